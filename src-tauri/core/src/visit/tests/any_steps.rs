//! Whatever is done, in whatever order: a visit, its lines and their ledger entries stay in step.

use super::*;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// One step a person may take. Numbers pick a visit, a line or an entry among those there are.
#[derive(Debug, Clone)]
enum Step {
    Plan { days_ago: i64 },
    StartUnplanned,
    Start(usize),
    Cancel(usize),
    Finish(usize),
    AddLine(usize, LineKind),
    EditLine(usize, LineKind),
    RemoveLine(usize),
    CloseEntry(usize),
    ReopenEntry(usize),
    RemoveEntry(usize),
    EditEntry(usize),
    HoursPass(u64),
}

fn any_step() -> impl Strategy<Value = Step> {
    let kind = || prop::sample::select(LineKind::ALL);
    let nth = || 0_usize..6;
    prop_oneof![
        1 => (-2_i64..3).prop_map(|days_ago| Step::Plan { days_ago }),
        2 => Just(Step::StartUnplanned),
        2 => nth().prop_map(Step::Start),
        1 => nth().prop_map(Step::Cancel),
        2 => nth().prop_map(Step::Finish),
        6 => (nth(), kind()).prop_map(|(n, kind)| Step::AddLine(n, kind)),
        4 => (nth(), kind()).prop_map(|(n, kind)| Step::EditLine(n, kind)),
        2 => nth().prop_map(Step::RemoveLine),
        2 => nth().prop_map(Step::CloseEntry),
        1 => nth().prop_map(Step::ReopenEntry),
        1 => nth().prop_map(Step::RemoveEntry),
        1 => nth().prop_map(Step::EditEntry),
        1 => (1_u64..30).prop_map(Step::HoursPass),
    ]
}

/// Takes a step; one that is refused changes nothing. `unlinked` gathers entries that outlived their line, closed.
fn take(book: &mut Book, client: &crate::id::ClientId, step: Step, unlinked: &mut Vec<crate::id::LedgerEntryId>) {
    let visits: Vec<VisitId> = {
        let all = ListVisits { client: None, from: None, to: None, states: vec![], limit: 1_000 };
        list(&book.vault, all).unwrap().into_iter().map(|row| row.id).collect()
    };
    let lines: Vec<VisitLine> = visits.iter().flat_map(|id| seen(book, id).lines).collect();
    let entries = ledger_of(book);
    let nth_line = |n: usize| lines.get(n % lines.len().max(1)).cloned();
    let nth_entry = |n: usize| entries.get(n % entries.len().max(1)).map(|entry| entry.id.clone());
    let nth_visit = |n: usize| visits.get(n % visits.len().max(1)).cloned();
    let outlives = |line: &VisitLine| {
        line.ledger_entry.clone().filter(|_| line.ledger_state.is_some_and(|state| state != LedgerState::Open))
    };
    let _refusals_are_fine = match step {
        Step::Plan { days_ago } => {
            let planned_at = book.vault.clock().local(book.vault.clock().now()) - chrono::TimeDelta::days(days_ago);
            let request = PlanVisit {
                client: client.clone(),
                planned_at,
                minutes: 30,
                place: "".into(),
                aim: "".into(),
                matter: "".into(),
            };
            book.write(|w| plan(w, request)).map(|_| ())
        }
        Step::StartUnplanned => book.write(|w| start_unplanned(w, client)).map(|_| ()),
        Step::HoursPass(hours) => {
            book.hours_pass(hours);
            Ok(())
        }
        Step::Start(n) => nth_visit(n).map_or(Ok(()), |id| book.write(|w| start(w, &id))),
        Step::Cancel(n) => nth_visit(n).map_or(Ok(()), |id| book.write(|w| cancel(w, &id))),
        Step::Finish(n) => nth_visit(n).map_or(Ok(()), |id| book.write(|w| finish(w, &id))),
        Step::AddLine(n, kind) => nth_visit(n).map_or(Ok(()), |visit| {
            let need = need_of(kind);
            let request =
                AddVisitLine { visit, kind, text: "一行".into(), due_on: None, fabe: None, terms: None, need };
            book.write(|w| add_line(w, request)).map(|_| ())
        }),
        Step::EditLine(n, kind) => nth_line(n).map_or(Ok(()), |line| {
            let was_closed = outlives(&line);
            let request = EditVisitLine {
                id: line.id.clone(),
                kind,
                text: "改过".into(),
                due_on: line.due_on,
                fabe: None,
                terms: None,
                need: need_of(kind),
            };
            let edited = book.write(|w| edit_line(w, request));
            if kind != line.kind {
                unlinked.extend(was_closed);
            }
            edited
        }),
        Step::RemoveLine(n) => nth_line(n).map_or(Ok(()), |line| {
            unlinked.extend(outlives(&line));
            book.write(|w| remove_line(w, &line.id))
        }),
        Step::CloseEntry(n) => nth_entry(n).map_or(Ok(()), |id| {
            let request =
                ledger::CloseLedgerEntry { id, closing: Closing::Done, done_on: None, outcome: String::new() };
            book.write(|w| ledger::close(w, request))
        }),
        Step::ReopenEntry(n) => nth_entry(n).map_or(Ok(()), |id| book.write(|w| ledger::reopen(w, &id))),
        Step::RemoveEntry(n) => nth_entry(n).map_or(Ok(()), |id| book.write(|w| ledger::remove(w, &id))),
        Step::EditEntry(n) => nth_entry(n).map_or(Ok(()), |id| {
            let request = ledger::EditLedgerEntry { id, text: "账上改".into(), due_on: Some(day(TODAY)) };
            book.write(|w| ledger::edit(w, request))
        }),
    };
}

