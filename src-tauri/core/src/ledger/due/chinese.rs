//! Days as told in Chinese, and in figures.

use super::Found;
use super::calendar::{
    coming_date, coming_day, coming_month_end, day_of_month, end_of_month, end_of_quarter, end_of_week, end_of_year,
    in_days, in_months, in_working_days, next_weekday, weekday_of_week,
};
use super::cursor::Cursor;
use chrono::{Datelike, NaiveDate};

const NUMERALS: &str = "零一二三四五六七八九";
const WEEK: &[&str] = &["周", "星期", "礼拜"];
const WEEK_COUNTED: &[&str] = &["周", "个星期", "个礼拜", "星期", "礼拜"];
const LAST: &[&str] = &["之前", "以前", "前"];
const WITHIN: &[&str] = &["之内", "以内", "内"];
const AFTER: &[&str] = &["之后", "以后", "后"];
/// After a bare 5号 or 5日: a line, a building, a shop, a moving average.
const NOT_A_DAY: &str = "线楼门店院厅馆桌车机台房仓库文位均";

/// Reads a day that begins here.
pub(super) fn read(cursor: &mut Cursor<'_>, today: NaiveDate) -> Option<Found> {
    let told_as_last = ["最晚", "最迟", "截止", "不晚于", "赶在"].iter().any(|words| cursor.follows(words));
    if cursor.attempt(passed_over).is_some() {
        return Some(Found::Nothing);
    }
    if let Some(on) = cursor.attempt(|c| span(c, today)) {
        return Some(on.map_or(Found::Nothing, |on| Found::Day { on, deadline: true }));
    }
    let on =
        [near_day, week, month, year, date, bare_day].iter().find_map(|read| cursor.attempt(|c| read(c, today)))?;
    let deadline = cursor
        .attempt(|c| {
            c.eat_any(&["上午", "下午", "晚上", "早上", "中午"]);
            (c.eat_any(LAST) || c.eat_any(WITHIN)).then_some(())
        })
        .is_some();
    Some(on.map_or(Found::Nothing, |on| Found::Day { on, deadline: deadline || told_as_last }))
}

/// Past, repeated and lunar days.
fn passed_over(c: &mut Cursor<'_>) -> Option<()> {
    if c.eat_any(&["农历", "阴历", "旧历"]) {
        c.eat("闰");
        return c.attempt(|c| month_and_day(c).map(|_| ())).or(Some(()));
    }
    let week = c.attempt(|c| {
        (c.eat_any(&["上上", "上", "每个", "每", "逢"])).then_some(())?;
        c.eat("个");
        c.eat_any(WEEK).then_some(())?;
        c.one_of("一二三四五六日天末123456");
        Some(())
    });
    let month = |c: &mut Cursor<'_>| {
        (c.eat_any(&["上上", "上", "每个", "每"])).then_some(())?;
        c.eat("个");
        c.eat("月").then_some(())?;
        if !c.eat_any(&["底", "末", "初"]) {
            c.attempt(|c| {
                number(c)?;
                c.eat_any(&["号", "日"]).then_some(())
            });
        }
        Some(())
    };
    let year = |c: &mut Cursor<'_>| {
        c.eat_any(&["去年", "前年", "每年"]).then_some(())?;
        c.eat_any(&["底", "末"]);
        c.attempt(|c| month_and_day(c).map(|_| ()));
        Some(())
    };
    week.or_else(|| c.attempt(month)).or_else(|| c.attempt(year))
}

/// 三天内, 十天后, 两周内, 半个月内, 3个工作日内, 24小时内, 过两天; and 三天前, which names nothing ahead.
fn span(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    if c.before().is_some_and(|b| b.is_ascii_digit() || matches!(b, '.' | '-' | '/' | '第') || numeral(b)) {
        return None;
    }
    let passing = c.eat_any(&["再过", "过"]);
    let on = if c.eat("半个月") {
        in_days(today, 15)
    } else if c.eat("半年") {
        in_months(today, 6)
    } else {
        let mut count = number(c)?;
        // 3-5天内: the later end is what was promised.
        if let Some(later) = c.attempt(|c| c.eat_any(&["-", "~", "到", "至"]).then(|| number(c))?) {
            count = later;
        }
        c.eat(" ");
        if c.eat_any(&["个工作日", "工作日", "个交易日", "交易日"]) {
            in_working_days(today, count)
        } else if c.eat_any(&["天", "日"]) {
            in_days(today, count)
        } else if c.eat_any(WEEK_COUNTED) {
            in_days(today, count.checked_mul(7)?)
        } else if c.eat("个月") {
            in_months(today, count)
        } else if c.eat_any(&["个小时", "小时"]) {
            in_days(today, count.div_ceil(24))
        } else if c.eat("年") {
            in_months(today, count.checked_mul(12)?)
        } else {
            return None;
        }
    };
    if c.eat_any(WITHIN) || c.eat_any(AFTER) {
        return Some(on);
    }
    // 5日前 is the day 5, but 三日前 and 5天前 are past.
    if !c.follows("日") && c.eat_any(LAST) {
        return Some(None);
    }
    passing.then_some(on)
}

