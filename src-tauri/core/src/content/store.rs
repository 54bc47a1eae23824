//! The SQL of the adviser's hand in shipped content.

use super::fields::Fields;
use crate::vault::Write;
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, params};

/// What the adviser did to one entry.
pub(super) struct Change {
    pub key: String,
    pub fields: Fields,
    pub is_put_away: bool,
}

/// A key for an own entry.
pub(super) fn new_key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// All changes of a kind, the oldest first.
pub(super) fn all(conn: &Connection, kind: &str) -> Result<Vec<Change>> {
    let mut query = conn
        .prepare_cached("SELECT key, fields, put_away FROM content_change WHERE kind = ?1 ORDER BY created_at, key")?;
    let rows = query.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.map(|row| read(row?)).collect()
}

/// What was done to one entry, if anything.
pub(super) fn of(conn: &Connection, kind: &str, key: &str) -> Result<Option<Change>> {
    conn.prepare_cached("SELECT key, fields, put_away FROM content_change WHERE kind = ?1 AND key = ?2")?
        .query_row([kind, key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .map(read)
        .transpose()
}

fn read((key, fields, is_put_away): (String, String, bool)) -> Result<Change> {
    let fields = serde_json::from_str(&fields).map_err(|_| Error::Internal("stored content"))?;
    Ok(Change { key, fields, is_put_away })
}

pub(super) fn save(write: &Write<'_>, kind: &str, change: &Change) -> Result<()> {
    let fields = serde_json::to_string(&change.fields).map_err(|_| Error::Internal("content as JSON"))?;
    write
        .conn()
        .prepare_cached(
            "INSERT INTO content_change (kind, key, fields, put_away, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)
             ON CONFLICT (kind, key) DO UPDATE SET fields = ?3, put_away = ?4, updated_at = ?5",
        )?
        .execute(params![kind, change.key, fields, change.is_put_away, write.stamp()])?;
    Ok(())
}

pub(super) fn delete(write: &Write<'_>, kind: &str, key: &str) -> Result<()> {
    write.conn().prepare_cached("DELETE FROM content_change WHERE kind = ?1 AND key = ?2")?.execute([kind, key])?;
    Ok(())
}
