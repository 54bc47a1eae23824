//! The SQL of visits and their lines.

use super::{Fabe, LineKind, NeedMark, VisitLine, VisitState, VisitView};
use crate::error::{Error, Result};
use crate::facts::{ClientRef, Grade, ProductTerms, RelationshipStage, RiskGrade};
use crate::id::{ClientId, LedgerEntryId, VisitId, VisitLineId};
use crate::money::Fen;
use crate::stored::{Day, Instant, WallTime};
use crate::tier::Tier;
use crate::vault::{Noun, Write};
use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, OptionalExtension, ToSql, params};

/// A visit to insert, already checked.
pub(super) struct New<'a> {
    pub client: &'a ClientId,
    pub planned_at: NaiveDateTime,
    pub minutes: u16,
    pub place: &'a str,
    pub aim: &'a str,
    pub matter: &'a str,
    pub state: VisitState,
    pub started_at: Option<DateTime<Utc>>,
}

/// What verbs must know of a visit.
pub(super) struct Gist {
    pub client: ClientId,
    pub planned_at: NaiveDateTime,
    pub minutes: u16,
    pub state: VisitState,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

pub(super) fn insert(write: &Write<'_>, new: &New<'_>) -> Result<VisitId> {
    let id = VisitId::new();
    write.conn().execute(
        "INSERT INTO visit (id, client_id, planned_at, minutes, place, aim, matter, state, started_at,
           created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
        params![
            id,
            new.client,
            WallTime(new.planned_at),
            new.minutes,
            new.place,
            new.aim,
            new.matter,
            new.state,
            new.started_at.map(Instant),
            write.stamp()
        ],
    )?;
    Ok(id)
}

pub(super) fn gist(conn: &Connection, id: &VisitId) -> Result<Gist> {
    conn.prepare_cached("SELECT client_id, planned_at, minutes, state, started_at, ended_at FROM visit WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(Gist {
                client: row.get(0)?,
                planned_at: row.get::<_, WallTime>(1)?.0,
                minutes: row.get(2)?,
                state: row.get(3)?,
                started_at: row.get::<_, Option<Instant>>(4)?.map(|at| at.0),
                ended_at: row.get::<_, Option<Instant>>(5)?.map(|at| at.0),
            })
        })
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Visit })
}

/// The number of a visit: the one it was given before, else the next of the year (`2026-0001`).
pub(super) fn number_of(write: &Write<'_>, id: &VisitId, year: i32) -> Result<String> {
    let conn = write.conn();
    let given: Option<(i32, u32)> = conn
        .prepare_cached("SELECT year, number FROM visit_number WHERE visit_id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (year, number) = match given {
        Some(given) => given,
        None => conn
            .prepare_cached(
                "INSERT INTO visit_number (year, number, visit_id)
                 SELECT ?1, 1 + coalesce(max(number), 0), ?2 FROM visit_number WHERE year = ?1 RETURNING year, number",
            )?
            .query_row(params![year, id], |row| Ok((row.get(0)?, row.get(1)?)))?,
    };
    Ok(format!("{year:04}-{number:04}"))
}

/// The matter of a visit, else its topics in order.
pub(super) fn matter_or_topics(conn: &Connection, id: &VisitId) -> Result<String> {
    let text = conn
        .prepare_cached(
            "SELECT CASE WHEN matter <> '' THEN matter ELSE coalesce((SELECT group_concat(text, '、' ORDER BY position)
               FROM visit_line WHERE visit_id = visit.id AND kind = 'topic'), '') END FROM visit WHERE id = ?1",
        )?
        .query_row([id], |row| row.get(0))?;
    Ok(text)
}

pub(super) fn begin(write: &Write<'_>, id: &VisitId, at: DateTime<Utc>) -> Result<()> {
    set(write, id, "state = 'underWay', started_at = ?3", &Instant(at))
}

pub(super) fn end(write: &Write<'_>, id: &VisitId, at: DateTime<Utc>, number: &str) -> Result<()> {
    set(write, id, "state = 'done', number = ?3", &number)?;
    set_ended_at(write, id, at)
}

pub(super) fn set_state(write: &Write<'_>, id: &VisitId, to: VisitState) -> Result<()> {
    set(write, id, "state = ?3", &to)
}

pub(super) fn set_planned_at(write: &Write<'_>, id: &VisitId, to: NaiveDateTime) -> Result<()> {
    set(write, id, "planned_at = ?3", &WallTime(to))
}

pub(super) fn set_minutes(write: &Write<'_>, id: &VisitId, to: u16) -> Result<()> {
    set(write, id, "minutes = ?3", &to)
}

pub(super) fn set_started_at(write: &Write<'_>, id: &VisitId, to: DateTime<Utc>) -> Result<()> {
    set(write, id, "started_at = ?3", &Instant(to))
}

pub(super) fn set_ended_at(write: &Write<'_>, id: &VisitId, to: DateTime<Utc>) -> Result<()> {
    set(write, id, "ended_at = ?3", &Instant(to))
}

