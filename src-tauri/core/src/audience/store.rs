//! The SQL of audiences, and of what clauses ask that the roll does not know.

use super::{AudienceRow, Condition};
use crate::Error;
use crate::Result;
use crate::consent::{self, ConsentPurpose};
use crate::facts::{self, ClientRef, Grade, ProductRisk};
use crate::holding::HoldingKind;
use crate::id::{AudienceId, ClientId, HouseholdId, SegmentId, TagId};
use crate::ledger::LedgerKind;
use crate::roll::{Doc, DocSet};
use crate::search::Hits;
use crate::stored::{Day, Instant};
use crate::vault::{Noun, Write};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Params, ToSql, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Audience };

/// What a condition can name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named {
    Tag,
    Household,
    Client,
    Segment,
    Audience,
}

impl Named {
    const fn table(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Household => "household",
            Self::Client => "client",
            Self::Segment => "segment",
            Self::Audience => "audience",
        }
    }
}

/// The name of something; `None` when it is gone.
pub(super) fn name(conn: &Connection, what: Named, id: &str) -> Result<Option<String>> {
    let mut query = conn.prepare_cached(&format!("SELECT name FROM {} WHERE id = ?1", what.table()))?;
    Ok(query.query_row([id], |row| row.get(0)).optional()?)
}

/// Those that are there.
pub(super) fn known<'i, T: ToSql>(conn: &Connection, what: Named, ids: &'i [T]) -> Result<Vec<&'i T>> {
    let mut query = conn.prepare_cached(&format!("SELECT 1 FROM {} WHERE id = ?1", what.table()))?;
    let mut known = Vec::new();
    for id in ids {
        if query.exists([id])? {
            known.push(id);
        }
    }
    Ok(known)
}

pub(super) fn with_tag(conn: &Connection, tag: &TagId, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM client_tag ct JOIN client_list l ON l.client_id = ct.client_id WHERE ct.tag_id = ?1",
        [tag],
        docs,
    )
}

pub(super) fn tagged(conn: &Connection, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT doc FROM client_list l WHERE EXISTS (SELECT 1 FROM client_tag WHERE client_id = l.client_id)",
        [],
        docs,
    )
}

pub(super) fn in_household(conn: &Connection, household: &HouseholdId, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM client c JOIN client_list l ON l.client_id = c.id WHERE c.household_id = ?1",
        [household],
        docs,
    )
}

pub(super) fn can_help(conn: &Connection, matters: u64, docs: usize) -> Result<DocSet> {
    set_of(conn, "SELECT doc FROM help_list WHERE matters & ?1 <> 0", [matters.cast_signed()], docs)
}

pub(super) fn consented(conn: &Connection, purpose: ConsentPurpose, granted: bool, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        &format!(
            "SELECT l.doc FROM consent k JOIN client_list l ON l.client_id = k.client_id
             WHERE k.purpose = ?1 AND k.granted = ?2 AND {}",
            consent::IN_FORCE
        ),
        params![purpose, granted],
        docs,
    )
}

pub(super) fn introduced_by(conn: &Connection, introducer: &ClientId, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM client c JOIN client_list l ON l.client_id = c.id WHERE c.introducer_id = ?1",
        [introducer],
        docs,
    )
}

pub(super) fn introducers(conn: &Connection, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM client c JOIN client_list l ON l.client_id = c.introducer_id
         WHERE c.introducer_id IS NOT NULL AND c.trashed_at IS NULL",
        [],
        docs,
    )
}

pub(super) fn holding(conn: &Connection, kinds: &[HoldingKind], docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM holding h JOIN client_list l ON l.client_id = h.client_id
         WHERE h.kind IN (SELECT value FROM json_each(?1))",
        [words(kinds.iter().map(|kind| kind.word()))],
        docs,
    )
}

/// Who holds something that matures from one day to another.
pub(super) fn maturing(conn: &Connection, from: NaiveDate, to: NaiveDate, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM holding h JOIN client_list l ON l.client_id = h.client_id WHERE h.matures_on BETWEEN ?1 AND ?2",
        [Day(from), Day(to)],
        docs,
    )
}

