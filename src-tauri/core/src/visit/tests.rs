//! The states of a visit, its lines with their ledger entries, and what it leaves behind.

mod any_steps;
mod numbers;

use super::testing::{Book, TODAY, at, book, day, refused};
use super::*;
use crate::id::VisitId;
use crate::ledger::{self, Closing, LedgerKind, LedgerState, ListLedger};
use crate::timeline::{self, ListTimeline, TimelineItem};

fn edit_of(line: &VisitLine, kind: LineKind, text: &str, due_on: Option<&str>) -> EditVisitLine {
    EditVisitLine {
        id: line.id.clone(),
        kind,
        text: text.into(),
        due_on: due_on.map(day),
        fabe: None,
        terms: None,
        need: None,
    }
}

fn ledger_of(book: &Book) -> Vec<ledger::LedgerEntryView> {
    let all = ListLedger { client: None, open_only: false, due_by: None, limit: 100 };
    ledger::list(&book.vault, all).unwrap()
}

fn seen(book: &Book, id: &VisitId) -> VisitView {
    view(&book.vault, id).unwrap()
}

/// Method, text and time of the touch of a visit.
fn touch_of(book: &Book, id: &VisitId) -> (String, String, String) {
    let sql = "SELECT method, text, happened_at FROM touch WHERE visit_id = ?1";
    book.vault.conn().query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
}

#[test]
fn a_visit_goes_from_plan_to_done_and_leaves_number_and_touch() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.planned(&client, "2026-12-09T13:00");
    book.hours_pass(1);
    book.write(|w| start(w, &id)).unwrap();
    book.line(&id, LineKind::Topic, "养老安排", None);
    book.line(&id, LineKind::Topic, "女儿留学", None);
    book.hours_pass(1);
    book.finish(&id);

    let visit = seen(&book, &id);
    assert_eq!(visit.state, VisitState::Done);
    assert_eq!(visit.number.as_deref(), Some("2026-0001"));
    assert_eq!(visit.ended_at.unwrap() - visit.started_at.unwrap(), chrono::TimeDelta::hours(1));
    let expected = ("visit".to_owned(), "养老安排、女儿留学".to_owned(), "2026-12-09T05:00:00.000Z".to_owned());
    assert_eq!(touch_of(&book, &id), expected);
    book.write(|w| edit(w, &id, VisitEdit::Matter("季度回顾".into()))).unwrap();
    assert_eq!(touch_of(&book, &id).1, "季度回顾", "the touch follows what is corrected");
}

#[test]
fn states_go_one_way_only() {
    let mut book = book();
    let client = book.client("王小明");
    let planned = book.planned(&client, "2026-12-10T10:00");
    assert_eq!(refused(book.write(|w| finish(w, &planned))), "state: WrongState");
    book.write(|w| cancel(w, &planned)).unwrap();
    assert_eq!(refused(book.write(|w| cancel(w, &planned))), "state: WrongState");
    assert_eq!(refused(book.write(|w| start(w, &planned))), "state: WrongState");
    assert_eq!(refused(book.write(|w| edit(w, &planned, VisitEdit::Matter("x".into())))), "state: WrongState");

    let running = book.under_way(&client);
    assert_eq!(refused(book.write(|w| start_unplanned(w, &client))), "underWay: WrongState");
    assert_eq!(refused(book.write(|w| cancel(w, &running))), "state: WrongState");
    assert_eq!(refused(book.write(|w| edit(w, &running, VisitEdit::Minutes(30)))), "state: WrongState");
    book.finish(&running);
    assert_eq!(refused(book.write(|w| finish(w, &running))), "state: WrongState");
    assert_eq!(refused(book.write(|w| finish(w, &"gone".into()))), "no visit");
    book.under_way(&client);
}

#[test]
fn numbers_follow_each_other_within_the_year_of_the_beginning() {
    let mut book = book();
    let client = book.client("王小明");
    for (planned, number) in
        [("2026-03-02T10:00", "2026-0001"), ("2025-12-31T23:30", "2025-0001"), ("2026-01-01T00:30", "2026-0002")]
    {
        let id = book.planned(&client, planned);
        book.write(|w| start(w, &id)).unwrap();
        book.finish(&id);
        assert_eq!(seen(&book, &id).number.as_deref(), Some(number), "{planned}");
    }
}