pub(super) fn set_text(write: &Write<'_>, id: &VisitId, column: TextColumn, to: &str) -> Result<()> {
    set(write, id, &format!("{} = ?3", column.name()), &to)
}

/// A text of a visit that is edited in place.
#[derive(Clone, Copy)]
pub(super) enum TextColumn {
    Place,
    Aim,
    Matter,
    ClientMessage,
    Judgement,
    NextMeeting,
}

impl TextColumn {
    const fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Aim => "aim",
            Self::Matter => "matter",
            Self::ClientMessage => "client_message",
            Self::Judgement => "judgement",
            Self::NextMeeting => "next_meeting",
        }
    }
}

/// `assignment` sets columns from `?3`.
fn set(write: &Write<'_>, id: &VisitId, assignment: &str, to: &dyn ToSql) -> Result<()> {
    write
        .conn()
        .prepare_cached(&format!("UPDATE visit SET updated_at = ?2, {assignment} WHERE id = ?1"))?
        .execute(params![id, write.stamp(), to])?;
    Ok(())
}

// Lines

/// What verbs must know of a line.
pub(super) struct LineGist {
    pub visit: VisitId,
    pub entry: Option<LedgerEntryId>,
}

pub(super) fn line_gist(conn: &Connection, id: &VisitLineId) -> Result<LineGist> {
    conn.prepare_cached("SELECT visit_id, ledger_entry_id FROM visit_line WHERE id = ?1")?
        .query_row([id], |row| Ok(LineGist { visit: row.get(0)?, entry: row.get(1)? }))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Visit })
}

pub(super) fn insert_line(
    write: &Write<'_>,
    visit: &VisitId,
    kind: LineKind,
    text: &str,
    fabe: &Fabe,
    terms: &ProductTerms,
    entry: Option<&LedgerEntryId>,
) -> Result<VisitLineId> {
    let id = VisitLineId::new();
    write.conn().execute(
        "INSERT INTO visit_line (id, visit_id, position, noted_at, kind, text, feature, advantage, benefit, evidence,
           ledger_entry_id, code, risk, matures_on, created_at, updated_at)
         VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM visit_line WHERE visit_id = ?2),
           ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?3, ?3)",
        params![
            id,
            visit,
            write.stamp(),
            stored_kind(kind),
            text,
            fabe.feature,
            fabe.advantage,
            fabe.benefit,
            fabe.evidence,
            entry,
            terms.code,
            terms.risk,
            terms.matures_on.map(Day)
        ],
    )?;
    Ok(id)
}

pub(super) fn update_line(
    write: &Write<'_>,
    id: &VisitLineId,
    kind: LineKind,
    text: &str,
    entry: Option<&LedgerEntryId>,
) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET kind = ?2, text = ?3, ledger_entry_id = ?4, updated_at = ?5 WHERE id = ?1",
        params![id, stored_kind(kind), text, entry, write.stamp()],
    )?;
    Ok(())
}

/// The kind in the table: a need is a note there, and its need note says that it is one.
const fn stored_kind(kind: LineKind) -> LineKind {
    match kind {
        LineKind::Need => LineKind::Note,
        kind => kind,
    }
}

pub(super) fn update_fabe(write: &Write<'_>, id: &VisitLineId, fabe: &Fabe) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET feature = ?2, advantage = ?3, benefit = ?4, evidence = ?5, updated_at = ?6 WHERE id = ?1",
        params![id, fabe.feature, fabe.advantage, fabe.benefit, fabe.evidence, write.stamp()],
    )?;
    Ok(())
}

pub(super) fn update_terms(write: &Write<'_>, id: &VisitLineId, terms: &ProductTerms) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET code = ?2, risk = ?3, matures_on = ?4, updated_at = ?5 WHERE id = ?1",
        params![id, terms.code, terms.risk, terms.matures_on.map(Day), write.stamp()],
    )?;
    Ok(())
}

pub(super) fn delete_line(write: &Write<'_>, id: &VisitLineId) -> Result<()> {
    write.conn().execute("DELETE FROM visit_line WHERE id = ?1", [id])?;
    Ok(())
}

// Views

pub(super) fn view(conn: &Connection, id: &VisitId) -> Result<VisitView> {
    let mut view = conn
        .prepare_cached(
            "SELECT v.id, c.id, c.name, c.tier, v.planned_at, v.minutes, v.place, v.aim, v.matter, v.state,
               v.started_at, v.ended_at, v.number, v.client_message, v.judgement, v.next_meeting
             FROM visit v JOIN client c ON c.id = v.client_id WHERE v.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(VisitView {
                id: row.get(0)?,
                client: ClientRef { id: row.get(1)?, name: row.get(2)?, tier: row.get(3)? },
                planned_at: row.get::<_, WallTime>(4)?.0,
                minutes: row.get(5)?,
                place: row.get(6)?,
                aim: row.get(7)?,
                matter: row.get(8)?,
                state: row.get(9)?,
                started_at: row.get::<_, Option<Instant>>(10)?.map(|at| at.0),
                ended_at: row.get::<_, Option<Instant>>(11)?.map(|at| at.0),
                number: row.get(12)?,
                client_message: row.get(13)?,
                judgement: row.get(14)?,
                next_meeting: row.get(15)?,
                lines: Vec::new(),
                exports: Vec::new(),
            })
        })
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Visit })?;
    view.lines = lines(conn, id)?;
    view.exports = crate::export::store::of_visit(conn, id)?;
    Ok(view)
}

