//! The lines taken down in a visit, and the ledger entries and need notes made of them.
//!
//! A line marked as promise or request has an entry of the same kind and text, as long as that entry is open. Once
//! closed the entry is history: the line may still be reworded, and unmarking or removing it leaves the entry behind.
//! What holds of a line marked as a need is said in [`crate::need::line`].

use super::finish::keep_touch_in_step;
use super::{AddVisitLine, EditVisitLine, LineKind, VisitState, must_be, store};
use crate::error::{Error, Invalid, Result};
use crate::id::{LedgerEntryId, VisitId, VisitLineId};
use crate::ledger::{self, LedgerKind, LedgerState};
use crate::need;
use crate::text::entry;
use crate::vault::Write;
use crate::visit::Fabe;
use chrono::NaiveDate;

/// Takes down a line; a promise or request becomes a ledger entry in the same step, a need a note (`Empty` on `need` when
/// it does not say which).
pub fn add_line(write: &mut Write<'_>, request: AddVisitLine) -> Result<VisitLineId> {
    let visit = open_visit(write, &request.visit)?;
    let text = entry::required("text", &request.text)?;
    let fabe = checked(request.fabe.unwrap_or(Fabe {
        feature: String::new(),
        advantage: String::new(),
        benefit: String::new(),
        evidence: String::new(),
    }))?;
    let terms = request.terms.unwrap_or_default().checked()?;
    let entry = match ledger_kind(request.kind) {
        Some(kind) => Some(enter(write, &request.visit, &visit, kind, &text, request.due_on)?),
        None => None,
    };
    let id = store::insert_line(write, &request.visit, request.kind, &text, &fabe, &terms, entry.as_ref())?;
    if request.kind == LineKind::Need {
        let said = request.need.ok_or(Error::invalid("need", Invalid::Empty))?;
        need::line::take(write, &taken(write, &request.visit, &visit, &id, &text), &said)?;
    }
    keep_touch_in_step(write, &request.visit)?;
    Ok(id)
}

/// Changes or marks a line; its ledger entry is made, changed or removed with it. `fabe: None` and `terms: None` leave
/// them as they are. The
/// day of a closed entry cannot be changed (`WrongState` on `dueOn`).
pub fn edit_line(write: &mut Write<'_>, request: EditVisitLine) -> Result<()> {
    let line = store::line_gist(write.conn(), &request.id)?;
    let visit = open_visit(write, &line.visit)?;
    let text = entry::required("text", &request.text)?;
    let linked = match line.entry {
        Some(id) => Some((ledger::store::gist(write.conn(), &id)?, id)),
        None => None,
    };
    let entry = match (linked, ledger_kind(request.kind)) {
        (None, None) => None,
        (None, Some(kind)) => Some(enter(write, &line.visit, &visit, kind, &text, request.due_on)?),
        (Some((entry, id)), Some(kind)) if entry.state == LedgerState::Open => {
            ledger::check_due(request.due_on)?;
            // At the table the day is still being agreed.
            let first = if visit.state == VisitState::UnderWay { None } else { entry.first_due_on }.or(request.due_on);
            let due = ledger::store::Due { on: request.due_on, first };
            ledger::store::update(write, &id, kind, &text, &due)?;
            Some(id)
        }
        (Some((entry, id)), Some(kind)) if entry.kind == kind => {
            if entry.due_on != request.due_on {
                return Err(Error::invalid("dueOn", Invalid::WrongState));
            }
            Some(id)
        }
        (Some(_), Some(kind)) => Some(enter(write, &line.visit, &visit, kind, &text, request.due_on)?),
        (Some((entry, id)), None) => {
            if entry.state == LedgerState::Open {
                ledger::delete(write, &id)?;
            }
            None
        }
    };
    store::update_line(write, &request.id, request.kind, &text, entry.as_ref())?;
    let from = taken(write, &line.visit, &visit, &request.id, &text);
    match (need::store::of_line(write.conn(), &request.id)?, request.kind) {
        (Some(note), LineKind::Need) => need::line::retell(write, &from, &note, request.need.as_ref())?,
        (None, LineKind::Need) => {
            let said = request.need.ok_or(Error::invalid("need", Invalid::Empty))?;
            need::line::take(write, &from, &said)?;
        }
        (Some(note), _) => need::line::unmark(write, &note)?,
        (None, _) => {}
    }
    if let Some(fabe) = request.fabe {
        store::update_fabe(write, &request.id, &checked(fabe)?)?;
    }
    if let Some(terms) = request.terms {
        store::update_terms(write, &request.id, &terms.checked()?)?;
    }
    keep_touch_in_step(write, &line.visit)
}

/// Removes a line and the open ledger entry made of it.
pub fn remove_line(write: &mut Write<'_>, id: &VisitLineId) -> Result<()> {
    let line = store::line_gist(write.conn(), id)?;
    open_visit(write, &line.visit)?;
    if let Some(note) = need::store::of_line(write.conn(), id)? {
        need::line::unmark(write, &note)?;
    }
    store::delete_line(write, id)?;
    if let Some(entry) = line.entry
        && ledger::store::gist(write.conn(), &entry)?.state == LedgerState::Open
    {
        ledger::delete(write, &entry)?;
    }
    keep_touch_in_step(write, &line.visit)
}

const fn ledger_kind(kind: LineKind) -> Option<LedgerKind> {
    match kind {
        LineKind::Promise => Some(LedgerKind::Promise),
        LineKind::Request => Some(LedgerKind::Request),
        LineKind::Note | LineKind::Topic | LineKind::Product | LineKind::Need => None,
    }
}

/// The visit, if lines may be taken down in it.
fn open_visit(write: &Write<'_>, id: &VisitId) -> Result<store::Gist> {
    let visit = store::gist(write.conn(), id)?;
    must_be(visit.state, &[VisitState::UnderWay, VisitState::Done])?;
    Ok(visit)
}

/// The local day a visit began.
fn day_of(write: &Write<'_>, visit: &store::Gist) -> NaiveDate {
    visit.started_at.map_or(write.today(), |began| write.clock().local(began).date())
}

/// A line as the source of a need note.
fn taken<'l>(
    write: &Write<'_>,
    id: &'l VisitId,
    visit: &'l store::Gist,
    line: &'l VisitLineId,
    text: &'l str,
) -> need::line::Taken<'l> {
    need::line::Taken { client: &visit.client, visit: id, line, text, on: day_of(write, visit) }
}

/// Enters a promise or request, made on the local day the visit began.
fn enter(
    write: &Write<'_>,
    id: &VisitId,
    visit: &store::Gist,
    kind: LedgerKind,
    text: &str,
    due_on: Option<NaiveDate>,
) -> Result<LedgerEntryId> {
    ledger::check_due(due_on)?;
    let made_on = day_of(write, visit);
    let new = ledger::store::New { client: &visit.client, visit: Some(id), kind, text, due_on, made_on };
    ledger::store::insert(write, &new)
}

fn checked(fabe: Fabe) -> Result<Fabe> {
    Ok(Fabe {
        feature: entry::long("feature", &fabe.feature)?,
        advantage: entry::long("advantage", &fabe.advantage)?,
        benefit: entry::long("benefit", &fabe.benefit)?,
        evidence: entry::long("evidence", &fabe.evidence)?,
    })
}
