//! Removing a number.

use super::store;
use crate::Result;
use crate::facts;
use crate::id::PhoneId;
use crate::vault::Write;

/// Removes a number. When it was the primary, the oldest left takes over.
pub fn remove(write: &mut Write<'_>, id: &PhoneId) -> Result<()> {
    let client = store::remove(write, id)?;
    store::ensure_primary(write, &client)?;
    facts::mark_updated(write, &client)
}
