//! Days as told in Chinese, and in figures.

mod date;
mod festival;
mod month;
mod number;
mod span;
mod week;

use super::calendar::{in_days, is_near};
use super::cursor::Cursor;
use super::told::{Found, Now, Sure, Told, What};
use super::words;
use chrono::NaiveDate;
use number::is_numeral;
use span::{AFTER, LAST, WITHIN};
use week::WEEK;

/// Before a day these make it the last one.
const AS_LAST: &[&str] = &["最晚", "最迟", "截止", "截止到", "不晚于", "不迟于", "赶在", "务必在", "务必"];
/// Before or after a day these make it a beginning, or the day of a figure.
const FROM: &[&str] = &["自", "从", "自从", "截至", "打从"];
const ONWARD: &[&str] = &["起", "开始", "以来", "以后", "之后", "后", "至今", "左右", "前后", "附近", "上下", "过后"];
/// What a lunar day is written with, words that were fenced off among them.
const LUNAR: &str = "闰零一二三四五六七八九十0123456789月日号初底末廿\u{1}";
/// What joins two days of a range or a choice.
const JOINED: &[&str] = &["到", "至", "-", "~", "～", "或者", "或", "、", "和", "及", "与", "跟", "还是"];

/// Reads a day that begins here.
pub(super) fn read(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Found> {
    if c.is_fenced() {
        return None;
    }
    let start = *c;
    if c.attempt(|c| passed_over(c, now)).is_some() {
        return Some(Found::Nothing);
    }
    if let Some(found) = c.attempt(|c| span::span(c, now)) {
        let is_past = words::deadline_is_past(start.clause_before(), c.clause_after());
        return Some(if is_past { Found::Nothing } else { found });
    }
    let told = core(c, now)?;
    Some(weighed(c, &start, told, now))
}

/// The words of a day, whatever stands beside them.
fn core(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    [near_day, week::week, month::month, this_quarter, month::third, date::dated, date::in_short, date::bare_day]
        .iter()
        .find_map(|read| c.attempt(|c| read(c, now)))
}

fn this_quarter(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    month::quarter(c, now, None)
}

/// What a day comes to by what stands before it and after it.
fn weighed(c: &mut Cursor<'_>, start: &Cursor<'_>, told: Option<Told>, now: &Now<'_>) -> Found {
    let (before, clause) = (start.all_before(), start.clause_before());
    let ends_with = |all: &[&str]| all.iter().any(|word| before.ends_with(&word.chars().collect::<Vec<_>>()));
    let at_day = *c;
    time_of_day(c);
    let is_joined = c.attempt(|c| joined(c, now)).is_some() || c.attempt(|c| beside(c, told, now)).is_some();
    let Some(told) = told else {
        eat_edge(c);
        return Found::Nothing;
    };
    if is_joined || ends_with(FROM) {
        return Found::Nothing;
    }
    let edge = eat_edge(c);
    let (on, deadline) = match (told.what, edge) {
        (_, Edge::Unsure) | (What::Whole, Edge::None) | (What::Third, Edge::Last) => return Found::Nothing,
        (What::Festival { .. }, Edge::After) => match now.workdays.after_holidays(told.first) {
            // 国庆后三天 is counted from it.
            Some(on) if !c.next().is_some_and(|next| next.is_ascii_digit() || is_numeral(next) || next == '第') => {
                (on, false)
            }
            _ => return Found::Nothing,
        },
        (_, Edge::After) => return Found::Nothing,
        (What::Festival { single }, Edge::None) => {
            if !single || !words::acts_follow(c.rest()) {
                return Found::Nothing;
            }
            (told.first, false)
        }
        (What::Whole | What::Weekend | What::Festival { .. }, Edge::Last) => match told.first.pred_opt() {
            Some(on) => (on, true),
            None => return Found::Nothing,
        },
        (_, Edge::Last | Edge::Within) => (told.last, true),
        (_, Edge::None) => (told.last, ends_with(AS_LAST)),
    };
    if c.next() == Some('的') || c.attempt(counts_on).is_some() {
        return Found::Nothing;
    }
    let is_bare = edge == Edge::None && !ends_with(AS_LAST);
    let is_past = match (told.sure, told.what) {
        _ if words::deadline_is_past(clause, c.clause_after()) => true,
        _ if words::forbids(clause) || words::forbids(c.clause_after()) => true,
        (Sure::Ahead, _) => false,
        (Sure::Today, _) | (_, What::Festival { .. }) => words::tells_past(clause, c.clause_after()),
        _ => is_bare && words::tells_past(clause, c.clause_after()),
    };
    let has_time = c.position() > at_day.position();
    let is_day = match told.sure {
        Sure::Doubtful => !is_bare || has_time || words::acts_follow(c.rest()),
        Sure::Today => !is_bare || words::today_acts_follow(c.rest()),
        Sure::Near => is_near(now.today, told.last, deadline),
        Sure::Ahead | Sure::Open => true,
    };
    if is_past || !is_day { Found::Nothing } else { Found::Day { on, deadline } }
}

/// What follows a day and turns it into something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    None,
    /// 前: the last day, or what lies before a whole.
    Last,
    /// 内
    Within,
    /// 后, 起, 左右
    After,
    /// 前后, 前三天
    Unsure,
}

