//! Order, closing and figures of the ledger.

mod laws;

use super::*;
use crate::id::{ClientId, LedgerEntryId};
use crate::visit::testing::{Book, TODAY, book, day, refused};

fn add_to(book: &mut Book, client: &ClientId, kind: LedgerKind, text: &str, due_on: Option<&str>) -> LedgerEntryId {
    let request = AddLedgerEntry { client: client.clone(), kind, text: text.into(), due_on: due_on.map(day) };
    book.write(|w| add(w, request)).unwrap()
}

fn close_as(book: &mut Book, id: &LedgerEntryId, closing: Closing) -> crate::Result<()> {
    close_on(book, id, closing, None)
}

fn close_on(book: &mut Book, id: &LedgerEntryId, closing: Closing, on: Option<&str>) -> crate::Result<()> {
    let request = CloseLedgerEntry { id: id.clone(), closing, done_on: on.map(day), outcome: "办妥".into() };
    book.write(|w| close(w, request))
}

fn texts(book: &Book, request: ListLedger) -> Vec<String> {
    list(&book.vault, request).unwrap().into_iter().map(|entry| entry.text).collect()
}

const ALL: ListLedger = ListLedger { client: None, open_only: false, due_by: None, limit: 100 };

#[test]
fn open_entries_come_by_due_day_then_closed_ones_newest_first() {
    let mut book = book();
    let client = book.client("王小明");
    let first = add_to(&mut book, &client, LedgerKind::Promise, "先办完", Some("2026-12-01"));
    let second = add_to(&mut book, &client, LedgerKind::Promise, "后办完", None);
    for (text, due_on) in
        [("不限期", None), ("下周", Some("2026-12-14")), ("昨天", Some("2026-12-08")), ("今天", Some(TODAY))]
    {
        add_to(&mut book, &client, LedgerKind::Request, text, due_on);
    }
    close_as(&mut book, &first, Closing::Done).unwrap();
    book.hours_pass(24);
    close_as(&mut book, &second, Closing::Done).unwrap();
    assert_eq!(texts(&book, ALL), ["昨天", "今天", "下周", "不限期", "后办完", "先办完"]);
    assert_eq!(texts(&book, ListLedger { open_only: true, due_by: Some(day(TODAY)), ..ALL }), ["昨天", "今天"]);
    assert_eq!(texts(&book, ListLedger { limit: 1, ..ALL }), ["昨天"]);
    let overdue = list(&book.vault, ALL).unwrap().iter().map(|entry| entry.overdue).collect::<Vec<_>>();
    assert_eq!(overdue, [true, true, false, false, false, false], "a day has passed; closed ones are not overdue");

    book.trash(&client);
    assert!(texts(&book, ALL).is_empty());
    assert_eq!(texts(&book, ListLedger { client: Some(client), ..ALL }).len(), 6);
}

#[test]
fn closing_is_judged_and_can_be_taken_back() {
    let mut book = book();
    let client = book.client("王小明");
    let id = add_to(&mut book, &client, LedgerKind::Promise, "发报告", Some("2026-12-08"));
    assert_eq!(refused(book.write(|w| reopen(w, &id))), "state: WrongState");
    close_as(&mut book, &id, Closing::Done).unwrap();
    let entry = list(&book.vault, ALL).unwrap().remove(0);
    assert_eq!((entry.state, entry.done_on, entry.outcome.as_str()), (LedgerState::Late, Some(day(TODAY)), "办妥"));
    assert_eq!(refused(close_as(&mut book, &id, Closing::Done)), "state: WrongState");
    let request = EditLedgerEntry { id: id.clone(), text: "发年报".into(), due_on: None };
    assert_eq!(refused(book.write(|w| edit(w, request.clone()))), "state: WrongState");
    book.write(|w| reopen(w, &id)).unwrap();
    book.write(|w| edit(w, request)).unwrap();
    let entry = list(&book.vault, ALL).unwrap().remove(0);
    assert_eq!((entry.state, entry.done_on, entry.text.as_str()), (LedgerState::Open, None, "发年报"));
    book.write(|w| remove(w, &id)).unwrap();
    assert_eq!(refused(book.write(|w| remove(w, &id))), "no ledger");

    let asked = add_to(&mut book, &client, LedgerKind::Request, "查税", None);
    assert_eq!(refused(close_as(&mut book, &asked, Closing::Broken)), "closing: WrongState");
    assert_eq!(list(&book.vault, ALL).unwrap()[0].state, LedgerState::Open, "refused is not written");
}

#[test]
fn an_entry_is_checked() {
    let mut book = book();
    let client = book.client("王小明");
    let entry = |client: &ClientId, text: &str, due_on: Option<&str>| AddLedgerEntry {
        client: client.clone(),
        kind: LedgerKind::Promise,
        text: text.into(),
        due_on: due_on.map(day),
    };
    assert_eq!(refused(book.write(|w| add(w, entry(&client, " ", None)))), "text: Empty");
    assert_eq!(refused(book.write(|w| add(w, entry(&client, "x", Some("+12026-12-09"))))), "dueOn: OutOfRange");
    assert_eq!(refused(book.write(|w| add(w, entry(&"gone".into(), "x", None)))), "no client");
    book.trash(&client);
    assert_eq!(refused(book.write(|w| add(w, entry(&client, "x", None)))), "client: WrongState");
}

