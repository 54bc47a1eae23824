//! What is done about a note: promises and planned touches that serve it.

use super::{NeedState, state, store};
use crate::client::must_be_in_book;
use crate::error::{Error, Result};
use crate::id::{ClientId, LedgerEntryId, NeedId, NeedStepId, PlannedTouchId};
use crate::vault::{Noun, Write};

/// What serves a note.
pub(crate) enum Serving<'s> {
    Entry(&'s LedgerEntryId),
    Touch(&'s PlannedTouchId),
}

/// Says that something serves a note, taken from the rule of offers `offer` ('' for none), with the help of another
/// client. An open note is being met from then on.
pub(crate) fn serve(
    write: &Write<'_>,
    need: &NeedId,
    what: &Serving<'_>,
    offer: &str,
    with: Option<&ClientId>,
) -> Result<NeedStepId> {
    let id = store::insert_step(write, need, what, offer, with)?;
    if store::standing(write.conn(), need)?.state == NeedState::Open {
        state::move_to(write, need, NeedState::BeingMet, "")?;
    }
    Ok(id)
}

/// Says that a promise or request of the same client serves a note. One that does already stays as it is.
pub fn link_promise(write: &mut Write<'_>, need: &NeedId, entry: &LedgerEntryId) -> Result<NeedStepId> {
    let note = store::standing(write.conn(), need)?;
    must_be_in_book(write.conn(), &note.client)?;
    if !store::is_of(write.conn(), "SELECT 1 FROM ledger_entry WHERE id = ?1 AND client_id = ?2", entry, &note.client)?
    {
        return Err(Error::NotFound { kind: Noun::Ledger });
    }
    match store::step_of_entry(write.conn(), need, entry)? {
        Some(id) => Ok(id),
        None => serve(write, need, &Serving::Entry(entry), "", None),
    }
}

/// Takes back that something serves a note; the promise or touch stays, and so does the state of the note.
pub fn unlink_step(write: &mut Write<'_>, id: &NeedStepId) -> Result<()> {
    store::delete_step(write, id)
}
