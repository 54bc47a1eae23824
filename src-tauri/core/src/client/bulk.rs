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
