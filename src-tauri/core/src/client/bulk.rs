//! A change of many clients in one step: one statement for all of them, one step of undo.

use super::store;
use crate::audience::{self, BulkOutcome, Chosen, Selection};
use crate::error::{Error, Result};
use crate::facts::{MessageChannel, RelationshipStage};
use crate::tag;
use crate::tier::{self, TierOverride};
use crate::vault::{Op, OpenVault, Write, Written};
use crate::wire::personal;

personal! {
    /// A change of many clients.
    pub struct ChangeClients { pub selection: Selection, pub change: BulkChange }
}

/// What is changed of many clients.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "fields named in PRODUCT's words; the variant says the rest")]
pub enum BulkChange {
    /// Tags by name, put on and taken off; a new name makes the tag, the last removal deletes it.
    Tags {
        add: Vec<String>,
        remove: Vec<String>,
    },
    Stage(RelationshipStage),
    /// Set by hand with its reason, or given back to the thresholds.
    Tier(Option<TierOverride>),
    /// The preferred channel.
    Channel(Option<MessageChannel>),
    /// Into the trash.
    Trash,
}

impl std::fmt::Debug for BulkChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BulkChange(…)")
    }
}

impl BulkChange {
    const fn op(&self) -> Op {
        match self {
            Self::Tags { .. } => Op::TagClients,
            Self::Stage(_) => Op::ChangeStages,
            Self::Tier(_) => Op::OverrideTier,
            Self::Channel(_) => Op::ChangeChannels,
            Self::Trash => Op::TrashClients,
        }
    }
}

/// Changes the clients selected, as the book is now. Who is changed already stays as is.
pub fn change_many(vault: &mut OpenVault, request: ChangeClients) -> Result<Written<BulkOutcome>> {
    let chosen = audience::chosen(vault, &request.selection)?;
    vault.write(request.change.op(), |write| make(write, &chosen, &request.change))
}

