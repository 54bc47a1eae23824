//! What the words of a day tell, before it is weighed what stands beside them.

use crate::workday::Workdays;
use chrono::{Datelike, NaiveDate};

/// What a reading goes by.
pub(super) struct Now<'w> {
    pub today: NaiveDate,
    pub workdays: &'w Workdays,
}

/// What was found at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A day; `deadline`: told as the last one.
    Day { on: NaiveDate, deadline: bool },
    /// A count on a calendar that is known only to a day before.
    Beyond(Option<NaiveDate>),
    /// Words of days, but none to propose; they are passed over as a whole.
    Nothing,
}

/// How words name a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A day, or the end of something: 周三, 月底.
    Day,
    /// A week, month, quarter: its days are meant only with 内, and the day before it with 前.
    Whole,
    /// A weekend: its last day, and with 前 the day before it.
    Weekend,
    /// 上旬 中旬 下旬: its last day; what 前 means is not sure.
    Third,
    /// A festival: with 前 the day before, with 后 the first working day after; `single`: kept on one day.
    Festival { single: bool },
}

/// How sure words are of what lies ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// They name what lies ahead: 明天, 下周三.
    Ahead,
    /// They may as well tell what was: 本周三, 12月20日 of a year that is told.
    Open,
    /// As [`Self::Open`], and only if it comes soon enough: 12月20日.
    Near,
    /// They may be no day at all, unless an act follows: 20号, 周三.
    Doubtful,
    /// 今天: more often told than owed.
    Today,
}

/// Days told by words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub what: What,
    pub sure: Sure,
}

impl Told {
    pub(super) const fn day(on: NaiveDate, sure: Sure) -> Self {
        Self { first: on, last: on, what: What::Day, sure }
    }

    pub(super) const fn whole(first: NaiveDate, last: NaiveDate, sure: Sure) -> Self {
        Self { first, last, what: What::Whole, sure }
    }
}

/// How sure a day of a year is, where one is told: it lies ahead, unless the year is this one.
pub(super) fn sure_of(year: Option<i32>, now: &Now<'_>) -> Sure {
    match year {
        Some(year) if year > now.today.year() => Sure::Ahead,
        Some(_) => Sure::Open,
        None => Sure::Near,
    }
}
