//! The journal: every undoable step as the changeset SQLite recorded of it. Undo replays the inverse, redo the original.
//!
//! Undone steps are always the newest ones; the next write drops them. Bounded: 500 steps and 64 MiB, but the newest
//! step is always kept, whatever its size. A migration clears it, for a changeset speaks of the columns of its time.

use super::audit;
use super::changeset::Sections;
use super::{Noun, Op, OpenVault, StepAbout, references};
use crate::clock::{Stored, stored};
use crate::error::Invalid;
use crate::id::OpId;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior};
use std::collections::HashSet;

/// Most steps kept.
const MAX_STEPS: i64 = 500;
/// Most bytes of changesets kept.
const MAX_BYTES: i64 = 64 << 20;
/// Most changes replayed at a time. SQLite replays a changeset inside a savepoint, and with the temp store in memory each
/// of its statements walks through all pages the savepoint has seen: undoing an import of 40,000 rows in one part took
/// a minute, and 10,000 tags in parts of 2,000 five times as long as in parts of 150. Fewer still, and preparing the
/// statements of each part costs more than it saves. In tests few, so that they meet the borders.
const CHANGES_PER_PART: usize = if cfg!(test) { 3 } else { 150 };

/// A step of the journal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Which step.
    pub op_id: OpId,
    /// What was done.
    pub op: Op,
    /// Whom and what it was about.
    pub about: StepAbout,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Whether it is undone at present, and could be redone.
    pub undone: bool,
}

/// What an undo or redo came to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// Which step.
    pub op_id: OpId,
    /// What was undone or redone.
    pub op: Op,
    /// Whom and what it was about.
    pub about: StepAbout,
    /// The nouns whose views are stale now.
    pub changed: Vec<Noun>,
}

impl OpenVault {
    /// Undoes the newest step not yet undone. `WrongState` when there is none; `Conflict`, with nothing changed, when
    /// something outside the journal changed the same rows.
    pub fn undo(&mut self) -> Result<Undone> {
        let step = newest_done(&self.conn)?.ok_or_else(|| Error::invalid("undo", Invalid::WrongState))?;
        self.replay(step, Direction::Undo)
    }

    /// Undoes the step `op_id`, if it is the newest not yet undone; `Conflict` otherwise.
    pub fn undo_step(&mut self, op_id: &OpId) -> Result<Undone> {
        let step = newest_done(&self.conn)?.filter(|step| step.op_id == *op_id).ok_or(Error::Conflict)?;
        self.replay(step, Direction::Undo)
    }

    /// Redoes the step undone last. `WrongState` when there is none; `Conflict` as for [`OpenVault::undo`].
    pub fn redo(&mut self) -> Result<Undone> {
        let step = next_undone(&self.conn)?.ok_or_else(|| Error::invalid("redo", Invalid::WrongState))?;
        self.replay(step, Direction::Redo)
    }

