//! Moving a note to another state.

use super::{ChangeNeedState, store};
use crate::Result;
use crate::facts::must_be_in_book;
use crate::serving::move_to;
use crate::text::entry;
use crate::vault::Write;

/// Moves a note to a state as of today. Nothing changes when it is there already.
pub fn change_state(write: &mut Write<'_>, request: ChangeNeedState) -> Result<()> {
    let note = store::gist(write.conn(), &request.id)?;
    must_be_in_book(write.conn(), &note.client)?;
    move_to(write, &request.id, request.state, &entry::short("reason", &request.reason)?)
}
