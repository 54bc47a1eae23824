//! What serves a need: promises and planned touches, and what follows of it for the state of the note.
//!
//! A note is being met as long as something that serves it is undertaken or done, and open when nothing is. That is said
//! by one function, [`judge`], whenever something that serves notes is made, closed, opened again, given up or removed;
//! met and outdated are the adviser's own word and stay. It stands below touches and the ledger, which tell it what they
//! do ([`judged`]), and below the notes themselves.

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
/// client.
pub(crate) fn serve(
    write: &Write<'_>,
    need: &NeedId,
    what: &Serving<'_>,
    offer: &str,
    with: Option<&ClientId>,
) -> Result<NeedStepId> {
    let id = store::insert_step(write, need, what, offer, with)?;
    judge(write, need)?;
    Ok(id)
}

/// Does something to what may serve notes, and judges those notes again.
pub(crate) fn judged<T>(write: &Write<'_>, what: &Serving<'_>, act: impl FnOnce() -> Result<T>) -> Result<T> {
    let served = store::served_by(write.conn(), what)?;
    let done = act()?;
    for need in &served {
        judge(write, need)?;
    }
    Ok(done)
}

/// Judges a note by what serves it.
pub(crate) fn judge(write: &Write<'_>, need: &NeedId) -> Result<()> {
    let to = match (store::state(write.conn(), need)?, store::is_served(write.conn(), need)?) {
        (NeedState::Open | NeedState::BeingMet, true) => NeedState::BeingMet,
        (NeedState::Open | NeedState::BeingMet, false) => NeedState::Open,
        (said @ (NeedState::Met | NeedState::Outdated), _) => said,
    };
    move_to(write, need, to, "")
}

/// Moves a note whose client was looked at already.
pub(crate) fn move_to(write: &Write<'_>, id: &NeedId, to: NeedState, reason: &str) -> Result<()> {
    if store::state(write.conn(), id)? == to {
        return Ok(());
    }
    store::move_to(write, id, to, write.today(), reason)
}
