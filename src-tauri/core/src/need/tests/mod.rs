//! Notes, their states, their lines, the map, and the figures of the book.

mod book;
mod line;
mod served;
mod suggest;
mod undo;

use super::*;
use crate::client::{AgeBand, list as list_clients};
use crate::error::Error;
use crate::id::{AboutId, ClientId, NeedId, VisitId, VisitLineId};
use crate::ledger::{self, AddLedgerEntry, LedgerKind};
use crate::need_map::{self, cell_index};
use crate::text::theme::NeedTheme;
use crate::tier::Tier;
use crate::visit::testing::{Book, TODAY, book, day, refused};
use crate::visit::{self, AddVisitLine, EditVisitLine, LineKind};
use crate::{contact_person, household as homes};
use chrono::TimeDelta;
use proptest::prelude::*;

pub(crate) fn a_need(client: &ClientId, level: NeedLevel, depth: NeedDepth, text: &str) -> AddNeed {
    AddNeed {
        client: client.clone(),
        level,
        depth,
        text: text.into(),
        evidence: NeedEvidence::Said,
        confidence: NeedConfidence::Medium,
        noted_on: None,
        source: NeedSource::Profile,
        about: None,
        occasion: None,
        question: String::new(),
        promises: vec![],
    }
}

fn noted(book: &mut Book, client: &ClientId, level: NeedLevel, depth: NeedDepth, days_ago: i64) -> NeedId {
    let noted_on = Some(day(TODAY) - TimeDelta::days(days_ago));
    book.write(|w| add(w, AddNeed { noted_on, ..a_need(client, level, depth, "母亲的体检") })).unwrap()
}

fn become_(book: &mut Book, id: &NeedId, state: NeedState) {
    book.write(|w| change_state(w, ChangeNeedState { id: id.clone(), state, reason: "后来".into() })).unwrap();
}

fn cell(book: &Book, client: &ClientId, level: NeedLevel, depth: NeedDepth) -> NeedCell {
    need_map::cells_of(book.vault.conn(), client, book.vault.clock().today()).unwrap().remove(cell_index(level, depth))
}

#[test]
fn a_note_keeps_its_source_evidence_and_history() {
    let mut book = book();
    let client = book.client("林静仪");
    let mother = book.relative(&client, "吴桂芳", "母亲");
    let visit = book.under_way(&client);
    let request = AddNeed {
        evidence: NeedEvidence::Observed,
        confidence: NeedConfidence::High,
        noted_on: Some(day("2026-10-18")),
        source: NeedSource::Visit(visit.clone()),
        about: Some(mother.into()),
        ..a_need(&client, NeedLevel::Safety, NeedDepth::Deep, " 母亲独居，怕自己出差时没人在身边\u{200b} ")
    };
    let id = book.write(|w| add(w, request)).unwrap();
    become_(&mut book, &id, NeedState::BeingMet);
    become_(&mut book, &id, NeedState::BeingMet);
    let note = map(&book.vault, &client, None).unwrap().notes.remove(0);
    assert_eq!(note.text, "母亲独居，怕自己出差时没人在身边");
    assert_eq!((note.source, note.visit), (NeedSourceKind::Visit, Some(visit)));
    assert_eq!(note.about.unwrap().relation, "母亲");
    assert!(note.themes.contains(&NeedTheme::Parents), "{:?}", note.themes);
    let history: Vec<_> = note.history.iter().map(|change| (change.state, change.since.to_string())).collect();
    assert_eq!(history, [(NeedState::Open, "2026-10-18".into()), (NeedState::BeingMet, TODAY.into())]);
    assert_eq!(note.history[1].reason, "后来");
}

#[test]
fn a_note_outlives_the_visit_and_the_person_it_speaks_of() {
    let mut book = book();
    let client = book.client("林静仪");
    let mother = book.relative(&client, "吴桂芳", "母亲");
    let visit = book.under_way(&client);
    let request = AddNeed {
        source: NeedSource::Visit(visit.clone()),
        about: Some(mother.clone().into()),
        ..a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "怕没人陪")
    };
    book.write(|w| add(w, request)).unwrap();
    book.write(|w| Ok(w.conn().execute("DELETE FROM visit WHERE id = ?1", [&visit])?)).unwrap();
    book.write(|w| contact_person::remove(w, &mother)).unwrap();
    let note = map(&book.vault, &client, None).unwrap().notes.remove(0);
    assert_eq!((note.source, note.visit, note.about), (NeedSourceKind::Visit, None, None));
}