fn eat_edge(c: &mut Cursor<'_>) -> Edge {
    if c.eat_any(&["结束之前", "结束前", "结束以前", "过完之前", "过完前"]) {
        return Edge::Within;
    }
    if c.eat("前夕") {
        return Edge::Last;
    }
    if c.eat_any(&["前后", "左右", "上下", "附近"]) {
        return Edge::Unsure;
    }
    if c.attempt(|c| c.eat_any(ONWARD).then_some(())).is_some() {
        return Edge::After;
    }
    if c.eat_any(AFTER) {
        return Edge::After;
    }
    if c.eat_any(WITHIN) || c.eat_any(&["截止", "为止"]) {
        return Edge::Within;
    }
    let mut ahead = *c;
    ahead.spaces();
    if !ahead.sees_any(LAST) {
        return Edge::None;
    }
    if starts_last(&ahead) {
        c.spaces();
        c.eat_any(LAST);
        return Edge::Last;
    }
    // 前往, 前来: the day itself.
    if ahead.sees_any(&["前往", "前来", "前去"]) { Edge::None } else { Edge::Unsure }
}

/// Whether 前 stands here as the end of a time: not 前后, 前三天, 前台, 前往.
fn starts_last(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    let is_long = ahead.eat_any(&["之前", "以前"]);
    if !is_long && !ahead.eat("前") {
        return false;
    }
    let rest = ahead.rest_plain();
    let begins = |all: &[&str]| all.iter().any(|word| rest.starts_with(&word.chars().collect::<Vec<_>>()));
    let is_counted = rest.first().is_some_and(|c| c.is_ascii_digit() || is_numeral(*c))
        && !begins(&["一定", "一起", "一并", "一直", "一律", "一次性"]);
    if is_long || is_counted {
        return !is_counted;
    }
    if begins(&["提交", "提醒", "提供", "提出", "面谈", "面签", "面试", "列出", "列好", "线上", "来得及"])
    {
        return true;
    }
    !rest.first().is_some_and(|c| "面台排后期任景妻夫提途述者往来去列沿端线厅世程辈言次段科头天年日期夜".contains(*c))
}

/// 月底最后一个周五, 下周第一个工作日: another day than the one told.
fn counts_on(c: &mut Cursor<'_>) -> Option<()> {
    c.eat("的");
    c.eat_any(&["最后", "第", "头", "倒数"]).then_some(())?;
    number::number(c);
    c.eat("个");
    c.eat_any(WEEK);
    c.one_of("一二三四五六日天末");
    c.eat_any(&["工作日", "交易日"]);
    Some(())
}

/// 上午, 下午3点半, 下班: a time of the day, which is no matter here.
fn time_of_day(c: &mut Cursor<'_>) {
    c.attempt(|c| {
        let ahead = c.position();
        c.spaces();
        c.eat_any(&[
            "上午", "下午", "晚上", "早上", "中午", "傍晚", "凌晨", "早晨", "清晨", "夜里", "下班", "收盘", "开盘",
            "收市", "晚饭", "午饭",
        ]);
        let is_single = |c: &Cursor<'_>| {
            let next = c.rest().get(1).copied();
            words::is_border(next)
                || next.is_some_and(|n| n == '前' || n == '之' || n.is_ascii_digit() || is_numeral(n))
        };
        if c.sees_any(&["早", "晚"]) && is_single(c) {
            c.eat_any(&["早", "晚"]);
        }
        c.attempt(clock);
        (c.position() > ahead).then_some(())
    });
}

fn clock(c: &mut Cursor<'_>) -> Option<()> {
    c.spaces();
    number::sure(c)?;
    if c.eat(":") {
        return c.digits(2).map(|_| ());
    }
    c.eat_any(&["点", "时"]).then_some(())?;
    if !c.eat_any(&["半", "整", "钟"]) {
        c.attempt(|c| {
            number::sure(c)?;
            c.eat("分").then_some(())
        });
    }
    Some(())
}

/// Whether a time of the day stands here.
fn is_time_of_day(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    time_of_day(&mut ahead);
    ahead.position() > c.position()
}

/// Another day with nothing between, 今年底明年初; not the same told twice: 12月16日周三.
fn beside(c: &mut Cursor<'_>, told: Option<Told>, now: &Now<'_>) -> Option<()> {
    let other = core(c, now)?;
    (told?.last != other.map_or(NaiveDate::MIN, |other| other.last)).then_some(())
}