fn near_day(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    if c.eat_any(&["今天", "今日", "今晚", "今早", "今儿"]) {
        return Some(Some(today));
    }
    if c.eat_any(&["明天", "明日", "明早", "明晚", "明儿"]) {
        return Some(in_days(today, 1));
    }
    if c.eat("大后天") {
        return Some(in_days(today, 3));
    }
    // Not 今后天天, 以后天冷.
    let apart = !c.before().is_some_and(|b| "今以之此往天年日月周".contains(b));
    (apart && c.eat("后天")).then(|| in_days(today, 2))
}

/// 周三, 本周五, 下周一, 下下周二, 周末; 本周内, 下周.
fn week(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    const THIS: &[&str] = &["本", "这个", "这"];
    let weeks = if c.eat("下下") {
        Some(2)
    } else if c.eat("下") {
        Some(1)
    } else if c.eat_any(THIS) {
        Some(0)
    } else {
        None
    };
    if weeks.is_some() {
        c.eat("个");
    } else if c.before().is_some_and(|b| b.is_ascii_digit() || numeral(b) || matches!(b, '半' | '几' | '个')) {
        return None; // 一周一次
    }
    c.eat_any(WEEK).then_some(())?;
    let weekday = c.attempt(|c| {
        let index = c.one_of("一二三四五六日天末123456")?;
        // 周一次, 周三年: not a weekday. 周六福, 周大福: a jeweller.
        if c.next().is_some_and(|next| matches!(next, '次' | '年' | '岁' | '福')) {
            return None;
        }
        Some(match index {
            0..=5 => index,
            6..=8 => 6,
            _ => index - 9,
        })
    });
    let weekday = weekday.and_then(|day| u32::try_from(day).ok());
    match (weeks, weekday) {
        (Some(weeks), Some(weekday)) => Some(weekday_of_week(today, weeks, weekday)),
        (None, Some(6)) if c.follows("末") => Some(weekday_of_week(today, 0, 6)),
        (None, Some(weekday)) => Some(next_weekday(today, weekday)),
        (Some(0), None) => c.eat_any(WITHIN).then(|| end_of_week(today)),
        (Some(weeks), None) if c.eat("初") => Some(weekday_of_week(today, weeks, 0)),
        (Some(weeks), None) => Some(weekday_of_week(today, weeks, 4)),
        (None, None) => None,
    }
}

/// 月底, 下月底, 12月底, 下月5号, 本月20日, 本月内, 下个月, 季末.
fn month(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    if c.eat_any(&["本季度末", "这季度末", "季度末", "本季末", "季末", "季底"]) {
        return Some(end_of_quarter(today));
    }
    if let Some(end) = c.attempt(|c| {
        must_stand_apart(c)?;
        let month = number(c)?;
        c.eat_any(&["月底", "月末", "月份底"]).then(|| coming_month_end(today, month))
    }) {
        return Some(end);
    }
    let months = if c.eat_any(&["下下个", "下下"]) {
        Some(2)
    } else if c.eat_any(&["下个", "下"]) {
        Some(1)
    } else if c.eat_any(&["本", "这个", "这"]) {
        Some(0)
    } else {
        None
    };
    if months.is_none() && c.before().is_some_and(|b| b.is_ascii_digit() || numeral(b) || matches!(b, '个' | '半')) {
        return None;
    }
    c.eat("月").then_some(())?;
    if c.eat_any(&["底", "末"]) {
        return Some(end_of_month(today, months.unwrap_or(0)));
    }
    let months = months?;
    if let Some(day) = c.attempt(|c| {
        let day = number(c)?;
        c.eat_any(&["号", "日"]).then_some(day)
    }) {
        return Some(day_of_month(today, months, day));
    }
    (c.eat_any(WITHIN) || months > 0).then(|| end_of_month(today, months))
}

