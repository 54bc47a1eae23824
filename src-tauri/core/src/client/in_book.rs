//! Whether something new may be written about a client.

use crate::error::{Error, Invalid, Result};
use crate::id::ClientId;
use crate::vault::Noun;
use rusqlite::{Connection, OptionalExtension};

/// Refuses a client who is not there (`NotFound`) or lies in the trash (`client`: `WrongState`).
pub(crate) fn must_be_in_book(conn: &Connection, id: &ClientId) -> Result<()> {
    let trashed: Option<bool> = conn
        .prepare_cached("SELECT trashed_at IS NOT NULL FROM client WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    match trashed {
        None => Err(Error::NotFound { kind: Noun::Client }),
        Some(true) => Err(Error::invalid("client", Invalid::WrongState)),
        Some(false) => Ok(()),
    }
}
