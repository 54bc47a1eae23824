//! The SQL of the timeline: the order first, over times and keys only; then the entries of the window, by the stores of
//! their nouns.

use super::{ListTimeline, TimelineEntry, TimelineExport, TimelineItem, TimelineKind, TimelineNeed, TimelineQuestion};
use crate::error::{Error, Result};
use crate::export::ExportView;
use crate::id::{ClientId, ExportId};
use crate::stored::Day;
use crate::vault::OpenVault;
use crate::{attachment, export, holding, ledger, question, touch, visit};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// The rows of a client's timeline of some kinds (none: all), the client being `?1`. The words are ours, so they may stand
/// in the statement, of which there are then few.
fn of_kinds(kinds: &[TimelineKind]) -> String {
    let mut sql =
        "FROM entry WHERE doc = (SELECT doc FROM client_list WHERE client_id = ?1) AND at_ms IS NOT NULL".to_owned();
    if !kinds.is_empty() {
        let words: Vec<String> = TimelineKind::ALL
            .iter()
            .filter(|kind| kinds.contains(kind))
            .map(|kind| format!("'{}'", kind.word()))
            .collect();
        sql += &format!(" AND noun IN ({})", words.join(", "));
    }
    sql
}

pub(super) fn count(conn: &Connection, client: &ClientId, kinds: &[TimelineKind]) -> Result<u32> {
    let sql = format!("SELECT count(*) {}", of_kinds(kinds));
    Ok(conn.prepare_cached(&sql)?.query_row([client], |row| row.get(0))?)
}

/// When an entry stands, and of which kind it is.
pub(super) struct Placed {
    pub at: DateTime<Utc>,
    pub kind: TimelineKind,
}

/// All entries of a client, newest first.
pub(super) fn all_placed(conn: &Connection, client: &ClientId) -> Result<Vec<Placed>> {
    let sql = format!("SELECT at_ms, noun {} ORDER BY at_ms DESC, id DESC", of_kinds(&[]));
    let placed = conn
        .prepare_cached(&sql)?
        .query_map([client], |row| Ok(Placed { at: instant(row.get(0)?)?, kind: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(placed)
}

fn instant(ms: i64) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(ms).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, ms))
}

pub(super) fn window(vault: &OpenVault, request: &ListTimeline) -> Result<Vec<TimelineEntry>> {
    let (conn, today) = (vault.conn(), vault.clock().today());
    let sql =
        format!("SELECT at_ms, noun, key {} ORDER BY at_ms DESC, id DESC LIMIT ?2 OFFSET ?3", of_kinds(&request.kinds));
    let order: Vec<(DateTime<Utc>, TimelineKind, String)> = conn
        .prepare_cached(&sql)?
        .query_map(params![request.client, request.limit, request.offset], |row| {
            Ok((instant(row.get(0)?)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<rusqlite::Result<_>>()?;

    let mut items: HashMap<String, TimelineItem> = HashMap::with_capacity(order.len());
    for &kind in TimelineKind::ALL {
        let ids: Vec<&str> = order.iter().filter(|row| row.1 == kind).map(|row| row.2.as_str()).collect();
        if ids.is_empty() {
            continue;
        }
        let ids = serde_json::to_string(&ids).map_err(|_| Error::Internal("timeline ids"))?;
        /// The items of a kind by their ids.
        macro_rules! put {
            ($views:expr, $item:path) => {
                items.extend($views.into_iter().map(|view| (view.id.to_string(), $item(view))))
            };
        }
        match kind {
            TimelineKind::Visit => put!(visit::rows::of_ids(conn, vault.clock(), &ids)?, TimelineItem::Visit),
            TimelineKind::Touch => put!(touch::store::of_ids(conn, &ids)?, TimelineItem::Touch),
            TimelineKind::PlannedTouch => {
                put!(touch::store::planned_of_ids(conn, &ids, today)?, TimelineItem::PlannedTouch);
            }
            TimelineKind::Ledger => put!(ledger::store::of_ids(conn, today, &ids)?, TimelineItem::Ledger),
            TimelineKind::Need => put!(needs(conn, &ids)?, TimelineItem::Need),
            TimelineKind::Question => put!(questions(conn, &request.client, &ids)?, TimelineItem::Question),
            TimelineKind::Export => put!(exports(vault, &ids)?, TimelineItem::Export),
            TimelineKind::Holding => put!(holding::store::of_ids(conn, &ids)?, TimelineItem::Holding),
            TimelineKind::Attachment => put!(attachment::store::of_ids(conn, &ids)?, TimelineItem::Attachment),
        }
    }
    Ok(order.into_iter().filter_map(|(at, _, id)| Some(TimelineEntry { at, what: items.remove(&id)? })).collect())
}

/// What left together, of the ids of the first of each: of the same thing, on the same day.
fn exports(vault: &OpenVault, ids: &str) -> Result<Vec<TimelineExport>> {
    let day = |at: DateTime<Utc>| vault.clock().local(at).date();
    let mut together: HashMap<ExportId, Vec<ExportView>> = HashMap::new();
    for (first, document) in export::store::since(vault.conn(), ids)? {
        let documents = together.entry(first).or_default();
        // The oldest comes first, and is the one the day is counted by.
        if documents.first().is_none_or(|first| day(first.exported_at) == day(document.exported_at)) {
            documents.push(document);
        }
    }
    Ok(together.into_iter().map(|(id, documents)| TimelineExport { id, documents }).collect())
}

/// Notes of needs as the timeline tells them, of the ids of a JSON array.
fn needs(conn: &Connection, ids: &str) -> Result<Vec<TimelineNeed>> {
    let needs = conn
        .prepare_cached(
            "SELECT id, level, depth, text, state, noted_on, visit_id FROM need WHERE id IN (SELECT value FROM json_each(?1))",
        )?
        .query_map([ids], |row| {
            Ok(TimelineNeed {
                id: row.get(0)?,
                level: row.get(1)?,
                depth: row.get(2)?,
                text: row.get(3)?,
                state: row.get(4)?,
                noted_on: row.get::<_, Day>(5)?.0,
                visit: row.get(6)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(needs)
}

/// Questions put to a client, of the ids of a JSON array, in the words of the bank as it is.
fn questions(conn: &Connection, client: &ClientId, ids: &str) -> Result<Vec<TimelineQuestion>> {
    let told = question::told_to(conn, client)?;
    let questions = conn
        .prepare_cached(
            "SELECT id, question, level, depth, outcome, visit_id FROM question_put
             WHERE id IN (SELECT value FROM json_each(?1))",
        )?
        .query_map([ids], |row| {
            let key: String = row.get(1)?;
            Ok(TimelineQuestion {
                id: row.get(0)?,
                text: told(&key),
                key,
                level: row.get(2)?,
                depth: row.get(3)?,
                outcome: row.get(4)?,
                visit: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(questions)
}
