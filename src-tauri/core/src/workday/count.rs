//! Counting on either calendar, as far as it is known.

use super::notice::{Kind, Notice, Told, is_weekday};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// 工作日
    Working,
    /// 交易日
    Trading,
}

/// Where a count comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// This day.
    On(NaiveDate),
    /// It would lie beyond what is known; the last day that is, if any.
    Beyond(Option<NaiveDate>),
}

/// Both calendars.
#[derive(Debug)]
pub(crate) struct Workdays(BTreeMap<u16, Notice>);

impl Workdays {
    pub(super) const fn new(notices: BTreeMap<u16, Notice>) -> Self {
        Self(notices)
    }

    /// As shipped.
    #[cfg(test)]
    pub(crate) fn shipped() -> Self {
        Self(super::notice::shipped().unwrap())
    }

    pub(super) fn years(&self) -> impl DoubleEndedIterator<Item = (u16, &Notice)> {
        self.0.iter().map(|(year, notice)| (*year, notice))
    }

    fn year(&self, year: i32) -> Option<&Notice> {
        self.0.get(&u16::try_from(year).ok()?)
    }

    /// What is told of a day: the notice of the next year is the later word on the end of a year.
    fn told(&self, day: NaiveDate) -> Option<&Told> {
        let told_in = |year: i32| self.year(year).and_then(|notice| notice.on(day));
        told_in(day.year() + 1).or_else(|| told_in(day.year()))
    }

    /// Whether a day is open; `None` where it is not known.
    pub(crate) fn is_open(&self, day: NaiveDate, calendar: Calendar) -> Option<bool> {
        self.year(day.year())?;
        let kind = self.told(day).map(|told| told.kind);
        Some(match (kind, calendar) {
            (Some(Kind::Holiday), _) | (Some(Kind::Worked | Kind::Closed), Calendar::Trading) => false,
            (Some(Kind::Worked), Calendar::Working) => true,
            (Some(Kind::Closed), Calendar::Working) | (None, _) => is_weekday(day),
        })
    }

    /// The last day known, of the years that follow that of `from` without a gap.
    pub(crate) fn known_until(&self, from: NaiveDate) -> Option<NaiveDate> {
        let last = (from.year()..).take_while(|year| self.year(*year).is_some()).last()?;
        NaiveDate::from_ymd_opt(last, 12, 31)
    }

    /// The day so many open days after `from`, which itself is not counted.
    pub(crate) fn after(&self, from: NaiveDate, days: u32, calendar: Calendar) -> Counted {
        let beyond = Counted::Beyond(self.known_until(from));
        let (mut on, mut left) = (from, days);
        while left > 0 {
            let Some(next) = on.succ_opt() else { return beyond };
            on = next;
            match self.is_open(on, calendar) {
                Some(open) => left -= u32::from(open),
                None => return beyond,
            }
        }
        Counted::On(on)
    }

    /// The first working day after the holidays in which `day` lies; `None` where they are not known to their end.
    pub(crate) fn after_holidays(&self, day: NaiveDate) -> Option<NaiveDate> {
        let is_free = |day| self.told(day).is_some_and(|told| told.kind == Kind::Holiday);
        if !is_free(day) {
            return None;
        }
        let last = day.iter_days().take_while(|day| is_free(*day)).last()?;
        match self.after(last, 1, Calendar::Working) {
            Counted::On(on) => Some(on),
            Counted::Beyond(_) => None,
        }
    }

    /// How many days of a year are open.
    pub(super) fn open_in(&self, year: u16, calendar: Calendar) -> u16 {
        let Some(first) = NaiveDate::from_ymd_opt(year.into(), 1, 1) else { return 0 };
        let days = (0..366).filter_map(|ahead| first.checked_add_days(Days::new(ahead)));
        let open = days.filter(|day| day.year() == i32::from(year) && self.is_open(*day, calendar) == Some(true));
        u16::try_from(open.count()).unwrap_or(u16::MAX)
    }
}