/// 年底, 今年内, 明年底.
fn year(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    if c.eat("明年底") || c.eat("明年末") {
        return Some(end_of_year(today, 1));
    }
    if c.eat_any(&["今年底", "今年末", "今年内", "今年年底", "本年底", "本年内"]) {
        return Some(end_of_year(today, 0));
    }
    let apart = !c.before().is_some_and(|b| b.is_ascii_digit() || numeral(b) || b == '半');
    (apart && c.eat_any(&["年底", "年末", "年内"])).then(|| end_of_year(today, 0))
}

/// 2026年12月9日, 明年3月1日, 12月9日, 2026-12-09, 2026/12/9, 12-09, 12/9.
fn date(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    must_stand_apart(c)?;
    if let Some(on) = c.attempt(|c| {
        let year = c.digits(4).filter(|year| *year >= 1000)?;
        let (month, day) = if c.eat("年") {
            month_and_day(c)?
        } else {
            let sign = c.one_of("-/.")?;
            let month = c.digits(2)?;
            (c.one_of("-/.")? == sign).then_some(())?;
            (month, c.digits(2)?)
        };
        Some(NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))
    }) {
        return Some(on);
    }
    if let Some(on) = c.attempt(|c| {
        let years = if c.eat("明年") { Some(1) } else { c.eat("今年").then_some(0) };
        let (month, day) = month_and_day(c)?;
        Some(match years {
            Some(years) => NaiveDate::from_ymd_opt(today.year() + years, month, day),
            None => coming_date(today, month, day),
        })
    }) {
        return Some(on);
    }
    // 12-09 needs both digits twice, to be told from 3-5个; 12/9 must not be a fraction (1/3的资金) or 24/7.
    let start = c.position();
    let month = c.digits(2)?;
    let sign = c.one_of("-/")?;
    let day = c.digits(2)?;
    let whole = sign == 1 || c.position() - start == 5;
    let ends =
        !c.next().is_some_and(|next| "的-/.%万千百亿元个次倍成天年周".contains(next) || next.is_ascii_alphanumeric());
    (whole && ends && (1..=12).contains(&month) && day >= 1).then(|| coming_date(today, month, day))
}

/// 5号, 20日.
fn bare_day(c: &mut Cursor<'_>, today: NaiveDate) -> Option<Option<NaiveDate>> {
    must_stand_apart(c)?;
    if c.before().is_some_and(|b| "月第满".contains(b)) {
        return None;
    }
    let day = c.attempt(|c| {
        let day = c.digits(2)?;
        c.eat_any(&["号", "日"]).then_some(day)
    });
    let day = day.or_else(|| {
        c.attempt(|c| {
            let day = number(c)?;
            c.eat("号").then_some(day)
        })
    })?;
    let meant = !c.next().is_some_and(|next| NOT_A_DAY.contains(next));
    (meant && (1..=31).contains(&day)).then(|| coming_day(today, day))
}

/// 12月9日, 十二月九号; the last character may be left out where nothing is counted: 12月9前.
fn month_and_day(c: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let month = number(c)?;
    c.eat("月").then_some(())?;
    c.eat_any(&["初"]);
    let day = number(c)?;
    let told = c.eat_any(&["日", "号"])
        || c.next().is_none_or(|next| matches!(next, '前' | '之' | '以' | ' ' | ',' | '.' | '，' | '。' | '、' | '；'));
    told.then_some((month, day))
}

/// Figures do not begin in the middle of a longer one.
fn must_stand_apart(c: &Cursor<'_>) -> Option<()> {
    let inside = |b: char| b.is_ascii_alphanumeric() || matches!(b, '-' | '/' | '.') || numeral(b);
    (!c.before().is_some_and(inside)).then_some(())
}

fn numeral(c: char) -> bool {
    NUMERALS.contains(c) || matches!(c, '十' | '两' | '百')
}

/// A number from 1 to 999 in figures, or to 99 in characters; 两三 is three.
fn number(c: &mut Cursor<'_>) -> Option<u32> {
    if let Some(number) = c.digits(3) {
        return Some(number);
    }
    let digit = |c: &mut Cursor<'_>| {
        if c.eat("两") { Some(2) } else { c.one_of(NUMERALS).and_then(|digit| u32::try_from(digit).ok()) }
    };
    match (digit(c), c.eat("十")) {
        (tens, true) => Some(tens.unwrap_or(1) * 10 + digit(c).unwrap_or(0)),
        (Some(first), false) => Some(digit(c).unwrap_or(first)),
        (None, false) => None,
    }
}
