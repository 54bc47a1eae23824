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

/// A day where there is little room: 3月14日 · Mar 14 within the year of `today`, 2027年3月14日 · Mar 14, 2027 in another.
pub(crate) fn short_day(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    if date.year() != today.year() {
        return match language {
            Language::Chinese => day(date, language),
            Language::English => format!("{} {}, {}", short_month(date), date.day(), date.year()),
        };
    }
    match language {
        Language::Chinese => format!("{}月{}日", date.month(), date.day()),
        Language::English => format!("{} {}", short_month(date), date.day()),
    }
}

/// A day of a year that goes without saying: 3月14日 · Mar 14.
pub(crate) fn day_of_year(date: NaiveDate, language: Language) -> String {
    short_day(date, date, language)
}

fn short_month(date: NaiveDate) -> &'static str {
    let month = MONTHS[date.month0() as usize];
    &month[..3]
}

/// The weekday where there is little room: 星期六 · Sat.
pub(crate) fn short_weekday(date: NaiveDate, language: Language) -> &'static str {
    match language {
        Language::Chinese => weekday_zh(date.weekday()),
        Language::English => &weekday_en(date.weekday())[..3],
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

/// From when to when: 10:04–11:20; the day of the end is named when it is another day, and no end where it has no length.
pub(crate) fn span(began: NaiveDateTime, ended: NaiveDateTime, language: Language) -> String {
    if clock(began) == clock(ended) && began.date() == ended.date() {
        clock(began)
    } else if began.date() == ended.date() {
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
    fn a_short_day_names_the_year_only_when_it_is_another() {
        let today = on(11, 25);
        let next_year = NaiveDate::from_ymd_opt(2027, 1, 5).unwrap();
        assert_eq!(short_day(on(9, 30), today, Language::Chinese), "9月30日");
        assert_eq!(short_day(on(9, 30), today, Language::English), "Sep 30");
        assert_eq!(short_day(next_year, today, Language::Chinese), "2027年1月5日");
        assert_eq!(short_day(next_year, today, Language::English), "Jan 5, 2027");
    }

    #[test]
    fn a_span_over_midnight_names_the_second_day() {
        let evening = on(3, 14).and_hms_opt(21, 5, 59).unwrap();
        let span = |ended| span(evening, ended, Language::Chinese);
        assert_eq!(span(on(3, 14).and_hms_opt(22, 0, 0).unwrap()), "21:05–22:00");
        assert_eq!(span(on(3, 15).and_hms_opt(0, 20, 0).unwrap()), "21:05 – 2026年3月15日 00:20");
    }
}
