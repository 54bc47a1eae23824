//! The SQL of what serves a note.

use super::Serving;
use crate::Result;
use crate::error::Error;
use crate::id::{ClientId, LedgerEntryId, NeedChangeId, NeedId, NeedStepId};
use crate::need_map::NeedState;
use crate::stored::Day;
use crate::vault::{Noun, Write};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, ToSql, params};

/// The state of a note.
pub(super) fn state(conn: &Connection, id: &NeedId) -> Result<NeedState> {
    conn.prepare_cached("SELECT state FROM need WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Need })
}

/// Moves a note to a state, with a row of its history.
pub(super) fn move_to(write: &Write<'_>, id: &NeedId, to: NeedState, since: NaiveDate, reason: &str) -> Result<()> {
    insert_change(write, id, to, since, reason)?;
    write
        .conn()
        .prepare_cached("UPDATE need SET state = ?2, state_since = ?3, updated_at = ?4 WHERE id = ?1")?
        .execute(params![id, to, Day(since), write.stamp()])?;
    Ok(())
}

pub(crate) fn insert_change(
    write: &Write<'_>,
    id: &NeedId,
    state: NeedState,
    since: NaiveDate,
    reason: &str,
) -> Result<()> {
    // Time-ordered ids keep the order of changes of one day.
    write
        .conn()
        .prepare_cached(
            "INSERT INTO need_state (id, need_id, state, since, reason, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![NeedChangeId::new(), id, state, Day(since), reason, write.stamp()])?;
    Ok(())
}

pub(super) fn insert_step(
    write: &Write<'_>,
    need: &NeedId,
    what: &Serving<'_>,
    offer: &str,
    with: Option<&ClientId>,
) -> Result<NeedStepId> {
    let id = NeedStepId::new();
    let (entry, touch) = match what {
        Serving::Entry(entry) => (Some(*entry), None),
        Serving::Touch(touch) => (None, Some(*touch)),
    };
    write
        .conn()
        .prepare_cached(
            "INSERT INTO need_step (id, need_id, ledger_entry_id, planned_touch_id, offer, with_client_id, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![id, need, entry, touch, offer, with, write.stamp()])?;
    Ok(id)
}

pub(super) fn served_by(conn: &Connection, what: &Serving<'_>) -> Result<Vec<NeedId>> {
    let (sql, id): (_, &dyn ToSql) = match what {
        Serving::Entry(entry) => ("SELECT need_id FROM need_step WHERE ledger_entry_id = ?1", *entry),
        Serving::Touch(touch) => ("SELECT need_id FROM need_step WHERE planned_touch_id = ?1", *touch),
    };
    let needs = conn.prepare_cached(sql)?.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(needs)
}

/// Whether anything that serves a note is undertaken or done.
pub(super) fn is_served(conn: &Connection, need: &NeedId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM need_step s
             LEFT JOIN ledger_entry e ON e.id = s.ledger_entry_id
             LEFT JOIN planned_touch t ON t.id = s.planned_touch_id
             WHERE s.need_id = ?1 AND (e.state IN ('open','kept','late','answered') OR t.state IN ('planned','done'))",
        )?
        .exists([need])?)
}

/// The names of the clients whose help is meant in what an entry serves.
pub(crate) fn names_beside(conn: &Connection, entry: &LedgerEntryId) -> Result<Vec<String>> {
    let names = conn
        .prepare_cached(
            "SELECT c.name FROM need_step s JOIN client c ON c.id = s.with_client_id WHERE s.ledger_entry_id = ?1",
        )?
        .query_map([entry], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}
