//! The days of the whole book by the numbers of its clients: what conditions ask. No names, no order.

use super::model::{OccasionDate, OccasionKind};
use super::observance::{self, BothWays};
use super::{CalendarKind, age, store};
use crate::contact_person::ContactPersonKind;
use crate::roll::Doc;
use crate::{Error, Result};
use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Connection;
use std::ops::RangeInclusive;

/// The person around a client whose day it is.
#[derive(Debug, Clone)]
pub(crate) struct PersonOf {
    pub kind: ContactPersonKind,
    pub relation: String,
}

/// Gives `each` the days observed within `days` from today, both ends included: of which client, of whom (`None`: the
/// client's own), of which kind. Days kept in silence or no more are passed over. One observed twice may come twice.
pub(crate) fn each_ahead(
    conn: &Connection,
    today: NaiveDate,
    days: u32,
    mut each: impl FnMut(Doc, Option<PersonOf>, OccasionKind),
) -> Result<()> {
    for ahead in 0..=days {
        let day = today.checked_add_days(Days::new(u64::from(ahead))).ok_or(Error::Internal("end of time"))?;
        let day = BothWays::of(day)?;
        for &calendar in CalendarKind::ALL {
            for key in observance::keys_of(day, calendar)? {
                store::of_key(conn, calendar, key, |found| {
                    let person = found.contact_person.as_ref();
                    if observance::falls_on(&found.date, day)?
                        && found.mourned.keeping(conn, found.kind, &found.client, person, day.solar)?.is_proposed()
                    {
                        each(found.doc, found.person, found.kind);
                    }
                    Ok(())
                })?;
            }
        }
    }
    Ok(())
}

/// The own birthday of each client by number, `docs` of them, as far as its year is known: the first entered, solar before
/// lunar, as on the profile.
pub(crate) fn own_birthdays(conn: &Connection, docs: usize) -> Result<Vec<Option<OccasionDate>>> {
    store::own_birthdays(conn, docs)
}

/// Gives `each` the people around clients, each with a birthday whose year is known or without one. Somebody with
/// several comes several times; of somebody who is a client too, the birthday of that client counts.
pub(crate) fn each_person(
    conn: &Connection,
    each: impl FnMut(Doc, PersonOf, Option<OccasionDate>) -> Result<()>,
) -> Result<()> {
    store::each_person(conn, each)
}

/// Whether somebody born on `date` is so many full years (周岁) old on a day. `date` has its year.
pub(crate) fn is_aged(date: &OccasionDate, on: NaiveDate, years: &RangeInclusive<i32>) -> Result<bool> {
    let Some(born) = date.year.map(i32::from) else { return Ok(false) };
    // A lunar year reaches into the next solar one. Where the year alone decides, the calendar is not asked: lunar days
    // cost microseconds each.
    let oldest = on.year() - born;
    let youngest = oldest - 1 - i32::from(date.calendar == CalendarKind::Lunar);
    if years.contains(&youngest) && years.contains(&oldest) {
        return Ok(true);
    }
    if oldest < *years.start() || youngest > *years.end() {
        return Ok(false);
    }
    let Some(born) = observance::began_on(date)? else { return Ok(false) };
    Ok(born <= on && years.contains(&i32::from(age::full(born, on))))
}

/// Whether somebody born on `date` was born from the first to the last of these days.
pub(crate) fn is_born_within(date: &OccasionDate, days: &RangeInclusive<NaiveDate>) -> Result<bool> {
    let Some(year) = date.year.map(i32::from) else { return Ok(false) };
    let latest = year + i32::from(date.calendar == CalendarKind::Lunar);
    if latest < days.start().year() || year > days.end().year() {
        return Ok(false);
    }
    Ok(observance::began_on(date)?.is_some_and(|born| days.contains(&born)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::LeapPolicy;

    fn born(calendar: CalendarKind, year: u16, month: u8, day: u8) -> OccasionDate {
        OccasionDate { calendar, year: Some(year), month, day, leap: false, leap_policy: LeapPolicy::Regular }
    }

    #[test]
    fn the_year_alone_never_says_other_than_the_day() {
        let on: NaiveDate = "2026-11-21".parse().unwrap();
        for calendar in [CalendarKind::Solar, CalendarKind::Lunar] {
            for year in 1960..=2026 {
                for (month, day) in [(1, 1), (6, 15), (11, 20), (11, 21), (11, 22), (12, 8)] {
                    let date = born(calendar, year, month, day);
                    let began = observance::began_on(&date).unwrap().unwrap();
                    for (from, to) in [(0, 200), (17, 18), (30, 39), (50, 50)] {
                        let exact = began <= on && (from..=to).contains(&i32::from(age::full(began, on)));
                        // Nobody is asked about who is not born yet.
                        if began <= on {
                            assert_eq!(is_aged(&date, on, &(from..=to)).unwrap(), exact, "{date:?} {from} {to}");
                        }
                    }
                    let days = "2007-09-01".parse().unwrap()..="2008-08-31".parse().unwrap();
                    assert_eq!(is_born_within(&date, &days).unwrap(), days.contains(&began), "{date:?}");
                }
            }
        }
    }
}
