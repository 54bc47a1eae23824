//! Days as told in English.

use super::Found;
use super::calendar::{
    coming_date, coming_day, end_of_month, end_of_week, end_of_year, in_days, in_months, in_working_days, next_weekday,
    weekday_of_week,
};
use super::cursor::Cursor;
use chrono::NaiveDate;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_WHOLE: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const COUNTS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// Reads a day that begins here.
pub(super) fn read(cursor: &mut Cursor<'_>, today: NaiveDate) -> Option<Found> {
    if cursor.before().is_some_and(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    if cursor.attempt(passed_over).is_some() {
        return Some(Found::Nothing);
    }
    if let Some(on) = cursor.attempt(|c| span(c, today)) {
        return Some(on.map_or(Found::Nothing, |on| Found::Day { on, deadline: true }));
    }
    let mut deadline = false;
    let on = cursor.attempt(|c| {
        deadline = c.eat_any(&["by ", "before ", "until ", "due "]);
        c.spaces();
        c.eat("on ");
        c.attempt(|c| named(c, today)).or_else(|| c.attempt(|c| date(c, today)))
    })?;
    if cursor.next().is_some_and(|next| next.is_ascii_alphanumeric()) {
        return None;
    }
    Some(on.map_or(Found::Nothing, |on| Found::Day { on, deadline }))
}

/// last Friday, every Monday.
fn passed_over(c: &mut Cursor<'_>) -> Option<()> {
    c.eat_any(&["last ", "every ", "each ", "past "]).then_some(())?;
    let word = c.word();
    (index(&WEEKDAYS, &word).is_some() || matches!(word.as_str(), "week" | "month" | "year")).then_some(())
}

/// in 3 days, within two weeks, in 5 working days, in a month.
fn span(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    c.eat_any(&["in ", "within "]).then_some(())?;
    let count = c.digits(3).or_else(|| match c.word().as_str() {
        "a" | "an" => Some(1),
        word => index(&COUNTS, word).map(|i| i + 1),
    })?;
    c.spaces();
    let working = c.eat_any(&["working ", "business "]);
    Some(match c.word().as_str() {
        "day" | "days" if working => in_working_days(today, count),
        "day" | "days" => in_days(today, count),
        "hour" | "hours" => in_days(today, count.div_ceil(24)),
        "week" | "weeks" => in_days(today, count.checked_mul(7)?),
        "month" | "months" => in_months(today, count),
        _ => return None,
    })
}

/// today, tomorrow, Friday, next Monday, next week, end of the month.
fn named(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    if c.eat_any(&["the day after tomorrow", "day after tomorrow"]) {
        return Some(in_days(today, 2));
    }
    if c.eat_any(&["the end of ", "end of ", "month end", "month-end"]) {
        if c.follows("month end") || c.follows("month-end") {
            return Some(end_of_month(today, 0));
        }
        c.eat_any(&["the ", "this "]);
        let next = c.eat("next ");
        return match c.word().as_str() {
            "day" => Some(Some(today)),
            "week" if next => Some(weekday_of_week(today, 1, 4)),
            "week" => Some(end_of_week(today)),
            "month" => Some(end_of_month(today, u32::from(next))),
            "year" => Some(end_of_year(today, i32::from(next))),
            _ => None,
        };
    }
    let (this, next) = (c.eat_any(&["this ", "coming "]), c.eat("next "));
    let word = c.word();
    if let Some(weekday) = index(&WEEKDAYS, &word) {
        return Some(match (this, next) {
            (_, true) => weekday_of_week(today, 1, weekday),
            (true, _) => weekday_of_week(today, 0, weekday),
            _ => next_weekday(today, weekday),
        });
    }
    match (word.as_str(), this, next) {
        ("today" | "tonight", false, false) => Some(Some(today)),
        ("tomorrow", false, false) => Some(in_days(today, 1)),
        ("week", true, _) => Some(end_of_week(today)),
        ("week", _, true) => Some(weekday_of_week(today, 1, 4)),
        ("month", true, _) => Some(end_of_month(today, 0)),
        ("month", _, true) => Some(end_of_month(today, 1)),
        _ => None,
    }
}

/// Dec 9, December 9th, 2026, 9 Dec, the 15th.
fn date(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    let the = c.eat("the ");
    let (month, day) = if let Some((day, ordinal)) = day(c) {
        match c.attempt(|c| {
            c.spaces();
            c.eat("of ");
            month(c)
        }) {
            Some(month) => (month, day),
            None => return (the && ordinal).then(|| coming_day(today, day)),
        }
    } else {
        let month = month(c)?;
        c.eat(" ").then_some(())?;
        (month, day(c)?.0)
    };
    let year = c.attempt(|c| {
        c.eat(",");
        c.eat(" ").then_some(())?;
        c.digits(4).filter(|year| *year >= 1000)
    });
    Some(match year {
        Some(year) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        None => coming_date(today, month, day),
    })
}

fn month(c: &mut Cursor<'_>) -> Option<u32> {
    let word = c.word();
    let month = index(&MONTHS_WHOLE, &word).or_else(|| index(&MONTHS, &word)).or((word == "sept").then_some(8))?;
    c.eat(".");
    Some(month + 1)
}

/// A day of the month, and whether it is told as an ordinal.
fn day(c: &mut Cursor<'_>) -> Option<(u32, bool)> {
    let day = c.digits(2)?;
    Some((day, c.eat_any(&["st", "nd", "rd", "th"])))
}

fn index(words: &[&str], word: &str) -> Option<u32> {
    words.iter().position(|w| *w == word).and_then(|i| u32::try_from(i).ok())
}