#[test]
fn the_figures_are_of_promises_of_this_year() {
    let mut book = book();
    let client = book.client("王小明");
    assert_eq!(figures(&book.vault).unwrap().kept_permille, None);
    for (due_on, closing) in [
        (None, Closing::Done),
        (Some(TODAY), Closing::Done),
        (Some("2026-12-08"), Closing::Done),
        (None, Closing::Broken),
        (None, Closing::Dropped),
    ] {
        let id = add_to(&mut book, &client, LedgerKind::Promise, "发报告", due_on);
        close_as(&mut book, &id, closing).unwrap();
    }
    let asked = add_to(&mut book, &client, LedgerKind::Request, "查税", None);
    close_as(&mut book, &asked, Closing::Done).unwrap();
    add_to(&mut book, &client, LedgerKind::Promise, "还没到期", Some(TODAY));
    add_to(&mut book, &client, LedgerKind::Promise, "已过期", Some("2026-12-01"));
    let gone = book.client("已删");
    add_to(&mut book, &gone, LedgerKind::Promise, "不再算", Some("2026-12-01"));
    book.trash(&gone);
    assert_eq!(
        figures(&book.vault).unwrap(),
        LedgerFigures {
            year: 2026,
            kept: 2,
            late: 1,
            broken: 1,
            open: 2,
            overdue: 1,
            settled: 4,
            kept_permille: Some(500)
        }
    );
    book.hours_pass(24 * 30);
    let next_year = figures(&book.vault).unwrap();
    assert_eq!((next_year.year, next_year.kept, next_year.overdue, next_year.kept_permille), (2027, 0, 2, None));
}

fn move_to(book: &mut Book, id: &LedgerEntryId, due_on: Option<&str>) {
    let request = EditLedgerEntry { id: id.clone(), text: "发报告".into(), due_on: due_on.map(day) };
    book.write(|w| edit(w, request)).unwrap();
}

fn only(book: &Book) -> LedgerEntryView {
    list(&book.vault, ALL).unwrap().remove(0)
}

#[test]
fn it_is_kept_by_the_day_it_was_done_not_by_the_day_that_is_said() {
    let mut book = book();
    let client = book.client("王小明");
    let id = add_to(&mut book, &client, LedgerKind::Promise, "发报告", Some("2026-12-11"));
    book.hours_pass(24 * 5);
    assert_eq!(refused(close_on(&mut book, &id, Closing::Done, Some("2026-12-15"))), "doneOn: InFuture");
    assert_eq!(refused(close_on(&mut book, &id, Closing::Done, Some("2026-12-08"))), "doneOn: OutOfRange");
    close_on(&mut book, &id, Closing::Done, Some("2026-12-11")).unwrap();
    assert_eq!((only(&book).state, only(&book).done_on), (LedgerState::Kept, Some(day("2026-12-11"))));
    book.write(|w| reopen(w, &id)).unwrap();
    assert_eq!((only(&book).state, only(&book).done_on), (LedgerState::Open, None));
    close_on(&mut book, &id, Closing::Done, None).unwrap();
    assert_eq!((only(&book).state, only(&book).done_on), (LedgerState::Late, Some(day("2026-12-14"))));
}

#[test]
fn moving_the_day_further_off_leaves_a_trace_and_does_not_help() {
    let mut book = book();
    let client = book.client("王小明");
    let id = add_to(&mut book, &client, LedgerKind::Promise, "发报告", Some("2026-12-11"));
    let told = |book: &Book| (only(book).due_on, only(book).first_due_on, only(book).moved);
    let first = Some(day("2026-12-11"));
    for (to, moved) in
        [(Some("2026-12-20"), true), (None, true), (Some("2026-12-10"), false), (Some("2026-12-18"), true)]
    {
        move_to(&mut book, &id, to);
        assert_eq!(told(&book), (to.map(day), first, moved));
    }
    book.hours_pass(24 * 3);
    assert!(!only(&book).overdue, "it is not due by the day it was moved to");
    close_as(&mut book, &id, Closing::Done).unwrap();
    assert_eq!((only(&book).state, only(&book).moved), (LedgerState::Late, true));
    assert_eq!((figures(&book.vault).unwrap().settled, figures(&book.vault).unwrap().kept_permille), (1, Some(0)));
}

#[test]
fn a_day_moved_nearer_counts_and_one_given_later_is_the_first() {
    let mut book = book();
    let client = book.client("王小明");
    let id = add_to(&mut book, &client, LedgerKind::Promise, "发报告", Some("2026-12-20"));
    move_to(&mut book, &id, Some("2026-12-09"));
    book.hours_pass(24);
    assert!(only(&book).overdue);
    close_as(&mut book, &id, Closing::Done).unwrap();
    assert_eq!(only(&book).state, LedgerState::Late, "what stood as overdue is not kept");
    book.write(|w| remove(w, &id)).unwrap();

    let undated = add_to(&mut book, &client, LedgerKind::Promise, "发年报", None);
    move_to(&mut book, &undated, Some("2026-12-12"));
    assert_eq!((only(&book).first_due_on, only(&book).moved), (Some(day("2026-12-12")), false));
}

#[test]
fn at_the_table_the_day_is_still_being_agreed() {
    let mut book = book();
    let client = book.client("王小明");
    let visit = book.under_way(&client);
    let line = book.line(&visit, crate::visit::LineKind::Promise, "发报告", Some("2026-12-11"));
    let say = |book: &mut Book, on: &str| {
        let request = crate::visit::EditVisitLine {
            id: line.clone(),
            kind: crate::visit::LineKind::Promise,
            text: "发报告".into(),
            due_on: Some(day(on)),
            fabe: None,
            terms: None,
            need: None,
        };
        book.write(|w| crate::visit::edit_line(w, request)).unwrap();
        (only(book).first_due_on, only(book).moved)
    };
    assert_eq!(say(&mut book, "2026-12-18"), (Some(day("2026-12-18")), false));
    book.finish(&visit);
    assert_eq!(say(&mut book, "2026-12-25"), (Some(day("2026-12-18")), true));
}
