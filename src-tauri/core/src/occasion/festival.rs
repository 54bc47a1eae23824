//! Festivals: the traditional ones by the lunar calendar and the solar terms, the main public ones by the solar.

use super::calendar::{self, LunarDate};
use super::day::first_day;
use super::observance::BothWays;
use crate::Result;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use tyme4rs::tyme::solar::SolarTerm;

/// (lunar month, day, name). 小年 is kept on the 23rd in the north, on the 24th in the south.
const LUNAR: [(u8, u8, &str); 11] = [
    (1, 1, "春节"),
    (1, 15, "元宵节"),
    (2, 2, "龙抬头"),
    (5, 5, "端午节"),
    (7, 7, "七夕"),
    (7, 15, "中元节"),
    (8, 15, "中秋节"),
    (9, 9, "重阳节"),
    (12, 8, "腊八节"),
    (12, 23, "小年"),
    (12, 24, "南方小年"),
];

/// (solar month, day, name).
const SOLAR: [(u32, u32, &str); 9] = [
    (1, 1, "元旦"),
    (3, 8, "妇女节"),
    (5, 1, "劳动节"),
    (5, 4, "青年节"),
    (6, 1, "儿童节"),
    (7, 1, "建党节"),
    (8, 1, "建军节"),
    (9, 10, "教师节"),
    (10, 1, "国庆节"),
];

/// (solar term, name of the festival on its day).
const TERMS: [(&str, &str); 2] = [("清明", "清明节"), ("冬至", "冬至")];

const EVE: &str = "除夕";

/// (solar month, which Sunday, name).
const SUNDAYS: [(u32, u32, &str); 2] = [(5, 2, "母亲节"), (6, 3, "父亲节")];

/// The festivals of a day, the traditional one first, joined by " · "; `term` is the solar term that begins on it.
/// A festival is never kept in a leap month.
pub(super) fn on(day: BothWays, term: Option<&str>) -> Result<Option<String>> {
    let mut names: Vec<&str> = Vec::new();
    if !day.lunar.leap {
        names.extend(LUNAR.iter().find(|f| (f.0, f.1) == (day.lunar.month, day.lunar.day)).map(|f| f.2));
    }
    names.extend(eve(day.solar, day.lunar.year)?);
    names.extend(TERMS.iter().find(|f| Some(f.0) == term).map(|f| f.1));
    let (month, dom) = (day.solar.month(), day.solar.day());
    names.extend(SOLAR.iter().find(|f| (f.0, f.1) == (month, dom)).map(|f| f.2));
    if day.solar.weekday() == Weekday::Sun {
        names.extend(SUNDAYS.iter().find(|f| (f.0, f.1) == (month, dom.div_ceil(7))).map(|f| f.2));
    }
    Ok((!names.is_empty()).then(|| names.join(" · ")))
}

/// The day on which a festival, as named here, falls in a solar year; `None` where it is not known or falls on none.
pub(crate) fn festival_in(name: &str, year: i32) -> Option<NaiveDate> {
    if let Some((month, day, _)) = SOLAR.iter().find(|f| f.2 == name) {
        return NaiveDate::from_ymd_opt(year, *month, *day);
    }
    if let Some((month, nth, _)) = SUNDAYS.iter().find(|f| f.2 == name) {
        return NaiveDate::from_weekday_of_month_opt(year, *month, Weekday::Sun, u8::try_from(*nth).ok()?);
    }
    if let Some(term) = TERMS.iter().find(|f| f.1 == name) {
        // 冬至 opens the round of terms that belongs to the next year.
        let on = |year| first_day(&SolarTerm::from_name(isize::try_from(year).ok()?, term.0)).ok();
        return [year, year + 1].into_iter().filter_map(on).find(|on| on.year() == year);
    }
    let solar = |year: u16, month, day| calendar::to_solar(LunarDate { year, month, leap: false, day }).ok();
    let year = u16::try_from(year).ok()?;
    if name == EVE {
        return solar(year, 1, 1)?.checked_sub_days(Days::new(1));
    }
    let (month, day, _) = LUNAR.iter().find(|f| f.2 == name)?;
    // The last months of a lunar year lie in the next solar one.
    [year.checked_sub(1)?, year]
        .into_iter()
        .filter_map(|lunar| solar(lunar, *month, *day))
        .find(|on| on.year() == i32::from(year))
}

/// 除夕: the last day of the lunar year, 腊月三十 or 廿九.
fn eve(on: NaiveDate, lunar_year: u16) -> Result<Option<&'static str>> {
    let Some(tomorrow) = on.succ_opt() else { return Ok(None) };
    Ok((calendar::to_lunar(tomorrow)?.year > lunar_year).then_some(EVE))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every festival of every day is found again by its name, and no other day by it.
    #[test]
    fn a_festival_is_found_by_its_name() {
        for (first, days) in [("2026-01-01", 365 + 365), ("2033-01-01", 365)] {
            let first: NaiveDate = first.parse().unwrap();
            for on in first.iter_days().take(days) {
                for name in super::super::day(on).unwrap().festival.iter().flat_map(|names| names.split(" · ")) {
                    assert_eq!(festival_in(name, on.year()), Some(on), "{name}");
                }
            }
        }
        assert_eq!(festival_in("万圣节", 2026), None);
        assert_eq!(festival_in("春节", -1), None);
    }
}
