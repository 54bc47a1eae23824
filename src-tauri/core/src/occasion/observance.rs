//! When a day that returns is observed: leap months, 三十 → 廿九, 2-29, the year it began.

use super::age;
use super::calendar::{self, LunarDate, LunarMonths};
use super::model::{CalendarKind, LeapPolicy, Observance, OccasionDate, OccasionKind};
use crate::error::Invalid;
use crate::{Error, Result};
use chrono::{Datelike, NaiveDate};

/// A solar day together with its lunar name: what a rule is held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct BothWays {
    pub solar: NaiveDate,
    pub lunar: LunarDate,
}

impl BothWays {
    /// `OutOfRange` beyond the lunar years known.
    pub(super) fn of(solar: NaiveDate) -> Result<Self> {
        Ok(Self { solar, lunar: calendar::to_lunar(solar)? })
    }
}

/// The day itself, in the year it began. `None` without a year.
pub(super) fn began_on(date: &OccasionDate) -> Result<Option<NaiveDate>> {
    let Some(year) = date.year else { return Ok(None) };
    Ok(Some(match date.calendar {
        CalendarKind::Solar => {
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(date.month), u32::from(date.day)).ok_or(NO_SUCH_DAY)?
        }
        CalendarKind::Lunar => {
            calendar::to_solar(LunarDate { year, month: date.month, leap: date.leap, day: date.day })?
        }
    }))
}

const NO_SUCH_DAY: Error = Error::invalid("date", Invalid::NoSuchDay);

/// The days on which `date` is observed in a year of its own calendar, in order: two for [`LeapPolicy::Both`] in a year
/// with that leap month, none before it began, else one.
pub(super) fn days_in_year(date: &OccasionDate, year: u16) -> Result<Vec<NaiveDate>> {
    match date.year {
        Some(began) if year < began => return Ok(Vec::new()),
        Some(began) if year == began => return Ok(began_on(date)?.into_iter().collect()),
        _ => {}
    }
    match date.calendar {
        CalendarKind::Solar => {
            let (month, day) = (u32::from(date.month), u32::from(date.day));
            let year = i32::from(year);
            // Only 29 February can be missing: a stored day exists in leap years.
            let on =
                NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, month, day - 1));
            Ok(vec![on.ok_or(NO_SUCH_DAY)?])
        }
        CalendarKind::Lunar => {
            let months = LunarMonths::of(year)?;
            months_observed(date, months)
                .iter()
                .map(|&leap| {
                    let day = date.day.min(months.days_in(date.month, leap));
                    calendar::to_solar(LunarDate { year, month: date.month, leap, day })
                })
                .collect()
        }
    }
}

/// In which of the months of its number a lunar day is observed: `false` the regular, `true` the leap month.
fn months_observed(date: &OccasionDate, months: LunarMonths) -> &'static [bool] {
    if !date.leap || !months.has_leap(date.month) {
        return &[false];
    }
    match date.leap_policy {
        LeapPolicy::Leap => &[true],
        LeapPolicy::Regular => &[false],
        LeapPolicy::Both => &[false, true],
    }
}

/// Whether `date` is observed on `day`. The same rule as [`days_in_year`], without a search.
pub(super) fn falls_on(date: &OccasionDate, day: BothWays) -> Result<bool> {
    let year = match date.calendar {
        CalendarKind::Solar => u16::try_from(day.solar.year()).map_err(|_| Error::Internal("year of a known day"))?,
        CalendarKind::Lunar => day.lunar.year,
    };
    Ok(days_in_year(date, year)?.contains(&day.solar))
}

