//! Removing a segment; its clients stay as they are.

use super::store;
use crate::Result;
use crate::id::SegmentId;
use crate::tag;
use crate::vault::Write;

/// Removes a segment. Those that name it are left in trouble; [`super::SegmentView::part_of`] tells which they are.
pub fn remove(write: &mut Write<'_>, id: &SegmentId) -> Result<()> {
    store::remove(write, id)?;
    tag::delete_unused(write)
}
