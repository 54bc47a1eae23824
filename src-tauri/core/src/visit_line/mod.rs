//! The lines of a visit, as those who say the same know them: an entry of the ledger and a note of a need are told here
//! what their line is to say. Taking lines down and changing them is `visit`.

use crate::Result;
use crate::id::{LedgerEntryId, VisitLineId};
use crate::vault::Write;
use rusqlite::params;

/// Rewords the line a ledger entry was made of.
pub(crate) fn retell_of_entry(write: &Write<'_>, entry: &LedgerEntryId, text: &str) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET text = ?2, updated_at = ?3 WHERE ledger_entry_id = ?1 AND text <> ?2",
        params![entry, text, write.stamp()],
    )?;
    Ok(())
}

/// Rewords the line that a need note is.
pub(crate) fn retell(write: &Write<'_>, line: &VisitLineId, text: &str) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET text = ?2, updated_at = ?3 WHERE id = ?1 AND text <> ?2",
        params![line, text, write.stamp()],
    )?;
    Ok(())
}

/// Makes the line of a ledger entry a plain note.
pub(crate) fn unmark_of_entry(write: &Write<'_>, entry: &LedgerEntryId) -> Result<()> {
    write.conn().execute(
        "UPDATE visit_line SET kind = 'note', ledger_entry_id = NULL, updated_at = ?2 WHERE ledger_entry_id = ?1",
        params![entry, write.stamp()],
    )?;
    Ok(())
}
