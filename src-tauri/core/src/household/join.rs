//! Joining a household.

use super::{leave, store};
use crate::Result;
use crate::facts;
use crate::id::{ClientId, HouseholdId};
use crate::vault::Write;

/// A client joins; leaves the one it was in.
pub fn join(write: &mut Write<'_>, id: &HouseholdId, client: &ClientId) -> Result<()> {
    facts::must_be_in_book(write.conn(), client)?;
    store::must_exist(write.conn(), id)?;
    if store::of_client(write.conn(), client)?.as_ref() == Some(id) {
        return Ok(());
    }
    leave::leave_any(write, client)?;
    store::put_in(write, client, Some(id))
}
