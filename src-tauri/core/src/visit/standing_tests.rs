//! Where a visit stands on lists, what overlaps, the next one planned out of a summary, and the one table.

use super::testing::{Book, at, book, day, refused};
use super::*;
use crate::client;
use crate::id::{ClientId, VisitId};
use crate::vault::Op;
use proptest::prelude::*;

fn of(states: &[VisitState], from: Option<&str>, to: Option<&str>, limit: u32) -> ListVisits {
    ListVisits { client: None, from: from.map(day), to: to.map(day), states: states.to_vec(), limit }
}

/// One held at another time than planned.
fn held(book: &mut Book, client: &ClientId, planned_at: &str, began: &str) -> VisitId {
    let id = book.planned(client, planned_at);
    book.write(|w| start(w, &id)).unwrap();
    book.finish(&id);
    let mut times = [VisitEdit::Ended(at(began)), VisitEdit::Began(at(began))];
    if began < planned_at {
        times.reverse();
    }
    for time in times {
        book.write(|w| edit(w, &id, time)).unwrap();
    }
    id
}

#[test]
fn a_visit_held_stands_where_it_began_whatever_it_was_planned_for() {
    let mut book = book();
    let client = book.client("王小明");
    let late = held(&mut book, &client, "2026-11-02T10:00", "2026-11-30T10:00");
    let early = held(&mut book, &client, "2026-11-20T10:00", "2026-11-19T15:00");
    let ids = |request| list(&book.vault, request).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>();
    let done = [VisitState::Done];
    assert_eq!(ids(of(&done, None, None, 10)), [late.clone(), early.clone()]);
    assert_eq!(ids(of(&done, Some("2026-11-30"), Some("2026-11-30"), 10)), [late]);
    assert!(ids(of(&done, Some("2026-11-02"), Some("2026-11-02"), 10)).is_empty(), "nothing happened on that day");
    assert_eq!(ids(of(&done, None, Some("2026-11-19"), 10)), [early]);
    let row = list(&book.vault, of(&done, None, None, 1)).unwrap().remove(0);
    assert_eq!((row.planned_at, row.began), (at("2026-11-02T10:00"), Some(at("2026-11-30T10:00"))));
}

#[test]
fn a_list_is_cut_across_both_ways_of_standing_and_what_is_left_is_counted() {
    let mut book = book();
    let client = book.client("王小明");
    let mut all = Vec::new();
    for n in 1..=4 {
        all.push((
            format!("2026-11-0{n}T10:00"),
            held(&mut book, &client, "2026-10-01T10:00", &format!("2026-11-0{n}T10:00")),
        ));
        let planned = format!("2026-11-0{n}T12:00");
        all.push((planned.clone(), book.planned(&client, &planned)));
    }
    all.sort();
    all.reverse();
    let shown: Vec<_> = list(&book.vault, of(&[], None, None, 5)).unwrap().into_iter().map(|row| row.id).collect();
    assert_eq!(shown, all[..5].iter().map(|(_, id)| id.clone()).collect::<Vec<_>>());
    assert_eq!(count(&book.vault, &of(&[], None, None, 5)).unwrap(), 8);
    assert_eq!(count(&book.vault, &of(&[VisitState::Planned], Some("2026-11-02"), Some("2026-11-03"), 1)).unwrap(), 2);
    book.trash(&client);
    assert_eq!(count(&book.vault, &of(&[], None, None, 5)).unwrap(), 0);
}

