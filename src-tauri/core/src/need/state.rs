//! The state of a note, and its history.

use super::{ChangeNeedState, NeedState, store};
use crate::Result;
use crate::client::must_be_in_book;
use crate::id::NeedId;
use crate::text::entry;
use crate::vault::Write;

/// Moves a note to a state as of today. Nothing changes when it is there already.
pub fn change_state(write: &mut Write<'_>, request: ChangeNeedState) -> Result<()> {
    let note = store::standing(write.conn(), &request.id)?;
    must_be_in_book(write.conn(), &note.client)?;
    move_to(write, &request.id, request.state, &entry::short("reason", &request.reason)?)
}

/// Moves a note whose client was looked at already.
pub(super) fn move_to(write: &Write<'_>, id: &NeedId, to: NeedState, reason: &str) -> Result<()> {
    if store::standing(write.conn(), id)?.state == to {
        return Ok(());
    }
    store::move_to(write, id, to, write.today(), reason)
}