#[test]
fn everybody_of_the_household_can_be_whom_a_note_concerns() {
    let mut book = book();
    let (husband, wife, stranger) = (book.client("王建国"), book.client("李梅"), book.client("赵六"));
    let (daughter, theirs) = (book.relative(&husband, "王可可", "女儿"), book.relative(&stranger, "赵父", "父亲"));
    let form = homes::FormHousehold { name: "王家".into(), members: vec![husband.clone(), wife.clone()] };
    book.write(|w| homes::form(w, form)).unwrap();
    let about = |whom: AboutId| AddNeed {
        about: Some(whom),
        ..a_need(&wife, NeedLevel::Belonging, NeedDepth::Deep, "想多些时间在一起")
    };
    assert_eq!(refused(book.write(|w| add(w, about(theirs.into())))), "no contactPerson");
    assert_eq!(refused(book.write(|w| add(w, about(stranger.into())))), "no contactPerson");
    assert_eq!(
        refused(book.write(|w| add(w, about(wife.clone().into())))),
        "no contactPerson",
        "the client is none of it"
    );
    let of_child = book.write(|w| add(w, about(daughter.clone().into()))).unwrap();
    let of_husband = book.write(|w| add(w, about(husband.clone().into()))).unwrap();
    let told = |book: &Book, id: &NeedId| {
        let notes = map(&book.vault, &wife, None).unwrap().notes;
        notes.into_iter().find(|note| note.id == *id).unwrap().about.map(|whom| (whom.id, whom.name, whom.relation))
    };
    assert_eq!(told(&book, &of_child), Some((daughter.clone().into(), "王可可".into(), "女儿".into())));
    assert_eq!(told(&book, &of_husband), Some((husband.clone().into(), "王建国".into(), String::new())));

    let suggested = |text: &str| suggest(&book.vault, &wife, text).unwrap().and_then(|read| read.about);
    assert_eq!(suggested("可可想出国读书"), Some(daughter.clone().into()));
    assert_eq!(suggested("建国怕养老钱不够"), Some(husband.clone().into()));
    assert_eq!(suggested("女儿怕养老钱不够"), None, "the relation is that to another");

    // Whom it concerns stays, though nobody would be let in as that any more.
    book.write(|w| homes::leave(w, &wife)).unwrap();
    book.write(|w| edit(w, &of_child, NeedEdit::About(Some(daughter.clone().into())))).unwrap();
    book.write(|w| edit(w, &of_child, NeedEdit::About(None))).unwrap();
    assert_eq!(told(&book, &of_child), None);
    let again = book.write(|w| edit(w, &of_child, NeedEdit::About(Some(daughter.into()))));
    assert_eq!(refused(again), "no contactPerson");
}

#[test]
fn what_is_not_of_the_client_or_cannot_be_is_refused() {
    let mut book = book();
    let (client, other) = (book.client("王小明"), book.client("李芳"));
    let theirs = book.under_way(&other);
    let person = book.relative(&other, "李父", "父亲");
    let plain = || a_need(&client, NeedLevel::Safety, NeedDepth::Stated, "要稳");
    let tomorrow = Some(day(TODAY) + TimeDelta::days(1));
    for (request, why) in [
        (AddNeed { text: " \n".into(), ..plain() }, "text: Empty"),
        (AddNeed { text: "长".repeat(20_001), ..plain() }, "text: TooLong"),
        (AddNeed { noted_on: tomorrow, ..plain() }, "notedOn: InFuture"),
        (AddNeed { noted_on: Some(day("1800-01-01")), ..plain() }, "notedOn: OutOfRange"),
        (AddNeed { source: NeedSource::Visit(theirs), ..plain() }, "no visit"),
        (AddNeed { about: Some(person.into()), ..plain() }, "no contactPerson"),
        (AddNeed { promises: vec!["gone".into()], ..plain() }, "no ledger"),
    ] {
        assert_eq!(refused(book.write(|w| add(w, request))), why);
    }
    assert!(map(&book.vault, &client, None).unwrap().notes.is_empty(), "nothing half-way");
    book.write(|w| add(w, AddNeed { text: "长".repeat(20_000), ..plain() })).unwrap();
    book.trash(&client);
    assert_eq!(refused(book.write(|w| add(w, plain()))), "client: WrongState");
}

#[test]
fn a_word_of_an_unknown_version_is_refused_at_the_border_and_never_taken_for_another() {
    assert!(serde_json::from_str::<NeedLevel>("\"transcendence\"").is_err());
    assert!(serde_json::from_str::<NeedDepth>("\"abyss\"").is_err());
    for column in ["level", "depth", "state", "evidence"] {
        let mut book = book();
        let client = book.client("王小明");
        let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Deep, 0);
        let sql = format!("UPDATE need SET {column} = 'unknown' WHERE id = ?1");
        book.write(|w| Ok(w.conn().execute(&sql, [&id])?)).unwrap();
        assert!(map(&book.vault, &client, None).is_err(), "{column}");
    }
}

