//! A client as others name one, and the names that must not stand in a text.

use super::ClientRef;
use crate::error::{Error, Invalid, Result};
use crate::id::ClientId;
use crate::vault::Noun;
use rusqlite::{Connection, OptionalExtension};

/// A client as named elsewhere.
pub(crate) fn reference(conn: &Connection, id: &ClientId) -> Result<ClientRef> {
    let mut query = conn.prepare_cached("SELECT id, name, tier FROM client WHERE id = ?1")?;
    query.query_row([id], read_reference).optional()?.ok_or(Error::NotFound { kind: Noun::Client })
}

/// A row of id, name and tier.
pub(crate) fn read_reference(row: &rusqlite::Row<'_>) -> rusqlite::Result<ClientRef> {
    Ok(ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? })
}

/// Refuses a text that says one of the names, whatever blanks and case it writes them with.
pub(crate) fn must_not_name(text: &str, names: &[String]) -> Result<()> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let text = plain(text);
    let is_said = |name: &String| !name.is_empty() && text.contains(&plain(name));
    if names.iter().any(is_said) { Err(Error::invalid("text", Invalid::NamesClient)) } else { Ok(()) }
}
