//! Counting days.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// How far ahead a day without a year may be, to be meant: nine months.
const FAR: i64 = 275;

pub(super) fn in_days(today: NaiveDate, days: u32) -> Option<NaiveDate> {
    (days <= 3_660).then(|| today.checked_add_days(Days::new(days.into())))?
}

pub(super) fn in_months(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    (months <= 120).then(|| today.checked_add_months(Months::new(months)))?
}

/// After so many working days, Monday to Friday; public holidays are not known here.
pub(super) fn in_working_days(today: NaiveDate, days: u32) -> Option<NaiveDate> {
    let mut left = if days <= 250 { days } else { return None };
    let mut on = today;
    while left > 0 {
        on = on.succ_opt()?;
        if !matches!(on.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Some(on)
}

/// The next such weekday after today. Weekdays count from Monday, 0.
pub(super) fn next_weekday(today: NaiveDate, weekday: u32) -> Option<NaiveDate> {
    let ahead = (weekday + 7 - today.weekday().num_days_from_monday()) % 7;
    in_days(today, if ahead == 0 { 7 } else { ahead })
}

/// Such a weekday of the week so many weeks on, weeks beginning on Monday; may lie before today.
pub(super) fn weekday_of_week(today: NaiveDate, weeks: u32, weekday: u32) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
    in_days(monday, weeks * 7 + weekday)
}

/// The end of this working week; at the weekend, that of the weekend.
pub(super) fn end_of_week(today: NaiveDate) -> Option<NaiveDate> {
    let friday = weekday_of_week(today, 0, 4)?;
    if today <= friday { Some(friday) } else { weekday_of_week(today, 0, 6) }
}

/// The last day of the month so many months on.
pub(super) fn end_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    in_months(today.with_day(1)?, months + 1)?.pred_opt()
}

/// The last day of this quarter.
pub(super) fn end_of_quarter(today: NaiveDate) -> Option<NaiveDate> {
    end_of_month(today, 2 - today.month0() % 3)
}

/// The last day of the year so many years on.
pub(super) fn end_of_year(today: NaiveDate, years: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(today.year() + years, 12, 31)
}

/// A day of the month so many months on.
pub(super) fn day_of_month(today: NaiveDate, months: u32, day: u32) -> Option<NaiveDate> {
    in_months(today.with_day(1)?, months)?.with_day(day)
}

/// A day of this month, or of the next if it is past.
pub(super) fn coming_day(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    let this = day_of_month(today, 0, day);
    if this.is_some_and(|on| on >= today) { this } else { day_of_month(today, 1, day) }
}

/// A day of this year, or of the next if it is past; `None` beyond nine months.
pub(super) fn coming_date(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    near(today, |year| NaiveDate::from_ymd_opt(year, month, day))
}

/// The last day of a month of this year, or of the next if it is past; `None` beyond nine months.
pub(super) fn coming_month_end(today: NaiveDate, month: u32) -> Option<NaiveDate> {
    near(today, |year| end_of_month(NaiveDate::from_ymd_opt(year, month, 1)?, 0))
}

fn near(today: NaiveDate, of_year: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    [today.year(), today.year() + 1]
        .into_iter()
        .filter_map(of_year)
        .find(|on| *on >= today)
        .filter(|on| (*on - today).num_days() <= FAR)
}
