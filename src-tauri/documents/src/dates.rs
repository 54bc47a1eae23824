//! Dates and times as a reader of the document writes them.

use crate::Language;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// A day: 2026年3月14日 · March 14, 2026.
pub(crate) fn day(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Chinese => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::English => format!("{} {}, {}", MONTHS[date.month0() as usize], date.day(), date.year()),
    }
}

/// A day with its weekday: 2026年3月14日（星期六） · Saturday, March 14, 2026.
pub(crate) fn day_and_weekday(date: NaiveDate, language: Language) -> String {
    let day = day(date, language);
    match language {
        Language::Chinese => format!("{day}（{}）", weekday_zh(date.weekday())),
        Language::English => format!("{}, {day}", weekday_en(date.weekday())),
    }
}

/// The day something is due by: 2026年3月20日前 · by March 20, 2026.
pub(crate) fn due(date: NaiveDate, language: Language) -> String {
    let day = day(date, language);
    match language {
        Language::Chinese => format!("{day}前"),
        Language::English => format!("by {day}"),
    }
}

/// From when to when: 10:04–11:20; the day of the end is named when it is another day.
pub(crate) fn span(began: NaiveDateTime, ended: NaiveDateTime, language: Language) -> String {
    if began.date() == ended.date() {
        format!("{}–{}", clock(began), clock(ended))
    } else {
        format!("{} – {} {}", clock(began), day(ended.date(), language), clock(ended))
    }
}

fn clock(at: NaiveDateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const fn weekday_zh(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "星期一",
        Weekday::Tue => "星期二",
        Weekday::Wed => "星期三",
        Weekday::Thu => "星期四",
        Weekday::Fri => "星期五",
        Weekday::Sat => "星期六",
        Weekday::Sun => "星期日",
    }
}

const fn weekday_en(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn a_day_is_written_the_way_of_the_language() {
        assert_eq!(day_and_weekday(on(3, 14), Language::Chinese), "2026年3月14日（星期六）");
        assert_eq!(day_and_weekday(on(3, 14), Language::English), "Saturday, March 14, 2026");
        assert_eq!(due(on(12, 1), Language::Chinese), "2026年12月1日前");
        assert_eq!(due(on(12, 1), Language::English), "by December 1, 2026");
    }

    #[test]
    fn a_span_over_midnight_names_the_second_day() {
        let evening = on(3, 14).and_hms_opt(21, 5, 59).unwrap();
        let span = |ended| span(evening, ended, Language::Chinese);
        assert_eq!(span(on(3, 14).and_hms_opt(22, 0, 0).unwrap()), "21:05–22:00");
        assert_eq!(span(on(3, 15).and_hms_opt(0, 20, 0).unwrap()), "21:05 – 2026年3月15日 00:20");
    }
}
