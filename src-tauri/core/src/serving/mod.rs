//! What serves a need: promises and planned touches, and what follows of it for the state of the note.
//!
//! A note is being met as long as something that serves it is undertaken or done. When the last of it is given up
//! (removed, broken, dropped, or said not to serve it), the note is open again: nobody is meeting it. It stands below
//! touches and the ledger, which say when they are given up, and below the notes themselves.

mod store;

pub(crate) use store::{insert_change, names_beside};

use crate::Result;
use crate::id::{ClientId, LedgerEntryId, NeedId, NeedStepId, PlannedTouchId};
use crate::need_map::NeedState;
use crate::vault::Write;

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
    if store::state(write.conn(), need)? == NeedState::Open {
        move_to(write, need, NeedState::BeingMet, "")?;
    }
    Ok(id)
}

/// The notes that a promise or request serves.
pub(crate) fn served_by(write: &Write<'_>, what: &Serving<'_>) -> Result<Vec<NeedId>> {
    store::served_by(write.conn(), what)
}

/// Opens those notes again that were being met and that nothing serves any more. Whoever gives up what served them says
/// so here.
pub(crate) fn look_again(write: &Write<'_>, needs: &[NeedId]) -> Result<()> {
    for need in needs {
        if store::state(write.conn(), need)? == NeedState::BeingMet && !store::is_served(write.conn(), need)? {
            move_to(write, need, NeedState::Open, "")?;
        }
    }
    Ok(())
}

/// Moves a note whose client was looked at already.
pub(crate) fn move_to(write: &Write<'_>, id: &NeedId, to: NeedState, reason: &str) -> Result<()> {
    if store::state(write.conn(), id)? == to {
        return Ok(());
    }
    store::move_to(write, id, to, write.today(), reason)
}
