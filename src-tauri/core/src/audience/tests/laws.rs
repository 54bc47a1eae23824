//! Conditions over drawn books agree with a plain reading of the same facts, and their negations add up.

use super::*;
use crate::facts::{Gender, RelationshipStage, Tier};
use crate::money::Fen;
use proptest::prelude::*;

/// Facts of a drawn client.
#[derive(Debug, Clone)]
struct Drawn {
    tier: usize,
    stage: usize,
    gender: usize,
    assets: Option<i64>,
    /// Which of the three tags; the third is gone from the book by the time it is asked for.
    tags: [bool; 2],
    /// Days since the last message and the last visit.
    message: Option<i64>,
    visit: Option<i64>,
    minor: bool,
    trashed: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        (0..4_usize, 0..4_usize, 0..3_usize, prop::option::of(0..4_i64)),
        (
            any::<[bool; 2]>(),
            prop::option::of(0..60_i64),
            prop::option::of(0..60_i64),
            any::<bool>(),
            prop::bool::weighted(0.2),
        ),
    )
        .prop_map(|((tier, stage, gender, assets), (tags, message, visit, minor, trashed))| Drawn {
            tier,
            stage,
            gender,
            assets,
            tags,
            message,
            visit,
            minor,
            trashed,
        })
}

/// A clause told by places, as tags get their ids with the book.
#[derive(Debug, Clone)]
enum Asked {
    Tier(Vec<usize>),
    Stage(usize),
    Gender(usize),
    Assets(i64),
    AnyTag(Vec<usize>),
    AllTags(Vec<usize>),
    Tagged,
    Contact(bool, u32),
    Minor,
}

#[derive(Debug, Clone)]
enum Tree {
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
    Is(Asked),
}

fn tree() -> impl Strategy<Value = Tree> {
    let clause = prop_oneof![
        prop::collection::vec(0..4_usize, 0..3).prop_map(Asked::Tier),
        (0..4_usize).prop_map(Asked::Stage),
        (0..3_usize).prop_map(Asked::Gender),
        (0..4_i64).prop_map(Asked::Assets),
        prop::collection::vec(0..3_usize, 1..3).prop_map(Asked::AnyTag),
        prop::collection::vec(0..3_usize, 1..3).prop_map(Asked::AllTags),
        Just(Asked::Tagged),
        (any::<bool>(), 0..70_u32).prop_map(|(visit, days)| Asked::Contact(visit, days)),
        Just(Asked::Minor),
    ];
    clause.prop_map(Tree::Is).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::Any),
            inner.prop_map(|part| Tree::Not(Box::new(part))),
        ]
    })
}

impl Tree {
    fn condition(&self, tags: &[TagId; 3]) -> Condition {
        match self {
            Self::All(parts) => Condition::All(parts.iter().map(|part| part.condition(tags)).collect()),
            Self::Any(parts) => Condition::Any(parts.iter().map(|part| part.condition(tags)).collect()),
            Self::Not(part) => part.condition(tags).not(),
            Self::Is(asked) => Condition::Is(asked.clause(tags)),
        }
    }

    /// Whether it holds; `None` where nothing is known.
    fn read(&self, of: &Drawn) -> Option<bool> {
        match self {
            Self::All(parts) => {
                let read: Vec<_> = parts.iter().map(|part| part.read(of)).collect();
                if read.contains(&Some(false)) {
                    Some(false)
                } else {
                    read.iter().all(|part| *part == Some(true)).then_some(true)
                }
            }
            Self::Any(parts) => {
                let read: Vec<_> = parts.iter().map(|part| part.read(of)).collect();
                if read.contains(&Some(true)) {
                    Some(true)
                } else {
                    read.iter().all(|part| *part == Some(false)).then_some(false)
                }
            }
            Self::Not(part) => part.read(of).map(|holds| !holds),
            Self::Is(asked) => asked.read(of),
        }
    }
}

impl Asked {
    fn clause(&self, tags: &[TagId; 3]) -> Clause {
        let named = |places: &[usize]| places.iter().map(|at| tags[*at].clone()).collect();
        match self {
            Self::Tier(at) => Clause::Tier(at.iter().map(|at| Tier::ALL[*at]).collect()),
            Self::Stage(at) => Clause::Stage(vec![RelationshipStage::ALL[*at]]),
            Self::Gender(at) => Clause::Gender(vec![Gender::ALL[*at]]),
            Self::Assets(from) => Clause::Assets { from: Fen::new(*from), to: None },
            Self::AnyTag(at) => Clause::Tags { how: TagMatch::Any, tags: named(at) },
            Self::AllTags(at) => Clause::Tags { how: TagMatch::All, tags: named(at) },
            Self::Tagged => Clause::Tagged,
            Self::Contact(visit, days) => Clause::Contact {
                by: if *visit { ContactBy::Visit } else { ContactBy::Touch },
                since: Since::Days(*days),
            },
            Self::Minor => Clause::Minor,
        }
    }

