//! Changing a note in place.

use super::{NeedEdit, add, store};
use crate::Result;
use crate::facts::must_be_in_book;
use crate::id::NeedId;
use crate::text::entry;
use crate::vault::Write;

/// Changes one thing. A new text is told to the line of the visit too; a new day moves the beginning of its history.
pub fn edit(write: &mut Write<'_>, id: &NeedId, edit: NeedEdit) -> Result<()> {
    let note = store::gist(write.conn(), id)?;
    must_be_in_book(write.conn(), &note.client)?;
    match edit {
        NeedEdit::Level(level) => store::set(write, id, "level", &level),
        NeedEdit::Depth(depth) => store::set(write, id, "depth", &depth),
        NeedEdit::Evidence(evidence) => store::set(write, id, "evidence", &evidence),
        NeedEdit::Confidence(confidence) => store::set(write, id, "confidence", &confidence),
        NeedEdit::Text(text) => {
            let text = entry::required("text", &text)?;
            if let Some(line) = &note.line {
                crate::visit_line::retell(write, line, &text)?;
            }
            store::set(write, id, "text", &text)
        }
        NeedEdit::NotedOn(day) => {
            add::check_day(day, write.today())?;
            store::move_beginning(write, id, day)
        }
        NeedEdit::About(whom) => store::set_about(write, id, &note.client, whom.as_ref()),
        NeedEdit::Occasion(occasion) => {
            store::must_be_occasion_of(write.conn(), &note.client, occasion.as_ref())?;
            store::set(write, id, "occasion_id", &occasion)
        }
    }
}
