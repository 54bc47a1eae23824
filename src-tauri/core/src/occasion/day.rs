//! A day told both ways.

use super::model::DayView;
use super::observance::BothWays;
use super::{festival, wording};
use crate::error::Invalid;
use crate::{Error, Result};
use chrono::{Datelike, NaiveDate};
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};
use tyme4rs::tyme::{Culture, Tyme};

/// A day told both ways. `OutOfRange` (field `on`) beyond lunar 1899 to 2102.
pub fn day(on: NaiveDate) -> Result<DayView> {
    let out_of_range = || Error::invalid("on", Invalid::OutOfRange);
    let both = BothWays::of(on).map_err(|_| out_of_range())?;
    let solar_day = SolarDay::new(
        isize::try_from(on.year()).map_err(|_| out_of_range())?,
        usize::try_from(on.month()).map_err(|_| out_of_range())?,
        usize::try_from(on.day()).map_err(|_| out_of_range())?,
    )
    .map_err(|_| out_of_range())?;
    let term_day = solar_day.get_term_day();
    let term = term_day.get_solar_term();
    let next = term.next(1);
    let solar_term = (term_day.get_day_index() == 0).then(|| term.get_name());
    Ok(DayView {
        on,
        lunar_year: both.lunar.year,
        lunar_month: both.lunar.month,
        leap: both.lunar.leap,
        lunar_day: both.lunar.day,
        lunar_text: wording::lunar_text(both.lunar),
        year_name: wording::year_name(both.lunar.year),
        festival: festival::on(both, solar_term.as_deref())?,
        solar_term,
        next_term: next.get_name(),
        next_term_on: first_day(&next)?,
    })
}

/// The day a solar term begins on.
pub(super) fn first_day(term: &SolarTerm) -> Result<NaiveDate> {
    let day = term.get_solar_day();
    let part = |number: usize| u32::try_from(number).ok();
    i32::try_from(day.get_year())
        .ok()
        .zip(part(day.get_month()).zip(part(day.get_day())))
        .and_then(|(year, (month, day))| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(Error::Internal("day of a solar term"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> DayView {
        day(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_november_day() {
        let view = told("2026-11-21");
        assert_eq!((view.lunar_text.as_str(), view.year_name.as_str()), ("十月十三", "丙午"));
        assert_eq!((view.solar_term, view.festival), (None, None));
        assert_eq!((view.next_term.as_str(), view.next_term_on), ("小雪", "2026-11-22".parse().unwrap()));
    }

    #[test]
    fn on_the_day_of_a_term_the_next_one_is_the_following() {
        let view = told("2026-11-22");
        assert_eq!(view.solar_term.as_deref(), Some("小雪"));
        assert_eq!((view.next_term.as_str(), view.next_term_on), ("大雪", "2026-12-07".parse().unwrap()));
    }

    #[test]
    fn festivals() {
        for (on, name) in [
            ("2026-02-16", "除夕"),
            ("2026-02-17", "春节"),
            ("2026-03-03", "元宵节"),
            ("2026-04-05", "清明节"),
            ("2026-05-10", "母亲节"),
            ("2026-06-19", "端午节"),
            ("2026-06-21", "父亲节"),
            ("2026-08-19", "七夕"),
            ("2026-08-27", "中元节"),
            ("2026-09-25", "中秋节"),
            ("2026-10-01", "国庆节"),
            ("2026-10-18", "重阳节"),
            ("2026-12-22", "冬至"),
            ("2026-01-26", "腊八节"),
            ("2026-02-10", "小年"),
            ("2026-02-11", "南方小年"),
            ("2020-10-01", "中秋节 · 国庆节"),
            ("2022-01-31", "除夕"),
        ] {
            assert_eq!(told(on).festival.as_deref(), Some(name), "{on}");
        }
    }

    #[test]
    fn a_leap_month_has_no_festivals() {
        // 2020 had a leap fourth month; 2028 has a leap fifth: 闰五月初五 is no 端午.
        let view = told("2028-06-27");
        assert_eq!((view.lunar_text.as_str(), view.festival), ("闰五月初五", None));
        assert_eq!(told("2028-05-28").festival.as_deref(), Some("端午节"));
    }

    #[test]
    fn beyond_the_calendar() {
        let far = NaiveDate::from_ymd_opt(2300, 1, 1).unwrap();
        assert!(matches!(day(far), Err(Error::Invalid { field: "on", why: Invalid::OutOfRange })));
    }
}
