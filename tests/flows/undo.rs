//! Undo of what a visit leaves behind: number, touch and ledger go with the step that made them.

use zhike_core::client;
use zhike_core::ledger::{self, ListLedger};
use zhike_core::vault::Op;
use zhike_core::visit::{self, LineKind, VisitState};
use zhike_tests::builders::{a_book, a_client, take_down};

#[test]
fn a_finished_visit_undone_gives_its_number_back() {
    let mut book = a_book();
    let wang = a_client("王小明").in_book(&mut book);
    let visit = book.write(Op::StartVisit, |w| visit::start_unplanned(w, &wang.id));
    book.write(Op::FinishVisit, |w| visit::finish(w, &visit));
    assert!(client::profile(&book.vault, &wang.id).unwrap().last_touch_on.is_some());

    book.vault.undo().unwrap();
    let undone = visit::view(&book.vault, &visit).unwrap();
    assert_eq!((undone.state, undone.number), (VisitState::UnderWay, None));
    assert_eq!(client::profile(&book.vault, &wang.id).unwrap().last_touch_on, None);

    book.vault.redo().unwrap();
    assert_eq!(visit::view(&book.vault, &visit).unwrap().number.as_deref(), Some("2026-0001"));
    let next = book.write(Op::StartVisit, |w| visit::start_unplanned(w, &wang.id));
    book.write(Op::FinishVisit, |w| visit::finish(w, &next));
    assert_eq!(visit::view(&book.vault, &next).unwrap().number.as_deref(), Some("2026-0002"));
}

#[test]
fn a_line_undone_takes_its_promise_along() {
    let mut book = a_book();
    let wang = a_client("王小明").in_book(&mut book);
    let visit = book.write(Op::StartVisit, |w| visit::start_unplanned(w, &wang.id));
    take_down(&mut book, &visit, LineKind::Promise, "发报告", None);
    let entries = |book: &zhike_tests::builders::Book| {
        ledger::list(&book.vault, ListLedger { client: None, open_only: true, due_by: None, limit: 10 }).unwrap().len()
    };
    assert_eq!(entries(&book), 1);
    book.vault.undo().unwrap();
    assert_eq!((entries(&book), visit::view(&book.vault, &visit).unwrap().lines.len()), (0, 0));
    book.vault.redo().unwrap();
    assert_eq!((entries(&book), visit::view(&book.vault, &visit).unwrap().lines.len()), (1, 1));
}
