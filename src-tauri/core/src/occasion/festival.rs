//! Festivals: the traditional ones by the lunar calendar and the solar terms, the main public ones by the solar.

use super::calendar;
use super::observance::BothWays;
use crate::Result;
use chrono::{Datelike, NaiveDate, Weekday};

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
    names.extend(match term {
        Some("清明") => Some("清明节"),
        Some("冬至") => Some("冬至"),
        _ => None,
    });
    let (month, dom) = (day.solar.month(), day.solar.day());
    names.extend(SOLAR.iter().find(|f| (f.0, f.1) == (month, dom)).map(|f| f.2));
    if day.solar.weekday() == Weekday::Sun {
        names.extend(SUNDAYS.iter().find(|f| (f.0, f.1) == (month, dom.div_ceil(7))).map(|f| f.2));
    }
    Ok((!names.is_empty()).then(|| names.join(" · ")))
}

/// 除夕: the last day of the lunar year, 腊月三十 or 廿九.
fn eve(on: NaiveDate, lunar_year: u16) -> Result<Option<&'static str>> {
    let Some(tomorrow) = on.succ_opt() else { return Ok(None) };
    Ok((calendar::to_lunar(tomorrow)?.year > lunar_year).then_some("除夕"))
}
