//! Client → visit → promise → kept.

use zhike_core::client;
use zhike_core::ledger::{self, CloseLedgerEntry, Closing, DueReading, LedgerState, ListLedger};
use zhike_core::timeline::{self, ListTimeline, TimelineItem};
use zhike_core::vault::Op;
use zhike_core::visit::{self, LineKind, PlanVisit};
use zhike_tests::builders::{TODAY, a_book, a_client, day, take_down};

const OPEN: ListLedger = ListLedger { client: None, open_only: true, due_by: None, limit: 100 };

#[test]
fn a_promise_made_at_the_table_is_kept_and_counts() {
    let mut book = a_book();
    let wang = a_client("王小明").worth_wan(320).born_lunar(10, 30).in_book(&mut book);
    let plan = PlanVisit {
        client: wang.id.clone(),
        planned_at: day(TODAY).and_hms_opt(14, 0, 0).unwrap(),
        minutes: 60,
        place: "静安公司".into(),
        aim: String::new(),
        matter: "年末回顾".into(),
    };
    let visit = book.write(Op::PlanVisit, |w| visit::plan(w, plan));
    book.hours_pass(2);
    book.write(Op::StartVisit, |w| visit::start(w, &visit));
    let typed = "周五前把基金报告发给她";
    let Some(DueReading::Day { on, .. }) = ledger::read_due(&book.vault, typed).unwrap() else { panic!("no day") };
    assert_eq!(visit::suggest_kind(typed), Some(LineKind::Promise));
    take_down(&mut book, &visit, LineKind::Promise, typed, Some(on));
    book.hours_pass(1);
    book.write(Op::FinishVisit, |w| visit::finish(w, &visit));

    let owed = ledger::list(&book.vault, ListLedger { due_by: Some(day("2026-12-11")), ..OPEN }).unwrap();
    assert_eq!(owed.len(), 1);
    assert_eq!(client::profile(&book.vault, &wang.id).unwrap().open_entries, 1);

    let mut book = book.reopened();
    book.hours_pass(48);
    let close =
        CloseLedgerEntry {
            id: owed[0].id.clone(), closing: Closing::Done, done_on: None, outcome: "已发邮件".into()
        };
    book.write(Op::CloseLedgerEntry, |w| ledger::close(w, close));

    let figures = ledger::figures(&book.vault).unwrap();
    assert_eq!((figures.kept, figures.late, figures.open, figures.kept_permille), (1, 0, 0, Some(1000)));
    assert!(ledger::list(&book.vault, OPEN).unwrap().is_empty());
    let profile = client::profile(&book.vault, &wang.id).unwrap();
    assert_eq!((profile.open_entries, profile.last_touch_on), (0, Some(day(TODAY))));
    let window =
        timeline::list(&book.vault, &ListTimeline { client: wang.id, kinds: vec![], offset: 0, limit: 50 }).unwrap();
    assert_eq!(profile.timeline_entries, window.total);
    let states: Vec<_> = window
        .entries
        .iter()
        .map(|entry| match &entry.what {
            TimelineItem::Visit(row) => row.state.word(),
            TimelineItem::Ledger(entry) => entry.state.word(),
            _ => "other",
        })
        .collect();
    assert_eq!(states, [LedgerState::Kept.word(), "done"], "the visit's own touch is not told twice");
}

#[test]
fn the_preparation_page_tells_what_is_open_and_what_was_said() {
    let mut book = a_book();
    let li = a_client("李芳").visited("初访").promised("发方案", "2026-12-18").in_book(&mut book);
    a_client("王小明").visited("别家").promised("别家承诺", "2026-12-10").in_book(&mut book);
    let next = book.write(Op::StartVisit, |w| visit::start_unplanned(w, &li.id));
    let page = visit::preparation(&book.vault, &next).unwrap();
    assert_eq!(page.client.name, "李芳");
    assert_eq!(page.open.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>(), ["发方案"]);
    assert_eq!(page.last_visits.iter().map(|visit| visit.matter.as_str()).collect::<Vec<_>>(), ["初访"]);
}
