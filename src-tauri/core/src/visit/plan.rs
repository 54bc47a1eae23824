//! Planning a visit.

use super::{PlanVisit, VisitState, store};
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

pub(super) fn check_minutes(minutes: u16) -> Result<()> {
    if (5..=1440).contains(&minutes) { Ok(()) } else { Err(Error::invalid("minutes", Invalid::OutOfRange)) }
}

pub(super) fn check_time(field: &'static str, at: NaiveDateTime) -> Result<()> {
    if plausible(at.date()) { Ok(()) } else { Err(Error::invalid(field, Invalid::OutOfRange)) }
}
