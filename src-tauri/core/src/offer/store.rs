//! The SQL of who may help.

use crate::Result;
use crate::facts::{ClientRef, RelationshipStage};
use crate::roll::Doc;
use rusqlite::Connection;

/// Clients whose texts speak of any of these themes (bits), with all their themes.
pub(super) fn with_themes(conn: &Connection, themes: u32) -> Result<Vec<(Doc, u32)>> {
    let clients = conn
        .prepare_cached("SELECT doc, themes FROM help_list WHERE themes & ?1 <> 0")?
        .query_map([themes], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(clients)
}

/// A client who may help, and the texts that may say how, each with what it is worth.
pub(super) struct CouldHelp {
    pub client: ClientRef,
    pub stage: RelationshipStage,
    pub texts: Vec<(u32, String)>,
}

pub(super) fn could_help(conn: &Connection, doc: Doc) -> Result<CouldHelp> {
    let helper = conn
        .prepare_cached(
            "SELECT c.id, c.name, c.tier, c.stage, c.resources, c.occupation, c.skills, c.hobbies
             FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.doc = ?1",
        )?
        .query_row([doc], |row| {
            Ok(CouldHelp {
                client: ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? },
                stage: row.get(3)?,
                texts: vec![(4, row.get(4)?), (4, row.get(5)?), (3, row.get(6)?), (1, row.get(7)?)],
            })
        })?;
    Ok(helper)
}
