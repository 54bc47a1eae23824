//! The SQL of questions put to clients.

use super::QuestionOutcome;
use crate::Result;
use crate::id::{ClientId, QuestionPutId, VisitId};
use crate::need_map::{NeedDepth, NeedLevel};
use crate::stored::Day;
use crate::vault::Write;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

/// A question put to a client.
pub(super) struct Put {
    pub question: String,
    pub level: NeedLevel,
    pub depth: NeedDepth,
    pub outcome: QuestionOutcome,
    pub put_on: NaiveDate,
    visit: Option<VisitId>,
    /// Of the visit.
    has_begun: bool,
}

/// All questions put to one client, the newest first.
pub(super) struct PutToClient(Vec<Put>);

impl PutToClient {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// When a question was last put, in whatever way.
    pub fn last_put(&self, key: &str) -> Option<NaiveDate> {
        self.0.iter().find(|put| put.question == key).map(|put| put.put_on)
    }

    /// When the client last heard it.
    pub fn asked_on(&self, key: &str) -> Option<NaiveDate> {
        let heard = |put: &&Put| matches!(put.outcome, QuestionOutcome::Asked | QuestionOutcome::Answered);
        self.0.iter().filter(heard).find(|put| put.question == key).map(|put| put.put_on)
    }

    pub fn was_answered(&self, key: &str) -> bool {
        self.0.iter().any(|put| put.question == key && put.outcome == QuestionOutcome::Answered)
    }

    /// What must not come again now: what stood on the newest agenda that was sat down to, or lies on one still to come, and what
    /// was put without a visit on the newest day of such. The agenda of `visit` is not of the last time, unless `narrowed`:
    /// then what lies there is on the screen already.
    pub fn of_last_time(&self, visit: Option<&VisitId>, narrowed: bool) -> HashSet<&str> {
        let is_here = |put: &Put| visit.is_some() && put.visit.as_ref() == visit;
        let newest_loose = self.0.iter().find(|put| put.visit.is_none()).map(|put| put.put_on);
        let newest_agenda = self.0.iter().find(|put| put.has_begun && !is_here(put)).and_then(|put| put.visit.as_ref());
        let comes_again_too_soon = |put: &&Put| match &put.visit {
            None => Some(put.put_on) == newest_loose,
            Some(_) if is_here(put) => narrowed,
            Some(agenda) => !put.has_begun || Some(agenda) == newest_agenda,
        };
        self.0.iter().filter(comes_again_too_soon).map(|put| put.question.as_str()).collect()
    }
}

fn read_put(row: &rusqlite::Row<'_>) -> rusqlite::Result<Put> {
    Ok(Put {
        question: row.get(0)?,
        level: row.get(1)?,
        depth: row.get(2)?,
        outcome: row.get(3)?,
        put_on: row.get::<_, Day>(4)?.0,
        visit: row.get(5)?,
        has_begun: row.get(6)?,
    })
}

/// What was only to be brought to a visit that was cancelled was never put.
const PUT: &str = "SELECT p.question, p.level, p.depth, p.outcome, p.put_on, p.visit_id, v.started_at IS NOT NULL
 FROM question_put p LEFT JOIN visit v ON v.id = p.visit_id
 WHERE NOT (p.outcome = 'proposed' AND coalesce(v.state, '') = 'cancelled')";

pub(super) fn of_client(conn: &Connection, client: &ClientId) -> Result<PutToClient> {
    let put = conn
        .prepare_cached(&format!("{PUT} AND p.client_id = ?1 ORDER BY p.put_on DESC, p.id DESC"))?
        .query_map([client], read_put)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(PutToClient(put))
}

/// What stands on the agenda of a visit, as it was laid.
pub(super) fn of_visit(conn: &Connection, visit: &VisitId) -> Result<Vec<Put>> {
    let put = conn
        .prepare_cached(&format!("{PUT} AND p.visit_id = ?1 ORDER BY p.id"))?
        .query_map([visit], read_put)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(put)
}

/// Whether a visit is of a client, and was not cancelled.
pub(super) fn visit_is_of(conn: &Connection, visit: &VisitId, client: &ClientId) -> Result<bool> {
    let sql = "SELECT 1 FROM visit WHERE id = ?1 AND client_id = ?2 AND state <> 'cancelled'";
    Ok(conn.prepare_cached(sql)?.exists(params![visit, client])?)
}

/// Whether a visit is beyond its plan.
pub(super) fn has_begun(conn: &Connection, visit: &VisitId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM visit WHERE id = ?1 AND started_at IS NOT NULL")?.exists([visit])?)
}

pub(super) fn on_agenda(conn: &Connection, visit: &VisitId, key: &str) -> Result<Option<QuestionPutId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM question_put WHERE visit_id = ?1 AND question = ?2")?
        .query_row(params![visit, key], |row| row.get(0))
        .optional()?)
}

/// A question put now.
pub(super) struct New<'a> {
    pub client: &'a ClientId,
    pub visit: Option<&'a VisitId>,
    pub question: &'a str,
    pub level: NeedLevel,
    pub depth: NeedDepth,
}

pub(super) fn insert(write: &Write<'_>, new: &New<'_>, outcome: QuestionOutcome) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO question_put (id, client_id, visit_id, question, level, depth, outcome, put_on, created_at,
               updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
        )?
        .execute(params![
            QuestionPutId::new(),
            new.client,
            new.visit,
            new.question,
            new.level,
            new.depth,
            outcome,
            Day(write.today()),
            write.stamp()
        ])?;
    Ok(())
}

pub(super) fn set_outcome(write: &Write<'_>, id: &QuestionPutId, outcome: QuestionOutcome) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            // The day is that on which it was put, not that on which it was laid out.
            "UPDATE question_put SET outcome = ?2, put_on = ?3, updated_at = ?4 WHERE id = ?1",
        )?
        .execute(params![id, outcome, Day(write.today()), write.stamp()])?;
    Ok(())
}
