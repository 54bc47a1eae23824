//! Segments: saved, counted, part of each other.

use super::*;
use crate::audience::{Clause, Condition, TagMatch, Trouble};
use crate::client::testing::a_client;
use crate::error::Error;
use crate::facts::Tier;
use crate::id::SegmentId;
use crate::search::{FindOwners, find_owners};
use crate::tag::{self, TagClients, tag_clients};
use crate::vault::testing::empty_book;
use crate::vault::{Noun, Op, OpenVault};

fn saved(
    vault: &mut OpenVault,
    id: Option<&SegmentId>,
    name: &str,
    condition: impl Into<Condition>,
) -> crate::Result<SegmentId> {
    let request = SaveSegment { id: id.cloned(), name: name.into(), condition: condition.into() };
    vault.write(Op::SaveSegment, |w| save(w, request)).map(|written| written.value)
}

fn refused(result: crate::Result<SegmentId>) -> String {
    match result {
        Err(Error::Invalid { field, why }) => format!("{field}: {why:?}"),
        _ => panic!("it should have been refused"),
    }
}

fn part(id: &SegmentId) -> Condition {
    Clause::Segment(id.clone()).into()
}

fn untiered() -> Condition {
    Clause::Tier(vec![Tier::Unknown]).into()
}

#[test]
fn a_segment_is_counted_live_and_undone() {
    let mut vault = empty_book("2026-12-09");
    let id = saved(&mut vault, None, "  未分层  ", untiered()).unwrap();
    a_client("安").create(&mut vault);
    a_client("白").create(&mut vault);
    let seen = list(&vault).unwrap().remove(0);
    assert_eq!((seen.name.as_str(), seen.clients, seen.trouble), ("未分层", 2, None));
    assert!(seen.condition == untiered());
    saved(&mut vault, Some(&id), "已分层", untiered().not()).unwrap();
    assert_eq!(list(&vault).unwrap()[0].clients, 0);
    let undone = vault.undo().unwrap();
    assert_eq!((undone.changed, list(&vault).unwrap()[0].clients), (vec![Noun::Segment], 2));
    vault.write(Op::RemoveSegment, |w| remove(w, &id)).unwrap();
    assert!(list(&vault).unwrap().is_empty());
    assert!(matches!(saved(&mut vault, Some(&id), "未分层", untiered()), Err(Error::NotFound { kind: Noun::Segment })));
}

#[test]
fn a_segment_is_found_by_its_name() {
    let mut vault = empty_book("2026-12-09");
    let id = saved(&mut vault, None, "明年高考的家长", untiered()).unwrap();
    let found = |vault: &OpenVault, query: &str| {
        let request = FindOwners { query: query.into(), limit: 5 };
        find_owners(vault, &request).unwrap().into_iter().map(|one| (one.noun, one.id)).collect::<Vec<_>>()
    };
    assert_eq!(found(&vault, "高考"), [(Noun::Segment, id.to_string())]);
    saved(&mut vault, Some(&id), "家长", untiered()).unwrap();
    assert_eq!(found(&vault, "高考"), []);
    vault.undo().unwrap();
    assert_eq!(found(&vault, "mingnian").len(), 1);
}

#[test]
fn what_may_be_saved() {
    let mut vault = empty_book("2026-12-09");
    let id = saved(&mut vault, None, "未分层", untiered()).unwrap();
    assert_eq!(refused(saved(&mut vault, None, "未分层", untiered())), "name: Taken");
    assert_eq!(refused(saved(&mut vault, None, " ", untiered())), "name: Empty");
    assert_eq!(refused(saved(&mut vault, None, "空", Clause::Tier(vec![]))), "condition: Empty");
    assert_eq!(refused(saved(&mut vault, None, "全", Condition::EVERYBODY)), "condition: Empty");
    let deep = (0..17).fold(untiered(), |inner, _| inner.not());
    assert_eq!(refused(saved(&mut vault, None, "深", deep)), "condition: TooDeep");
    saved(&mut vault, Some(&id), "未分层", untiered().not()).unwrap();
}

