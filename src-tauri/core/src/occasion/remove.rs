//! Removes an occasion.

use super::store;
use crate::Result;
use crate::id::OccasionId;
use crate::vault::Write;

/// Removes an occasion; `NotFound` when there is none.
pub fn remove(write: &mut Write<'_>, id: &OccasionId) -> Result<()> {
    store::delete(write.conn(), id)
}
