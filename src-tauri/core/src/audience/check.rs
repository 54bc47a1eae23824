//! What a condition may be: bounded, and, to be saved, finished.

use super::{Clause, Condition, store};
use crate::error::{Error, Invalid, Result};
use crate::id::SegmentId;
use rusqlite::Connection;

/// Most nodes of a condition.
const MOST_PARTS: usize = 200;
/// Most joins one inside the other.
const DEEPEST: usize = 16;
/// Most values of a clause.
const MOST_VALUES: usize = 500;
/// The longest text.
const LONGEST_TEXT: usize = 200;
/// The widest window of days ahead.
const WIDEST: u32 = 366;

/// Refuses a condition without bounds (`condition`: `TooMany`, `TooLong`, `OutOfRange`).
pub(crate) fn check(condition: &Condition) -> Result<()> {
    let mut room = MOST_PARTS;
    walk(condition, DEEPEST, &mut room)
}

fn walk(condition: &Condition, deeper: usize, room: &mut usize) -> Result<()> {
    let too_many = || refused(Invalid::TooMany { max: MOST_PARTS as u32 });
    *room = room.checked_sub(1).ok_or_else(too_many)?;
    let deeper = deeper.checked_sub(1).ok_or_else(|| refused(Invalid::TooDeep));
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            let deeper = deeper?;
            parts.iter().try_for_each(|part| walk(part, deeper, room))
        }
        Condition::Not(part) => walk(part, deeper?, room),
        Condition::Is(clause) => bounds(clause),
    }
}

fn bounds(clause: &Clause) -> Result<()> {
    let (values, text, days) = match clause {
        Clause::Tags { tags, .. } => (tags.len(), "", 0),
        Clause::Household(ids) => (ids.len(), "", 0),
        Clause::IntroducedBy(ids) => (ids.len(), "", 0),
        Clause::Source(text) | Clause::Text(text) => (0, text.as_str(), 0),
        Clause::OccasionAhead { within, .. } | Clause::Matures { within } => (0, "", *within),
        Clause::RiskExpires { within } => (0, "", within.unwrap_or(0)),
        _ => (0, "", 0),
    };
    if values > MOST_VALUES {
        return Err(refused(Invalid::TooMany { max: MOST_VALUES as u32 }));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(refused(Invalid::TooLong { max: LONGEST_TEXT as u32 }));
    }
    if days > WIDEST {
        return Err(refused(Invalid::OutOfRange));
    }
    Ok(())
}

const fn refused(why: Invalid) -> Error {
    Error::invalid("condition", why)
}

/// Whether a clause says what it asks for.
pub(super) fn is_said(clause: &Clause) -> bool {
    match clause {
        Clause::Tier(values) => !values.is_empty(),
        Clause::Stage(values) => !values.is_empty(),
        Clause::Tags { tags, .. } => !tags.is_empty(),
        Clause::AgeBand(values) => !values.is_empty(),
        Clause::Gender(values) => !values.is_empty(),
        Clause::Household(values) => !values.is_empty(),
        Clause::CanHelp(values) => !values.is_empty(),
        Clause::Consent { answers, .. } => !answers.is_empty(),
        Clause::Risk(values) => !values.is_empty(),
        Clause::IntroducedBy(values) => !values.is_empty(),
        Clause::Channel(values) => !values.is_empty(),
        Clause::Holds(values) => !values.is_empty(),
        Clause::Source(text) => !text.trim().is_empty(),
        Clause::Text(text) => !crate::search::terms(text).is_empty(),
        // From beyond to is a slip of the hand, not nobody.
        Clause::Age { from, to } => is_range(from.as_ref(), to.as_ref()),
        Clause::Assets { from, to } => is_range(from.as_ref(), to.as_ref()),
        Clause::Opened { from, to } => is_range(from.as_ref(), to.as_ref()),
        Clause::Person { from: Some(from), to: Some(to), .. } => from <= to,
        _ => true,
    }
}

fn is_range<T: PartialOrd>(from: Option<&T>, to: Option<&T>) -> bool {
    match (from, to) {
        (None, None) => false,
        (Some(from), Some(to)) => from <= to,
        _ => true,
    }
}

/// Whether every clause says what it asks for.
pub(crate) fn is_finished(condition: &Condition) -> bool {
    clauses(condition).into_iter().all(is_said)
}

/// Whether a condition names a clause that is asked of the dead too, by itself or by way of a segment.
pub(super) fn asks_for_the_dead(conn: &Connection, condition: &Condition) -> Result<bool> {
    let (mut seen, mut to_look_into) = (Vec::new(), vec![condition.clone()]);
    while let Some(condition) = to_look_into.pop() {
        if clauses(&condition).into_iter().any(|clause| *clause == Clause::Deceased) {
            return Ok(true);
        }
        for segment in segments_named(&condition) {
            if !seen.contains(&segment) {
                to_look_into.extend(store::condition_of(conn, &segment)?);
                seen.push(segment);
            }
        }
    }
    Ok(false)
}

/// The segments a condition names.
pub(crate) fn segments_named(condition: &Condition) -> Vec<SegmentId> {
    let named = |clause: &Clause| if let Clause::Segment(id) = clause { Some(id.clone()) } else { None };
    clauses(condition).into_iter().filter_map(named).collect()
}

/// The clauses of a condition, in the order of reading.
pub(super) fn clauses(condition: &Condition) -> Vec<&Clause> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(clauses).collect(),
        Condition::Not(part) => clauses(part),
        Condition::Is(clause) => vec![clause],
    }
}