/// What holds however the steps were taken.
fn check(book: &Book, unlinked: &[crate::id::LedgerEntryId]) -> Result<(), TestCaseError> {
    let all = ListVisits { client: None, from: None, to: None, states: vec![], limit: 1_000 };
    let entries = ledger_of(book);
    let mut linked = Vec::new();
    let mut numbers = Vec::new();
    let mut under_way = 0;
    for row in list(&book.vault, all).unwrap() {
        let visit = seen(book, &row.id);
        let touches: u32 = book
            .vault
            .conn()
            .query_row("SELECT count(*) FROM touch WHERE visit_id = ?1", [&row.id], |found| found.get(0))
            .unwrap();
        let done = visit.state == VisitState::Done;
        under_way += u32::from(visit.state == VisitState::UnderWay);
        prop_assert_eq!(visit.number.is_some(), done, "a number when done and only then");
        prop_assert_eq!(touches, u32::from(done), "one touch when done and only then");
        prop_assert_eq!(visit.ended_at.is_some(), done);
        prop_assert_eq!(visit.started_at.is_some(), done || visit.state == VisitState::UnderWay);
        if let (Some(began), Some(ended)) = (visit.started_at, visit.ended_at) {
            prop_assert!(began <= ended);
        }
        numbers.extend(visit.number);
        for line in visit.lines {
            let entry = line.ledger_entry.map(|id| entries.iter().find(|entry| entry.id == id).unwrap());
            let kind = match line.kind {
                LineKind::Promise => Some(LedgerKind::Promise),
                LineKind::Request => Some(LedgerKind::Request),
                _ => None,
            };
            prop_assert_eq!(
                entry.map(|entry| entry.kind),
                kind,
                "a promise or request has its entry, no other line has"
            );
            if let Some(entry) = entry {
                prop_assert_eq!(entry.visit.as_ref(), Some(&visit.id));
                if entry.state == LedgerState::Open && !unlinked.contains(&entry.id) {
                    prop_assert_eq!(&entry.due_on, &line.due_on);
                }
                linked.push(entry.id.clone());
            }
        }
    }
    let count = linked.len();
    linked.sort();
    linked.dedup();
    prop_assert_eq!(linked.len(), count, "no entry has two lines");
    for entry in &entries {
        prop_assert!(linked.contains(&entry.id) || unlinked.contains(&entry.id), "an orphan entry");
    }
    prop_assert!(under_way <= 1);
    numbers.sort();
    let expected: Vec<_> = (1..=numbers.len()).map(|n| format!("2026-{n:04}")).collect();
    prop_assert_eq!(numbers, expected, "numbers without a gap");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn no_sequence_of_steps_breaks_a_visit(steps in prop::collection::vec(any_step(), 1..40)) {
        let mut book = book();
        // Half a year of hours may pass before the year ends: begin in spring.
        let client = book.client("王小明");
        let mut unlinked = Vec::new();
        for step in steps {
            take(&mut book, &client, step, &mut unlinked);
            check(&book, &unlinked)?;
        }
    }
}
