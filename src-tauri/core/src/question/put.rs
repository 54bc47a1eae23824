//! What became of a question put to a client.

use super::bank::bank;
use super::{PutQuestion, QuestionOutcome, next, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::must_be_in_book;
use crate::id::{ClientId, VisitId};
use crate::need_map;
use crate::vault::{Noun, Write};
use rusqlite::Connection;

/// Records what became of a question. With a visit it changes what stands on its agenda, or adds to it; only onto an agenda can
/// a question be laid (`Proposed`; `WrongState` without a visit).
pub fn put(write: &mut Write<'_>, request: PutQuestion) -> Result<()> {
    must_be_in_book(write.conn(), &request.client)?;
    if request.outcome == QuestionOutcome::Proposed && request.visit.is_none() {
        return Err(Error::invalid("outcome", Invalid::WrongState));
    }
    if let Some(visit) = &request.visit
        && !store::visit_is_of(write.conn(), visit, &request.client)?
    {
        return Err(Error::NotFound { kind: Noun::Visit });
    }
    record(write, &request.client, request.visit.as_ref(), &request.question, request.outcome)
}

/// The key, if the bank has such a question; '' otherwise.
pub(crate) fn known(conn: &Connection, key: &str) -> Result<String> {
    bank()?.known(conn, key)
}

/// Records that a question was answered by a note. A question that is not in the bank any more is let be.
pub(crate) fn answered(write: &Write<'_>, client: &ClientId, visit: Option<&VisitId>, question: &str) -> Result<()> {
    match record(write, client, visit, question, QuestionOutcome::Answered) {
        Err(Error::NotFound { kind: Noun::Question }) => Ok(()),
        recorded => recorded,
    }
}

/// Lays the next questions on the agenda of a visit that begins, beside those the adviser brings along.
pub(crate) fn propose(write: &Write<'_>, client: &ClientId, visit: &VisitId) -> Result<()> {
    let conn = write.conn();
    let brought = store::of_visit(conn, visit)?;
    let cells = need_map::cells_of(conn, client, write.today())?;
    for question in next::beside(conn, write.today(), &cells, client, visit, &brought)? {
        let put = store::New {
            client,
            visit: Some(visit),
            question: &question.key,
            level: question.level,
            depth: question.depth,
        };
        store::insert(write, &put, QuestionOutcome::Proposed)?;
    }
    Ok(())
}

fn record(
    write: &Write<'_>,
    client: &ClientId,
    visit: Option<&VisitId>,
    key: &str,
    outcome: QuestionOutcome,
) -> Result<()> {
    if let Some(visit) = visit
        && let Some(row) = store::on_agenda(write.conn(), visit, key)?
    {
        return store::set_outcome(write, &row, outcome);
    }
    let question = bank()?.item(write.conn(), key)?.ok_or(Error::NotFound { kind: Noun::Question })?.content;
    let put = store::New { client, visit, question: key, level: question.level, depth: question.depth };
    store::insert(write, &put, outcome)
}