#[test]
fn notes_that_contradict_each_other_stand_side_by_side() {
    let mut book = book();
    let client = book.client("王小明");
    let bold = a_need(&client, NeedLevel::Safety, NeedDepth::Stated, "本金要博更高收益");
    let timid = a_need(&client, NeedLevel::Safety, NeedDepth::Stated, "亏一点本金就睡不着");
    let bold = book.write(|w| add(w, bold)).unwrap();
    let timid = book.write(|w| add(w, timid)).unwrap();
    let echoes = |book: &Book, id: &NeedId| note(&book.vault, id).unwrap().echoes;
    assert_eq!((echoes(&book, &bold), echoes(&book, &timid)), (vec![timid.clone()], vec![bold.clone()]));
    become_(&mut book, &bold, NeedState::Outdated);
    assert!(echoes(&book, &timid).is_empty());
    assert_eq!(cell(&book, &client, NeedLevel::Safety, NeedDepth::Stated).outdated, 1);
}

#[test]
fn a_cell_stands_as_its_notes_do() {
    let mut book = book();
    let client = book.client("王小明");
    let at = (NeedLevel::Esteem, NeedDepth::Hidden);
    let standing = |book: &Book| cell(book, &client, at.0, at.1).standing;
    assert_eq!(standing(&book), CellStanding::Empty);
    let old = noted(&mut book, &client, at.0, at.1, 181);
    assert_eq!(standing(&book), CellStanding::Stale);
    let new = noted(&mut book, &client, at.0, at.1, 30);
    assert_eq!(standing(&book), CellStanding::Fresh);
    book.write(|w| edit(w, &new, NeedEdit::Confidence(NeedConfidence::High))).unwrap();
    assert_eq!(standing(&book), CellStanding::Pressing, "open for 30 days, and sure");
    become_(&mut book, &new, NeedState::BeingMet);
    assert_eq!(standing(&book), CellStanding::BeingMet);
    become_(&mut book, &new, NeedState::Met);
    assert_eq!(standing(&book), CellStanding::Stale, "the old one is still open");
    become_(&mut book, &old, NeedState::Outdated);
    assert_eq!(standing(&book), CellStanding::Met);
    become_(&mut book, &new, NeedState::Outdated);
    assert_eq!(standing(&book), CellStanding::Empty, "what is outdated is not known");
    for id in [&old, &new] {
        book.write(|w| remove(w, id)).unwrap();
    }
    assert_eq!(standing(&book), CellStanding::Empty);
}

#[test]
fn the_map_shows_how_it_was_and_how_it_grew() {
    let mut book = book();
    let client = book.client("王小明");
    let first = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Stated, 100);
    noted(&mut book, &client, NeedLevel::Esteem, NeedDepth::Deep, 10);
    become_(&mut book, &first, NeedState::Met);
    let then = map(&book.vault, &client, Some(day("2026-10-31"))).unwrap();
    assert_eq!((then.notes.len(), then.notes[0].state), (1, NeedState::Open));
    assert_eq!(then.notes[0].days_open, Some(61));
    assert_eq!(then.cells.iter().map(|cell| cell.notes).sum::<u32>(), 1);
    let now = map(&book.vault, &client, Some(day("2027-05-01"))).unwrap();
    assert_eq!((now.on, now.notes.len()), (day(TODAY), 2), "ahead is today");
    let growth: Vec<_> =
        now.growth.iter().map(|point| (point.month.to_string(), point.noted, point.notes, point.cells)).collect();
    assert_eq!(
        growth,
        [
            ("2026-08-01".to_owned(), 1, 1, 1),
            ("2026-09-01".to_owned(), 0, 1, 1),
            ("2026-10-01".to_owned(), 0, 1, 1),
            ("2026-11-01".to_owned(), 1, 2, 2),
            ("2026-12-01".to_owned(), 0, 2, 2)
        ]
    );
}

#[test]
fn the_day_of_a_note_moves_its_beginning() {
    let mut book = book();
    let client = book.client("王小明");
    let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Stated, 100);
    become_(&mut book, &id, NeedState::Met);
    book.write(|w| edit(w, &id, NeedEdit::NotedOn(day("2026-12-01")))).unwrap();
    let moved = note(&book.vault, &id).unwrap();
    assert_eq!(
        (moved.noted_on, moved.history[0].since, moved.state),
        (day("2026-12-01"), day("2026-12-01"), NeedState::Met)
    );
    assert_eq!(refused(book.write(|w| edit(w, &id, NeedEdit::NotedOn(day("2026-12-10"))))), "notedOn: InFuture");
}

