//! Spans from today: in 3 days, within 5 working days, two weeks from now.

use super::super::calendar::{in_days, in_months};
use super::super::cursor::Cursor;
use super::super::told::{Found, Now};
use super::{AHEAD, COUNTS, PAST, index, says};
use crate::workday::{Calendar, Counted};

/// in 3 days, within two weeks, in 5 working days, two weeks from now; of something else: nothing.
pub(super) fn span(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Found> {
    let within = c.eat("within ");
    let led = within || c.eat("in ") || c.eat("over the next ");
    c.eat_any(&["the next ", "about "]);
    let count = c.digits(3).or_else(|| match c.word().as_str() {
        "a" | "an" => Some(1),
        word => index(&COUNTS, word).map(|i| i + 1),
    })?;
    if c.attempt(|c| {
        (c.eat_any(&["-", " to ", " or "]) && (c.digits(3).is_some() || index(&COUNTS, &c.word()).is_some()))
            .then_some(())
    })
    .is_some()
    {
        c.attempt(|c| (c.eat(" ") && is_unit(&c.word())).then_some(()))?;
        return Some(Found::Nothing);
    }
    c.eat_any(&[" ", "-"]);
    let open = if c.eat_any(&["working ", "business ", "work"]) {
        Some(Calendar::Working)
    } else {
        c.eat_any(&["trading ", "market "]).then_some(Calendar::Trading)
    };
    let unit = c.word();
    is_unit(&unit).then_some(())?;
    let from_now = c.eat_any(&["' time", "'s time", " from now", " from today", " time"]);
    if !led && !from_now {
        // 3 days ago, two weeks later, 3 days after.
        return c.eat_any(&[" ago", " later", " after", " before", " from"]).then_some(Found::Nothing);
    }
    if c.attempt(|c| c.eat_any(&[" of ", " after", " before", " from", " following", " later", " or "]).then_some(()))
        .is_some()
    {
        return Some(Found::Nothing);
    }
    if says(c.clause_before(), PAST) && !says(c.clause_before(), AHEAD) && !within {
        return Some(Found::Nothing);
    }
    let on = match (unit.as_str(), open) {
        ("day" | "days", Some(calendar)) => {
            return Some(match (count <= 250).then(|| now.workdays.after(now.today, count, calendar)) {
                Some(Counted::On(on)) => Found::Day { on, deadline: true },
                Some(Counted::Beyond(until)) => Found::Beyond(until),
                None => Found::Nothing,
            });
        }
        (_, Some(_)) => None,
        ("day" | "days", None) => in_days(now.today, count),
        ("hour" | "hours", None) if count <= 6 => Some(now.today),
        ("hour" | "hours", None) if count.is_multiple_of(24) => in_days(now.today, count / 24),
        ("minute" | "minutes", None) => Some(now.today),
        ("week" | "weeks", None) => in_days(now.today, count.checked_mul(7)?),
        ("fortnight", None) => in_days(now.today, 14),
        ("month" | "months", None) => in_months(now.today, count),
        ("year" | "years", None) => in_months(now.today, count.checked_mul(12)?),
        _ => None,
    };
    Some(on.map_or(Found::Nothing, |on| Found::Day { on, deadline: true }))
}

fn is_unit(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    matches!(word, "day" | "hour" | "minute" | "week" | "fortnight" | "month" | "year")
}
