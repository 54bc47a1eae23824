//! Removing a holding.

use super::store;
use crate::Result;
use crate::facts;
use crate::id::HoldingId;
use crate::vault::Write;

/// Removes a holding.
pub fn remove(write: &mut Write<'_>, id: &HoldingId) -> Result<()> {
    let client = store::remove(write, id)?;
    facts::mark_updated(write, &client)
}