#[test]
fn a_promise_that_serves_a_note_makes_it_being_met() {
    let mut book = book();
    let client = book.client("王小明");
    let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Hidden, 3);
    let add =
        AddLedgerEntry {
            client: client.clone(), kind: LedgerKind::Promise, text: "查复诊医生".into(), due_on: None
        };
    let entry = book.write(|w| ledger::add(w, add)).unwrap();
    let step = book.write(|w| link_promise(w, &id, &entry)).unwrap();
    assert_eq!(book.write(|w| link_promise(w, &id, &entry)).unwrap(), step, "once is enough");
    let served = note(&book.vault, &id).unwrap();
    assert_eq!((served.state, served.steps.len()), (NeedState::BeingMet, 1));
    book.write(|w| unlink_step(w, &step)).unwrap();
    let left = note(&book.vault, &id).unwrap();
    assert_eq!((left.state, left.steps.len()), (NeedState::Open, 0), "nobody is meeting it any more");
    assert!(matches!(book.write(|w| unlink_step(w, &step)), Err(Error::NotFound { .. })));
}

#[test]
fn a_note_is_open_again_when_what_served_it_is_given_up() {
    let mut book = book();
    let client = book.client("王小明");
    let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Hidden, 3);
    let promised = |book: &mut Book| {
        let (client, text) = (client.clone(), "查复诊医生".to_owned());
        let add = AddLedgerEntry { client, kind: LedgerKind::Promise, text, due_on: None };
        let entry = book.write(|w| ledger::add(w, add)).unwrap();
        book.write(|w| link_promise(w, &id, &entry)).unwrap();
        entry
    };
    let state = |book: &Book| note(&book.vault, &id).unwrap().state;
    let close = |id: &crate::id::LedgerEntryId, closing| ledger::CloseLedgerEntry {
        id: id.clone(),
        closing,
        done_on: None,
        outcome: String::new(),
    };
    let (first, second) = (promised(&mut book), promised(&mut book));
    book.write(|w| ledger::remove(w, &first)).unwrap();
    assert_eq!(state(&book), NeedState::BeingMet, "the other one still serves it");
    book.write(|w| ledger::close(w, close(&second, ledger::Closing::Broken))).unwrap();
    assert_eq!(state(&book), NeedState::Open);
    let third = promised(&mut book);
    book.write(|w| ledger::close(w, close(&third, ledger::Closing::Done))).unwrap();
    assert_eq!(state(&book), NeedState::BeingMet, "kept: whether that was enough, the adviser says");
    let late = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Deep, 3);
    assert_eq!(refused(book.write(|w| link_promise(w, &late, &third))), "entry: WrongState");
}

#[test]
fn many_notes_of_one_thing_tell_of_a_few_others_only() {
    let mut book = book();
    let client = book.client("王小明");
    for _ in 0..30 {
        let again = a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "母亲的体检没人陪");
        book.write(|w| add(w, again)).unwrap();
    }
    assert!(map(&book.vault, &client, None).unwrap().notes.iter().all(|note| note.echoes.len() == 8));
}

#[test]
fn notes_are_found_by_the_search_of_the_list() {
    let mut book = book();
    let client = book.client("王小明");
    let request = a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "夜里放心不下老宅的锅炉");
    let id = book.write(|w| add(w, request)).unwrap();
    let found = |book: &Book| {
        let request = crate::client::ListClients {
            query: "锅炉".into(),
            condition: crate::audience::Condition::EVERYBODY,
            trashed: false,
            order: crate::client::ClientOrder::Name,
            offset: 0,
            limit: 10,
        };
        list_clients(&book.vault, request).unwrap()
    };
    assert!(found(&book).rows[0].found_in.as_ref().unwrap().contains("锅炉"));
    book.write(|w| remove(w, &id)).unwrap();
    assert_eq!(found(&book).total, 0);
    book.vault.undo().unwrap();
    assert_eq!(found(&book).total, 1);
}

#[test]
fn members_of_a_household_are_compared_with_the_head_first() {
    let mut book = book();
    let (wife, husband) = (book.client("安娜"), book.client("赵磊"));
    let form = homes::FormHousehold { name: "赵家".into(), members: vec![husband.clone(), wife.clone()] };
    let home = book.write(|w| homes::form(w, form)).unwrap();
    noted(&mut book, &wife, NeedLevel::Safety, NeedDepth::Deep, 1);
    let side_by_side = of_household(&book.vault, &home).unwrap();
    let seen: Vec<_> = side_by_side
        .members
        .iter()
        .map(|member| (member.client.id.clone(), member.cells.iter().map(|cell| cell.notes).sum::<u32>()))
        .collect();
    assert_eq!(seen, [(husband.clone(), 0), (wife.clone(), 1)]);

    // Split and joined again: the notes are the client's own and go where the client goes.
    book.write(|w| homes::leave(w, &wife)).unwrap();
    assert_eq!(of_household(&book.vault, &home).unwrap().members.len(), 1);
    assert_eq!(map(&book.vault, &wife, None).unwrap().notes.len(), 1);
    book.write(|w| crate::household::join(w, &home, &wife)).unwrap();
    assert_eq!(of_household(&book.vault, &home).unwrap().members.len(), 2);
}
