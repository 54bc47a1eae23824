//! Weeks, months, quarters, halves and years with their ends, and festivals: the end of next month, Q2, before National Day.

use super::super::calendar::{coming, end_of_week, in_months, month_on, months_of, weekday_of_week};
use super::super::cursor::Cursor;
use super::super::told::{Now, Sure, Told, What, sure_of};
use super::date::{WEEKDAYS, month, year};
use super::{ORDINALS, index};
use crate::occasion::festival_in;
use chrono::{Datelike, NaiveDate};

/// (how it is told, its name in the calendar). The longest of those that begin alike first.
const FESTIVALS: &[(&str, &str)] = &[
    ("chinese new year", "春节"),
    ("lunar new year", "春节"),
    ("spring festival", "春节"),
    ("the spring festival", "春节"),
    ("new year's day", "元旦"),
    ("lantern festival", "元宵节"),
    ("qingming", "清明节"),
    ("tomb-sweeping day", "清明节"),
    ("labor day", "劳动节"),
    ("labour day", "劳动节"),
    ("may day", "劳动节"),
    ("dragon boat festival", "端午节"),
    ("mid-autumn festival", "中秋节"),
    ("mid-autumn", "中秋节"),
    ("national day", "国庆节"),
    ("mother's day", "母亲节"),
    ("father's day", "父亲节"),
];

/// the end of next month, month-end, end of Q2, the end of January.
pub(super) fn end_of(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    let end = |bounds: Option<(NaiveDate, NaiveDate)>, sure| {
        bounds.map(|(first, last)| Told { first, last, what: What::Day, sure })
    };
    for (word, unit) in [("month", "month"), ("quarter", "quarter"), ("year", "year"), ("week", "week")] {
        if c.attempt(|c| {
            c.eat_any(&["the ", "this "]);
            (c.eat(word) && (c.eat_any(&["-end", " end"]) || (word != "week" && c.eat("end")))).then_some(())
        })
        .is_some()
        {
            return Some(end(unit_bounds(unit, 0, now), Sure::Open));
        }
    }
    if c.eat("eow") {
        return Some(end(unit_bounds("week", 0, now), Sure::Open));
    }
    if c.eat("eom") {
        return Some(end(unit_bounds("month", 0, now), Sure::Open));
    }
    c.eat_any(&["the end of ", "end of ", "the close of "]).then_some(())?;
    if let Some(told) = c.attempt(|c| whole(c, now)) {
        return Some(told.map(|told| Told { what: What::Day, ..told }));
    }
    c.eat_any(&["the ", "this "]);
    let ahead = u32::from(c.eat("next "));
    let unit = c.word();
    let sure = if ahead > 0 { Sure::Ahead } else { Sure::Open };
    matches!(unit.as_str(), "week" | "month" | "quarter" | "year").then(|| end(unit_bounds(&unit, ahead, now), sure))
}

/// next week, January, Q2 2027, the first half: a whole, whose days are not sure.
pub(super) fn whole(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    if let Some((ahead, unit)) = c.attempt(|c| {
        let ahead = if c.eat("next ") { 1 } else { c.eat("this ").then_some(0)? };
        let unit = c.word();
        matches!(unit.as_str(), "week" | "month" | "quarter" | "year").then_some((ahead, unit))
    }) {
        // Friday of next week is read from the Friday on.
        let day = c.attempt(|c| {
            c.eat(" on ");
            c.eat(" ");
            index(&WEEKDAYS, &c.word())
        });
        if let Some(weekday) = day {
            let on = (unit == "week").then(|| weekday_of_week(now.today, ahead, weekday))?;
            return Some(on.map(|on| Told::day(on, Sure::Ahead)));
        }
        let sure = if ahead > 0 { Sure::Ahead } else { Sure::Open };
        return Some(unit_bounds(&unit, ahead, now).map(|(first, last)| Told::whole(first, last, sure)));
    }
    let (first_month, months) = c
        .attempt(|c| {
            c.eat("q").then_some(())?;
            c.digits(1).filter(|quarter| (1..=4).contains(quarter)).map(|quarter| (quarter * 3 - 2, 3))
        })
        .or_else(|| {
            c.attempt(|c| {
                c.eat("the ");
                let nth = index(&ORDINALS, &c.word())?;
                if c.eat(" quarter") {
                    Some((nth * 3 + 1, 3))
                } else {
                    (nth < 2 && c.eat_any(&[" half of the year", " half"])).then_some((nth * 6 + 1, 6))
                }
            })
        })
        .or_else(|| c.attempt(month).filter(|_| !c.sees(".")).map(|month| (month, 1)))?;
    let year = c.attempt(year);
    if year.is_none() && c.attempt(|c| (c.eat(" ") && c.digits(2).is_some()).then_some(())).is_some() {
        return None;
    }
    let bounds = coming(now.today, year, |year| months_of(year, first_month, months));
    Some(bounds.map(|(first, last)| Told::whole(first, last, sure_of(year, now))))
}

fn unit_bounds(unit: &str, ahead: u32, now: &Now<'_>) -> Option<(NaiveDate, NaiveDate)> {
    match unit {
        "week" => weekday_of_week(now.today, ahead, 0).zip(end_of_week(now.today, ahead)),
        "month" => month_on(now.today, ahead),
        "quarter" => {
            let start = months_of(now.today.year(), now.today.month0() / 3 * 3 + 1, 3)?.0;
            let from = in_months(start, ahead * 3)?;
            months_of(from.year(), from.month(), 3)
        }
        _ => months_of(now.today.year() + i32::try_from(ahead).ok()?, 1, 12),
    }
}

pub(super) fn festival(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    c.eat("the ");
    let (_, name) = FESTIVALS.iter().find(|(told, _)| c.eat(told))?;
    c.eat(" holiday");
    let on = coming(now.today, None, |year| festival_in(name, year).map(|on| (on, on)));
    Some(on.map(|(on, _)| Told { first: on, last: on, what: What::Festival { single: false }, sure: Sure::Near }))
}
