//! The SQL of who may help.

use crate::Result;
use crate::facts::{ClientRef, RelationshipStage};
use crate::roll::Doc;
use rusqlite::Connection;

/// Clients whose texts offer any of these matters (bits), with all their matters.
pub(super) fn with_matters(conn: &Connection, matters: u64) -> Result<Vec<(Doc, u64)>> {
    let clients = conn
        .prepare_cached("SELECT doc, matters FROM help_list WHERE matters & ?1 <> 0")?
        .query_map([matters.cast_signed()], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(clients)
}

/// A client who may help, and the texts that may say how.
pub(super) struct CouldHelp {
    pub client: ClientRef,
    pub stage: RelationshipStage,
    pub texts: Vec<Known>,
}

/// What is known of somebody in words.
pub(super) struct Known {
    pub text: String,
    /// What somebody does for a living or says they can help with weighs more than what they like.
    pub worth: u32,
    pub is_pastime: bool,
}

pub(super) fn could_help(conn: &Connection, doc: Doc) -> Result<CouldHelp> {
    let helper = conn
        .prepare_cached(
            "SELECT c.id, c.name, c.tier, c.stage, c.resources, c.occupation, c.skills, c.hobbies
             FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.doc = ?1",
        )?
        .query_row([doc], |row| {
            let known =
                |at, worth, is_pastime| Ok::<_, rusqlite::Error>(Known { text: row.get(at)?, worth, is_pastime });
            Ok(CouldHelp {
                client: ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? },
                stage: row.get(3)?,
                texts: vec![known(4, 4, false)?, known(5, 4, false)?, known(6, 3, false)?, known(7, 1, true)?],
            })
        })?;
    Ok(helper)
}
