//! What is done about a note: promises and planned touches that serve it.
//!
//! A note is being met as long as something that serves it is undertaken or done. When the last of it is given up
//! (removed, broken, dropped, or said not to serve it), the note is open again: nobody is meeting it.

use super::{NeedState, state, store};
use crate::client::must_be_in_book;
use crate::error::{Error, Invalid, Result};
use crate::id::{ClientId, LedgerEntryId, NeedId, NeedStepId, PlannedTouchId};
use crate::ledger::{self, LedgerState};
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

/// Says that an open promise or request of the same client serves a note. One that does already stays as it is.
pub fn link_promise(write: &mut Write<'_>, need: &NeedId, entry: &LedgerEntryId) -> Result<NeedStepId> {
    let note = store::standing(write.conn(), need)?;
    must_be_in_book(write.conn(), &note.client)?;
    if !store::entry_is_of(write.conn(), entry, &note.client)? {
        return Err(Error::NotFound { kind: Noun::Ledger });
    }
    if let Some(id) = store::step_of_entry(write.conn(), need, entry)? {
        return Ok(id);
    }
    if ledger::store::standing(write.conn(), entry)?.state != LedgerState::Open {
        return Err(Error::invalid("entry", Invalid::WrongState));
    }
    serve(write, need, &Serving::Entry(entry), "", None)
}

/// Takes back that something serves a note; the promise or touch itself stays.
pub fn unlink_step(write: &mut Write<'_>, id: &NeedStepId) -> Result<()> {
    let need = store::need_of_step(write.conn(), id)?;
    store::delete_step(write, id)?;
    look_again(write, &[need])
}

/// The notes that a promise or request serves.
pub(crate) fn served_by(write: &Write<'_>, what: &Serving<'_>) -> Result<Vec<NeedId>> {
    store::served_by(write.conn(), what)
}

/// Opens those notes again that were being met and that nothing serves any more. Whoever gives up what served them says
/// so here.
pub(crate) fn look_again(write: &Write<'_>, needs: &[NeedId]) -> Result<()> {
    for need in needs {
        if store::standing(write.conn(), need)?.state == NeedState::BeingMet && !store::is_served(write.conn(), need)? {
            state::move_to(write, need, NeedState::Open, "")?;
        }
    }
    Ok(())
}
