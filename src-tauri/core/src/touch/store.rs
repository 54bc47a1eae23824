//! The SQL of touches. What is derived follows by trigger.

use super::{Method, PlanTouch, PlannedTouchState, PlannedTouchView, TouchView};
use crate::error::{Error, Result};
use crate::facts::{ClientRef, MessageChannel};
use crate::id::{ClientId, PlannedTouchId, TouchId, VisitId};
use crate::stored::{Day, Instant};
use crate::vault::{Noun, Write};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A touch to insert, already checked.
pub(crate) struct New<'a> {
    pub client: &'a ClientId,
    pub visit: Option<&'a VisitId>,
    pub method: Method,
    pub channel: Option<MessageChannel>,
    pub happened_at: DateTime<Utc>,
    pub text: &'a str,
}

pub(crate) fn insert(write: &Write<'_>, new: &New<'_>) -> Result<TouchId> {
    let id = TouchId::new();
    write.conn().execute(
        "INSERT INTO touch (id, client_id, visit_id, method, channel, happened_at, text, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        params![id, new.client, new.visit, new.method, new.channel, Instant(new.happened_at), new.text, write.stamp()],
    )?;
    Ok(id)
}

/// The visit a touch is that of.
pub(super) fn visit_of(conn: &Connection, id: &TouchId) -> Result<Option<VisitId>> {
    conn.prepare_cached("SELECT visit_id FROM touch WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Touch })
}

pub(super) fn update(
    write: &Write<'_>,
    id: &TouchId,
    method: Method,
    channel: Option<MessageChannel>,
    happened_at: DateTime<Utc>,
    text: &str,
) -> Result<()> {
    write.conn().execute(
        "UPDATE touch SET method = ?2, channel = ?3, happened_at = ?4, text = ?5, updated_at = ?6 WHERE id = ?1",
        params![id, method, channel, Instant(happened_at), text, write.stamp()],
    )?;
    Ok(())
}

pub(super) fn delete(write: &Write<'_>, id: &TouchId) -> Result<()> {
    write.conn().execute("DELETE FROM touch WHERE id = ?1", [id])?;
    Ok(())
}

/// Moves and retells the touch of a visit.
pub(crate) fn follow_visit(write: &Write<'_>, visit: &VisitId, happened_at: DateTime<Utc>, text: &str) -> Result<()> {
    write.conn().execute(
        "UPDATE touch SET happened_at = ?2, text = ?3, updated_at = ?4
         WHERE visit_id = ?1 AND (happened_at <> ?2 OR text <> ?3)",
        params![visit, Instant(happened_at), text, write.stamp()],
    )?;
    Ok(())
}

const VIEW: &str = "SELECT id, method, channel, happened_at, text, visit_id FROM touch";

fn view(row: &Row<'_>) -> rusqlite::Result<TouchView> {
    Ok(TouchView {
        id: row.get(0)?,
        method: row.get(1)?,
        channel: row.get(2)?,
        happened_at: row.get::<_, Instant>(3)?.0,
        text: row.get(4)?,
        visit: row.get(5)?,
    })
}

/// The last touches of a client that are not those of visits, newest first.
pub(crate) fn last_without_visit(conn: &Connection, client: &ClientId, limit: u32) -> Result<Vec<TouchView>> {
    let touches = conn
        .prepare_cached(&format!(
            "{VIEW} WHERE client_id = ?1 AND visit_id IS NULL ORDER BY happened_at DESC, id DESC LIMIT ?2"
        ))?
        .query_map(params![client, limit], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(touches)
}

/// The last touches of a client, newest first.
pub(super) fn last(conn: &Connection, client: &ClientId, limit: u32) -> Result<Vec<TouchView>> {
    let touches = conn
        .prepare_cached(&format!("{VIEW} WHERE client_id = ?1 ORDER BY happened_at DESC, id DESC LIMIT ?2"))?
        .query_map(params![client, limit], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(touches)
}

/// Touches of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, ids: &str) -> Result<Vec<TouchView>> {
    let touches = conn
        .prepare_cached(&format!("{VIEW} WHERE id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(touches)
}

// Planned ones

/// The planned touch that was made as a touch.
pub(super) fn planned_made_as(conn: &Connection, touch: &TouchId) -> Result<Option<PlannedTouchId>> {
    let planned = conn
        .prepare_cached("SELECT id FROM planned_touch WHERE touch_id = ?1")?
        .query_row([touch], |row| row.get(0))
        .optional()?;
    Ok(planned)
}

pub(super) fn insert_planned(write: &Write<'_>, new: &PlanTouch) -> Result<PlannedTouchId> {
    let id = PlannedTouchId::new();
    write
        .conn()
        .prepare_cached(
            "INSERT INTO planned_touch (id, client_id, method, channel, planned_on, text, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
        )?
        .execute(params![id, new.client, new.method, new.channel, Day(new.planned_on), new.text, write.stamp()])?;
    Ok(id)
}

pub(super) fn set_planned_state(
    write: &Write<'_>,
    id: &PlannedTouchId,
    to: PlannedTouchState,
    touch: Option<&TouchId>,
) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE planned_touch SET state = ?2, touch_id = ?3, updated_at = ?4 WHERE id = ?1")?
        .execute(params![id, to, touch, write.stamp()])?;
    Ok(())
}

const PLANNED: &str = "SELECT t.id, c.id, c.name, c.tier, t.method, t.channel, t.planned_on, t.text, t.state
 FROM planned_touch t JOIN client c ON c.id = t.client_id";

fn planned_view(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<PlannedTouchView> {
    let (planned_on, state) = (row.get::<_, Day>(6)?.0, row.get(8)?);
    Ok(PlannedTouchView {
        id: row.get(0)?,
        client: ClientRef { id: row.get(1)?, name: row.get(2)?, tier: row.get(3)? },
        method: row.get(4)?,
        channel: row.get(5)?,
        planned_on,
        text: row.get(7)?,
        state,
        overdue: state == PlannedTouchState::Planned && planned_on < today,
    })
}

pub(super) fn planned(conn: &Connection, id: &PlannedTouchId, today: NaiveDate) -> Result<PlannedTouchView> {
    conn.prepare_cached(&format!("{PLANNED} WHERE t.id = ?1"))?
        .query_row([id], |row| planned_view(row, today))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Touch })
}

pub(super) fn planned_of_client(
    conn: &Connection,
    client: &ClientId,
    today: NaiveDate,
) -> Result<Vec<PlannedTouchView>> {
    let touches = conn
        .prepare_cached(&format!(
            "{PLANNED} WHERE t.client_id = ?1 AND t.state = 'planned' ORDER BY t.planned_on, t.id"
        ))?
        .query_map([client], |row| planned_view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(touches)
}

/// Planned touches of the ids of a JSON array, in any order.
pub(crate) fn planned_of_ids(conn: &Connection, ids: &str, today: NaiveDate) -> Result<Vec<PlannedTouchView>> {
    let planned = conn
        .prepare_cached(&format!("{PLANNED} WHERE t.id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], |row| planned_view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(planned)
}

pub(super) fn planned_by(
    conn: &Connection,
    day: NaiveDate,
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<PlannedTouchView>> {
    let touches = conn
        .prepare_cached(&format!(
            "{PLANNED} WHERE t.state = 'planned' AND t.planned_on <= ?1 AND c.trashed_at IS NULL
             ORDER BY t.planned_on, t.id LIMIT ?2"
        ))?
        .query_map(params![Day(day), limit], |row| planned_view(row, today))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(touches)
}

pub(super) fn count_planned_by(conn: &Connection, day: NaiveDate) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM planned_touch t JOIN client c ON c.id = t.client_id
             WHERE t.state = 'planned' AND t.planned_on <= ?1 AND c.trashed_at IS NULL",
        )?
        .query_row([Day(day)], |row| row.get(0))?)
}
