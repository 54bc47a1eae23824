//! Months, quarters, halves and years, with their ends and parts: 月底, 下个月中旬, 二季度末, 上半年内, 明年年底.

use super::super::calendar::{coming, month_on, months_of};
use super::super::cursor::Cursor;
use super::super::told::{Now, Sure, Told, What, sure_of};
use super::number::{is_numeral, stands_apart, sure};
use super::week::weeks_ahead;
use chrono::{Datelike, NaiveDate};

const END: &[&str] = &["底", "末"];
/// What makes of 月底 or 年底 that of another month or year.
const OF_ANOTHER: &str = "当次同上去前往每逢各历逐半几多满个那";

/// 月底, 这个月底, 下个月月底, 下月15号, 本月内, 下个月前.
pub(super) fn month(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let months = weeks_ahead(c);
    if months.is_none() && is_of_another(c) {
        return None;
    }
    c.eat("月").then_some(())?;
    c.eat("份");
    let (first, last) = month_on(now.today, months.unwrap_or(0))?;
    let is_next = months.is_some_and(|months| months > 0);
    let told = within(c, first, last, if is_next { Sure::Ahead } else { Sure::Open });
    match (months, told) {
        // 月 alone is no month: only its end or what lies within it.
        (None, Some(Some(told))) if told.what == What::Whole => {
            c.sees_any(&["内", "之内", "以内"]).then_some(Some(told))
        }
        // 月底 may be part of a word: 月底线.
        (None, Some(Some(told))) if told.last == last && told.what == What::Day => {
            Some(Some(Told { sure: Sure::Doubtful, ..told }))
        }
        (None, _) => None,
        (Some(_), told) => told,
    }
}

/// 上旬, 中旬, 下旬 of this month.
pub(super) fn third(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    if !c.sees_any(&["上旬", "中旬", "下旬"]) || c.before().is_some_and(|b| "月年每各".contains(b)) {
        return None;
    }
    let (first, last) = month_on(now.today, 0)?;
    third_of(c, first, last, Sure::Doubtful).map(Some)
}

/// What follows the word for a month: its end, a third, a day, or nothing, which is the month whole.
pub(super) fn within(c: &mut Cursor<'_>, first: NaiveDate, last: NaiveDate, sure_as: Sure) -> Option<Option<Told>> {
    let end = c.attempt(|c| {
        c.eat("的");
        c.eat("月");
        c.eat_any(END).then_some(())
    });
    if end.is_some() {
        return Some(Some(Told::day(last, sure_as)));
    }
    let part = c.attempt(|c| {
        c.eat("的");
        third_of(c, first, last, sure_as)
    });
    if part.is_some() {
        return Some(part);
    }
    let day = c.attempt(|c| {
        c.eat("的");
        let number = sure(c)?;
        let is_told = c.eat_any(&["号", "日"]) || ends_a_day(c);
        is_told.then(|| first.with_day(number).map(|on| Told::day(on, sure_as)))
    });
    if day.is_some() {
        return day;
    }
    if c.eat_any(&["初", "中", "头"]) || c.next().is_some_and(|next| next.is_ascii_digit() || is_numeral(next)) {
        return Some(None);
    }
    Some(Some(Told::whole(first, last, sure_as)))
}

/// Where 号 may be left out: 下月15前, 12月9，.
pub(super) fn ends_a_day(c: &Cursor<'_>) -> bool {
    c.sees_any(&["之前", "以前"]) || (c.sees("前") && !c.sees("前后")) || super::super::words::is_border(c.next())
}

fn third_of(c: &mut Cursor<'_>, first: NaiveDate, last: NaiveDate, sure: Sure) -> Option<Told> {
    let (from, to) = match ["上旬", "中旬", "下旬"].iter().position(|word| c.eat(word))? {
        0 => (first, first.with_day(10)?),
        1 => (first.with_day(11)?, first.with_day(20)?),
        _ => (first.with_day(21)?, last),
    };
    Some(Told { first: from, last: to, what: What::Third, sure })
}

