//! Planning a visit.

use super::store::TextColumn;
use super::{PlanNextVisit, PlanVisit, VisitState, must_be, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::must_be_in_book;
use crate::id::VisitId;
use crate::stored::plausible;
use crate::text::entry;
use crate::vault::Write;
use chrono::NaiveDateTime;

/// Plans a visit.
pub fn plan(write: &mut Write<'_>, request: PlanVisit) -> Result<VisitId> {
    must_be_in_book(write.conn(), &request.client)?;
    check_minutes(request.minutes)?;
    check_time("plannedAt", request.planned_at)?;
    store::insert(
        write,
        &store::New {
            client: &request.client,
            planned_at: request.planned_at,
            minutes: request.minutes,
            place: &entry::short("place", &request.place)?,
            aim: &entry::long("aim", &request.aim)?,
            matter: &entry::long("matter", &request.matter)?,
            state: VisitState::Planned,
            started_at: None,
        },
    )
}

/// Plans the next visit (下次见面) out of the summary of one that was held, at the same place. Where the summary does not
/// say yet when one meets again, it says so from now on.
pub fn plan_next(write: &mut Write<'_>, request: PlanNextVisit) -> Result<VisitId> {
    let held = store::view(write.conn(), &request.after)?;
    must_be(held.state, &[VisitState::UnderWay, VisitState::Done])?;
    if held.next_meeting.is_empty() {
        let said = entry::long("nextMeeting", &request.said)?;
        store::set_text(write, &request.after, TextColumn::NextMeeting, &said)?;
    }
    let plan_it = PlanVisit {
        client: held.client.id,
        planned_at: request.planned_at,
        minutes: request.minutes,
        place: held.place,
        aim: String::new(),
        matter: String::new(),
    };
    plan(write, plan_it)
}

pub(super) fn check_minutes(minutes: u16) -> Result<()> {
    if (5..=1440).contains(&minutes) { Ok(()) } else { Err(Error::invalid("minutes", Invalid::OutOfRange)) }
}

pub(super) fn check_time(field: &'static str, at: NaiveDateTime) -> Result<()> {
    if plausible(at.date()) { Ok(()) } else { Err(Error::invalid(field, Invalid::OutOfRange)) }
}
