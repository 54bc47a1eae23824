//! Cancelling visits.

use super::{VisitState, must_be, store};
use crate::Result;
use crate::id::{ClientId, VisitId};
use crate::vault::Write;

/// Cancels a planned visit.
pub fn cancel(write: &mut Write<'_>, id: &VisitId) -> Result<()> {
    must_be(store::gist(write.conn(), id)?.state, &[VisitState::Planned])?;
    store::set_state(write, id, VisitState::Cancelled)
}

/// Cancels every planned visit of a client; says how many.
pub(crate) fn cancel_all_planned(write: &mut Write<'_>, client: &ClientId) -> Result<usize> {
    let planned = store::planned_of(write.conn(), client)?;
    planned.iter().try_for_each(|id| store::set_state(write, id, VisitState::Cancelled))?;
    Ok(planned.len())
}
