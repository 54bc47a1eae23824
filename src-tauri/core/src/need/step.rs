//! Saying that a promise serves a note, and taking it back. What follows for the note is said in `serving`.

use super::store;
use crate::error::{Error, Invalid, Result};
use crate::facts::must_be_in_book;
use crate::id::{LedgerEntryId, NeedId, NeedStepId};
use crate::ledger::{self, LedgerState};
use crate::serving::{Serving, judge, serve};
use crate::vault::{Noun, Write};

/// Says that an open promise or request of the same client serves a note. One that does already stays as it is.
pub fn link_promise(write: &mut Write<'_>, need: &NeedId, entry: &LedgerEntryId) -> Result<NeedStepId> {
    let note = store::gist(write.conn(), need)?;
    must_be_in_book(write.conn(), &note.client)?;
    if !store::entry_is_of(write.conn(), entry, &note.client)? {
        return Err(Error::NotFound { kind: Noun::Ledger });
    }
    if let Some(id) = store::step_of_entry(write.conn(), need, entry)? {
        return Ok(id);
    }
    if ledger::store::gist(write.conn(), entry)?.state != LedgerState::Open {
        return Err(Error::invalid("entry", Invalid::WrongState));
    }
    serve(write, need, &Serving::Entry(entry), "", None)
}

/// Takes back that something serves a note; the promise or touch itself stays.
pub fn unlink_step(write: &mut Write<'_>, id: &NeedStepId) -> Result<()> {
    let need = store::need_of_step(write.conn(), id)?;
    store::delete_step(write, id)?;
    judge(write, &need)
}
