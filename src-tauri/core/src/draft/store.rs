//! The SQL of drafts.

use super::Draft;
use crate::Result;
use crate::stored::Instant;
use crate::vault::Write;
use rusqlite::{Connection, params};

pub(super) fn list(conn: &Connection, prefix: &str) -> Result<Vec<Draft>> {
    let mut query = conn
        .prepare_cached("SELECT key, body, updated_at FROM draft WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")?;
    let rows = query.query_map([prefix], |row| {
        Ok(Draft { key: row.get(0)?, body: row.get(1)?, updated_at: row.get::<_, Instant>(2)?.0 })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn save(write: &Write<'_>, key: &str, body: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO draft (key, body, updated_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (key) DO UPDATE SET body = ?2, updated_at = ?3",
        )?
        .execute(params![key, body, write.stamp()])?;
    Ok(())
}

pub(super) fn discard(write: &Write<'_>, key: &str) -> Result<()> {
    write.conn().prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
    Ok(())
}