#[test]
fn a_visit_made_earlier_is_written_up_by_the_same_steps() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.planned(&client, "2026-12-07T10:00");
    book.write(|w| start(w, &id)).unwrap();
    book.line(&id, LineKind::Promise, "发基金报告", Some("2026-12-11"));
    book.finish(&id);
    let summary_times = |book: &Book| {
        let visit = seen(book, &id);
        let local = |at: Option<_>| book.vault.clock().local(at.unwrap());
        (local(visit.started_at), local(visit.ended_at))
    };
    assert_eq!(summary_times(&book), (at("2026-12-07T10:00"), at("2026-12-07T10:45")));
    assert_eq!(ledger_of(&book)[0].made_on, day("2026-12-07"));

    book.write(|w| edit(w, &id, VisitEdit::Ended(at("2026-12-07T12:00")))).unwrap();
    book.write(|w| edit(w, &id, VisitEdit::Began(at("2026-12-07T11:00")))).unwrap();
    assert_eq!(summary_times(&book), (at("2026-12-07T11:00"), at("2026-12-07T12:00")));
    assert_eq!(touch_of(&book, &id).2, "2026-12-07T03:00:00.000Z", "the touch follows");
    assert_eq!(refused(book.write(|w| edit(w, &id, VisitEdit::Began(at("2026-12-07T13:00"))))), "began: OutOfRange");
    assert_eq!(refused(book.write(|w| edit(w, &id, VisitEdit::Ended(at("2026-12-10T13:00"))))), "ended: InFuture");
}

#[test]
fn a_line_and_its_entry_are_kept_in_step() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.under_way(&client);
    book.line(&id, LineKind::Note, "带两份存单资料", None);
    assert!(ledger_of(&book).is_empty());

    let line = seen(&book, &id).lines.remove(0);
    let request = edit_of(&line, LineKind::Promise, "带两份存单资料", Some("2026-12-11"));
    book.write(|w| edit_line(w, request)).unwrap();
    let entry = ledger_of(&book).remove(0);
    assert_eq!((entry.kind, entry.due_on, entry.made_on), (LedgerKind::Promise, Some(day("2026-12-11")), day(TODAY)));
    assert_eq!(entry.visit.as_ref(), Some(&id));

    let request = edit_of(&line, LineKind::Request, "要存单资料", None);
    book.write(|w| edit_line(w, request)).unwrap();
    let again = ledger_of(&book).remove(0);
    assert_eq!(
        (&again.id, again.kind, again.text.as_str(), again.due_on),
        (&entry.id, LedgerKind::Request, "要存单资料", None)
    );

    let request = ledger::EditLedgerEntry { id: entry.id.clone(), text: "要三份".into(), due_on: Some(day(TODAY)) };
    book.write(|w| ledger::edit(w, request)).unwrap();
    let line = seen(&book, &id).lines.remove(0);
    assert_eq!((line.text.as_str(), line.due_on), ("要三份", Some(day(TODAY))));

    let request = edit_of(&line, LineKind::Note, "要三份", None);
    book.write(|w| edit_line(w, request)).unwrap();
    assert!(ledger_of(&book).is_empty(), "unmarked while open: gone");
    assert_eq!(seen(&book, &id).lines[0].ledger_entry, None);
}

#[test]
fn a_closed_entry_outlives_its_line() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.under_way(&client);
    book.line(&id, LineKind::Promise, "发报告", Some(TODAY));
    book.finish(&id);
    let entry = ledger_of(&book).remove(0).id;
    let close =
        ledger::CloseLedgerEntry { id: entry.clone(), closing: Closing::Done, done_on: None, outcome: "已发".into() };
    book.write(|w| ledger::close(w, close)).unwrap();

    let line = seen(&book, &id).lines.remove(0);
    assert_eq!(line.ledger_state, Some(LedgerState::Kept));
    let request = edit_of(&line, LineKind::Promise, "发报告", Some("2026-12-20"));
    assert_eq!(refused(book.write(|w| edit_line(w, request))), "dueOn: WrongState");
    book.write(|w| remove_line(w, &line.id)).unwrap();
    assert_eq!(ledger_of(&book)[0].state, LedgerState::Kept);

    let open = book.line(&id, LineKind::Request, "问税", None);
    book.write(|w| remove_line(w, &open)).unwrap();
    assert_eq!(ledger_of(&book).len(), 1, "the open one went with its line");
}

