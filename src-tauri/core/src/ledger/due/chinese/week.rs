//! Weeks and their days: 周三, 本周五, 下周周三, 下下周一, 周末, 本周内, 下周前.

use super::super::calendar::{end_of_week, next_weekday, weekday_of_week};
use super::super::cursor::Cursor;
use super::super::told::{Now, Sure, Told, What};
use super::super::words::FENCE;
use super::number::is_numeral;
use chrono::{Datelike, NaiveDate};

pub(super) const WEEK: &[&str] = &["周", "星期", "礼拜"];

/// What stands after the word for a week.
enum Of {
    Weekday(u32),
    Weekend,
    /// 周三四, 周三次.
    Unsure,
}

pub(super) fn week(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let weeks = weeks_ahead(c);
    if weeks.is_none() && c.before().is_some_and(cannot_stand_before) {
        return None;
    }
    c.eat_any(WEEK).then_some(())?;
    let of = match weeks {
        Some(_) => c.attempt(doubled).or_else(|| of_week(c)),
        None => of_week(c),
    };
    let told = match (weeks, of) {
        (_, Some(Of::Unsure)) => None,
        (Some(weeks), Some(Of::Weekday(weekday))) => {
            let sure = if weeks > 0 { Sure::Ahead } else { Sure::Open };
            weekday_of_week(now.today, weeks, weekday).map(|on| Told::day(on, sure))
        }
        (None, Some(Of::Weekday(weekday))) => next_weekday(now.today, weekday).map(|on| Told::day(on, Sure::Doubtful)),
        (Some(weeks), Some(Of::Weekend)) => weekend(now.today, weeks, Sure::Ahead),
        // On a weekend it is not sure which one is meant.
        (None, Some(Of::Weekend)) if now.today.weekday().num_days_from_monday() < 5 => {
            weekend(now.today, 0, Sure::Doubtful)
        }
        (None, Some(Of::Weekend)) => None,
        (Some(_), None) if c.eat_any(&["初", "头", "中"]) => None,
        (Some(weeks), None) => weekday_of_week(now.today, weeks, 0)
            .zip(end_of_week(now.today, weeks))
            .map(|(monday, friday)| Told::whole(monday, friday, if weeks > 0 { Sure::Ahead } else { Sure::Open })),
        (None, None) => return None,
    };
    Some(told)
}

/// 本 这个 0, 下个 1, 下下 2.
pub(super) fn weeks_ahead(c: &mut Cursor<'_>) -> Option<u32> {
    let ahead = [("下下", 2), ("下", 1), ("本", 0), ("这", 0)].into_iter().find(|(word, _)| c.eat(word))?.1;
    c.eat_any(&["个", "一个", "一"]);
    Some(ahead)
}

/// 下周周三, 下周的星期三.
fn doubled(c: &mut Cursor<'_>) -> Option<Of> {
    c.eat("的");
    c.eat_any(WEEK).then_some(())?;
    of_week(c)
}

fn of_week(c: &mut Cursor<'_>) -> Option<Of> {
    if c.eat("末") {
        return Some(Of::Weekend);
    }
    let index = c.one_of("一二三四五六日天123456")?;
    let next = c.next();
    let goes_on = |words: &[&str]| c.sees_any(words);
    if next.is_some_and(|next| "次年岁福个期元月倍".contains(next))
        || (next.is_some_and(is_numeral) && !goes_on(&["一起", "一早", "一定", "一同", "一并", "一直"]))
    {
        return Some(Of::Unsure);
    }
    let weekday = match index {
        0..=5 => index,
        6 | 7 => 6,
        _ => index - 8,
    };
    u32::try_from(weekday).ok().map(Of::Weekday)
}

fn weekend(today: NaiveDate, weeks: u32, sure: Sure) -> Option<Told> {
    let (first, last) = (weekday_of_week(today, weeks, 5)?, weekday_of_week(today, weeks, 6)?);
    Some(Told { first, last, what: What::Weekend, sure })
}

/// 一周, 每周, 老周: no weekday follows.
fn cannot_stand_before(b: char) -> bool {
    b.is_ascii_digit() || is_numeral(b) || "的周个每逢隔单双当首次全整上那各老小大阿姓近".contains(b) || b == FENCE
}
