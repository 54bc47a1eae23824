//! The SQL functions that the triggers of the book call. Without them no table with a trigger can be written.

use crate::{Result, need, text};
use rusqlite::Connection;

/// Registers them all.
pub(super) fn register(conn: &Connection) -> Result<()> {
    text::register(conn)?;
    need::register(conn)
}