/// 年底, 年末, 年内, 明年年底, 2028年底; the year itself where it is told.
pub(super) fn year_end(c: &mut Cursor<'_>, now: &Now<'_>, year: Option<i32>) -> Option<Option<Told>> {
    let (first, last) = months_of(year.unwrap_or(now.today.year()), 1, 12)?;
    let told = c.attempt(|c| {
        c.eat("的");
        if year.is_none() {
            (!is_of_another(c)).then_some(())?;
            c.eat("年").then_some(())?;
        } else {
            c.eat("年");
        }
        let sure = if year.is_none() { Sure::Doubtful } else { sure_of(year, now) };
        c.eat_any(END).then(|| Told::day(last, sure))
    });
    if told.is_some() {
        return Some(told);
    }
    if year.is_none() {
        return c.attempt(|c| {
            let may_stand = !is_of_another(c) && c.before() != Some('一');
            (may_stand && c.eat("年") && c.sees_any(&["内", "之内", "以内"]))
                .then(|| Some(Told::whole(first, last, Sure::Open)))
        });
    }
    // 2027年初, 明年3个月: nothing sure.
    let goes_on = c.eat_any(&["初", "头", "中"]) || c.next().is_some_and(|c| c.is_ascii_digit() || is_numeral(c));
    Some((!goes_on).then(|| Told::whole(first, last, sure_of(year, now))))
}

/// 季度末, 下季度末, 二季度末, Q2末, 第三季度内.
pub(super) fn quarter(c: &mut Cursor<'_>, now: &Now<'_>, year: Option<i32>) -> Option<Option<Told>> {
    let this = now.today.month0() / 3;
    let named = c.attempt(|c| {
        c.eat("的");
        if c.eat("q") {
            return c.digits(1);
        }
        stands_apart(c).then_some(())?;
        c.eat("第");
        let index = c.one_of("一二三四1234")?;
        is_quarter(c).then(|| u32::try_from(index % 4 + 1).unwrap_or(0))
    });
    let (bounds, sure) = if let Some(named) = named {
        if !(1..=4).contains(&named) {
            return Some(None);
        }
        let of_year = |year| months_of(year, named * 3 - 2, 3);
        (coming(now.today, year, of_year), sure_of_part(year, now))
    } else {
        if year.is_some() {
            return None;
        }
        let ahead = weeks_ahead(c);
        if ahead.is_none() && is_of_another(c) {
            return None;
        }
        if !is_quarter(c) {
            return None;
        }
        if ahead.is_none() && !c.sees_any(END) {
            return None;
        }
        let start = now.today.with_day(1)?.with_month0(this * 3)?;
        let from = super::super::calendar::in_months(start, ahead.unwrap_or(0) * 3)?;
        let sure = if ahead.is_some_and(|ahead| ahead > 0) { Sure::Ahead } else { Sure::Open };
        (months_of(from.year(), from.month(), 3), sure)
    };
    Some(with_end(c, bounds, sure))
}

/// 上半年内, 下半年末, 明年上半年.
pub(super) fn half(c: &mut Cursor<'_>, now: &Now<'_>, year: Option<i32>) -> Option<Option<Told>> {
    let first = c.attempt(|c| {
        c.eat("的");
        if c.eat("上半年") { Some(1) } else { c.eat("下半年").then_some(7) }
    })?;
    let bounds = coming(now.today, year, |year| months_of(year, first, 6));
    Some(with_end(c, bounds, sure_of_part(year, now)))
}

/// A quarter or half without a year is of this year, or of the next.
fn sure_of_part(year: Option<i32>, now: &Now<'_>) -> Sure {
    year.map_or(Sure::Open, |_| sure_of(year, now))
}

/// The end of a quarter or half where it is told, else the whole of it.
fn with_end(c: &mut Cursor<'_>, bounds: Option<(NaiveDate, NaiveDate)>, sure: Sure) -> Option<Told> {
    c.eat("的");
    if c.eat_any(END) {
        return bounds.map(|(_, last)| Told::day(last, sure));
    }
    if c.eat_any(&["初", "头", "中"]) {
        return None;
    }
    bounds.map(|(first, last)| Told::whole(first, last, sure))
}

/// 季度; 季 alone where its end follows.
fn is_quarter(c: &mut Cursor<'_>) -> bool {
    c.eat("季度") || (c.sees_any(&["季末", "季底"]) && c.eat("季"))
}

fn is_of_another(c: &Cursor<'_>) -> bool {
    c.before().is_some_and(|b| {
        b.is_ascii_digit() || is_numeral(b) || OF_ANOTHER.contains(b) || b == super::super::words::FENCE || b == '年'
    })
}