fn make(write: &Write<'_>, chosen: &Chosen, change: &BulkChange) -> Result<BulkOutcome> {
    let json = chosen.json();
    let changed = match change {
        BulkChange::Tags { add, remove } => tag::tag_many(write, &json, add, remove)?,
        BulkChange::Stage(stage) => store::set_many(write, &json, "stage", stage)?,
        BulkChange::Tier(to) => tier::override_many(write, &json, to.as_ref())?,
        BulkChange::Channel(channel) => store::set_many(write, &json, "preferred_channel", channel)?,
        BulkChange::Trash => store::trash_many(write, &json)?,
    };
    if changed > chosen.count() {
        return Err(Error::Internal("more changed than chosen"));
    }
    Ok(chosen.outcome(changed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audience::{Clause, Condition, TagMatch};
    use crate::client::testing::{a_client, derived, names, rows, tier_of};
    use crate::error::{Error, Invalid};
    use crate::facts::Tier;
    use crate::id::ClientId;
    use crate::vault::testing::empty_book;

    fn everybody_but(except: &[&ClientId]) -> Selection {
        let except = except.iter().map(|&id| id.clone()).collect();
        Selection::Matching { query: String::new(), condition: Condition::EVERYBODY, except }
    }

    fn change(vault: &mut OpenVault, selection: Selection, change: BulkChange) -> Result<(u32, u32)> {
        let done = change_many(vault, ChangeClients { selection, change })?;
        Ok((done.value.changed, done.value.already))
    }

    fn tags(add: &[&str], remove: &[&str]) -> BulkChange {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        BulkChange::Tags { add: names(add), remove: names(remove) }
    }

    /// Everything a change of many touches, as text.
    fn book(vault: &OpenVault) -> Vec<String> {
        let mut all = derived(vault);
        let sql = "SELECT id || tier || coalesce(tier_override, '-') || tier_reason || stage || coalesce(preferred_channel, '-')
                     || coalesce(trashed_at, '-') || updated_at FROM client
                   UNION ALL SELECT client_id || tag_id FROM client_tag UNION ALL SELECT id || name FROM tag ORDER BY 1";
        let mut query = vault.conn().prepare(sql).unwrap();
        all.extend(query.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<Vec<_>>>().unwrap());
        all
    }

    #[test]
    fn many_are_changed_in_one_step_and_undone_exactly() {
        let mut vault = empty_book("2026-12-09");
        let people: Vec<ClientId> = (0..40).map(|at| a_client(&format!("客{at}")).create(&mut vault)).collect();
        let trashed = a_client("弃").create(&mut vault);
        vault.write(Op::TrashClients, |w| crate::client::trash(w, std::slice::from_ref(&trashed))).unwrap();
        change(&mut vault, Selection::Clients(people[..5].to_vec()), tags(&["茶"], &[])).unwrap();
        let reason = TierOverride { tier: Tier::High, reason: "家族".into() };
        for (bulk, already) in [
            (tags(&["茶"], &[]), 4),
            (tags(&["高尔夫", "读书"], &["茶"]), 0),
            (tags(&["茶"], &["茶"]), 35),
            (BulkChange::Stage(RelationshipStage::Friend), 0),
            (BulkChange::Stage(RelationshipStage::Stranger), 39),
            (BulkChange::Tier(Some(reason)), 0),
            (BulkChange::Tier(None), 39),
            (BulkChange::Channel(Some(MessageChannel::Wechat)), 0),
            (BulkChange::Channel(None), 39),
            (BulkChange::Trash, 0),
        ] {
            let before = book(&vault);
            let request = ChangeClients { selection: everybody_but(&[&people[0]]), change: bulk };
            let done = change_many(&mut vault, request).unwrap();
            assert_eq!((done.value.changed, done.value.already), (39 - already, already));
            assert_eq!(done.undo.is_some(), already < 39, "a step, if anything changed");
            if already < 39 {
                let after = book(&vault);
                assert_ne!(after, before);
                vault.undo().unwrap();
                assert_eq!(book(&vault), before);
                vault.redo().unwrap();
                assert_eq!(book(&vault), after);
                vault.undo().unwrap();
            }
        }
    }

    #[test]
    fn what_was_chosen_is_as_the_book_is_now() {
        let mut vault = empty_book("2026-12-09");
        let [an, bai, _] = ["安", "白", "陈"].map(|name| a_client(name).create(&mut vault));
        assert_eq!(change(&mut vault, Selection::Clients(vec![an, bai]), tags(&["茶"], &[])).unwrap(), (2, 0));
        let tag = crate::tag::list(&vault).unwrap().remove(0).id;
        let untagged = Condition::from(Clause::Tags { how: TagMatch::Any, tags: vec![tag.clone()] }).not();
        let others = Selection::Matching { query: String::new(), condition: untagged.clone(), except: vec![] };
        assert_eq!(change(&mut vault, others.clone(), BulkChange::Stage(RelationshipStage::Partner)).unwrap(), (1, 0));
        assert_eq!(names(&vault, "", |r| r.condition = Clause::Stage(vec![RelationshipStage::Partner]).into()), ["陈"]);
        assert_eq!(change(&mut vault, others, tags(&["茶"], &[])).unwrap(), (1, 0));
        assert_eq!(rows(&vault, "", |r| r.condition = untagged).total, 0);
        assert_eq!(change(&mut vault, everybody_but(&[]), tags(&[], &["茶"])).unwrap(), (3, 0));
        assert!(crate::tag::list(&vault).unwrap().is_empty(), "the last removal deletes it");
    }

    #[test]
    fn a_tier_for_many_follows_override_and_assets() {
        let mut vault = empty_book("2026-12-09");
        let rich = a_client("安").assets(crate::money::Fen::from_wan(400)).create(&mut vault);
        let poor = a_client("白").assets(crate::money::Fen::from_wan(1)).create(&mut vault);
        let to = |tier, reason: &str| BulkChange::Tier(Some(TierOverride { tier, reason: reason.into() }));
        let without = change(&mut vault, everybody_but(&[]), to(Tier::Low, "  "));
        assert!(matches!(without, Err(Error::Invalid { field: "reason", why: Invalid::Empty })));
        change(&mut vault, everybody_but(&[]), to(Tier::UpperMiddle, "活动")).unwrap();
        assert_eq!([&rich, &poor].map(|id| tier_of(&vault, id).in_force), [Tier::UpperMiddle; 2]);
        change(&mut vault, everybody_but(&[]), BulkChange::Tier(None)).unwrap();
        assert_eq!([&rich, &poor].map(|id| tier_of(&vault, id).in_force), [Tier::High, Tier::Low]);
    }
}
