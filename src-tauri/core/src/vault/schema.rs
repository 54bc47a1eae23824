//! The shipped migrations. A shipped file never changes.

use crate::{Error, Result};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

const FILES: &[&str] = &[include_str!("../../migrations/0001_book.sql")];

/// The newest schema, as `user_version`: the number of the last file.
pub(super) const VERSION: u32 = FILES.len() as u32;

/// The schema of a database.
pub(super) fn version(conn: &Connection) -> Result<u32> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the book to the newest schema. `VaultTooNew` when it is beyond.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    let found = version(conn)?;
    if found > VERSION {
        return Err(Error::VaultTooNew { found, supported: VERSION });
    }
    let files = FILES.iter().map(|file| M::up(file)).collect();
    Migrations::new(files).to_latest(conn).map_err(|_| Error::Internal("migration"))
}