    /// The newest `limit` steps, the newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Step>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT op_id, op, about, made_at, undone FROM journal ORDER BY seq DESC LIMIT ?1")?;
        let steps = statement.query_map([limit], |row| {
            let Stored(made_at) = row.get(3)?;
            Ok(Step { op_id: row.get(0)?, op: row.get(1)?, about: row.get(2)?, made_at, undone: row.get(4)? })
        })?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }

    fn replay(&mut self, step: Kept, direction: Direction) -> Result<Undone> {
        match self.replay_in_parts(&step, direction, CHANGES_PER_PART) {
            // Two rows may have to change places across parts; together they can.
            Err(Error::Conflict) => self.replay_in_parts(&step, direction, usize::MAX),
            replayed => replayed,
        }
    }

    fn replay_in_parts(&mut self, step: &Kept, direction: Direction, changes_per_part: usize) -> Result<Undone> {
        self.must_be_writable()?;
        let now = self.clock.now();
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changeset: Vec<u8> =
            tx.query_row("SELECT changeset FROM journal WHERE seq = ?1", [step.seq], |row| row.get(0))?;
        if direction == Direction::Undo {
            let mut inverse = Vec::with_capacity(changeset.len());
            invert_strm(&mut changeset.as_slice(), &mut inverse)?;
            changeset = inverse;
        }
        let sections = Sections::of(&changeset)?;
        let changed = sections.nouns();
        let parts = sections.replayable(changes_per_part);
        apply(&tx, &parts)?;
        // A replay in one part SQLite looks over itself.
        if parts.len() > 1 && !references::are_whole(&tx, &sections)? {
            return Err(Error::Conflict);
        }
        tx.execute("UPDATE journal SET undone = ?2 WHERE seq = ?1", (step.seq, direction == Direction::Undo))?;
        audit::append(&tx, &self.keys.audit, now, &format!("{}:{}", direction.word(), step.op.word()))?;
        tx.commit().map_err(as_conflict)?;
        Ok(Undone { op_id: step.op_id.clone(), op: step.op, about: step.about.clone(), changed })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl Direction {
    const fn word(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }
}

/// Records every change of the journaled tables from here on, until dropped.
pub(super) fn record(conn: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(conn)?;
    for table in Noun::JOURNALED {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

/// What was recorded; empty when nothing changed.
pub(super) fn recorded(session: &mut Session<'_>) -> Result<Vec<u8>> {
    let mut changeset = Vec::new();
    if !session.is_empty() {
        session.changeset_strm(&mut changeset)?;
    }
    Ok(changeset)
}

/// Adds a step, drops what was undone, and lets go of the oldest steps beyond the bounds.
pub(super) fn push(
    conn: &Connection,
    op_id: &OpId,
    op: Op,
    at: DateTime<Utc>,
    about: &StepAbout,
    changeset: &[u8],
) -> Result<()> {
    let newest_undone: Option<bool> = conn
        .prepare_cached("SELECT undone FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    if newest_undone == Some(true) {
        conn.execute("DELETE FROM journal WHERE undone = 1", [])?;
    }
    let (seq, bytes_before): (i64, i64) = conn
        .prepare_cached("SELECT seq + 1, bytes_before + length(changeset) FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or((1, 0));
    conn.prepare_cached(
        "INSERT INTO journal (seq, op_id, op, about, made_at, bytes_before, changeset) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((seq, op_id, op, about.stored()?, stored(at), bytes_before, changeset))?;
    let bytes = bytes_before.saturating_add(i64::try_from(changeset.len()).unwrap_or(i64::MAX));
    // Step by step from the oldest, so that a write never scans the journal.
    let mut oldest = conn.prepare_cached("SELECT seq, bytes_before FROM journal ORDER BY seq LIMIT 1")?;
    loop {
        let (old, old_before): (i64, i64) = oldest.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if old == seq || (seq - old < MAX_STEPS && bytes - old_before <= MAX_BYTES) {
            return Ok(());
        }
        conn.prepare_cached("DELETE FROM journal WHERE seq = ?1")?.execute([old])?;
    }
}

struct Kept {
    seq: i64,
    op_id: OpId,
    op: Op,
    about: StepAbout,
}

fn newest_done(conn: &Connection) -> Result<Option<Kept>> {
    kept(conn, "SELECT seq, op_id, op, about FROM journal WHERE undone = 0 ORDER BY seq DESC LIMIT 1")
}

fn next_undone(conn: &Connection) -> Result<Option<Kept>> {
    kept(conn, "SELECT seq, op_id, op, about FROM journal WHERE undone = 1 ORDER BY seq LIMIT 1")
}

fn kept(conn: &Connection, sql: &str) -> Result<Option<Kept>> {
    let step = conn
        .query_row(sql, [], |row| {
            Ok(Kept { seq: row.get(0)?, op_id: row.get(1)?, op: row.get(2)?, about: row.get(3)? })
        })
        .optional()?;
    Ok(step)
}

/// Applies the parts of a changeset in order. On an error (`Conflict`) the transaction is to be rolled back.
fn apply(conn: &Connection, parts: &[Vec<u8>]) -> Result<()> {
    let nullable = set_null_columns(conn)?;
    let in_parts = parts.len() > 1;
    for part in parts {
        let nullable = nullable.clone();
        let resolve = move |conflict: ConflictType, item: ChangesetItem| match conflict {
            // Already gone: taken along by a cascade of the same replay.
            ConflictType::SQLITE_CHANGESET_NOTFOUND if is_delete(&item) => ConflictAction::SQLITE_CHANGESET_OMIT,
            ConflictType::SQLITE_CHANGESET_DATA if explained(&item, &nullable) => {
                ConflictAction::SQLITE_CHANGESET_REPLACE
            }
            // A reference into a part still to come; all are checked at the end.
            ConflictType::SQLITE_CHANGESET_FOREIGN_KEY if in_parts => ConflictAction::SQLITE_CHANGESET_OMIT,
            _ => ConflictAction::SQLITE_CHANGESET_ABORT,
        };
        conn.apply_strm(&mut part.as_slice(), None::<fn(&str) -> bool>, resolve).map_err(as_conflict)?;
    }
    Ok(())
}

/// A changeset that cannot be applied, or a rule it would break, as `Conflict`.
fn as_conflict(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation) => Error::Conflict,
        _ => error.into(),
    }
}

fn is_delete(item: &ChangesetItem) -> bool {
    item.op().is_ok_and(|op| op.code() == rusqlite::hooks::Action::SQLITE_DELETE)
}

/// Whether the row differs from what was recorded only where ON DELETE SET NULL emptied a reference during this replay.
fn explained(item: &ChangesetItem, nullable: &HashSet<(String, i64)>) -> bool {
    let Ok(op) = item.op() else { return false };
    let columns = usize::try_from(op.number_of_columns()).unwrap_or(0);
    (0i64..).zip(0..columns).all(|(place, column)| {
        // No old value: the changeset says nothing about this column.
        let Ok(old) = item.old_value(column) else { return true };
        match item.conflict(column) {
            Ok(ValueRef::Null) => old == ValueRef::Null || nullable.contains(&(op.table_name().to_owned(), place)),
            Ok(current) => current == old,
            Err(_) => false,
        }
    })
}

/// The columns (table, place) a foreign key may set to NULL when its parent is deleted.
fn set_null_columns(conn: &Connection) -> Result<HashSet<(String, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.cid FROM pragma_foreign_key_list(?1) AS f JOIN pragma_table_info(?1) AS c ON c.name = f.\"from\"
         WHERE f.on_delete = 'SET NULL'",
    )?;
    let mut columns = HashSet::new();
    for table in Noun::JOURNALED {
        for place in statement.query_map([table], |row| row.get(0))? {
            columns.insert(((*table).to_owned(), place?));
        }
    }
    Ok(columns)
}

#[cfg(test)]
mod tests;
