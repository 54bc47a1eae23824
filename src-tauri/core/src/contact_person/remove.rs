//! Removing a person around a client.

use super::store;
use crate::Result;
use crate::id::ContactPersonId;
use crate::vault::Write;

/// Removes a person, with the occasions that are theirs.
pub fn remove(write: &mut Write<'_>, id: &ContactPersonId) -> Result<()> {
    store::remove(write, id)
}
