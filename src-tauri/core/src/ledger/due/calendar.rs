//! Counting days.

use chrono::{Datelike, Days, Months, NaiveDate};

/// How far ahead a day without a year may be, to be meant: nine months; as a deadline some weeks more.
const FAR: i64 = 275;
const FAR_AS_DEADLINE: i64 = 320;

pub(super) fn in_days(today: NaiveDate, days: u32) -> Option<NaiveDate> {
    (days <= 3_660).then(|| today.checked_add_days(Days::new(days.into())))?
}

pub(super) fn in_months(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    (months <= 120).then(|| today.checked_add_months(Months::new(months)))?
}

/// The Monday of the week so many weeks on.
pub(super) fn monday(today: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
    in_days(monday, weeks * 7)
}

/// Such a weekday, Monday being 0, of the week so many weeks on; may lie before today.
pub(super) fn weekday_of_week(today: NaiveDate, weeks: u32, weekday: u32) -> Option<NaiveDate> {
    in_days(monday(today, weeks)?, weekday)
}

/// The next such weekday after today. On that very weekday it is not sure which one is meant.
pub(super) fn next_weekday(today: NaiveDate, weekday: u32) -> Option<NaiveDate> {
    let ahead = (weekday + 7 - today.weekday().num_days_from_monday()) % 7;
    (ahead > 0).then(|| in_days(today, ahead))?
}

/// The end of a working week; of this one at its weekend, that of the weekend.
pub(super) fn end_of_week(today: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    let friday = weekday_of_week(today, weeks, 4)?;
    if today <= friday { Some(friday) } else { weekday_of_week(today, weeks, 6) }
}

/// First and last day of the month so many months on.
pub(super) fn month_on(today: NaiveDate, months: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = in_months(today.with_day(1)?, months)?;
    Some((first, in_months(first, 1)?.pred_opt()?))
}

/// First and last day of so many months of a year, from the first of `month`.
pub(super) fn months_of(year: i32, month: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, in_months(first, count)?.pred_opt()?))
}

/// A day of this month, or of the next if it is past. One that this month does not have is not guessed.
pub(super) fn coming_day(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    let this = today.with_day(day)?;
    if this >= today { Some(this) } else { month_on(today, 1)?.0.with_day(day) }
}

/// Whether a day without a year is near enough to be meant.
pub(super) fn is_near(today: NaiveDate, on: NaiveDate, deadline: bool) -> bool {
    (on - today).num_days() <= if deadline { FAR_AS_DEADLINE } else { FAR }
}

/// What comes next of what every year has, by its last day. Of `year` alone, when it is told.
pub(super) fn coming(
    today: NaiveDate,
    year: Option<i32>,
    of_year: impl Fn(i32) -> Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    if let Some(year) = year {
        return of_year(year);
    }
    [today.year(), today.year() + 1].into_iter().filter_map(of_year).find(|(_, last)| *last >= today)
}
