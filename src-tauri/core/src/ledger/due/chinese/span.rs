//! Spans from today: 三天内, 两周内, 十天后, 3个工作日内, 24小时内, 下一个交易日.

use super::super::calendar::{in_days, in_months};
use super::super::cursor::Cursor;
use super::super::told::{Found, Now};
use super::super::words::{is_event, may_number_a_day, may_owe};
use super::number::{Number, is_numeral, number};
use super::week::WEEK;
use crate::workday::{Calendar, Counted};
use chrono::NaiveDate;

pub(super) const WITHIN: &[&str] = &["之内", "以内", "内"];
pub(super) const AFTER: &[&str] = &["之后", "以后", "后"];
pub(super) const LAST: &[&str] = &["之前", "以前", "前"];

enum Length {
    Days(u32),
    Months(u32),
    OpenDays(u32, Calendar),
    Hours(u32),
    /// Half an hour, minutes.
    Moment,
}

/// A span counted from today; one counted from something else is passed over.
pub(super) fn span(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Found> {
    if let Some(found) = c.attempt(|c| next_open_day(c, now)) {
        return Some(found);
    }
    if c.before()
        .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, '.' | '-' | '/' | '~' | '～' | '个') || is_numeral(b))
    {
        return None;
    }
    let before = c.all_before();
    let passing = c.eat_any(&["再过", "过"]);
    let length = length(c)?;
    let within = c.attempt(|c| c.eat_any(WITHIN).then_some(())).is_some();
    let after = !within && c.eat_any(AFTER);
    let Some(length) = length else {
        // 两三天内, 3-5天后: a range.
        return (within || after || passing).then_some(Found::Nothing);
    };
    if within {
        if c.next() == Some('的') || is_event(before) || !may_owe(before) {
            return Some(Found::Nothing);
        }
        return Some(counted(&length, now, true));
    }
    if after {
        // 两周后的周三 is of another week, and 手术十天后 is counted from it.
        if c.attempt(|c| (c.eat("的") && super::core(c, now).is_some()).then_some(())).is_some() {
            return Some(Found::Nothing);
        }
        let is_clean = passing || may_number_a_day(before);
        let is_sure = is_clean && !is_event(before) && c.next() != Some('的') && !c.is_fenced();
        return Some(if is_sure { counted(&length, now, false) } else { Found::Nothing });
    }
    // 三天前 is past; 20日前 is a day.
    if c.follows("日") && c.sees_any(LAST) {
        return None;
    }
    if c.eat_any(LAST) {
        return Some(Found::Nothing);
    }
    let is_some_days = matches!(length, Length::Days(days) if days > 2);
    (passing && is_some_days && may_number_a_day(before)).then(|| counted(&length, now, false))
}

/// How long; `Some(None)` for 两三天 and the like.
fn length(c: &mut Cursor<'_>) -> Option<Option<Length>> {
    if c.eat_any(&["半个月", "半月"]) {
        return Some(Some(Length::Days(15)));
    }
    if c.eat("半年") {
        return Some(Some(Length::Months(6)));
    }
    if c.eat_any(&["半个小时", "半小时", "半个钟头"]) {
        return Some(Some(Length::Moment));
    }
    let (count, is_sure) = match number(c)? {
        Number::Of(count) => (count, true),
        Number::Several => (0, false),
    };
    c.spaces();
    let length = if c.eat_any(&["个工作日", "工作日"]) {
        Length::OpenDays(count, Calendar::Working)
    } else if c.eat_any(&["个交易日", "交易日"]) {
        Length::OpenDays(count, Calendar::Trading)
    } else if c.eat_any(&["天", "日"]) {
        Length::Days(count)
    } else if c.eat("个") && c.eat_any(&["星期", "礼拜"]) || c.eat_any(WEEK) {
        Length::Days(count.checked_mul(7)?)
    } else if c.eat("月") && c.follows("个月") {
        Length::Months(count)
    } else if c.eat_any(&["小时", "钟头"]) {
        Length::Hours(count)
    } else if c.eat_any(&["分钟", "刻钟"]) {
        Length::Moment
    } else if c.eat("年") {
        Length::Months(count.checked_mul(12)?)
    } else {
        return None;
    };
    Some(is_sure.then_some(length))
}

fn counted(length: &Length, now: &Now<'_>, deadline: bool) -> Found {
    let on = match *length {
        Length::Days(days) => in_days(now.today, days),
        Length::Months(months) => in_months(now.today, months),
        Length::Moment => Some(now.today),
        Length::Hours(hours) => hours_on(now.today, hours),
        Length::OpenDays(days, calendar) => {
            return match (days <= 250).then(|| now.workdays.after(now.today, days, calendar)) {
                Some(Counted::On(on)) => Found::Day { on, deadline },
                Some(Counted::Beyond(until)) => Found::Beyond(until),
                None => Found::Nothing,
            };
        }
    };
    on.map_or(Found::Nothing, |on| Found::Day { on, deadline })
}

/// A few hours end today, whole days on their day; what lies between may end on either.
fn hours_on(today: NaiveDate, hours: u32) -> Option<NaiveDate> {
    match hours {
        0..=6 => Some(today),
        _ if hours.is_multiple_of(24) => in_days(today, hours / 24),
        _ => None,
    }
}

/// 下一个工作日, 下个交易日.
fn next_open_day(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Found> {
    if is_event(c.all_before()) {
        return None;
    }
    c.eat_any(&["下一个", "下一", "下个"]).then_some(())?;
    let calendar =
        if c.eat("工作日") { Calendar::Working } else { c.eat("交易日").then_some(Calendar::Trading)? };
    let deadline = c.eat_any(WITHIN) || c.eat_any(LAST);
    if c.eat_any(AFTER) || c.next() == Some('的') {
        return Some(Found::Nothing);
    }
    Some(counted(&Length::OpenDays(1, calendar), now, deadline))
}
