//! Conditions: each clause by itself, the laws of joining them, what is gone, and audiences that are kept.

mod clauses;
mod kept;
mod laws;
mod people;

use super::*;
use crate::client::testing::{a_client, names};
use crate::id::{ClientId, TagId};
use crate::tag::{self, TagClients};
use crate::vault::testing::empty_book;
use crate::vault::{Op, OpenVault};
use rusqlite::Params;

/// The day all these books open on, a Wednesday.
pub(super) const TODAY: &str = "2026-12-09";

pub(super) fn book() -> OpenVault {
    empty_book(TODAY)
}

/// Writes rows of other nouns directly: their verbs have their own tests.
pub(super) fn put(vault: &mut OpenVault, sql: &str, params: impl Params) {
    vault.write(Op::FillDemoBook, |w| Ok(w.conn().execute(sql, params)?)).unwrap();
}

/// Somebody with a column set.
pub(super) fn somebody(vault: &mut OpenVault, name: &str, sets: &str) -> ClientId {
    let id = a_client(name).create(vault);
    if !sets.is_empty() {
        put(vault, &format!("UPDATE client SET {sets} WHERE id = ?1"), [&id]);
    }
    id
}

pub(super) fn tag(vault: &mut OpenVault, client: &ClientId, name: &str) -> TagId {
    let request = TagClients { clients: vec![client.clone()], add: vec![name.into()], remove: vec![] };
    vault.write(Op::TagClients, |w| tag::tag_clients(w, request)).unwrap();
    tag::list(vault).unwrap().into_iter().find(|tag| tag.name == name).unwrap().id
}

pub(super) fn untag(vault: &mut OpenVault, client: &ClientId, name: &str) {
    let request = TagClients { clients: vec![client.clone()], add: vec![], remove: vec![name.into()] };
    vault.write(Op::TagClients, |w| tag::tag_clients(w, request)).unwrap();
}

/// Who a condition holds for, by name, joined.
pub(super) fn who(vault: &OpenVault, condition: impl Into<Condition>) -> String {
    let condition = condition.into();
    names(vault, "", |list| list.condition = condition).concat()
}

/// What a condition comes to.
pub(super) fn seen(vault: &OpenVault, condition: Condition) -> AudienceView {
    view(vault, ViewAudience { query: String::new(), condition, sample: 5 }).unwrap()
}

/// Each holds for these people, and its negation for all the others.
pub(super) fn holds(vault: &OpenVault, expected: &[(Clause, &str)]) {
    let everybody = who(vault, Condition::EVERYBODY);
    for (clause, people) in expected {
        let named = serde_json::to_string(clause).unwrap();
        assert_eq!(who(vault, clause.clone()), *people, "{named}");
        let others: String = everybody.chars().filter(|name| !people.contains(*name)).collect();
        assert_eq!(who(vault, Condition::from(clause.clone()).not()), others, "not {named}");
    }
}

#[test]
fn nobody_met_this_year_counts_who_never_had_a_touch() {
    let mut vault = book();
    for (name, visited) in [("安", Some("2026-01-01")), ("白", Some("2025-12-31")), ("陈", None), ("丁", None)] {
        let id = somebody(&mut vault, name, if name == "丁" { "trashed_at = '2026-12-01T00:00:00.000Z'" } else { "" });
        if let Some(day) = visited {
            touched(&mut vault, &id, "visit", day);
        }
    }
    let met = Condition::from(Clause::Contact { by: ContactBy::Visit, since: Since::ThisYear });
    assert_eq!(who(&vault, met.clone().not()), "白陈");
    let (met, unmet) = (seen(&vault, met.clone()), seen(&vault, met.not()));
    assert_eq!((met.clients, unmet.clients, met.book), (1, 2, 3), "together all clients not in the trash");
}

/// Adds a touch at noon of a day.
pub(super) fn touched(vault: &mut OpenVault, client: &ClientId, method: &str, day: &str) {
    put(
        vault,
        "INSERT INTO touch (id, client_id, method, happened_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4, ?4)",
        rusqlite::params![crate::id::TouchId::new(), client, method, format!("{day}T04:00:00.000Z")],
    );
}

