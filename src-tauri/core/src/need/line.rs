//! The note that a line of a visit is.
//!
//! In the table of lines such a line is a plain note; that it is a need is said by the note alone, so the two can never
//! disagree. Line and note say the same text. Taking the mark off, or the line away, takes an open note with it that
//! nothing was done about; any other stays, without its line.

use super::about::Concerned;
use super::{LineNeed, NeedSourceKind, NeedState, store};
use crate::Result;
use crate::id::{ClientId, NeedId, VisitId, VisitLineId};
use crate::question;
use crate::vault::Write;
use chrono::NaiveDate;

/// The line a note is taken from.
pub(crate) struct Taken<'l> {
    pub client: &'l ClientId,
    pub visit: &'l VisitId,
    pub line: &'l VisitLineId,
    pub text: &'l str,
    /// The local day the visit began.
    pub on: NaiveDate,
}

/// Takes a line down as a note.
pub(crate) fn take(write: &Write<'_>, from: &Taken<'_>, need: &LineNeed) -> Result<NeedId> {
    let about = Concerned::of(write.conn(), from.client, need.about.as_ref())?;
    let question = question::known(write.conn(), &need.question)?;
    let id = store::insert(
        write,
        &store::New {
            client: from.client,
            level: need.level,
            depth: need.depth,
            text: from.text,
            evidence: need.evidence,
            confidence: need.confidence,
            noted_on: from.on,
            source: NeedSourceKind::Visit,
            source_name: "",
            visit: Some(from.visit),
            visit_line: Some(from.line),
            touch: None,
            about: &about,
            occasion: None,
            question: &question,
        },
    )?;
    if !question.is_empty() {
        question::answered(write, from.client, Some(from.visit), &question)?;
    }
    Ok(id)
}

/// Makes the note of a line say what the line says now; `need` `None` leaves all but the text.
pub(crate) fn retell(write: &Write<'_>, from: &Taken<'_>, id: &NeedId, need: Option<&LineNeed>) -> Result<()> {
    store::set(write, id, "text", &from.text)?;
    if let Some(need) = need {
        store::set(write, id, "level", &need.level)?;
        store::set(write, id, "depth", &need.depth)?;
        store::set(write, id, "evidence", &need.evidence)?;
        store::set(write, id, "confidence", &need.confidence)?;
        store::set_about(write, id, from.client, need.about.as_ref())?;
    }
    Ok(())
}

/// Takes the mark off a line.
pub(crate) fn unmark(write: &Write<'_>, id: &NeedId) -> Result<()> {
    if store::gist(write.conn(), id)?.state == NeedState::Open && !store::has_steps(write.conn(), id)? {
        store::delete(write, id)
    } else {
        store::set(write, id, "visit_line_id", &None::<VisitLineId>)
    }
}