/// A second day, of a range or a choice: 到周五, 、周四, 或21号.
fn joined(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<()> {
    c.eat_any(JOINED).then_some(())?;
    c.eat("下");
    let weekday = c.attempt(|c| {
        c.eat_any(WEEK).then_some(())?;
        c.one_of("一二三四五六日天末").map(|_| ())
    });
    if weekday.is_some() || core(c, now).is_some() {
        eat_edge(c);
        return Some(());
    }
    number::number(c)?;
    (c.eat_any(&["号", "日", "月", "天", "月底", "旬"]) || words::is_border(c.next())).then_some(())
}

/// Past, repeated and lunar days.
fn passed_over(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<()> {
    if c.eat_any(&["农历", "阴历", "旧历"]) {
        while c.one_of(LUNAR).is_some() {}
        return Some(());
    }
    if c.eat_any(&["每逢", "每到", "逢", "每个", "每"]) {
        c.eat("隔");
        let listed = |c: &mut Cursor<'_>| c.attempt(|c| repeated(c, now));
        listed(c)?;
        while c
            .attempt(|c| (c.eat_any(&["、", "和", "及", "，", ",", "或"]) && listed(c).is_some()).then_some(()))
            .is_some()
        {}
        return Some(());
    }
    if c.eat_any(&["去年", "前年", "上年度", "上年", "往年", "历年", "当年", "那年", "同年", "上一年"])
    {
        c.eat("的");
        c.attempt(|c| core(c, now));
        c.eat_any(&["年底", "年末", "底", "末", "初"]);
        return Some(());
    }
    if c.eat_any(&["今明", "明后天", "昨天", "昨日", "昨晚", "前天", "前日", "大前天"]) {
        return Some(());
    }
    // 上周三, 那个月底, 次月5号.
    c.eat_any(&["上上个", "上上", "上一个", "上一", "上个", "上", "当", "那个", "那", "同", "次", "隔", "各"])
        .then_some(())?;
    repeated_whole(c, now)
}

/// What returns: a week, month, quarter or year, a day, so many of them, or a day of a year.
fn repeated(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<()> {
    if c.attempt(|c| repeated_whole(c, now)).is_some() {
        return Some(());
    }
    if c.eat_any(&["天", "日", "工作日", "交易日", "晚", "早"]) {
        return Some(());
    }
    let span = c.attempt(|c| {
        number::number(c)?;
        c.eat("个");
        c.eat_any(&["天", "日", "周", "星期", "月", "季度", "年", "工作日", "交易日", "小时"]).then_some(())?;
        c.eat_any(WITHIN);
        Some(())
    });
    span.or_else(|| core(c, now).map(|_| ()))
}

/// A week, month, quarter or year of another time, with what is told of it.
fn repeated_whole(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<()> {
    if c.eat_any(WEEK) {
        c.attempt(|c| {
            c.eat("的");
            c.eat_any(WEEK);
            c.one_of("一二三四五六日天末初123456").map(|_| ())
        });
        return Some(());
    }
    if c.eat_any(&["月份", "月"]) {
        c.attempt(|c| {
            c.eat("的");
            c.eat("月");
            if c.eat_any(&["底", "末", "初", "上旬", "中旬", "下旬", "中"]) {
                return Some(());
            }
            number::number(c)?;
            c.eat_any(&["号", "日"]);
            Some(())
        });
        return Some(());
    }
    if c.eat_any(&["季度", "季"]) {
        c.eat("的");
        c.eat_any(&["底", "末", "初"]);
        return Some(());
    }
    if c.eat("年") {
        c.eat("的");
        c.attempt(|c| core(c, now));
        c.eat_any(&["年底", "年末", "底", "末", "初"]);
        return Some(());
    }
    None
}

/// 今天, 明早, 后天.
fn near_day(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let before = c.before();
    // 明天系, 明天 + 天亮: another word begins there.
    let is_fact = |c: &Cursor<'_>| {
        c.next().is_some_and(|next| "天气性冷热凉黑亮晴然赐才津堂系猫".contains(next))
            || (c.sees("生") && !c.sees("生日"))
            || (c.sees("下") && !c.sees_any(&["下午", "下班"]))
    };
    let told = |on: Option<NaiveDate>, sure| on.map(|on| Told::day(on, sure));
    if c.eat_any(&["今天", "今日", "今晚"]) {
        let apart = !is_fact(c) && !before.is_some_and(|b| "如当现迄至".contains(b));
        return Some(if apart { told(Some(now.today), Sure::Today) } else { None });
    }
    if c.eat_any(&["今早", "今晨"]) {
        return Some(None);
    }
    if c.eat_any(&["明天", "明日", "明早", "明晚", "明儿", "明晨"]) {
        return Some(if is_fact(c) { None } else { told(in_days(now.today, 1), Sure::Ahead) });
    }
    if c.eat("大后天") {
        return Some(told(in_days(now.today, 3), Sure::Ahead));
    }
    if c.sees("后天") && !before.is_some_and(|b| "今以之往此其先落背善售事饭会术产婚课节病班放年月周日".contains(b))
    {
        c.eat("后天");
        return Some(if is_fact(c) { None } else { told(in_days(now.today, 2), Sure::Ahead) });
    }
    None
}
