//! Cancelling a visit.

use super::{VisitState, must_be, store};
use crate::Result;
use crate::id::VisitId;
use crate::vault::Write;

/// Cancels a planned visit.
pub fn cancel(write: &mut Write<'_>, id: &VisitId) -> Result<()> {
    must_be(store::gist(write.conn(), id)?.state, &[VisitState::Planned])?;
    store::set_state(write, id, VisitState::Cancelled)
}