#[test]
fn a_segment_is_never_part_of_itself() {
    let mut vault = empty_book("2026-12-09");
    a_client("安").create(&mut vault);
    let one = saved(&mut vault, None, "一", untiered()).unwrap();
    let two = saved(&mut vault, None, "二", part(&one).not()).unwrap();
    let three = saved(&mut vault, None, "三", Condition::All(vec![part(&two), untiered()])).unwrap();
    assert_eq!(refused(saved(&mut vault, Some(&one), "一", part(&one))), "condition: Circular");
    assert_eq!(refused(saved(&mut vault, Some(&one), "一", part(&three).not())), "condition: Circular");
    let part_of: Vec<_> = list(&vault).unwrap().into_iter().map(|segment| (segment.name, segment.part_of)).collect();
    let told = |name: &str, of: &[&str]| (name.to_owned(), of.iter().map(|&of| of.to_owned()).collect::<Vec<_>>());
    assert_eq!(part_of, [told("二", &["三"]), told("三", &[]), told("一", &["二"])]);
    // Two steps may each be sound and together go round: redo of one beside another. Reading is safe all the same.
    let round = part(&three).to_json().unwrap();
    vault
        .write(Op::SaveSegment, |w| {
            Ok(w.conn().execute("UPDATE segment SET condition = ?2 WHERE id = ?1", (&one, &round))?)
        })
        .unwrap();
    for segment in list(&vault).unwrap() {
        assert_eq!((segment.clients, segment.trouble), (0, Some(Trouble::Circular)), "{}", segment.name);
    }
}

#[test]
fn what_names_a_removed_segment_says_so_and_holds_for_nobody() {
    let mut vault = empty_book("2026-12-09");
    a_client("安").create(&mut vault);
    let one = saved(&mut vault, None, "一", untiered()).unwrap();
    saved(&mut vault, None, "二", part(&one).not()).unwrap();
    vault.write(Op::RemoveSegment, |w| remove(w, &one)).unwrap();
    let two = list(&vault).unwrap().remove(0);
    assert_eq!((two.clients, two.trouble), (0, Some(Trouble::Gone)), "never everybody");
    vault.undo().unwrap();
    assert_eq!(list(&vault).unwrap().iter().map(|segment| segment.clients).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_tag_that_a_segment_names_keeps_its_words_and_holds_again() {
    let mut vault = empty_book("2026-12-09");
    let client = a_client("安").create(&mut vault);
    let tag = |vault: &mut OpenVault, add: &[&str], remove: &[&str]| {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let request = TagClients { clients: vec![client.clone()], add: names(add), remove: names(remove) };
        vault.write(Op::TagClients, |w| tag_clients(w, request)).unwrap();
    };
    let tags =
        |vault: &OpenVault| tag::list(vault).unwrap().into_iter().map(|t| (t.name, t.clients)).collect::<Vec<_>>();
    tag(&mut vault, &["茶会", "别的"], &[]);
    let named = tag::list(&vault).unwrap().into_iter().find(|tag| tag.name == "茶会").unwrap().id;
    let with = Clause::Tags { how: TagMatch::Any, tags: vec![named] };
    let id = saved(&mut vault, None, "茶会", with).unwrap();

    tag(&mut vault, &[], &["茶会", "别的"]);
    assert_eq!(tags(&vault), [("茶会".to_owned(), 0)]);
    let seen = list(&vault).unwrap().remove(0);
    assert_eq!((seen.clients, seen.trouble), (0, None));
    tag(&mut vault, &["茶会"], &[]);
    assert_eq!(list(&vault).unwrap()[0].clients, 1);

    tag(&mut vault, &[], &["茶会"]);
    vault.write(Op::RemoveSegment, |w| remove(w, &id)).unwrap();
    assert_eq!(tags(&vault), [], "nothing names it any more");
}
