//! The SQL of needs. What is derived follows by trigger.

use super::about::Concerned;
use super::{
    NeedChange, NeedConfidence, NeedDepth, NeedEntry, NeedEvidence, NeedLevel, NeedOccasion, NeedPerson,
    NeedSourceKind, NeedState, NeedStep, NeedTouch, NeedView,
};
use crate::contact_person;
use crate::error::{Error, Result};
use crate::facts::ClientRef;
use crate::id::{
    AboutId, ClientId, ContactPersonId, LedgerEntryId, NeedId, NeedStepId, OccasionId, TouchId, VisitId, VisitLineId,
};
use crate::serving;
use crate::stored::Day;
use crate::text::theme::NeedTheme;
use crate::vault::{Noun, Write};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::collections::HashMap;

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Need };

/// A note to insert, already checked.
pub(super) struct New<'a> {
    pub client: &'a ClientId,
    pub level: NeedLevel,
    pub depth: NeedDepth,
    pub text: &'a str,
    pub evidence: NeedEvidence,
    pub confidence: NeedConfidence,
    pub noted_on: NaiveDate,
    pub source: NeedSourceKind,
    pub source_name: &'a str,
    pub visit: Option<&'a VisitId>,
    pub visit_line: Option<&'a VisitLineId>,
    pub touch: Option<&'a TouchId>,
    pub about: &'a Concerned,
    pub occasion: Option<&'a OccasionId>,
    pub question: &'a str,
}

/// What verbs must know of a note.
pub(crate) struct Gist {
    pub client: ClientId,
    pub state: NeedState,
    pub line: Option<VisitLineId>,
}

/// Inserts a note, open since the day it was noted.
pub(super) fn insert(write: &Write<'_>, new: &New<'_>) -> Result<NeedId> {
    let id = NeedId::new();
    write
        .conn()
        .prepare_cached(
            "INSERT INTO need (id, client_id, level, depth, text, evidence, confidence, noted_on, state, state_since,
               source, source_name, visit_id, visit_line_id, touch_id, contact_person_id, about_client_id, occasion_id,
               question, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18)",
        )?
        .execute(params![
            id,
            new.client,
            new.level,
            new.depth,
            new.text,
            new.evidence,
            new.confidence,
            Day(new.noted_on),
            new.source,
            new.source_name,
            new.visit,
            new.visit_line,
            new.touch,
            new.about.person,
            new.about.client,
            new.occasion,
            new.question,
            write.stamp()
        ])?;
    serving::insert_change(write, &id, NeedState::Open, new.noted_on, "")?;
    Ok(id)
}

pub(crate) fn gist(conn: &Connection, id: &NeedId) -> Result<Gist> {
    conn.prepare_cached("SELECT client_id, state, visit_line_id FROM need WHERE id = ?1")?
        .query_row([id], |row| Ok(Gist { client: row.get(0)?, state: row.get(1)?, line: row.get(2)? }))
        .optional()?
        .ok_or(NOT_FOUND)
}

/// The note that a line of a visit is.
pub(crate) fn of_line(conn: &Connection, line: &VisitLineId) -> Result<Option<NeedId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM need WHERE visit_line_id = ?1")?
        .query_row([line], |row| row.get(0))
        .optional()?)
}

pub(super) fn set(write: &Write<'_>, id: &NeedId, column: &'static str, value: &dyn ToSql) -> Result<()> {
    write
        .conn()
        .prepare_cached(&format!("UPDATE need SET {column} = ?2, updated_at = ?3 WHERE id = ?1"))?
        .execute(params![id, value, write.stamp()])?;
    Ok(())
}

/// Moves the day of a note, and with it the beginning of its history, which never lies after its next change.
pub(super) fn move_beginning(write: &Write<'_>, id: &NeedId, day: NaiveDate) -> Result<()> {
    let conn = write.conn();
    conn.prepare_cached(
        "UPDATE need_state SET since = ?2
         WHERE id = (SELECT id FROM need_state WHERE need_id = ?1 ORDER BY since, id LIMIT 1)",
    )?
    .execute(params![id, Day(day)])?;
    conn.prepare_cached("UPDATE need_state SET since = ?2 WHERE need_id = ?1 AND since < ?2")?
        .execute(params![id, Day(day)])?;
    conn.prepare_cached(
        "UPDATE need SET noted_on = ?2, updated_at = ?3,
           state_since = (SELECT max(since) FROM need_state WHERE need_id = ?1)
         WHERE id = ?1",
    )?
    .execute(params![id, Day(day), write.stamp()])?;
    Ok(())
}

