//! Festivals the app knows: 春节前, 元旦前, 国庆后, 除夕当天.

use super::super::calendar::coming;
use super::super::cursor::Cursor;
use super::super::told::{Now, Told, What, sure_of};
use crate::occasion::festival_in;

/// (how it is told, its name in the calendar, whether it is kept on a single day). The longest of those that begin alike first.
const FESTIVALS: &[(&str, &str, bool)] = &[
    ("春节", "春节", false),
    ("元旦", "元旦", false),
    ("元宵节", "元宵节", true),
    ("元宵", "元宵节", true),
    ("清明节", "清明节", false),
    ("清明", "清明节", false),
    ("五一劳动节", "劳动节", false),
    ("劳动节", "劳动节", false),
    ("五一", "劳动节", false),
    ("端午节", "端午节", false),
    ("端午", "端午节", false),
    ("七夕", "七夕", true),
    ("中秋节", "中秋节", false),
    ("中秋", "中秋节", false),
    ("十一国庆", "国庆节", false),
    ("国庆节", "国庆节", false),
    ("国庆", "国庆节", false),
    ("重阳节", "重阳节", true),
    ("重阳", "重阳节", true),
    ("除夕", "除夕", true),
    ("腊八节", "腊八节", true),
    ("腊八", "腊八节", true),
    ("冬至", "冬至", true),
    ("三八妇女节", "妇女节", true),
    ("妇女节", "妇女节", true),
    ("六一儿童节", "儿童节", true),
    ("儿童节", "儿童节", true),
    ("六一", "儿童节", true),
    ("教师节", "教师节", true),
    ("母亲节", "母亲节", true),
    ("父亲节", "父亲节", true),
    ("十一", "国庆节", false),
];

/// Told as numbers, they are festivals only where before or after is told.
const NUMBERS: &[&str] = &["五一", "十一", "六一"];

/// A festival, of a year where it is told.
pub(super) fn festival(c: &mut Cursor<'_>, now: &Now<'_>, year: Option<i32>) -> Option<Option<Told>> {
    // 李国庆 is a person.
    if year.is_none() && !c.before().is_none_or(may_stand_before) {
        return None;
    }
    let (told, name, single) = FESTIVALS.iter().find(|(told, ..)| c.eat(told))?;
    if NUMBERS.contains(told) && !c.sees_any(&["前", "之前", "以前", "后", "之后", "以后", "当天", "假期"])
    {
        return None;
    }
    let (on, _) = match coming(now.today, year, |year| festival_in(name, year).map(|on| (on, on))) {
        Some(found) => found,
        None => return Some(None),
    };
    if c.eat_any(&["当天", "那天", "当日", "这天"]) {
        return Some(Some(Told::day(on, sure_of(year, now))));
    }
    if c.eat_any(&["期间", "假期", "长假", "小长假", "放假", "假", "礼", "快乐", "活动", "晚会", "贺卡"])
    {
        return Some(None);
    }
    Some(Some(Told { first: on, last: on, what: What::Festival { single: *single }, sure: sure_of(year, now) }))
}

fn may_stand_before(b: char) -> bool {
    super::super::words::is_border(Some(b))
        || "我你您他她它们在到于等就约定赶最晚迟过的是给把和跟与请先再要将会需议划算计成争取务必止这个快临".contains(b)
}