#[test]
fn visits_that_overlap_are_said_and_those_that_touch_are_not() {
    let mut book = book();
    let (wang, li, gone) = (book.client("王小明"), book.client("李芳"), book.client("走了"));
    // 45 minutes each.
    let first = book.planned(&wang, "2026-12-10T10:00");
    let second = book.planned(&li, "2026-12-10T10:44");
    let third = book.planned(&li, "2026-12-10T11:29");
    book.planned(&gone, "2026-12-10T11:40");
    book.trash(&gone);
    let cancelled = book.planned(&wang, "2026-12-10T11:50");
    book.write(|w| cancel(w, &cancelled)).unwrap();
    let overlaps: Vec<bool> =
        list(&book.vault, of(&[VisitState::Planned], None, None, 10)).unwrap().iter().map(|row| row.overlaps).collect();
    assert_eq!(overlaps, [true, true, false]);

    let asked = |at_: &str, minutes, but: Option<&VisitId>| {
        let request = OverlappingVisits { planned_at: at(at_), minutes, but: but.cloned() };
        overlapping(&book.vault, &request).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(asked("2026-12-10T10:45", 30, None), std::slice::from_ref(&second));
    assert_eq!(asked("2026-12-10T10:00", 45, Some(&first)), std::slice::from_ref(&second), "not with itself");
    assert_eq!(asked("2026-12-10T00:00", 1440, None), [first, second, third]);
    assert!(asked("2026-12-10T09:00", 60, None).is_empty());
    assert!(asked("2026-12-10T12:14", 60, None).is_empty());
}

#[test]
fn the_next_visit_is_planned_out_of_the_summary_in_one_step() {
    let mut book = book();
    let client = book.client("王小明");
    let planned = book.planned(&client, "2026-12-09T10:00");
    let next = |after: &VisitId| PlanNextVisit {
        after: after.clone(),
        planned_at: at("2026-12-16T15:00"),
        minutes: 60,
        said: "12月16日 15:00".into(),
    };
    assert_eq!(refused(book.write(|w| plan_next(w, next(&planned)))), "state: WrongState", "not held yet");
    book.write(|w| start(w, &planned)).unwrap();
    book.finish(&planned);
    let id = book.vault.write(Op::PlanVisit, |w| plan_next(w, next(&planned))).unwrap().value;
    let ahead = view(&book.vault, &id).unwrap();
    assert_eq!((ahead.place.as_str(), ahead.state, ahead.client.id), ("静安公司", VisitState::Planned, client));
    assert_eq!(view(&book.vault, &planned).unwrap().next_meeting, "12月16日 15:00");
    book.vault.undo().unwrap();
    assert!(view(&book.vault, &id).is_err());
    assert_eq!(view(&book.vault, &planned).unwrap().next_meeting, "");

    book.write(|w| edit(w, &planned, VisitEdit::NextMeeting("等她电话".into()))).unwrap();
    book.write(|w| plan_next(w, next(&planned))).unwrap();
    assert_eq!(view(&book.vault, &planned).unwrap().next_meeting, "等她电话", "what was written stays");
}

#[test]
fn whoever_left_the_table_for_the_trash_does_not_come_back_to_a_second_one() {
    let mut book = book();
    let (wang, li) = (book.client("王小明"), book.client("李芳"));
    book.under_way(&wang);
    book.trash(&wang);
    let other = book.under_way(&li);
    let restore = |book: &mut Book| book.write(|w| client::restore(w, std::slice::from_ref(&wang)));
    assert_eq!(refused(restore(&mut book)), "underWay: WrongState");
    book.finish(&other);
    restore(&mut book).unwrap();
    assert_eq!(refused(book.write(|w| start_unplanned(w, &li))), "underWay: WrongState");
}

#[derive(Debug, Clone)]
enum Act {
    Plan(usize),
    Start(usize),
    StartNow(usize),
    Finish(usize),
    Trash(usize),
    Restore(Vec<usize>),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Act> {
    let one = || 0..4_usize;
    prop_oneof![
        1 => one().prop_map(Act::Plan),
        2 => one().prop_map(Act::Start),
        4 => one().prop_map(Act::StartNow),
        2 => one().prop_map(Act::Finish),
        4 => one().prop_map(Act::Trash),
        4 => prop::collection::vec(one(), 1..4).prop_map(Act::Restore),
        3 => Just(Act::Undo),
        3 => Just(Act::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// At most one visit is under way with clients in the book, after any acts, undone and redone.
    #[test]
    fn the_adviser_sits_at_one_table(steps in prop::collection::vec(acts(), 1..40)) {
        let mut book = book();
        let clients: Vec<ClientId> = ["甲", "乙", "丙", "丁"].iter().map(|name| book.client(name)).collect();
        for step in steps {
            let visits = list(&book.vault, of(&[], None, None, 1_000)).unwrap();
            let nth = |n: usize, state| visits.iter().filter(|row| row.state == state).cycle().nth(n).map(|row| row.id.clone());
            let _refusals_are_fine = match step {
                Act::Plan(n) => {
                    let request = PlanVisit {
                        client: clients[n].clone(),
                        planned_at: at("2026-12-09T13:00"),
                        minutes: 30,
                        place: String::new(),
                        aim: String::new(),
                        matter: String::new(),
                    };
                    book.write(|w| plan(w, request)).map(|_| ())
                }
                Act::Start(n) => nth(n, VisitState::Planned).map_or(Ok(()), |id| book.write(|w| start(w, &id))),
                Act::StartNow(n) => book.write(|w| start_unplanned(w, &clients[n])).map(|_| ()),
                Act::Finish(n) => nth(n, VisitState::UnderWay).map_or(Ok(()), |id| book.write(|w| finish(w, &id))),
                Act::Trash(n) => book.write(|w| client::trash(w, std::slice::from_ref(&clients[n]))),
                Act::Restore(ns) => {
                    let some: Vec<ClientId> = ns.into_iter().map(|n| clients[n].clone()).collect();
                    book.write(|w| client::restore(w, &some))
                }
                Act::Undo => book.vault.undo().map(|_| ()),
                Act::Redo => book.vault.redo().map(|_| ()),
            };
            let under_way = count(&book.vault, &of(&[VisitState::UnderWay], None, None, 10)).unwrap();
            prop_assert!(under_way <= 1, "{under_way} visits are under way");
        }
    }
}
