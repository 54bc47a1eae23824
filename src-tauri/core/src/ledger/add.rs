//! Adding an entry.

use super::{AddLedgerEntry, store};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::facts::must_be_in_book;
use crate::id::LedgerEntryId;
use crate::stored::plausible;
use crate::text::entry;
use crate::vault::Write;
use chrono::NaiveDate;

/// Adds an entry made today.
pub fn add(write: &mut Write<'_>, request: AddLedgerEntry) -> Result<LedgerEntryId> {
    must_be_in_book(write.conn(), &request.client)?;
    let text = entry::required("text", &request.text)?;
    check_due(request.due_on)?;
    store::insert(
        write,
        &store::New {
            client: &request.client,
            visit: None,
            kind: request.kind,
            text: &text,
            due_on: request.due_on,
            made_on: write.today(),
        },
    )
}

/// Refuses a due day no one can mean. A day already past is taken: a promise may be entered when it is overdue.
pub(crate) fn check_due(due_on: Option<NaiveDate>) -> Result<()> {
    if due_on.is_none_or(plausible) { Ok(()) } else { Err(Error::invalid("dueOn", Invalid::OutOfRange)) }
}
