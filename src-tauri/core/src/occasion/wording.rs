//! Dates as people say them: 农历闰四月初三, 8月15日.

use super::calendar::LunarDate;
use super::model::{CalendarKind, OccasionDate};

const MONTHS: [&str; 12] =
    ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"];
const DAYS: [&str; 30] = [
    "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "十一", "十二", "十三", "十四",
    "十五", "十六", "十七", "十八", "十九", "二十", "廿一", "廿二", "廿三", "廿四", "廿五", "廿六", "廿七", "廿八",
    "廿九", "三十",
];
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const BRANCHES: [&str; 12] = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"];

/// 闰四月初三. '' for a month or day that cannot be.
fn lunar_words(month: u8, leap: bool, day: u8) -> String {
    let word = |table: &'static [&str], at: u8| at.checked_sub(1).and_then(|at| table.get(usize::from(at))).copied();
    let (month, day) = (word(&MONTHS, month).unwrap_or_default(), word(&DAYS, day).unwrap_or_default());
    format!("{}{month}{day}", if leap { "闰" } else { "" })
}

/// 十月十三
pub(super) fn lunar_text(date: LunarDate) -> String {
    lunar_words(date.month, date.leap, date.day)
}

/// 农历闰四月初三 or 8月15日: without the year, for that is told by the age.
pub(super) fn date_text(date: &OccasionDate) -> String {
    match date.calendar {
        CalendarKind::Solar => format!("{}月{}日", date.month, date.day),
        CalendarKind::Lunar => format!("农历{}", lunar_words(date.month, date.leap, date.day)),
    }
}

/// The name of a lunar year in the cycle of sixty: 丙午.
pub(super) fn year_name(lunar_year: u16) -> String {
    // Year 4 was 甲子.
    let at = usize::from(lunar_year) + 56;
    format!("{}{}", STEMS[at % 10], BRANCHES[at % 12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::LeapPolicy;

    fn date(calendar: CalendarKind, month: u8, day: u8, leap: bool) -> OccasionDate {
        OccasionDate { calendar, year: None, month, day, leap, leap_policy: LeapPolicy::Regular }
    }

    #[test]
    fn dates_read_as_people_say_them() {
        assert_eq!(date_text(&date(CalendarKind::Lunar, 10, 13, false)), "农历十月十三");
        assert_eq!(date_text(&date(CalendarKind::Lunar, 4, 3, true)), "农历闰四月初三");
        assert_eq!(date_text(&date(CalendarKind::Lunar, 12, 30, false)), "农历腊月三十");
        assert_eq!(date_text(&date(CalendarKind::Solar, 8, 15, false)), "8月15日");
    }

    #[test]
    fn years_are_named() {
        for (year, name) in [(1984, "甲子"), (2026, "丙午"), (1900, "庚子"), (2100, "庚申")] {
            assert_eq!(year_name(year), name);
        }
    }
}