/// Gives `each` the risk level of every holding that has one, with the grade of its client.
pub(super) fn each_level(conn: &Connection, mut each: impl FnMut(Doc, Grade, ProductRisk)) -> Result<()> {
    let mut query = conn.prepare_cached(
        "SELECT l.doc, c.risk_grade, c.risk_expires_on, h.risk
         FROM holding h JOIN client c ON c.id = h.client_id JOIN client_list l ON l.client_id = c.id
         WHERE h.risk IS NOT NULL",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, Grade::read(row, 1)?, row.get(3)?);
    }
    Ok(())
}

/// Who has an open entry, past `due` if that is given.
pub(super) fn with_open_entry(
    conn: &Connection,
    kinds: &[LedgerKind],
    due: Option<NaiveDate>,
    docs: usize,
) -> Result<DocSet> {
    let kinds = if kinds.is_empty() { LedgerKind::ALL } else { kinds };
    set_of(
        conn,
        "SELECT l.doc FROM ledger_entry e JOIN client_list l ON l.client_id = e.client_id
         WHERE e.state = 'open' AND e.kind IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR e.due_on < ?2)",
        params![words(kinds.iter().map(|kind| kind.word())), due.map(Day)],
        docs,
    )
}

pub(super) fn with_visit_planned(conn: &Connection, today: NaiveDate, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM visit v JOIN client_list l ON l.client_id = v.client_id
         WHERE v.planned_at >= ?1 AND v.state = 'planned'",
        [Day(today)],
        docs,
    )
}

pub(super) fn from_source(conn: &Connection, text: &str, docs: usize) -> Result<DocSet> {
    set_of(
        conn,
        "SELECT l.doc FROM client c JOIN client_list l ON l.client_id = c.id WHERE instr(c.source, ?1) > 0",
        [text],
        docs,
    )
}

/// Takes in whose live notes since a day, or whose living people, speak of what was found.
pub(super) fn keep_mentions(conn: &Connection, hits: &[Hits], since: i32, into: &mut DocSet) -> Result<()> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT CASE e.noun WHEN 'contactPerson' THEN NOT (SELECT {} FROM contact_person p WHERE p.id = e.key)
           ELSE EXISTS (SELECT 1 FROM need_list n WHERE n.id = e.id AND n.state <> 3 AND n.day >= ?2) END
         FROM entry e WHERE e.id = ?1",
        facts::person_deceased("p")
    ))?;
    for (doc, row) in hits.iter().flat_map(Hits::rows) {
        if !into.has(doc) && query.query_row(params![row, since], |row| row.get(0)).optional()?.unwrap_or(false) {
            into.add(doc);
        }
    }
    Ok(())
}

