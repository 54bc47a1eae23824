//! The SQL of the ledger.

use super::{LedgerEntryView, LedgerKind, LedgerState, ListLedger};
use crate::error::{Error, Result};
use crate::facts::ClientRef;
use crate::id::{ClientId, LedgerEntryId, VisitId};
use crate::stored::Day;
use crate::vault::{Noun, Write};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The most entries one list holds.
const MOST: u32 = 1_000;

/// An entry to insert, already checked.
pub(crate) struct New<'a> {
    pub client: &'a ClientId,
    pub visit: Option<&'a VisitId>,
    pub kind: LedgerKind,
    pub text: &'a str,
    pub due_on: Option<NaiveDate>,
    pub made_on: NaiveDate,
}

/// What verbs must know of an entry.
pub(crate) struct Gist {
    pub kind: LedgerKind,
    pub state: LedgerState,
    pub due_on: Option<NaiveDate>,
    pub first_due_on: Option<NaiveDate>,
    pub made_on: NaiveDate,
    pub outcome: String,
}

impl Gist {
    /// The day by which it is to be done to be kept: the first, or an earlier one set since.
    pub fn judged_by(&self) -> Option<NaiveDate> {
        [self.first_due_on, self.due_on].into_iter().flatten().min()
    }
}

/// The day an entry is due, and the one it was first due.
pub(crate) struct Due {
    pub on: Option<NaiveDate>,
    pub first: Option<NaiveDate>,
}

/// Promises by how they ended in the year of a day, and those open on it.
pub(super) struct Counts {
    pub kept: u32,
    pub late: u32,
    pub broken: u32,
    pub open: u32,
    pub overdue: u32,
}

pub(crate) fn insert(write: &Write<'_>, new: &New<'_>) -> Result<LedgerEntryId> {
    let id = LedgerEntryId::new();
    write.conn().execute(
        "INSERT INTO ledger_entry (id, client_id, visit_id, kind, text, due_on, first_due_on, made_on, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?8)",
        params![id, new.client, new.visit, new.kind, new.text, new.due_on.map(Day), Day(new.made_on), write.stamp()],
    )?;
    Ok(id)
}

pub(crate) fn gist(conn: &Connection, id: &LedgerEntryId) -> Result<Gist> {
    conn.prepare_cached("SELECT kind, state, due_on, first_due_on, made_on, outcome FROM ledger_entry WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(Gist {
                kind: row.get(0)?,
                state: row.get(1)?,
                due_on: row.get::<_, Option<Day>>(2)?.map(|day| day.0),
                first_due_on: row.get::<_, Option<Day>>(3)?.map(|day| day.0),
                made_on: row.get::<_, Day>(4)?.0,
                outcome: row.get(5)?,
            })
        })
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Ledger })
}

pub(crate) fn update(write: &Write<'_>, id: &LedgerEntryId, kind: LedgerKind, text: &str, due: &Due) -> Result<()> {
    write.conn().execute(
        "UPDATE ledger_entry SET kind = ?2, text = ?3, due_on = ?4, first_due_on = ?5, updated_at = ?6 WHERE id = ?1",
        params![id, kind, text, due.on.map(Day), due.first.map(Day), write.stamp()],
    )?;
    Ok(())
}

pub(super) fn set_state(
    write: &Write<'_>,
    id: &LedgerEntryId,
    to: LedgerState,
    done_on: Option<NaiveDate>,
    outcome: &str,
) -> Result<()> {
    write.conn().execute(
        "UPDATE ledger_entry SET state = ?2, done_on = ?3, outcome = ?4, updated_at = ?5 WHERE id = ?1",
        params![id, to, done_on.map(Day), outcome, write.stamp()],
    )?;
    Ok(())
}

pub(super) fn delete(write: &Write<'_>, id: &LedgerEntryId) -> Result<()> {
    write.conn().execute("DELETE FROM ledger_entry WHERE id = ?1", [id])?;
    Ok(())
}

const VIEW: &str = "SELECT e.id, c.id, c.name, c.tier, e.visit_id, e.kind, e.text, e.due_on, e.state, e.done_on,
        e.outcome, e.made_on, e.first_due_on
 FROM ledger_entry e JOIN client c ON c.id = e.client_id";

