//! Choosing the head of a household.

use super::store;
use crate::error::{Error, Invalid, Result};
use crate::id::{ClientId, HouseholdId};
use crate::vault::Write;

/// Makes a member the head. `WrongState` for who is no member.
pub fn set_head(write: &mut Write<'_>, id: &HouseholdId, head: &ClientId) -> Result<()> {
    store::must_exist(write.conn(), id)?;
    if store::of_client(write.conn(), head)?.as_ref() != Some(id) {
        return Err(Error::invalid("head", Invalid::WrongState));
    }
    store::set_head(write, id, head)
}
