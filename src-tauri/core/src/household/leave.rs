//! Leaving a household.

use super::store;
use crate::error::{Error, Invalid, Result};
use crate::id::ClientId;
use crate::vault::Write;

/// A client leaves; the last one out dissolves the household, a head who leaves hands over to the first member.
/// `WrongState` for who is in none.
pub fn leave(write: &mut Write<'_>, client: &ClientId) -> Result<()> {
    if leave_any(write, client)? { Ok(()) } else { Err(Error::invalid("client", Invalid::WrongState)) }
}

/// Leaves the household the client is in, if any; tells whether there was one.
pub(super) fn leave_any(write: &Write<'_>, client: &ClientId) -> Result<bool> {
    let Some(id) = store::of_client(write.conn(), client)? else {
        return Ok(false);
    };
    store::put_in(write, client, None)?;
    match store::first_member(write.conn(), &id)? {
        None => store::remove(write, &id)?,
        Some(first) if store::head(write.conn(), &id)?.as_ref() == Some(client) => store::set_head(write, &id, &first)?,
        Some(_) => {}
    }
    Ok(true)
}
