//! Changing what is said of an attachment, and removing one.

use super::{AttachmentEdit, store};
use crate::error::Result;
use crate::facts::must_be_in_book;
use crate::id::AttachmentId;
use crate::text::entry;
use crate::vault::Write;

/// Changes the name or the note.
pub fn edit(write: &mut Write<'_>, id: &AttachmentId, edit: AttachmentEdit) -> Result<()> {
    must_be_in_book(write.conn(), &store::client_of(write.conn(), id)?)?;
    match edit {
        AttachmentEdit::Name(name) => store::set_name(write, id, &entry::name("name", &name)?),
        AttachmentEdit::Note(note) => store::set_note(write, id, &entry::long("note", &note)?),
    }
}

/// Removes an attachment. Its file stays as long as undo may bring it back.
pub fn remove(write: &mut Write<'_>, id: &AttachmentId) -> Result<()> {
    must_be_in_book(write.conn(), &store::client_of(write.conn(), id)?)?;
    store::delete(write, id)
}