fn lines(conn: &Connection, id: &VisitId) -> Result<Vec<VisitLine>> {
    let lines = conn
        .prepare_cached(
            "SELECT l.id, l.noted_at, iif(n.id IS NULL, l.kind, 'need'), l.text, l.feature, l.advantage, l.benefit,
               l.evidence, l.ledger_entry_id, e.due_on, e.state, n.id, n.level, n.depth, n.evidence, n.confidence,
               coalesce(n.contact_person_id, n.about_client_id), n.state, l.code, l.risk, l.matures_on, c.risk_grade, c.risk_expires_on,
               substr(v.planned_at, 1, 10)
             FROM visit_line l JOIN visit v ON v.id = l.visit_id JOIN client c ON c.id = v.client_id
             LEFT JOIN ledger_entry e ON e.id = l.ledger_entry_id LEFT JOIN need n ON n.visit_line_id = l.id
             WHERE l.visit_id = ?1 ORDER BY l.position, l.id",
        )?
        .query_map([id], |row| {
            let need = match row.get(11)? {
                Some(id) => Some(NeedMark {
                    id,
                    level: row.get(12)?,
                    depth: row.get(13)?,
                    evidence: row.get(14)?,
                    confidence: row.get(15)?,
                    about: row.get(16)?,
                    state: row.get(17)?,
                }),
                None => None,
            };
            let (kind, terms) = (row.get(2)?, ProductTerms::read(row, 18)?);
            // The day it was planned for is that of the visit, but for one begun early or late by hours.
            let unsuited = match kind {
                LineKind::Product => Grade::read(row, 21)?.unsuited(terms.risk, row.get::<_, Day>(23)?.0),
                _ => Vec::new(),
            };
            Ok(VisitLine {
                id: row.get(0)?,
                noted_at: row.get::<_, Instant>(1)?.0,
                kind,
                text: row.get(3)?,
                terms,
                unsuited,
                fabe: Fabe {
                    feature: row.get(4)?,
                    advantage: row.get(5)?,
                    benefit: row.get(6)?,
                    evidence: row.get(7)?,
                },
                ledger_entry: row.get(8)?,
                due_on: row.get::<_, Option<Day>>(9)?.map(|day| day.0),
                ledger_state: row.get(10)?,
                need,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

/// The planned visits of a client.
pub(super) fn planned_of(conn: &Connection, client: &ClientId) -> Result<Vec<VisitId>> {
    let ids = conn
        .prepare_cached("SELECT id FROM visit WHERE client_id = ?1 AND state = 'planned'")?
        .query_map([client], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

pub(super) fn finished_between(conn: &Connection, from: DateTime<Utc>, before: DateTime<Utc>) -> Result<Vec<VisitId>> {
    let ids = conn
        .prepare_cached(
            "SELECT v.id FROM visit v JOIN client c ON c.id = v.client_id
             WHERE v.state = 'done' AND v.started_at >= ?1 AND v.started_at < ?2 AND c.trashed_at IS NULL
             ORDER BY v.started_at, v.id",
        )?
        .query_map([Instant(from), Instant(before)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

pub(super) fn last_finished(
    conn: &Connection,
    client: &ClientId,
    but: Option<&VisitId>,
    limit: u32,
) -> Result<Vec<VisitId>> {
    let ids = conn
        .prepare_cached(
            "SELECT id FROM visit WHERE client_id = ?1 AND id IS NOT ?2 AND state = 'done'
             ORDER BY started_at DESC, id DESC LIMIT ?3",
        )?
        .query_map(params![client, but, limit], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

/// What an internal copy tells of the client.
pub(super) struct ClientFacts {
    pub tier: Tier,
    pub stage: RelationshipStage,
    pub assets: Option<Fen>,
    pub risk_grade: Option<RiskGrade>,
    pub taboo: String,
}

pub(super) fn client_facts(conn: &Connection, client: &ClientId) -> Result<ClientFacts> {
    let facts = conn
        .prepare_cached("SELECT tier, stage, assets_fen, risk_grade, taboo FROM client WHERE id = ?1")?
        .query_row([client], |row| {
            Ok(ClientFacts {
                tier: row.get(0)?,
                stage: row.get(1)?,
                assets: row.get(2)?,
                risk_grade: row.get(3)?,
                taboo: row.get(4)?,
            })
        })?;
    Ok(facts)
}
