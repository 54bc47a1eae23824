//! Changing and removing an entry, and the line of a visit it was made of with it.

use super::{EditLedgerEntry, LedgerState, check_due, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::LedgerEntryId;
use crate::serving::{self, Serving};
use crate::text::entry;
use crate::vault::Write;
use crate::visit_line;

/// Changes text or day of an open entry, and the text of the line it was made of; the day it was first due stays. A closed
/// one is `WrongState`; a text that names a client whose help is meant is `NamesClient`.
pub fn edit(write: &mut Write<'_>, request: EditLedgerEntry) -> Result<()> {
    let entry = store::gist(write.conn(), &request.id)?;
    if entry.state != LedgerState::Open {
        return Err(Error::invalid("state", Invalid::WrongState));
    }
    let text = entry::required("text", &request.text)?;
    check_due(request.due_on)?;
    facts::must_not_name(&text, &serving::names_beside(write.conn(), &request.id)?)?;
    let due = store::Due { on: request.due_on, first: entry.first_due_on.or(request.due_on) };
    store::update(write, &request.id, entry.kind, &text, &due)?;
    visit_line::retell_of_entry(write, &request.id, &text)
}

/// Removes an entry. The line it was made of stays as a plain note.
pub fn remove(write: &mut Write<'_>, id: &LedgerEntryId) -> Result<()> {
    store::gist(write.conn(), id)?;
    visit_line::unmark_of_entry(write, id)?;
    delete(write, id)
}

/// Removes an entry, which serves no need any more.
pub(crate) fn delete(write: &Write<'_>, id: &LedgerEntryId) -> Result<()> {
    serving::judged(write, &Serving::Entry(id), || store::delete(write, id))
}
