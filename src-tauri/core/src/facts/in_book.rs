//! Whether a client is there, whether something new may be written about one, and the note that something was.

use crate::error::{Error, Invalid, Result};
use crate::id::ClientId;
use crate::vault::{Noun, Write};
use rusqlite::{Connection, OptionalExtension, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Client };

/// Refuses a client who is not there (`NotFound`) or lies in the trash (`client`: `WrongState`).
pub(crate) fn must_be_in_book(conn: &Connection, id: &ClientId) -> Result<()> {
    let trashed: Option<bool> = conn
        .prepare_cached("SELECT trashed_at IS NOT NULL FROM client WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    match trashed {
        None => Err(NOT_FOUND),
        Some(true) => Err(Error::invalid("client", Invalid::WrongState)),
        Some(false) => Ok(()),
    }
}

/// Refuses an id of nobody; somebody in the trash is there.
pub(crate) fn must_exist(conn: &Connection, id: &ClientId) -> Result<()> {
    let there = conn.prepare_cached("SELECT 1 FROM client WHERE id = ?1")?.exists([id])?;
    if there { Ok(()) } else { Err(NOT_FOUND) }
}

/// Notes that something of the client changed that lies in another table.
pub(crate) fn mark_updated(write: &Write<'_>, id: &ClientId) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE client SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, write.stamp()])?;
    Ok(())
}