/// The stored (month, day) pairs that can be observed on `day` in one calendar: its own, and the one that falls back on it.
pub(super) fn keys_of(day: BothWays, calendar: CalendarKind) -> Result<Vec<(u8, u8)>> {
    Ok(match calendar {
        CalendarKind::Solar => {
            // A month is at most 12, a day at most 31.
            let (month, dom) = (day.solar.month() as u8, day.solar.day() as u8);
            let stands_in = month == 2 && dom == 28 && !day.solar.leap_year();
            [(month, dom)].into_iter().chain(stands_in.then_some((2, 29))).collect()
        }
        CalendarKind::Lunar => {
            let LunarDate { year, month, leap, day: dom } = day.lunar;
            let stands_in = dom == 29 && LunarMonths::of(year)?.days_in(month, leap) == 29;
            [(month, dom)].into_iter().chain(stands_in.then_some((month, 30))).collect()
        }
    })
}

/// The first `count` days from `today` on. Fewer only when the calendar ends.
fn next_days(date: &OccasionDate, today: NaiveDate, count: usize) -> Result<Vec<NaiveDate>> {
    let this_year = match date.calendar {
        CalendarKind::Solar => u16::try_from(today.year()).map_err(|_| Error::invalid("date", Invalid::OutOfRange))?,
        CalendarKind::Lunar => calendar::to_lunar(today)?.year,
    };
    let from = date.year.map_or(this_year, |began| began.max(this_year));
    let mut days = Vec::with_capacity(count + 1);
    // The first year may lie behind today or come before it began; every later year gives one day at least.
    for year in from..=from.saturating_add(1 + u16::try_from(count).unwrap_or(u16::MAX)) {
        match days_in_year(date, year) {
            Ok(found) => days.extend(found.into_iter().filter(|&on| on >= today)),
            Err(error) if days.is_empty() => return Err(error),
            Err(_) => break,
        }
        if days.len() >= count {
            break;
        }
    }
    days.truncate(count);
    Ok(days)
}

/// The next `count` observances from `today` on, today included.
pub(super) fn upcoming(
    kind: OccasionKind,
    date: &OccasionDate,
    today: NaiveDate,
    count: usize,
) -> Result<Vec<Observance>> {
    next_days(date, today, count)?.into_iter().map(|on| describe(kind, date, BothWays::of(on)?, today)).collect()
}

/// The next observance from `today` on.
pub(super) fn next(kind: OccasionKind, date: &OccasionDate, today: NaiveDate) -> Result<Observance> {
    upcoming(kind, date, today, 1)?.pop().ok_or(Error::invalid("date", Invalid::OutOfRange))
}

/// What is to be said of the observance of `date` on `day`, seen from `today`.
///
/// Round (整十): a lunar birthday counts by 虚岁, for 寿辰 are kept by it (a mother in her eightieth lunar year has her
/// 八十寿辰; 《现代汉语词典》 gives 虚岁 as the traditional count: one at birth, one more at each lunar New Year). A solar
/// birthday and every anniversary count by completed years.
pub(super) fn describe(kind: OccasionKind, date: &OccasionDate, day: BothWays, today: NaiveDate) -> Result<Observance> {
    let days_ahead =
        u32::try_from((day.solar - today).num_days()).map_err(|_| Error::Internal("observance in the past"))?;
    let mut told =
        Observance { on: day.solar, days_ahead, years: None, nominal_age: None, zodiac_year: false, round: false };
    let Some((year, began)) = date.year.zip(began_on(date)?) else { return Ok(told) };
    let this_year = match date.calendar {
        CalendarKind::Solar => u16::try_from(day.solar.year()).map_err(|_| Error::Internal("year of a known day"))?,
        CalendarKind::Lunar => day.lunar.year,
    };
    let years = this_year.saturating_sub(year);
    told.years = Some(years);
    let mut counted = years;
    if kind == OccasionKind::Birthday {
        let born = calendar::to_lunar(began)?.year;
        let nominal = age::nominal(born, day.lunar.year);
        told.nominal_age = Some(nominal);
        told.zodiac_year = day.lunar.year > born && age::zodiac(day.lunar.year) == age::zodiac(born);
        if date.calendar == CalendarKind::Lunar {
            counted = nominal;
        }
    }
    told.round = counted > 0 && counted % 10 == 0;
    Ok(told)
}

#[cfg(test)]
mod tests;
