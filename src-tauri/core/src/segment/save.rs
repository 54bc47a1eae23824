//! Saving a segment.

use super::{SaveSegment, store};
use crate::audience::{self, Condition, segments_named};
use crate::error::{Error, Invalid, Result};
use crate::id::SegmentId;
use crate::tag;
use crate::text::entry;
use crate::vault::Write;
use std::collections::HashSet;

/// Adds or changes a segment. Refused: a name another one has (`name`: `Taken`), an unfinished condition (`condition`:
/// `Empty`), one that by way of others comes to name this segment (`condition`: `Circular`).
pub fn save(write: &mut Write<'_>, request: SaveSegment) -> Result<SegmentId> {
    let name = entry::name("name", &request.name)?;
    audience::check(&request.condition)?;
    if !audience::is_finished(&request.condition) || request.condition == Condition::EVERYBODY {
        return Err(Error::invalid("condition", Invalid::Empty));
    }
    if store::id_of_name(write, &name)?.is_some_and(|other| Some(other) != request.id) {
        return Err(Error::invalid("name", Invalid::Taken));
    }
    match request.id {
        None => store::insert(write, &name, &request.condition),
        Some(id) => {
            if comes_to(write, &request.condition, &id)? {
                return Err(Error::invalid("condition", Invalid::Circular));
            }
            store::update(write, &id, &name, &request.condition)?;
            tag::delete_unused(write)?;
            Ok(id)
        }
    }
}

/// Whether a condition names a segment, itself or by way of others.
fn comes_to(write: &Write<'_>, condition: &Condition, id: &SegmentId) -> Result<bool> {
    let mut ahead = segments_named(condition);
    let mut seen = HashSet::new();
    while let Some(next) = ahead.pop() {
        if next == *id {
            return Ok(true);
        }
        if seen.insert(next.clone())
            && let Some(condition) = audience::condition_of(write.conn(), &next)?
        {
            ahead.extend(segments_named(&condition));
        }
    }
    Ok(false)
}
