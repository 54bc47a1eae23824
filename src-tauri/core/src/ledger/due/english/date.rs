//! Weekdays and dates: this Friday, Friday next week, Dec 9, 9 December 2026, the 15th of next month.

use super::super::calendar::{coming, coming_day, month_on, next_weekday, weekday_of_week};
use super::super::cursor::Cursor;
use super::super::told::{Now, Sure, Told, What, sure_of};
use super::{ends, index};
use chrono::{Datelike, NaiveDate};

pub(super) const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const WEEKDAYS_SHORT: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

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

/// What a number may count that is no day: the 15th floor, 12 December Street.
const COUNTED: &str = "
    floor street avenue century anniversary birthday edition time meeting quarter week month year visit
    client grade row room place largest fund percentile road lane drive percent point people person
    unit share day hour session class item step
";

/// Friday, this Friday, next Monday, Friday next week, this weekend.
pub(super) fn weekday(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let (this, next) = (c.eat_any(&["this ", "this coming ", "the coming ", "coming "]), c.eat("next "));
    let word = c.word();
    if word == "weekend" {
        (this || next).then_some(())?;
        let weeks = u32::from(next);
        let bounds = weekday_of_week(now.today, weeks, 5).zip(weekday_of_week(now.today, weeks, 6));
        // Next weekend is this one as often as the one after it.
        return Some(bounds.filter(|_| this).map(|(first, last)| Told {
            first,
            last,
            what: What::Weekend,
            sure: Sure::Ahead,
        }));
    }
    let weekday = match index(&WEEKDAYS, &word) {
        Some(weekday) => weekday,
        // Sat and Sun are words of their own.
        None => {
            let short = index(&WEEKDAYS_SHORT, &word)?;
            c.eat(".");
            (this || next || short < 5 || ends(c.all_before(), &["by sat", "by sun", "on sat", "on sun"]))
                .then_some(short)?
        }
    };
    if c.attempt(|c| c.eat_any(&[" next week", " of next week"]).then_some(())).is_some() {
        return Some(weekday_of_week(now.today, 1, weekday).map(|on| Told::day(on, Sure::Ahead)));
    }
    if c.attempt(|c| c.eat_any(&[" this week", " of this week"]).then_some(())).is_some() {
        return Some(weekday_of_week(now.today, 0, weekday).map(|on| Told::day(on, Sure::Open)));
    }
    if c.eat(" week") {
        return Some(None);
    }
    if c.eat("s") {
        return Some(None);
    }
    Some(if next {
        // On Wednesday next Friday is one of two; next Monday is not.
        let is_sure = weekday <= now.today.weekday().num_days_from_monday();
        weekday_of_week(now.today, 1, weekday).filter(|_| is_sure).map(|on| Told::day(on, Sure::Ahead))
    } else if this {
        weekday_of_week(now.today, 0, weekday).map(|on| Told::day(on, Sure::Open))
    } else {
        next_weekday(now.today, weekday).map(|on| Told::day(on, Sure::Doubtful))
    })
}

/// Dec 9, December 9th, 2026, 9 Dec, the 15th, the 15th of January, the 15th of next month.
pub(super) fn date(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let the = c.eat("the ");
    let (month, day) = if let Some((day, ordinal)) = c.attempt(day) {
        if ordinal
            && let Some(months) = c.attempt(|c| {
                c.eat(" of ").then_some(())?;
                if c.eat("next month") { Some(1) } else { c.eat_any(&["this month", "the month"]).then_some(0) }
            })
        {
            return Some(month_on(now.today, months)?.0.with_day(day).map(|on| Told::day(on, Sure::Open)));
        }
        match c.attempt(|c| {
            c.spaces();
            c.eat("of ");
            month(c)
        }) {
            Some(month) => (month, day),
            None => {
                (the && ordinal && !counts(c)).then_some(())?;
                return Some(coming_day(now.today, day).map(|on| Told::day(on, Sure::Doubtful)));
            }
        }
    } else {
        let month = month(c)?;
        c.eat(" ").then_some(())?;
        c.eat("the ");
        (month, day(c)?.0)
    };
    if c.attempt(|c| (c.eat_any(&["-", " - ", " to "]) && c.digits(2).is_some()).then_some(())).is_some() {
        return Some(None);
    }
    if counts(c) {
        return None;
    }
    let year = c.attempt(year);
    let on = coming(now.today, year, |year| NaiveDate::from_ymd_opt(year, month, day).map(|on| (on, on)));
    Some(on.map(|(on, _)| Told::day(on, sure_of(year, now))))
}

pub(super) fn year(c: &mut Cursor<'_>) -> Option<i32> {
    c.eat(",");
    c.eat(" ").then_some(())?;
    c.eat("of ");
    i32::try_from(c.digits(4).filter(|year| (1900..=2199).contains(year))?).ok()
}

pub(super) fn month(c: &mut Cursor<'_>) -> Option<u32> {
    let word = c.word();
    let month = index(&MONTHS_WHOLE, &word).or_else(|| index(&MONTHS, &word)).or((word == "sept").then_some(8))?;
    c.attempt(|c| (c.eat(".") && c.next() == Some(' ')).then_some(()));
    Some(month + 1)
}

/// A day of the month, and whether it is told as an ordinal.
fn day(c: &mut Cursor<'_>) -> Option<(u32, bool)> {
    let day = c.digits(2)?;
    let ordinal = c.eat_any(&["st", "nd", "rd", "th"]);
    let goes_on = match (c.next(), c.rest().get(1)) {
        (Some('.' | ','), after) => after.is_some_and(char::is_ascii_digit),
        (next, _) => next.is_some_and(|next| next.is_ascii_alphabetic() || "%:/".contains(next)),
    };
    (ordinal || !goes_on).then_some((day, ordinal))
}

/// Whether the word that follows is one a number counts.
fn counts(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    let is_apart = ahead.eat(" ");
    let word = ahead.word();
    let one = word.strip_suffix('s').unwrap_or(&word);
    is_apart && COUNTED.split_whitespace().any(|counted| counted == one)
}