pub(super) fn delete(write: &Write<'_>, id: &NeedId) -> Result<()> {
    write.conn().prepare_cached("DELETE FROM need WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn visit_is_of(conn: &Connection, visit: &VisitId, client: &ClientId) -> Result<bool> {
    is_of(conn, "SELECT 1 FROM visit WHERE id = ?1 AND client_id = ?2", visit, client)
}

/// Whose visit it is.
pub(super) fn client_of_visit(conn: &Connection, visit: &VisitId) -> Result<ClientId> {
    conn.prepare_cached("SELECT client_id FROM visit WHERE id = ?1")?
        .query_row([visit], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Visit })
}

pub(super) fn touch_is_of(conn: &Connection, touch: &TouchId, client: &ClientId) -> Result<bool> {
    is_of(conn, "SELECT 1 FROM touch WHERE id = ?1 AND client_id = ?2", touch, client)
}

pub(super) fn entry_is_of(conn: &Connection, entry: &LedgerEntryId, client: &ClientId) -> Result<bool> {
    is_of(conn, "SELECT 1 FROM ledger_entry WHERE id = ?1 AND client_id = ?2", entry, client)
}

/// Whether a row of the kind `sql` looks for is of the client.
fn is_of(conn: &Connection, sql: &'static str, id: &dyn ToSql, client: &ClientId) -> Result<bool> {
    Ok(conn.prepare_cached(sql)?.exists(params![id, client])?)
}

/// Refuses an occasion that is neither the client's nor that of somebody around them.
pub(super) fn must_be_occasion_of(conn: &Connection, client: &ClientId, occasion: Option<&OccasionId>) -> Result<()> {
    let Some(occasion) = occasion else { return Ok(()) };
    let found: Option<(ClientId, Option<ContactPersonId>)> = conn
        .prepare_cached("SELECT client_id, contact_person_id FROM occasion WHERE id = ?1")?
        .query_row([occasion], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let is_theirs = match found {
        Some((owner, _)) if owner == *client => true,
        Some((_, Some(person))) => contact_person::is_around(conn, &person, client)?,
        _ => false,
    };
    if is_theirs { Ok(()) } else { Err(Error::NotFound { kind: Noun::Occasion }) }
}

/// Says whom a note concerns. Whom it concerned before stays, even if nobody would be let in as that today.
pub(super) fn set_about(write: &Write<'_>, id: &NeedId, client: &ClientId, about: Option<&AboutId>) -> Result<()> {
    let now: Option<AboutId> = write
        .conn()
        .prepare_cached("SELECT coalesce(contact_person_id, about_client_id) FROM need WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    if now.as_ref() == about {
        return Ok(());
    }
    let concerned = Concerned::of(write.conn(), client, about)?;
    set(write, id, "contact_person_id", &concerned.person)?;
    set(write, id, "about_client_id", &concerned.client)
}

// Steps

pub(super) fn step_of_entry(conn: &Connection, need: &NeedId, entry: &LedgerEntryId) -> Result<Option<NeedStepId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM need_step WHERE ledger_entry_id = ?2 AND need_id = ?1")?
        .query_row(params![need, entry], |row| row.get(0))
        .optional()?)
}