#[test]
fn an_entry_removed_leaves_a_note() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.under_way(&client);
    book.line(&id, LineKind::Promise, "发报告", None);
    let entry = ledger_of(&book).remove(0).id;
    book.write(|w| ledger::remove(w, &entry)).unwrap();
    let line = seen(&book, &id).lines.remove(0);
    assert_eq!((line.kind, line.ledger_entry, line.text.as_str()), (LineKind::Note, None, "发报告"));
}

#[test]
fn lines_need_a_visit_that_began() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.planned(&client, "2026-12-10T10:00");
    let line = |text: &str| AddVisitLine {
        visit: id.clone(),
        kind: LineKind::Note,
        text: text.into(),
        due_on: None,
        fabe: None,
        terms: None,
        need: None,
    };
    assert_eq!(refused(book.write(|w| add_line(w, line("x")))), "state: WrongState");
    book.write(|w| start(w, &id)).unwrap();
    assert_eq!(refused(book.write(|w| add_line(w, line(" \n")))), "text: Empty");
    assert_eq!(refused(book.write(|w| add_line(w, line(&"长".repeat(20_001))))), "text: TooLong");
    book.finish(&id);
    book.write(|w| add_line(w, line("补一句"))).unwrap();
}

#[test]
fn a_plan_is_checked() {
    let mut book = book();
    let client = book.client("王小明");
    let plan_of = |client: &crate::id::ClientId, minutes, planned_at: &str| PlanVisit {
        client: client.clone(),
        planned_at: at(planned_at),
        minutes,
        place: String::new(),
        aim: String::new(),
        matter: String::new(),
    };
    assert_eq!(refused(book.write(|w| plan(w, plan_of(&client, 4, "2026-12-10T10:00")))), "minutes: OutOfRange");
    assert_eq!(refused(book.write(|w| plan(w, plan_of(&client, 60, "3026-12-10T10:00")))), "plannedAt: OutOfRange");
    assert_eq!(refused(book.write(|w| plan(w, plan_of(&"gone".into(), 60, "2026-12-10T10:00")))), "no client");
    book.trash(&client);
    assert_eq!(refused(book.write(|w| plan(w, plan_of(&client, 60, "2026-12-10T10:00")))), "client: WrongState");
}

