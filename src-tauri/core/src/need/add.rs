//! Taking down a note.

use super::about::Concerned;
use super::{AddNeed, NeedSource, NeedSourceKind, step, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::must_be_in_book;
use crate::id::{ClientId, NeedId, TouchId, VisitId};
use crate::question;
use crate::stored::plausible;
use crate::text::entry;
use crate::vault::{Noun, Write};
use chrono::NaiveDate;

/// Takes down a note. What it names (visit, touch, person, occasion, promises) must be of the same client (`NotFound`).
pub fn add(write: &mut Write<'_>, request: AddNeed) -> Result<NeedId> {
    must_be_in_book(write.conn(), &request.client)?;
    let text = entry::required("text", &request.text)?;
    let source = Source::of(write, &request.client, &request.source)?;
    let about = Concerned::of(write.conn(), &request.client, request.about.as_ref())?;
    store::must_be_occasion_of(write.conn(), &request.client, request.occasion.as_ref())?;
    let noted_on = request.noted_on.unwrap_or(write.today());
    check_day(noted_on, write.today())?;
    let question = question::known(write.conn(), &request.question)?;
    let id = store::insert(
        write,
        &store::New {
            client: &request.client,
            level: request.level,
            depth: request.depth,
            text: &text,
            evidence: request.evidence,
            confidence: request.confidence,
            noted_on,
            source: source.kind,
            source_name: &source.name,
            visit: source.visit,
            visit_line: None,
            touch: source.touch,
            about: &about,
            occasion: request.occasion.as_ref(),
            question: &question,
        },
    )?;
    if !question.is_empty() {
        question::answered(write, &request.client, source.visit, &question)?;
    }
    for entry in &request.promises {
        step::link_promise(write, &id, entry)?;
    }
    Ok(id)
}

/// Refuses a day that lies ahead, or one nobody can mean.
pub(super) fn check_day(day: NaiveDate, today: NaiveDate) -> Result<()> {
    if day > today {
        return Err(Error::invalid("notedOn", Invalid::InFuture));
    }
    if plausible(day) { Ok(()) } else { Err(Error::invalid("notedOn", Invalid::OutOfRange)) }
}

/// A source as stored.
struct Source<'r> {
    kind: NeedSourceKind,
    name: String,
    visit: Option<&'r VisitId>,
    touch: Option<&'r TouchId>,
}

impl<'r> Source<'r> {
    fn of(write: &Write<'_>, client: &ClientId, given: &'r NeedSource) -> Result<Self> {
        let bare = |kind| Self { kind, name: String::new(), visit: None, touch: None };
        Ok(match given {
            NeedSource::Visit(visit) => {
                if !store::visit_is_of(write.conn(), visit, client)? {
                    return Err(Error::NotFound { kind: Noun::Visit });
                }
                Self { visit: Some(visit), ..bare(NeedSourceKind::Visit) }
            }
            NeedSource::Touch(touch) => {
                if !store::touch_is_of(write.conn(), touch, client)? {
                    return Err(Error::NotFound { kind: Noun::Touch });
                }
                Self { touch: Some(touch), ..bare(NeedSourceKind::Touch) }
            }
            NeedSource::Event(name) => Self { name: entry::short("source", name)?, ..bare(NeedSourceKind::Event) },
            NeedSource::Import(name) => Self { name: entry::short("source", name)?, ..bare(NeedSourceKind::Import) },
            NeedSource::Profile => bare(NeedSourceKind::Profile),
        })
    }
}