pub(super) fn need_of_step(conn: &Connection, id: &NeedStepId) -> Result<NeedId> {
    conn.prepare_cached("SELECT need_id FROM need_step WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(NOT_FOUND)
}

pub(super) fn has_steps(conn: &Connection, need: &NeedId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM need_step WHERE need_id = ?1")?.exists([need])?)
}

pub(super) fn delete_step(write: &Write<'_>, id: &NeedStepId) -> Result<()> {
    let gone = write.conn().prepare_cached("DELETE FROM need_step WHERE id = ?1")?.execute([id])?;
    if gone == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

// Views

/// The notes of a client, newest first, in their present state. `is_stale`, `days_open` and `echoes` depend on the day
/// and are the map's to say.
pub(super) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<NeedView>> {
    let mut histories = histories(conn, client)?;
    let mut steps = steps(conn, client)?;
    let mut query = conn.prepare_cached(
        "SELECT n.id, n.client_id, n.level, n.depth, n.text, n.evidence, n.confidence, n.noted_on, n.state,
           n.state_since, n.source, n.source_name, n.visit_id, n.touch_id, n.question, coalesce(p.id, a.id),
           coalesce(p.name, a.name), coalesce(p.relation, ''),
           o.id, o.kind, o.title, coalesce(l.themes, 0)
         FROM need n
         LEFT JOIN contact_person p ON p.id = n.contact_person_id
         LEFT JOIN client a ON a.id = n.about_client_id
         LEFT JOIN occasion o ON o.id = n.occasion_id
         LEFT JOIN entry e ON e.noun = 'need' AND e.key = n.id
         LEFT JOIN need_list l ON l.id = e.id
         WHERE n.client_id = ?1 ORDER BY n.noted_on DESC, n.id DESC",
    )?;
    let mut notes = query.query_map([client], view)?.collect::<rusqlite::Result<Vec<_>>>()?;
    for note in &mut notes {
        note.history = histories.remove(&note.id).unwrap_or_default();
        note.steps = steps.remove(&note.id).unwrap_or_default();
    }
    Ok(notes)
}

fn view(row: &Row<'_>) -> rusqlite::Result<NeedView> {
    let about = row.get::<_, Option<AboutId>>(15)?;
    let occasion = row.get::<_, Option<OccasionId>>(18)?;
    Ok(NeedView {
        id: row.get(0)?,
        client: row.get(1)?,
        level: row.get(2)?,
        depth: row.get(3)?,
        text: row.get(4)?,
        evidence: row.get(5)?,
        confidence: row.get(6)?,
        noted_on: row.get::<_, Day>(7)?.0,
        state: row.get(8)?,
        state_since: row.get::<_, Day>(9)?.0,
        days_open: None,
        is_stale: false,
        source: row.get(10)?,
        source_name: row.get(11)?,
        visit: row.get(12)?,
        touch: row.get(13)?,
        question: row.get(14)?,
        about: match about {
            Some(id) => Some(NeedPerson { id, name: row.get(16)?, relation: row.get(17)? }),
            None => None,
        },
        occasion: match occasion {
            Some(id) => Some(NeedOccasion { id, kind: row.get(19)?, title: row.get(20)? }),
            None => None,
        },
        themes: NeedTheme::of_bits(row.get(21)?),
        echoes: Vec::new(),
        history: Vec::new(),
        steps: Vec::new(),
    })
}

fn histories(conn: &Connection, client: &ClientId) -> Result<HashMap<NeedId, Vec<NeedChange>>> {
    let mut query = conn.prepare_cached(
        "SELECT s.need_id, s.state, s.since, s.reason FROM need n JOIN need_state s ON s.need_id = n.id
         WHERE n.client_id = ?1 ORDER BY s.since, s.id",
    )?;
    let mut rows = query.query([client])?;
    let mut histories: HashMap<NeedId, Vec<NeedChange>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let change = NeedChange { state: row.get(1)?, since: row.get::<_, Day>(2)?.0, reason: row.get(3)? };
        histories.entry(row.get(0)?).or_default().push(change);
    }
    Ok(histories)
}

fn steps(conn: &Connection, client: &ClientId) -> Result<HashMap<NeedId, Vec<NeedStep>>> {
    let mut query = conn.prepare_cached(
        "SELECT s.need_id, s.id, e.id, e.text, e.due_on, e.state, t.id, t.method, t.channel, t.planned_on, t.text,
           t.state, c.id, c.name, c.tier
         FROM need n JOIN need_step s ON s.need_id = n.id
         LEFT JOIN ledger_entry e ON e.id = s.ledger_entry_id
         LEFT JOIN planned_touch t ON t.id = s.planned_touch_id
         LEFT JOIN client c ON c.id = s.with_client_id
         WHERE n.client_id = ?1 ORDER BY s.id",
    )?;
    let mut rows = query.query([client])?;
    let mut steps: HashMap<NeedId, Vec<NeedStep>> = HashMap::new();
    while let Some(row) = rows.next()? {
        steps.entry(row.get(0)?).or_default().push(step(row)?);
    }
    Ok(steps)
}

fn step(row: &Row<'_>) -> rusqlite::Result<NeedStep> {
    let (entry, touch, with) = (row.get(2)?, row.get(6)?, row.get(12)?);
    Ok(NeedStep {
        id: row.get(1)?,
        entry: match entry {
            Some(id) => Some(NeedEntry {
                id,
                text: row.get(3)?,
                due_on: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
                state: row.get(5)?,
            }),
            None => None,
        },
        touch: match touch {
            Some(id) => Some(NeedTouch {
                id,
                method: row.get(7)?,
                channel: row.get(8)?,
                planned_on: row.get::<_, Day>(9)?.0,
                text: row.get(10)?,
                state: row.get(11)?,
            }),
            None => None,
        },
        with: match with {
            Some(id) => Some(ClientRef { id, name: row.get(13)?, tier: row.get(14)? }),
            None => None,
        },
    })
}
