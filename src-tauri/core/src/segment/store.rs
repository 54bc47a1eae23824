//! The SQL of segments.

use crate::audience::Condition;
use crate::id::SegmentId;
use crate::stored::Instant;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Segment };
/// The form conditions are written in. A form that older versions cannot read gets the next number.
const FORM: u32 = 1;

/// A segment as saved.
pub(super) struct Saved {
    pub id: SegmentId,
    pub name: String,
    pub condition: Condition,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// All of them by name.
pub(super) fn all(conn: &Connection) -> Result<Vec<Saved>> {
    let mut query = conn.prepare_cached(
        "SELECT id, name, condition, created_at, updated_at FROM segment ORDER BY name_sort_key(name), id",
    )?;
    let rows = query.query_map([], |row| {
        Ok((row.get::<_, String>(2)?, row.get(0)?, row.get(1)?, row.get::<_, Instant>(3)?, row.get::<_, Instant>(4)?))
    })?;
    rows.map(|row| {
        let (json, id, name, created, updated) = row?;
        Ok(Saved { id, name, condition: Condition::of_json(&json)?, created_at: created.0, updated_at: updated.0 })
    })
    .collect()
}

pub(super) fn id_of_name(write: &Write<'_>, name: &str) -> Result<Option<SegmentId>> {
    let mut query = write.conn().prepare_cached("SELECT id FROM segment WHERE name = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

pub(super) fn insert(write: &Write<'_>, name: &str, condition: &Condition) -> Result<SegmentId> {
    let id = SegmentId::new();
    write
        .conn()
        .prepare_cached(
            "INSERT INTO segment (id, name, form, condition, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        )?
        .execute(params![id, name, FORM, condition.to_json()?, write.stamp()])?;
    Ok(id)
}

pub(super) fn update(write: &Write<'_>, id: &SegmentId, name: &str, condition: &Condition) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached("UPDATE segment SET name = ?2, form = ?3, condition = ?4, updated_at = ?5 WHERE id = ?1")?
        .execute(params![id, name, FORM, condition.to_json()?, write.stamp()])?;
    found(changed)
}

pub(super) fn remove(write: &Write<'_>, id: &SegmentId) -> Result<()> {
    found(write.conn().prepare_cached("DELETE FROM segment WHERE id = ?1")?.execute([id])?)
}

const fn found(rows: usize) -> Result<()> {
    if rows == 0 { Err(NOT_FOUND) } else { Ok(()) }
}