#[test]
fn lists_are_in_the_order_they_are_read_in() {
    let mut book = book();
    let (wang, li) = (book.client("王小明"), book.client("李芳"));
    let late = book.planned(&wang, "2026-12-11T10:00");
    let early = book.planned(&li, "2026-12-10T23:59");
    let asked = |book: &Book,
                 client: Option<&crate::id::ClientId>,
                 from: Option<&str>,
                 to: Option<&str>,
                 states: &[VisitState]| {
        let request = ListVisits {
            client: client.cloned(),
            from: from.map(day),
            to: to.map(day),
            states: states.to_vec(),
            limit: 10,
        };
        list(&book.vault, request).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let coming = [VisitState::Planned, VisitState::UnderWay];
    assert_eq!(asked(&book, None, None, None, &coming), [early.clone(), late.clone()]);
    assert_eq!(asked(&book, None, None, None, &[]), [late.clone(), early.clone()]);
    assert_eq!(asked(&book, None, None, Some("2026-12-10"), &coming), std::slice::from_ref(&early));
    assert_eq!(asked(&book, None, Some("2026-12-11"), None, &coming), std::slice::from_ref(&late));
    assert!(asked(&book, None, None, None, &[VisitState::Done]).is_empty());
    book.trash(&li);
    assert_eq!(asked(&book, None, None, None, &[]), [late]);
    assert_eq!(asked(&book, Some(&li), None, None, &[]), [early], "their own page still shows it");
}

#[test]
fn the_visits_of_a_period_are_by_local_day_of_beginning() {
    let mut book = book();
    let client = book.client("王小明");
    let mut ids = Vec::new();
    for planned in ["2026-12-01T00:10", "2026-12-02T23:50", "2026-12-03T00:00"] {
        let id = book.planned(&client, planned);
        book.write(|w| start(w, &id)).unwrap();
        book.finish(&id);
        ids.push(id);
    }
    assert_eq!(finished_between(&book.vault, day("2026-12-01"), day("2026-12-02")).unwrap(), ids[..2]);
    assert_eq!(finished_between(&book.vault, day("2026-12-03"), day("2026-12-03")).unwrap(), ids[2..]);
}

#[test]
fn the_timeline_tells_all_but_the_visits_own_touch() {
    let mut book = book();
    let client = book.client("王小明");
    let id = book.under_way(&client);
    book.hours_pass(1);
    book.line(&id, LineKind::Promise, "发报告", None);
    book.finish(&id);
    let touch = crate::touch::LogTouch {
        client: client.clone(),
        method: crate::touch::Method::Letter,
        channel: None,
        happened_at: None,
        text: "贺卡".into(),
    };
    book.hours_pass(1);
    book.write(|w| crate::touch::log(w, touch)).unwrap();
    book.hours_pass(1);
    let export = crate::export::NewExport {
        document: crate::export::ExportDocument::VisitSummary,
        audience: SummaryCopy::Client.into(),
        subject: crate::export::ExportSubject::visit(&id),
        client: Some(client.clone()),
        format: crate::export::ExportFormat::Text,
        findings: Vec::new(),
    };
    crate::export::to_clipboard(&mut book.vault, export, "纪要", |_| Ok(())).unwrap();
    book.planned(&client, "2026-12-20T10:00");
    book.trash(&client);

    let window =
        timeline::list(&book.vault, &ListTimeline { client: client.clone(), kinds: vec![], offset: 0, limit: 200 })
            .unwrap();
    let kinds: Vec<_> = window
        .entries
        .iter()
        .map(|entry| match &entry.what {
            TimelineItem::Touch(_) => "touch",
            TimelineItem::Visit(row) => row.state.word(),
            TimelineItem::Ledger(_) => "ledger",
            TimelineItem::Export(_) => "export",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["planned", "export", "touch", "ledger", "done"]);
    assert_eq!(window.total, 5);
    let second = timeline::list(&book.vault, &ListTimeline { client, kinds: vec![], offset: 1, limit: 1 }).unwrap();
    assert_eq!((second.entries, second.total), (window.entries[1..2].to_vec(), 5));
}

/// A line marked as a need says which.
fn need_of(kind: LineKind) -> Option<crate::need::LineNeed> {
    (kind == LineKind::Need).then(|| crate::need::LineNeed {
        level: crate::need::NeedLevel::Safety,
        depth: crate::need::NeedDepth::Deep,
        evidence: crate::need::NeedEvidence::Said,
        confidence: crate::need::NeedConfidence::Medium,
        about: None,
        question: String::new(),
    })
}

#[test]
fn a_product_shown_says_what_is_not_in_order_with_the_grade() {
    use crate::facts::{ProductRisk, ProductTerms, Unsuited};
    let mut book = book();
    let client = book.client("林静仪");
    let visit = book.under_way(&client);
    let shown = |book: &mut Book, kind, risk| {
        let terms = ProductTerms { code: "r4-01".into(), risk, matures_on: Some(day("2027-12-09")) };
        let request = AddVisitLine {
            visit: visit.clone(),
            kind,
            text: "稳健一号".into(),
            due_on: None,
            fabe: None,
            terms: Some(terms),
            need: None,
        };
        let id = book.write(|w| add_line(w, request)).unwrap();
        let line = view(&book.vault, &visit).unwrap().lines.into_iter().find(|line| line.id == id).unwrap();
        (line.terms.code, line.unsuited)
    };
    let r4 = Some(ProductRisk::R4);
    assert_eq!(shown(&mut book, LineKind::Product, r4), ("R4-01".into(), vec![Unsuited::NoGrade]));
    book.set_client(&client, "risk_grade", "C3");
    book.set_client(&client, "risk_expires_on", TODAY);
    assert_eq!(shown(&mut book, LineKind::Product, r4).1, [Unsuited::AboveGrade]);
    assert_eq!(shown(&mut book, LineKind::Product, Some(ProductRisk::R3)).1, []);
    assert_eq!(shown(&mut book, LineKind::Topic, r4).1, [], "only what was shown as a product");
    book.set_client(&client, "risk_expires_on", "2026-12-08");
    assert_eq!(shown(&mut book, LineKind::Product, r4).1, [Unsuited::GradeExpired, Unsuited::AboveGrade]);
    book.set_client(&client, "risk_grade", "C1Lowest");
    assert_eq!(shown(&mut book, LineKind::Product, None).1, [Unsuited::GradeExpired]);
    book.finish(&visit);
    let printed = summary(&book.vault, &visit, SummaryCopy::Client).unwrap().products;
    assert_eq!((printed[0].terms.risk, printed[0].terms.matures_on), (r4, Some(day("2027-12-09"))));
}
