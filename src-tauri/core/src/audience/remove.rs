//! Removing an audience; its clients stay as they are.

use super::store;
use crate::Result;
use crate::id::AudienceId;
use crate::vault::Write;

/// Removes an audience.
pub fn remove(write: &mut Write<'_>, id: &AudienceId) -> Result<()> {
    store::remove(write, id)
}