fn view(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<LedgerEntryView> {
    let due_on = row.get::<_, Option<Day>>(7)?.map(|day| day.0);
    let first_due_on = row.get::<_, Option<Day>>(12)?.map(|day| day.0);
    let state = row.get(8)?;
    Ok(LedgerEntryView {
        id: row.get(0)?,
        client: ClientRef { id: row.get(1)?, name: row.get(2)?, tier: row.get(3)? },
        visit: row.get(4)?,
        kind: row.get(5)?,
        text: row.get(6)?,
        due_on,
        first_due_on,
        moved: first_due_on.is_some_and(|first| due_on.is_none_or(|due| due > first)),
        state,
        done_on: row.get::<_, Option<Day>>(9)?.map(|day| day.0),
        outcome: row.get(10)?,
        made_on: row.get::<_, Day>(11)?.0,
        overdue: state == LedgerState::Open && due_on.is_some_and(|due| due < today),
    })
}

/// The conditions of a list, with the client as `?1` and the last day as `?2`.
fn conditions(request: &ListLedger) -> String {
    // Clauses rather than `?1 IS NULL OR …`, which would keep SQLite from using an index.
    let mut sql =
        if request.client.is_some() { "e.client_id = ?1" } else { "?1 IS NULL AND c.trashed_at IS NULL" }.to_owned();
    if request.open_only {
        sql += " AND e.state = 'open'";
    }
    sql + if request.due_by.is_some() { " AND e.due_on <= ?2" } else { " AND ?2 IS NULL" }
}

pub(super) fn list(conn: &Connection, today: NaiveDate, request: &ListLedger) -> Result<Vec<LedgerEntryView>> {
    let mut sql = format!("{VIEW} WHERE {}", conditions(request));
    sql += " ORDER BY e.state <> 'open',
        CASE e.state WHEN 'open' THEN e.due_on IS NULL END, CASE e.state WHEN 'open' THEN e.due_on END,
        e.done_on DESC, e.made_on, e.id LIMIT ?3";
    let entries = conn
        .prepare_cached(&sql)?
        .query_map(params![request.client, request.due_by.map(Day), request.limit.min(MOST)], |row| view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

/// Open entries without a day, the oldest first.
pub(super) fn undated(conn: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<LedgerEntryView>> {
    let entries = conn
        .prepare_cached(&format!(
            "{VIEW} WHERE e.state = 'open' AND e.due_on IS NULL AND c.trashed_at IS NULL
             ORDER BY e.made_on, e.id LIMIT ?1"
        ))?
        .query_map([limit.min(MOST)], |row| view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

/// How many entries a list without its limit would hold.
pub(super) fn count(conn: &Connection, request: &ListLedger) -> Result<u32> {
    let sql = format!(
        "SELECT count(*) FROM ledger_entry e JOIN client c ON c.id = e.client_id WHERE {}",
        conditions(request)
    );
    Ok(conn.prepare_cached(&sql)?.query_row(params![request.client, request.due_by.map(Day)], |row| row.get(0))?)
}

/// How many open ones have no day.
pub(super) fn count_undated(conn: &Connection) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM ledger_entry e JOIN client c ON c.id = e.client_id
             WHERE e.state = 'open' AND e.due_on IS NULL AND c.trashed_at IS NULL",
        )?
        .query_row([], |row| row.get(0))?)
}

/// Entries of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, today: NaiveDate, ids: &str) -> Result<Vec<LedgerEntryView>> {
    let entries = conn
        .prepare_cached(&format!("{VIEW} WHERE e.id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], |row| view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

pub(super) fn counts(conn: &Connection, today: NaiveDate) -> Result<Counts> {
    let year = today.year();
    let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let counts = conn
        .prepare_cached(
            "SELECT
               (SELECT count(*) FROM ledger_entry WHERE kind = 'promise' AND state = 'kept' AND done_on BETWEEN ?1 AND ?2),
               (SELECT count(*) FROM ledger_entry WHERE kind = 'promise' AND state = 'late' AND done_on BETWEEN ?1 AND ?2),
               (SELECT count(*) FROM ledger_entry WHERE kind = 'promise' AND state = 'broken' AND done_on BETWEEN ?1 AND ?2),
               count(*),
               count(*) FILTER (WHERE e.due_on < ?3)
             FROM ledger_entry e JOIN client c ON c.id = e.client_id
             WHERE e.kind = 'promise' AND e.state = 'open' AND c.trashed_at IS NULL",
        )?
        .query_row(params![first, last, Day(today)], |row| {
            Ok(Counts {
                kept: row.get(0)?,
                late: row.get(1)?,
                broken: row.get(2)?,
                open: row.get(3)?,
                overdue: row.get(4)?,
            })
        })?;
    Ok(counts)
}
