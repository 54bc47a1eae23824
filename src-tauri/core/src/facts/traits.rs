//! What is known of a client in words, as questions and offers go by it.

use super::{RelationshipStage, Tier};
use crate::error::{Error, Result};
use crate::id::ClientId;
use crate::vault::Noun;
use rusqlite::{Connection, OptionalExtension};

/// What questions and offers go by.
pub(crate) struct Traits {
    pub tier: Tier,
    pub stage: RelationshipStage,
    pub occupation: String,
    /// What is known of the person in words: topics, hobbies, skills, resources, notes.
    pub about: String,
}

/// The traits of a client; of nobody: `NotFound`.
pub(crate) fn traits(conn: &Connection, id: &ClientId) -> Result<Traits> {
    conn.prepare_cached(
        "SELECT tier, stage, occupation, concat_ws(char(10), topics, hobbies, skills, resources, notes)
         FROM client WHERE id = ?1",
    )?
    .query_row([id], |row| {
        Ok(Traits { tier: row.get(0)?, stage: row.get(1)?, occupation: row.get(2)?, about: row.get(3)? })
    })
    .optional()?
    .ok_or(Error::NotFound { kind: Noun::Client })
}
