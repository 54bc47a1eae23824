//! The shipped migrations. A shipped file never changes.

use crate::Result;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(include_str!("../../migrations/0001_book.sql"))])
}

/// Brings the book to the newest schema.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    migrations().to_latest(conn).map_err(|_| crate::Error::Internal("migration"))
}
