//! Whether the book is whole.

use crate::Result;
use rusqlite::Connection;

/// The check made at each opening: SQLite's structure, page by page, without comparing indexes with tables. Reading a
/// page also checks its MAC, so this finds bit rot wherever there is content.
pub(super) fn quick(conn: &Connection) -> Result<bool> {
    let said: rusqlite::Result<String> = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0));
    match said.map_err(crate::Error::from) {
        Ok(said) => Ok(said == "ok"),
        Err(crate::Error::VaultDamaged) => Ok(false),
        Err(error) => Err(error),
    }
}
