//! Whatever is done with what serves needs: a note is being met when something that serves it is undertaken or done, and
//! open when nothing is, but for what the adviser said of it by hand since.

use super::*;
use crate::id::{LedgerEntryId, NeedStepId, PlannedTouchId, TouchId};
use crate::ledger::{CloseLedgerEntry, Closing, LedgerState};
use crate::offer::{AcceptOffer, OfferStep};
use crate::touch::{self, Method, PlannedTouchState};
use std::collections::BTreeSet;

#[derive(Debug, Clone)]
enum Act {
    Promise(usize),
    Plan(usize),
    Link(usize, usize),
    Unlink(usize),
    Close(usize, Closing),
    Reopen(usize),
    RemoveEntry(usize),
    Complete(usize),
    DropTouch(usize),
    RemoveTouch(usize),
    RemoveNote(usize),
    ByHand(usize, NeedState),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0..6_usize;
    prop_oneof![
        3 => n().prop_map(Act::Promise),
        2 => n().prop_map(Act::Plan),
        2 => (n(), n()).prop_map(|(note, entry)| Act::Link(note, entry)),
        1 => n().prop_map(Act::Unlink),
        4 => (n(), prop::sample::select(Closing::ALL)).prop_map(|(at, how)| Act::Close(at, how)),
        3 => n().prop_map(Act::Reopen),
        1 => n().prop_map(Act::RemoveEntry),
        2 => n().prop_map(Act::Complete),
        2 => n().prop_map(Act::DropTouch),
        2 => n().prop_map(Act::RemoveTouch),
        1 => n().prop_map(Act::RemoveNote),
        2 => (n(), prop::sample::select(NeedState::ALL)).prop_map(|(at, state)| Act::ByHand(at, state)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

fn strings(book: &Book, sql: &str, values: impl rusqlite::Params) -> Vec<String> {
    let mut query = book.vault.conn().prepare(sql).unwrap();
    query.query_map(values, |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The notes served by what a column of their steps names, or by any of their steps.
fn served(book: &Book, column: &str, id: &str) -> Vec<String> {
    strings(book, &format!("SELECT need_id FROM need_step WHERE {column} = ?1"), [id])
}

/// Does it; the notes that it is to judge anew, or `None` when it was refused or there is nothing to do it to.
fn take(book: &mut Book, client: &ClientId, act: &Act) -> Option<Judged> {
    let nth = |book: &Book, table: &str, at: usize| {
        let ids = strings(book, &format!("SELECT id FROM {table} ORDER BY id"), []);
        ids.get(at % ids.len().max(1)).cloned()
    };
    let offered = |need: String, step| AcceptOffer {
        need: NeedId::from(need.as_str()),
        rule: String::new(),
        with: None,
        text: "一件答应的事".into(),
        step,
    };
    match act {
        Act::Promise(at) => {
            let need = nth(book, "need", *at)?;
            let request = offered(need.clone(), OfferStep::Promise { due_on: None });
            book.write(|w| crate::offer::accept(w, request)).ok()?;
            Some(Judged::Anew(vec![need]))
        }
        Act::Plan(at) => {
            let need = nth(book, "need", *at)?;
            let step = OfferStep::Touch { method: Method::Letter, channel: None, on: book.vault.clock().today() };
            let request = offered(need.clone(), step);
            book.write(|w| crate::offer::accept(w, request)).ok()?;
            Some(Judged::Anew(vec![need]))
        }
        Act::Link(at, entry) => {
            let (need, entry) = (nth(book, "need", *at)?, nth(book, "ledger_entry", *entry)?);
            if served(book, "ledger_entry_id", &entry).contains(&need) {
                return None;
            }
            let (id, entry) = (NeedId::from(need.as_str()), LedgerEntryId::from(entry.as_str()));
            book.write(|w| link_promise(w, &id, &entry)).ok()?;
            Some(Judged::Anew(vec![need]))
        }
        Act::Unlink(at) => {
            let step = nth(book, "need_step", *at)?;
            let needs = served(book, "id", &step);
            book.write(|w| unlink_step(w, &NeedStepId::from(step.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::Close(at, closing) => {
            let entry = nth(book, "ledger_entry", *at)?;
            let needs = served(book, "ledger_entry_id", &entry);
            let id = LedgerEntryId::from(entry.as_str());
            let request = CloseLedgerEntry { id, closing: *closing, done_on: None, outcome: String::new() };
            book.write(|w| ledger::close(w, request)).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::Reopen(at) => {
            let entry = nth(book, "ledger_entry", *at)?;
            let needs = served(book, "ledger_entry_id", &entry);
            book.write(|w| ledger::reopen(w, &LedgerEntryId::from(entry.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::RemoveEntry(at) => {
            let entry = nth(book, "ledger_entry", *at)?;
            let needs = served(book, "ledger_entry_id", &entry);
            book.write(|w| ledger::remove(w, &LedgerEntryId::from(entry.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::Complete(at) => {
            let planned = nth(book, "planned_touch", *at)?;
            let needs = served(book, "planned_touch_id", &planned);
            book.write(|w| touch::complete(w, &PlannedTouchId::from(planned.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::DropTouch(at) => {
            let planned = nth(book, "planned_touch", *at)?;
            let needs = served(book, "planned_touch_id", &planned);
            book.write(|w| touch::drop_planned(w, &PlannedTouchId::from(planned.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::RemoveTouch(at) => {
            let made = nth(book, "touch", *at)?;
            let planned = strings(book, "SELECT id FROM planned_touch WHERE touch_id = ?1", [&made]);
            let needs = planned.iter().flat_map(|id| served(book, "planned_touch_id", id)).collect();
            book.write(|w| touch::remove(w, &TouchId::from(made.as_str()))).ok()?;
            Some(Judged::Anew(needs))
        }
        Act::RemoveNote(at) => {
            let need = nth(book, "need", *at)?;
            book.write(|w| remove(w, &NeedId::from(need.as_str()))).ok()?;
            // There is always one to go on with.
            let again = a_need(client, NeedLevel::Esteem, NeedDepth::Hidden, "又一句");
            book.write(|w| add(w, again)).unwrap();
            Some(Judged::Twice)
        }
        Act::ByHand(at, state) => {
            let need = nth(book, "need", *at)?;
            if note(&book.vault, &NeedId::from(need.as_str())).unwrap().state == *state {
                return None;
            }
            let request = ChangeNeedState { id: NeedId::from(need.as_str()), state: *state, reason: String::new() };
            book.write(|w| change_state(w, request)).ok()?;
            Some(Judged::ByHand(need))
        }
        Act::Undo | Act::Redo => None,
    }
}

/// What an act said of notes.
enum Judged {
    Anew(Vec<String>),
    ByHand(String),
    /// Nothing, in two steps.
    Twice,
}

/// Whether something that serves a note is undertaken or done, as its view tells.
fn is_served(seen: &NeedView) -> bool {
    seen.steps.iter().any(|step| {
        let entry = step.entry.as_ref().map(|entry| entry.state);
        let touch = step.touch.as_ref().map(|touch| touch.state);
        matches!(entry, Some(LedgerState::Open | LedgerState::Kept | LedgerState::Late | LedgerState::Answered))
            || matches!(touch, Some(PlannedTouchState::Planned | PlannedTouchState::Done))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_note_is_being_met_exactly_while_something_serves_it(acts in prop::collection::vec(act(), 1..40)) {
        let mut book = book();
        let client = book.client("林静仪");
        for level in [NeedLevel::Safety, NeedLevel::Belonging] {
            noted(&mut book, &client, level, NeedDepth::Deep, 3);
        }
        // The notes of which the adviser said the last word.
        let (mut by_hand, mut before, mut undone): (BTreeSet<String>, Vec<BTreeSet<String>>, Vec<BTreeSet<String>>) =
            Default::default();
        for act in acts {
            match act {
                Act::Undo => {
                    if let Some(earlier) = before.pop() {
                        book.vault.undo().unwrap();
                        undone.push(std::mem::replace(&mut by_hand, earlier));
                    }
                }
                Act::Redo => {
                    if let Some(later) = undone.pop() {
                        book.vault.redo().unwrap();
                        before.push(std::mem::replace(&mut by_hand, later));
                    }
                }
                _ => {
                    let Some(judged) = take(&mut book, &client, &act) else { continue };
                    undone.clear();
                    before.push(by_hand.clone());
                    match judged {
                        Judged::Anew(needs) => needs.iter().for_each(|need| { by_hand.remove(need); }),
                        Judged::ByHand(need) => { by_hand.insert(need); }
                        Judged::Twice => before.push(by_hand.clone()),
                    }
                }
            }
            for seen in map(&book.vault, &client, None).unwrap().notes {
                let last = seen.history.last().map(|change| (change.state, change.since));
                prop_assert_eq!(last, Some((seen.state, seen.state_since)), "the history ends with what is");
                if matches!(seen.state, NeedState::Open | NeedState::BeingMet) && !by_hand.contains(seen.id.as_str()) {
                    prop_assert_eq!(seen.state == NeedState::BeingMet, is_served(&seen), "after {:?}", act);
                }
            }
        }
    }
}

#[test]
fn what_is_opened_again_serves_again() {
    let mut book = book();
    let client = book.client("王小明");
    let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Hidden, 3);
    let add =
        AddLedgerEntry { client: client.clone(), kind: LedgerKind::Promise, text: "查医生".into(), due_on: None };
    let entry = book.write(|w| ledger::add(w, add)).unwrap();
    book.write(|w| link_promise(w, &id, &entry)).unwrap();
    let state = |book: &Book| note(&book.vault, &id).unwrap().state;
    let dropped =
        CloseLedgerEntry { id: entry.clone(), closing: Closing::Dropped, done_on: None, outcome: String::new() };
    book.write(|w| ledger::close(w, dropped)).unwrap();
    assert_eq!(state(&book), NeedState::Open);
    book.write(|w| ledger::reopen(w, &entry)).unwrap();
    assert_eq!(state(&book), NeedState::BeingMet);
    book.vault.undo().unwrap();
    assert_eq!(state(&book), NeedState::Open);
}

#[test]
fn a_touch_that_was_not_made_after_all_is_planned_again() {
    let mut book = book();
    let client = book.client("王小明");
    let id = noted(&mut book, &client, NeedLevel::Safety, NeedDepth::Hidden, 3);
    let step = OfferStep::Touch { method: Method::Letter, channel: None, on: day(TODAY) };
    let request = AcceptOffer { need: id.clone(), rule: String::new(), with: None, text: "寄小册子".into(), step };
    book.write(|w| crate::offer::accept(w, request)).unwrap();
    let planned = touch::list_planned(&book.vault, &client).unwrap().remove(0).id;
    let made = book.write(|w| touch::complete(w, &planned)).unwrap();
    assert!(touch::list_planned(&book.vault, &client).unwrap().is_empty());
    book.write(|w| touch::remove(w, &made)).unwrap();
    assert_eq!(touch::list_planned(&book.vault, &client).unwrap().remove(0).id, planned, "it is to be made again");
    assert_eq!(note(&book.vault, &id).unwrap().state, NeedState::BeingMet);
    book.write(|w| touch::drop_planned(w, &planned)).unwrap();
    assert_eq!(note(&book.vault, &id).unwrap().state, NeedState::Open);
}
