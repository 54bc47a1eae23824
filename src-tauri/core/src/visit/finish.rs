//! Ending a visit.

use super::{LONG_AGO, VisitState, must_be, store};
use crate::error::{Error, Result};
use crate::id::VisitId;
use crate::touch;
use crate::vault::Write;
use chrono::{Datelike, TimeDelta};

/// Ends the visit: gives it the next number of its year (2026-0001) and logs the touch. Lines can still be changed. A number
/// is of one visit for good: undone and ended again it has the same, and no other ever gets it.
///
/// The year is that of the local day it began. Finished more than [`LONG_AGO`] after it began, it ended after the
/// minutes planned.
pub fn finish(write: &mut Write<'_>, id: &VisitId) -> Result<()> {
    let visit = store::gist(write.conn(), id)?;
    must_be(visit.state, &[VisitState::UnderWay])?;
    let began = visit.started_at.ok_or(Error::Internal("a visit under way has begun"))?;
    let ended = if write.now() - began > LONG_AGO {
        began + TimeDelta::minutes(visit.minutes.into())
    } else {
        // Never before it began, even if the machine's clock was set back meanwhile.
        write.now().max(began)
    };
    let number = store::number_of(write, id, write.clock().local(began).year())?;
    store::end(write, id, ended, &number)?;
    touch::store::insert(
        write,
        &touch::store::New {
            client: &visit.client,
            visit: Some(id),
            method: touch::Method::Visit,
            channel: None,
            happened_at: began,
            text: &touch_text(write, id)?,
        },
    )?;
    Ok(())
}

/// What the touch of a visit says: the matter, else the topics.
pub(super) fn touch_text(write: &Write<'_>, id: &VisitId) -> Result<String> {
    store::matter_or_topics(write.conn(), id)
}

/// After a visit was done, its touch follows what is corrected in it.
pub(super) fn keep_touch_in_step(write: &Write<'_>, id: &VisitId) -> Result<()> {
    let visit = store::gist(write.conn(), id)?;
    match visit.started_at {
        Some(began) if visit.state == VisitState::Done => {
            touch::store::follow_visit(write, id, began, &touch_text(write, id)?)
        }
        _ => Ok(()),
    }
}
