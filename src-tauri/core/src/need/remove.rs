//! Removing a note.

use super::store;
use crate::Result;
use crate::id::NeedId;
use crate::vault::Write;

/// Removes a note with its history. A line of a visit that it was becomes a plain note again; what was promised stays.
pub fn remove(write: &mut Write<'_>, id: &NeedId) -> Result<()> {
    store::gist(write.conn(), id)?;
    store::delete(write, id)
}