#[test]
fn what_is_gone_holds_for_nobody_and_neither_does_its_negation() {
    let mut vault = book();
    let an = somebody(&mut vault, "安", "");
    let bai = somebody(&mut vault, "白", "");
    let (tea, golf) = (tag(&mut vault, &an, "茶"), tag(&mut vault, &bai, "高尔夫"));
    untag(&mut vault, &an, "茶");
    let tags = |how, tags: &[&TagId]| {
        Condition::from(Clause::Tags { how, tags: tags.iter().map(|&tag| tag.clone()).collect() })
    };
    let gone = tags(TagMatch::Any, &[&tea]);
    for condition in [
        gone.clone(),
        gone.clone().not(),
        tags(TagMatch::All, &[&tea, &golf]),
        tags(TagMatch::All, &[&tea, &golf]).not(),
    ] {
        let view = seen(&vault, condition);
        assert_eq!((view.clients, view.sample.len()), (0, 0));
        assert!(view.parts.iter().any(|part| part.trouble == Some(Trouble::Gone)));
        assert!(view.named.iter().any(|named| named.id == tea.as_str() && named.name.is_none()));
    }
    // Beside it what is sound goes on: all of it is nobody, any of it is the rest.
    let everybody = Condition::EVERYBODY;
    assert_eq!(who(&vault, Condition::All(vec![everybody.clone(), gone.clone().not()])), "");
    assert_eq!(who(&vault, Condition::Any(vec![tags(TagMatch::Any, &[&golf]), gone.clone()])), "白");
    // Of a list what is left counts.
    let either = tags(TagMatch::Any, &[&tea, &golf]);
    assert_eq!((who(&vault, either.clone()), who(&vault, either.clone().not())), ("白".into(), "安".into()));
    assert_eq!(seen(&vault, either).parts[0].trouble, None);
    for clause in [
        Clause::Household(vec!["h".into()]),
        Clause::IntroducedBy(vec!["c".into()]),
        Clause::Segment("s".into()),
        Clause::Audience("a".into()),
    ] {
        let view = seen(&vault, Condition::from(clause).not());
        assert_eq!(
            (view.clients, view.parts[1].trouble, view.named[0].name.as_deref()),
            (0, Some(Trouble::Gone), None)
        );
    }
    vault.undo().unwrap();
    assert_eq!(who(&vault, gone), "安", "undone, the tag is there again");
}

#[test]
fn what_says_nothing_holds_for_nobody() {
    let mut vault = book();
    somebody(&mut vault, "安", "");
    for clause in [
        Clause::Tier(vec![]),
        Clause::Tags { how: TagMatch::Any, tags: vec![] },
        Clause::Age { from: None, to: None },
        Clause::Age { from: Some(40), to: Some(30) },
        Clause::Person { who: vec![], from: Some(2), to: Some(1) },
        Clause::Text("，。".into()),
        Clause::Source("  ".into()),
        Clause::Assets { from: None, to: None },
    ] {
        for condition in [Condition::from(clause.clone()), Condition::from(clause.clone()).not()] {
            let view = seen(&vault, condition);
            assert_eq!(view.clients, 0);
            assert!(view.parts.iter().any(|part| part.trouble == Some(Trouble::Unfinished)));
        }
    }
    assert_eq!(who(&vault, Condition::Any(vec![])), "");
    assert_eq!(who(&vault, Condition::EVERYBODY), "安");
}

#[test]
fn conditions_are_bounded() {
    let vault = book();
    let refused = |condition: Condition| match view(&vault, ViewAudience { query: String::new(), condition, sample: 0 })
    {
        Err(crate::Error::Invalid { field: "condition", why }) => format!("{why:?}"),
        _ => panic!("it should have been refused"),
    };
    let deep = (0..17).fold(Condition::EVERYBODY, |inner, _| inner.not());
    assert_eq!(refused(deep), "TooDeep");
    assert_eq!(refused(Condition::Any(vec![Clause::Minor.into(); 200])), "TooMany { max: 200 }");
    assert_eq!(refused(Clause::Household(vec!["h".into(); 501]).into()), "TooMany { max: 500 }");
    assert_eq!(refused(Clause::Text("王".repeat(201)).into()), "TooLong { max: 200 }");
    assert_eq!(refused(Clause::RiskExpires { within: Some(367) }.into()), "OutOfRange");
}

#[test]
fn every_node_is_counted_in_the_order_of_reading() {
    let mut vault = book();
    for (name, sets) in [("安", "tier = 'high'"), ("白", "tier = 'high', is_minor = 1"), ("陈", "is_minor = 1")] {
        somebody(&mut vault, name, sets);
    }
    let high = Condition::from(Clause::Tier(vec![crate::facts::Tier::High]));
    let condition = Condition::All(vec![high, Condition::from(Clause::Minor).not()]);
    let view = seen(&vault, condition.clone());
    assert_eq!(view.parts.iter().map(|part| part.clients).collect::<Vec<_>>(), [1, 2, 1, 2]);
    assert_eq!(view.sample.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["安"]);
    let both = view_of(&vault, "bai", condition);
    assert_eq!((both.clients, both.parts[0].clients), (0, 1), "the query narrows the whole, not the parts");
}

fn view_of(vault: &OpenVault, query: &str, condition: Condition) -> AudienceView {
    view(vault, ViewAudience { query: query.into(), condition, sample: 0 }).unwrap()
}
