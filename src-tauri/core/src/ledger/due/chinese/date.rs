//! Dates: 2026年12月9日, 明年3月1日, 12月9日前, 2026-12-09, 12.20前, 20号前.

use super::super::calendar::{coming, coming_day, months_of};
use super::super::cursor::Cursor;
use super::super::told::{Now, Sure, Told, sure_of};
use super::super::words::{is_border, is_numbered, may_number_a_day, may_owe, parts_clauses};
use super::month::{half, quarter, within, year_end};
use super::number::{Number, number, stands_apart, year};
use super::{festival, starts_last};
use chrono::{Datelike, NaiveDate};

/// A year and what is told of it; without a year what every year has.
pub(super) fn dated(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    if let Some(told) = c.attempt(in_figures) {
        return Some(told);
    }
    let year = c.attempt(|c| told_year(c, now));
    if year.is_some() {
        c.eat("的");
    }
    [of_month, half, quarter, festival::festival, year_end].iter().find_map(|read| c.attempt(|c| read(c, now, year)))
}

/// 2027年, 明年; 27年 is not sure to be a year.
fn told_year(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<i32> {
    if let Some(year) = c.attempt(|c| {
        stands_apart(c).then_some(())?;
        let year = year(c)?;
        c.eat("年").then_some(year)
    }) {
        return Some(year);
    }
    let apart = !c.before().is_some_and(|b| "年月周天以之往今".contains(b));
    let ahead = [("今年", 0), ("本年度", 0), ("本年", 0), ("明年", 1), ("大后年", 3), ("后年", 2)];
    let ahead = ahead.into_iter().find(|(word, _)| apart && c.eat(word))?.1;
    Some(now.today.year() + ahead)
}

/// 12月9日, 1月下旬, 12月底, 3月份内; the last character may be left out where nothing is counted: 12月9前.
fn of_month(c: &mut Cursor<'_>, now: &Now<'_>, year: Option<i32>) -> Option<Option<Told>> {
    if year.is_none() && (!stands_apart(c) || c.before() == Some('年')) {
        return None;
    }
    let is_figure = c.next().is_some_and(|next| next.is_ascii_digit());
    let month = match number(c)? {
        Number::Of(month) => month,
        // 10-12月: a range.
        Number::Several => return c.eat("月").then_some(None),
    };
    c.eat("月").then_some(())?;
    let has_part = c.eat("份");
    if !(1..=12).contains(&month) {
        return Some(None);
    }
    let start = c.position();
    // The day is looked for in the year in which it comes next: 12月9日 may be of another year than 12月.
    let told = coming(now.today, year, |year| {
        let (first, last) = months_of(year, month, 1)?;
        let told = within(&mut c.clone(), first, last, Sure::Open)??;
        Some((told.first, told.last))
    });
    let (first, last) = months_of(year.unwrap_or(now.today.year()), month, 1)?;
    let shape = within(c, first, last, sure_of(year, now))?;
    let is_whole = c.position() == start;
    // 三月前, 3月内 may be three months; 3月份内 is not, nor 3月前.
    if is_whole && year.is_none() && !has_part && (!is_figure || c.sees_any(&["内", "之内", "以内"])) {
        return Some(None);
    }
    // 2月29日 has no shape in a year without one.
    let shape = match shape {
        Some(shape) => shape,
        None if !is_whole => Told::day(first, sure_of(year, now)),
        None => return Some(None),
    };
    Some(told.map(|(first, last)| Told { first, last, ..shape }))
}

/// 2026-12-09, 2026/12/9, 2026.12.9; 12/20 where a clause begins, 12.20 before 前.
fn in_figures(c: &mut Cursor<'_>) -> Option<Option<Told>> {
    stands_apart(c).then_some(())?;
    c.attempt(|c| {
        let year = c.digits(4).filter(|year| (1900..=2199).contains(year))?;
        let sign = c.one_of("-/.")?;
        let month = c.digits(2)?;
        (c.one_of("-/.")? == sign).then_some(())?;
        let day = c.digits(2)?;
        (!c.next().is_some_and(|next| next.is_ascii_alphanumeric() || matches!(next, '-' | '/' | '.'))).then_some(())?;
        let on = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
        Some(on.map(|on| Told::day(on, Sure::Open)))
    })
}

/// 12-20, 12/20, 12.20: a range, a fraction or a figure as often as a day. A day where a deadline follows, or, beyond what a
/// ratio would be, where a clause begins and ends with it or an act follows.
pub(super) fn in_short(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    stands_apart(c).then_some(())?;
    let before = c.all_before().iter().rev().copied().find(|c| *c != ' ');
    let opens = before.is_none_or(parts_clauses) || may_number_a_day(c.all_before());
    let month = c.digits(2)?;
    let sign = c.one_of("-/.")?;
    let day = c.digits(2)?;
    opens.then_some(())?;
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    let mut ahead = *c;
    ahead.spaces();
    let is_deadline = starts_last(&ahead) && (sign != 0 || day > 9);
    let rest: Vec<char> = ahead.rest().to_vec();
    let is_told = sign != 2 && day > 12 && !is_unit(&rest) && super::super::words::acts_follow(&rest);
    (fits && (is_deadline || is_told)).then_some(())?;
    let on = coming(now.today, None, |year| NaiveDate::from_ymd_opt(year, month, day).map(|on| (on, on)));
    Some(on.map(|(on, _)| Told::day(on, Sure::Near)))
}

fn is_unit(rest: &[char]) -> bool {
    rest.first().is_some_and(|c| "的-/.%％万千百亿元个次倍成天年周月股手份点分".contains(*c))
}

/// 20号, 20日: a house, a line, a product as often as a day.
pub(super) fn bare_day(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    stands_apart(c).then_some(())?;
    let before = c.all_before();
    // 12月20、21日: the second of a list.
    let is_listed =
        matches!(before, [.., last, '、' | '和' | '或' | '及'] if last.is_ascii_digit() || "号日".contains(*last));
    if before.last().is_some_and(|b| "月满".contains(*b)) || is_numbered(before) || is_listed {
        return None;
    }
    let may_be_day = may_number_a_day(before);
    let is_figure = c.next().is_some_and(|next| next.is_ascii_digit());
    let day = match number(c)? {
        Number::Of(day) => day,
        // 10到15号: a range.
        Number::Several => return c.eat_any(&["号", "日"]).then_some(None),
    };
    let is_written = c.eat("日");
    (is_written || c.eat("号")).then_some(())?;
    let is_deadline = starts_last(c);
    // 三日前 and 5日前 may be days ago; with 15日前 nobody means that.
    if is_written && is_deadline && (!is_figure || day < 8) {
        return Some(None);
    }
    if is_written && !is_deadline && !is_border(c.next()) && !super::is_time_of_day(c) {
        return None;
    }
    let may_owe = is_deadline && may_owe(before);
    (may_owe || may_be_day).then_some(())?;
    Some(coming_day(now.today, day).map(|on| Told::day(on, Sure::Doubtful)))
}