/// What a saved segment says; `None` when it is gone.
pub(crate) fn condition_of(conn: &Connection, id: &SegmentId) -> Result<Option<Condition>> {
    let json: Option<String> = conn
        .prepare_cached("SELECT condition FROM segment WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    json.map(|json| Condition::of_json(&json)).transpose()
}

/// The clients of these numbers, as named.
pub(super) fn references(conn: &Connection, docs: &[Doc]) -> Result<Vec<ClientRef>> {
    let mut query = conn.prepare_cached(
        "SELECT c.id, c.name, c.tier FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.doc = ?1",
    )?;
    docs.iter().map(|doc| Ok(query.query_row([doc], facts::read_reference)?)).collect()
}

/// The numbers of clients; somebody who is gone has none.
pub(super) fn numbers(conn: &Connection, clients: &[ClientId]) -> Result<Vec<Doc>> {
    let mut query = conn.prepare_cached("SELECT doc FROM client_list WHERE client_id = ?1")?;
    let mut numbers = Vec::with_capacity(clients.len());
    for client in clients {
        numbers.extend(query.query_row([client], |row| row.get::<_, Doc>(0)).optional()?);
    }
    Ok(numbers)
}

// Audiences.

/// Who is in an audience and lives; `None` when it is gone.
pub(super) fn members(conn: &Connection, id: &AudienceId, docs: usize) -> Result<Option<DocSet>> {
    if !conn.prepare_cached("SELECT 1 FROM audience WHERE id = ?1")?.exists([id])? {
        return Ok(None);
    }
    let members = set_of(
        conn,
        "SELECT l.doc FROM audience_member m JOIN client_list l ON l.client_id = m.client_id
         WHERE m.audience_id = ?1 AND NOT l.deceased",
        [id],
        docs,
    )?;
    Ok(Some(members))
}

pub(super) fn all(conn: &Connection) -> Result<Vec<AudienceRow>> {
    let mut query = conn.prepare_cached(
        "SELECT a.id, a.name, a.made_at, count(l.doc)
         FROM audience a LEFT JOIN audience_member m ON m.audience_id = a.id
         LEFT JOIN client_list l ON l.client_id = m.client_id AND NOT l.trashed AND NOT l.deceased
         GROUP BY a.id ORDER BY a.made_at DESC, a.id DESC",
    )?;
    let rows = query.query_map([], |row| {
        Ok(AudienceRow {
            id: row.get(0)?,
            name: row.get(1)?,
            made_at: row.get::<_, Instant>(2)?.0,
            clients: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The audience of that name, made when there is none.
pub(super) fn of_name(write: &Write<'_>, name: &str) -> Result<AudienceId> {
    if let Some(id) = id_of_name(write.conn(), name)? {
        return Ok(id);
    }
    let id = AudienceId::new();
    write
        .conn()
        .prepare_cached("INSERT INTO audience (id, name, made_at, updated_at) VALUES (?1, ?2, ?3, ?3)")?
        .execute(params![id, name, write.stamp()])?;
    Ok(id)
}

pub(super) fn id_of_name(conn: &Connection, name: &str) -> Result<Option<AudienceId>> {
    let mut query = conn.prepare_cached("SELECT id FROM audience WHERE name = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

/// Takes clients in. Returns how many were not in before.
pub(super) fn take_in(write: &Write<'_>, id: &AudienceId, chosen: &str) -> Result<usize> {
    Ok(write
        .conn()
        .prepare_cached(
            "INSERT INTO audience_member (audience_id, client_id)
             SELECT ?1, l.client_id FROM json_each(?2) j JOIN client_list l ON l.doc = j.value WHERE true
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![id, chosen])?)
}

/// Takes clients out. Returns how many were in.
pub(super) fn take_out(write: &Write<'_>, id: &AudienceId, chosen: &str) -> Result<usize> {
    Ok(write
        .conn()
        .prepare_cached(
            "DELETE FROM audience_member WHERE audience_id = ?1 AND client_id IN (
               SELECT l.client_id FROM json_each(?2) j JOIN client_list l ON l.doc = j.value)",
        )?
        .execute(params![id, chosen])?)
}

pub(super) fn rename(write: &Write<'_>, id: &AudienceId, name: &str) -> Result<()> {
    found(
        write
            .conn()
            .prepare_cached("UPDATE audience SET name = ?2, updated_at = ?3 WHERE id = ?1")?
            .execute(params![id, name, write.stamp()])?,
    )
}

pub(super) fn remove(write: &Write<'_>, id: &AudienceId) -> Result<()> {
    found(write.conn().prepare_cached("DELETE FROM audience WHERE id = ?1")?.execute([id])?)
}

pub(super) fn must_exist(conn: &Connection, id: &AudienceId) -> Result<()> {
    let there = conn.prepare_cached("SELECT 1 FROM audience WHERE id = ?1")?.exists([id])?;
    if there { Ok(()) } else { Err(NOT_FOUND) }
}

const fn found(rows: usize) -> Result<()> {
    if rows == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

/// A list of words, as `json_each` takes it.
fn words(words: impl Iterator<Item = &'static str>) -> String {
    let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", quoted.join(","))
}

fn set_of(conn: &Connection, sql: &str, params: impl Params, docs: usize) -> Result<DocSet> {
    let mut set = DocSet::none(docs);
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query(params)?;
    while let Some(row) = rows.next()? {
        set.add(row.get(0)?);
    }
    Ok(set)
}
