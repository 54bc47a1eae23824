//! Whatever is done with the ledger, undone and done again: every entry is what was done to it, and the figures are those of
//! the entries.

use super::*;
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Act {
    Add(LedgerKind, Option<i64>),
    Move(usize, Option<i64>),
    Close(usize, Closing, Option<i64>),
    Reopen(usize),
    Remove(usize),
    Undo,
    Redo,
    DaysPass(u64),
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0..4_usize;
    let in_days = || prop::option::of(-3..6_i64);
    prop_oneof![
        3 => (prop::sample::select(LedgerKind::ALL), in_days()).prop_map(|(kind, due)| Act::Add(kind, due)),
        3 => (n(), in_days()).prop_map(|(at, due)| Act::Move(at, due)),
        4 => (n(), prop::sample::select(Closing::ALL), in_days()).prop_map(|(at, how, on)| Act::Close(at, how, on)),
        2 => n().prop_map(Act::Reopen),
        1 => n().prop_map(Act::Remove),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => (1..4_u64).prop_map(Act::DaysPass),
    ]
}

/// An entry as it ought to be.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    kind: LedgerKind,
    due: Option<NaiveDate>,
    first: Option<NaiveDate>,
    made: NaiveDate,
    state: LedgerState,
    done: Option<NaiveDate>,
}

type Ledger = BTreeMap<LedgerEntryId, Told>;

fn seen(book: &Book) -> Ledger {
    let told = |entry: LedgerEntryView| Told {
        kind: entry.kind,
        due: entry.due_on,
        first: entry.first_due_on,
        made: entry.made_on,
        state: entry.state,
        done: entry.done_on,
    };
    list(&book.vault, ALL).unwrap().into_iter().map(|entry| (entry.id.clone(), told(entry))).collect()
}

/// What closing an entry comes to; `None` when it is to be refused.
fn closed(entry: &Told, how: Closing, on: NaiveDate, today: NaiveDate) -> Option<LedgerState> {
    if entry.state != LedgerState::Open || on > today || on < entry.made {
        return None;
    }
    let after = |day: Option<NaiveDate>| day.is_some_and(|day| on > day);
    match (entry.kind, how) {
        (_, Closing::Dropped) => Some(LedgerState::Dropped),
        (LedgerKind::Request, Closing::Done) => Some(LedgerState::Answered),
        (LedgerKind::Request, Closing::Broken) => None,
        (LedgerKind::Promise, Closing::Broken) => Some(LedgerState::Broken),
        (LedgerKind::Promise, Closing::Done) if after(entry.first) || after(entry.due) => Some(LedgerState::Late),
        (LedgerKind::Promise, Closing::Done) => Some(LedgerState::Kept),
    }
}

/// Does it to the book and to `ledger`; whether it was to be done at all.
fn take(book: &mut Book, client: &ClientId, act: &Act, ledger: &mut Ledger) -> (bool, bool) {
    let today = book.vault.clock().today();
    let on = |in_days: Option<i64>| in_days.map(|days| today + TimeDelta::days(days));
    let nth = |at: usize| ledger.keys().nth(at % ledger.len().max(1)).cloned();
    match act {
        Act::Add(kind, due) => {
            let due_on = on(*due);
            let request = AddLedgerEntry { client: client.clone(), kind: *kind, text: "发报告".into(), due_on };
            let id = book.write(|w| add(w, request)).unwrap();
            let new =
                Told { kind: *kind, due: due_on, first: due_on, made: today, state: LedgerState::Open, done: None };
            ledger.insert(id, new);
            (true, true)
        }
        Act::Move(at, due) => {
            let Some(id) = nth(*at) else { return (false, false) };
            let request = EditLedgerEntry { id: id.clone(), text: "发报告".into(), due_on: on(*due) };
            let done = book.write(|w| edit(w, request)).is_ok();
            let entry = ledger.get_mut(&id).unwrap();
            let expected = entry.state == LedgerState::Open;
            if expected {
                entry.first = entry.first.or(on(*due));
                entry.due = on(*due);
            }
            (done, expected)
        }
        Act::Close(at, closing, in_days) => {
            let Some(id) = nth(*at) else { return (false, false) };
            let done_on = on(*in_days);
            let request = CloseLedgerEntry { id: id.clone(), closing: *closing, done_on, outcome: String::new() };
            let done = book.write(|w| close(w, request)).is_ok();
            let entry = ledger.get_mut(&id).unwrap();
            let expected = closed(entry, *closing, done_on.unwrap_or(today), today);
            if let Some(state) = expected {
                (entry.state, entry.done) = (state, Some(done_on.unwrap_or(today)));
            }
            (done, expected.is_some())
        }
        Act::Reopen(at) => {
            let Some(id) = nth(*at) else { return (false, false) };
            let done = book.write(|w| reopen(w, &id)).is_ok();
            let entry = ledger.get_mut(&id).unwrap();
            let expected = entry.state != LedgerState::Open;
            (entry.state, entry.done) = (LedgerState::Open, None);
            (done, expected)
        }
        Act::Remove(at) => {
            let Some(id) = nth(*at) else { return (false, false) };
            ledger.remove(&id);
            (book.write(|w| remove(w, &id)).is_ok(), true)
        }
        Act::Undo | Act::Redo | Act::DaysPass(_) => (false, false),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_entry_is_what_was_done_to_it(acts in prop::collection::vec(act(), 1..40)) {
        let mut book = book();
        let client = book.client("王小明");
        let (mut ledger, mut before, mut undone): (Ledger, Vec<Ledger>, Vec<Ledger>) = Default::default();
        for act in acts {
            match act {
                Act::Undo => {
                    if let Some(earlier) = before.pop() {
                        book.vault.undo().unwrap();
                        undone.push(std::mem::replace(&mut ledger, earlier));
                    }
                }
                Act::Redo => {
                    if let Some(later) = undone.pop() {
                        book.vault.redo().unwrap();
                        before.push(std::mem::replace(&mut ledger, later));
                    }
                }
                Act::DaysPass(days) => book.hours_pass(24 * days),
                _ => {
                    let was = ledger.clone();
                    let newest = |book: &Book| book.vault.history(1).unwrap().first().map(|step| step.op_id.clone());
                    let last = newest(&book);
                    let (done, expected) = take(&mut book, &client, &act, &mut ledger);
                    prop_assert_eq!(done, expected, "{:?} of {:?}", act, was);
                    // An edit that changed nothing is no step.
                    if newest(&book) != last {
                        before.push(was);
                        undone.clear();
                    }
                }
            }
            prop_assert_eq!(&seen(&book), &ledger);
            for entry in list(&book.vault, ALL).unwrap() {
                let further = entry.first_due_on.is_some_and(|first| entry.due_on.is_none_or(|due| due > first));
                prop_assert_eq!(entry.moved, further);
                prop_assert_eq!(entry.state == LedgerState::Open, entry.done_on.is_none());
            }
            let count = |state| {
                ledger.values().filter(|entry| entry.kind == LedgerKind::Promise && entry.state == state).count() as u32
            };
            let figures = figures(&book.vault).unwrap();
            // All of it happens in December, or the year has turned and what was done before counts no more.
            if figures.year == 2026 {
                let told = (figures.kept, figures.late, figures.broken, figures.open);
                let states = [LedgerState::Kept, LedgerState::Late, LedgerState::Broken, LedgerState::Open];
                prop_assert_eq!(told, (count(states[0]), count(states[1]), count(states[2]), count(states[3])));
                prop_assert_eq!(figures.settled, figures.kept + figures.late + figures.broken);
            }
        }
    }
}
