//! Changing the plan of a visit, its times or a text of its summary.

use super::finish::keep_touch_in_step;
use super::plan::{check_minutes, check_time};
use super::store::TextColumn;
use super::{VisitEdit, VisitState, must_be, store};
use crate::error::{Error, Invalid, Result};
use crate::id::VisitId;
use crate::text::entry;
use crate::vault::Write;
use chrono::{DateTime, NaiveDateTime, Utc};

/// Changes the plan, a time or a text of the summary. A cancelled visit is not changed any more. A number once given
/// stays, whatever year the beginning is corrected to.
pub fn edit(write: &mut Write<'_>, id: &VisitId, edit: VisitEdit) -> Result<()> {
    use VisitState::{Done, Planned, UnderWay};
    let visit = store::gist(write.conn(), id)?;
    match edit {
        VisitEdit::PlannedAt(at) => {
            must_be(visit.state, &[Planned])?;
            check_time("plannedAt", at)?;
            store::set_planned_at(write, id, at)
        }
        VisitEdit::Minutes(minutes) => {
            must_be(visit.state, &[Planned])?;
            check_minutes(minutes)?;
            store::set_minutes(write, id, minutes)
        }
        VisitEdit::Began(at) => {
            must_be(visit.state, &[UnderWay, Done])?;
            let at = past(write, "began", at)?;
            if visit.ended_at.is_some_and(|ended| at > ended) {
                return Err(Error::invalid("began", Invalid::OutOfRange));
            }
            store::set_started_at(write, id, at)?;
            keep_touch_in_step(write, id)
        }
        VisitEdit::Ended(at) => {
            must_be(visit.state, &[Done])?;
            let at = past(write, "ended", at)?;
            if visit.started_at.is_some_and(|began| at < began) {
                return Err(Error::invalid("ended", Invalid::OutOfRange));
            }
            store::set_ended_at(write, id, at)
        }
        VisitEdit::Place(text) => set_text(write, id, visit.state, TextColumn::Place, &entry::short("place", &text)?),
        VisitEdit::Aim(text) => set_text(write, id, visit.state, TextColumn::Aim, &entry::long("aim", &text)?),
        VisitEdit::Matter(text) => {
            set_text(write, id, visit.state, TextColumn::Matter, &entry::long("matter", &text)?)?;
            keep_touch_in_step(write, id)
        }
        VisitEdit::ClientMessage(text) => {
            set_text(write, id, visit.state, TextColumn::ClientMessage, &entry::long("clientMessage", &text)?)
        }
        VisitEdit::Judgement(text) => {
            set_text(write, id, visit.state, TextColumn::Judgement, &entry::long("judgement", &text)?)
        }
        VisitEdit::NextMeeting(text) => {
            set_text(write, id, visit.state, TextColumn::NextMeeting, &entry::long("nextMeeting", &text)?)
        }
    }
}

fn set_text(write: &Write<'_>, id: &VisitId, state: VisitState, column: TextColumn, text: &str) -> Result<()> {
    must_be(state, &[VisitState::Planned, VisitState::UnderWay, VisitState::Done])?;
    store::set_text(write, id, column, text)
}

fn past(write: &Write<'_>, field: &'static str, wall: NaiveDateTime) -> Result<DateTime<Utc>> {
    check_time(field, wall)?;
    let at = write.clock().instant(wall);
    if at > write.now() { Err(Error::invalid(field, Invalid::InFuture)) } else { Ok(at) }
}