    fn read(&self, of: &Drawn) -> Option<bool> {
        let carries = |at: &usize| of.tags.get(*at).copied();
        Some(match self {
            Self::Tier(at) if at.is_empty() => return None,
            Self::Tier(at) => at.contains(&of.tier),
            Self::Stage(at) => of.stage == *at,
            Self::Gender(at) => of.gender == *at,
            Self::Assets(from) => of.assets.is_some_and(|held| held >= *from),
            Self::AnyTag(at) if at.iter().all(|at| *at == 2) => return None,
            Self::AnyTag(at) => at.iter().filter_map(carries).any(|carried| carried),
            Self::AllTags(at) => {
                return at.iter().map(carries).collect::<Option<Vec<_>>>().map(|all| all.into_iter().all(|one| one));
            }
            Self::Tagged => of.tags.contains(&true),
            Self::Contact(true, days) => of.visit.is_some_and(|ago| ago < i64::from(*days)),
            Self::Contact(false, days) => {
                [of.visit, of.message].into_iter().flatten().any(|ago| ago < i64::from(*days))
            }
            Self::Minor => of.minor,
        })
    }
}

/// The book of these people, with the tags; two stay whoever carries them.
fn filled(people: &[Drawn]) -> (OpenVault, [TagId; 3]) {
    let mut vault = book();
    let keeper = somebody(&mut vault, "守", "trashed_at = NULL");
    let tags = ["茶", "高尔夫", "已散"].map(|name| tag(&mut vault, &keeper, name));
    untag(&mut vault, &keeper, "已散");
    put(&mut vault, "UPDATE client SET trashed_at = '2026-01-01T00:00:00.000Z'", []);
    let today: chrono::NaiveDate = TODAY.parse().unwrap();
    for (at, one) in people.iter().enumerate() {
        let id = a_client(&format!("客{at}")).create(&mut vault);
        put(
            &mut vault,
            "UPDATE client SET tier = ?2, stage = ?3, gender = ?4, assets_fen = ?5, is_minor = ?6, trashed_at = ?7 WHERE id = ?1",
            rusqlite::params![
                id,
                Tier::ALL[one.tier],
                RelationshipStage::ALL[one.stage],
                Gender::ALL[one.gender],
                one.assets,
                one.minor,
                one.trashed.then_some("2026-01-01T00:00:00.000Z")
            ],
        );
        for (tag, carried) in tags.iter().zip(one.tags) {
            if carried {
                put(
                    &mut vault,
                    "INSERT INTO client_tag (client_id, tag_id) VALUES (?1, ?2)",
                    rusqlite::params![id, tag],
                );
            }
        }
        for (method, ago) in [("message", one.message), ("visit", one.visit)] {
            if let Some(ago) = ago {
                touched(&mut vault, &id, method, &(today - chrono::TimeDelta::days(ago)).to_string());
            }
        }
    }
    (vault, tags)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_condition_reads_as_its_facts_do(
        people in prop::collection::vec(drawn(), 0..9),
        trees in prop::collection::vec(tree(), 1..12),
    ) {
        let (vault, tags) = filled(&people);
        let book = people.iter().filter(|one| !one.trashed).count() as u32;
        for tree in trees {
            let condition = tree.condition(&tags);
            let expected: Vec<String> = (0..)
                .zip(&people)
                .filter(|(_, one)| !one.trashed && tree.read(one) == Some(true))
                .map(|(at, _)| format!("客{at}"))
                .collect();
            let mut found = names(&vault, "", |list| list.condition = condition.clone());
            found.sort();
            prop_assert_eq!(found, expected);
            let (yes, no) = (seen(&vault, condition.clone()), seen(&vault, condition.not()));
            prop_assert_eq!(yes.book, book);
            if yes.parts.iter().all(|part| part.trouble.is_none()) {
                prop_assert_eq!(yes.clients + no.clients, book, "a sound condition and its negation are everybody");
            }
            prop_assert!(yes.clients + no.clients <= book);
        }
    }
}
