//! Renaming a household.

use super::store;
use crate::Result;
use crate::id::HouseholdId;
use crate::text::entry;
use crate::vault::Write;

/// Renames.
pub fn rename(write: &mut Write<'_>, id: &HouseholdId, name: &str) -> Result<()> {
    store::rename(write, id, &entry::name("name", name)?)
}
