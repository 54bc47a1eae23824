//! The cases with right values, our own lines of the same kinds, and the words a day is read from.

use super::{DueReading, read};
use crate::workday::Workdays;
use chrono::NaiveDate;
use proptest::prelude::*;

fn read_on(text: &str, today: &str) -> Option<DueReading> {
    read(text, today.parse().unwrap(), &Workdays::shipped())
}

/// The lines of a table of (today, text, right days) whose day is not right.
fn wrong_lines(table: &str) -> Vec<String> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let wrong = lines.filter_map(|line| {
        let [today, text, right] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("not three fields: {line}") };
        let day = read_on(text, today).and_then(|reading| reading.day()).map_or("-".into(), |on| on.to_string());
        let is_right = right.split('|').any(|allowed| allowed.trim() == day);
        (!is_right).then(|| format!("{today} {text}: {right}, but read {day}"))
    });
    wrong.collect()
}

#[test]
fn the_cases_hold() {
    let wrong = wrong_lines(include_str!("cases.tsv"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn our_own_lines_hold() {
    let wrong = wrong_lines(include_str!("tuning.tsv"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Lines of the same kinds, written by somebody who has not seen the rules; they are not to be written from these lines.
#[test]
fn of_lines_never_seen_none_gets_a_wrong_day_and_few_get_none() {
    let table = include_str!("unseen.tsv");
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).count();
    let wrong = wrong_lines(table);
    let misled: Vec<_> = wrong.iter().filter(|told| !told.ends_with("but read -")).collect();
    assert!(misled.is_empty(), "{misled:#?}");
    assert!(wrong.len() * 100 <= lines * 3, "{} of {lines}: {wrong:#?}", wrong.len());
}

#[test]
fn a_wrong_day_in_a_table_is_found() {
    assert_eq!(wrong_lines("# none\n2026-12-09\t明天\t2026-12-11\n2026-12-09\t明天\t2026-12-10|-").len(), 1);
}

#[test]
fn the_words_are_those_of_the_text() {
    for (text, words) in [
        ("本周五前把报告发给她", "本周五前"),
        ("最晚周五给她", "周五"),
        ("礼拜五下午前送到", "礼拜五下午前"),
        ("周五下午3点前把表给她", "周五下午3点前"),
        ("12月20号前", "12月20号前"),
        ("１２月２０日寄出", "１２月２０日"),
        ("答应她三天之内回复", "三天之内"),
        ("春节前把贺卡寄出", "春节前"),
        ("下周周三给她方案", "下周周三"),
        ("2026/12/20 前", "2026/12/20 前"),
        ("send it by Friday, please", "by Friday"),
        ("Before the end of the month", "Before the end of the month"),
        ("on December 20th, 2026", "on December 20th, 2026"),
        ("within 5 working days", "within 5 working days"),
    ] {
        match read_on(text, "2026-12-09") {
            Some(DueReading::Day { matched, .. }) => assert_eq!(matched, words, "{text}"),
            _ => panic!("nothing read: {text}"),
        }
    }
}

#[test]
fn beyond_the_calendar_it_is_said_how_far_it_goes() {
    let beyond = |text, today| match read_on(text, today) {
        Some(DueReading::Beyond { until, matched }) => (until.map(|on| on.to_string()), matched),
        reading => panic!("{text}: {:?}", reading.and_then(|reading| reading.day())),
    };
    let known = Some("2026-12-31".to_owned());
    assert_eq!(beyond("20个工作日内答复", "2026-12-09"), (known.clone(), "20个工作日内".into()));
    assert_eq!(beyond("within 20 trading days", "2026-12-09"), (known.clone(), "within 20 trading days".into()));
    assert_eq!(beyond("下一个交易日", "2026-12-31"), (known, "下一个交易日".into()));
    assert_eq!(beyond("3个工作日内", "2027-03-01"), (None, "3个工作日内".into()));
}

#[test]
fn two_deadlines_are_a_choice_that_is_not_ours() {
    assert!(read_on("周五前给报告，下周三前给合同", "2026-12-09").is_none());
    let same = read_on("周五前给报告，12月11日前给合同", "2026-12-09").and_then(|reading| reading.day());
    assert_eq!(same, Some("2026-12-11".parse().unwrap()));
}

proptest! {
    /// Whatever is typed: no panic, nothing past, and the words stand in the text.
    #[test]
    fn any_text_is_safe_to_read(text in "([0-9]{1,5}|[下上本这每个月周星期礼拜底末内前后天日号年一二三十两半过农历工作交易季度旬的到或春节国庆/\\-. ]|by |next |in |the |end of |dec |friday|quarter|days?|\\PC){0,16}", days in 0_u64..40_000) {
        let today = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days);
        match read(&text, today, &Workdays::shipped()) {
            Some(DueReading::Day { on, matched }) => {
                prop_assert!(on >= today);
                prop_assert!(text.contains(&matched) && !matched.is_empty());
            }
            Some(DueReading::Beyond { matched, .. }) => prop_assert!(text.contains(&matched) && !matched.is_empty()),
            None => {}
        }
    }
}
