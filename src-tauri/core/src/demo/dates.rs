//! Turns the days of the story, told from today, into days of the calendar.

use super::story::Day;
use crate::occasion::{self, CalendarKind, LeapPolicy, OccasionDate, OccasionKind};
use crate::{Error, Result};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// The day so many days from `today`.
pub(super) fn in_days(today: NaiveDate, days: i64) -> Result<NaiveDate> {
    today.checked_add_signed(TimeDelta::days(days)).ok_or(Error::Internal("end of time"))
}

/// Of long ago nobody counts the days: a visit told for a weekend was made on the Friday before.
pub(super) fn visit_day(today: NaiveDate, days: i64) -> Result<NaiveDate> {
    let on = in_days(today, days)?;
    if days > -14 {
        return Ok(on);
    }
    let back = match on.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    in_days(on, -back)
}

/// The date of an occasion of the story.
pub(super) fn date_of(told: &Day, today: NaiveDate, opened_on: NaiveDate) -> Result<OccasionDate> {
    let seen = match told.in_days {
        Some(days) => observable_from(in_days(today, i64::from(days))?, told.calendar)?,
        None if told.opening => opened_on,
        None => today,
    };
    let lunar = occasion::day(seen)?;
    let (this_year, month, day) = match told.calendar {
        // A month is at most 12, a day at most 31, a year of the calendar known fits.
        CalendarKind::Solar => (seen.year() as u16, seen.month() as u8, seen.day() as u8),
        CalendarKind::Lunar => (lunar.lunar_year, lunar.lunar_month, lunar.lunar_day),
    };
    let (month, day) = told.month_day.unwrap_or((month, day));
    let reached = told.age.map(|age| {
        let by_nominal = told.kind == OccasionKind::Birthday && told.calendar == CalendarKind::Lunar;
        this_year + u16::from(by_nominal) - age
    });
    Ok(OccasionDate {
        calendar: told.calendar,
        year: told.year.or(reached).or(told.opening.then_some(this_year)),
        month,
        day,
        leap: told.leap,
        leap_policy: told.policy.unwrap_or(LeapPolicy::Regular),
    })
}

/// The first day from `from` on that comes every year by its own name: no leap month, no 三十, no 29 February.
fn observable_from(from: NaiveDate, calendar: CalendarKind) -> Result<NaiveDate> {
    let mut on = from;
    loop {
        let every_year = match calendar {
            CalendarKind::Solar => (on.month(), on.day()) != (2, 29),
            CalendarKind::Lunar => {
                let lunar = occasion::day(on)?;
                !lunar.leap && lunar.lunar_day < 30
            }
        };
        if every_year {
            return Ok(on);
        }
        on = in_days(on, 1)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::preview;
    use crate::vault::testing::empty_book;

    #[test]
    fn every_day_of_the_story_can_be_whatever_the_day() {
        let story = super::super::story::told().unwrap();
        // A common day, New Year's Eve, a day in a leap month, 29 February, the last of a lunar month, New Year's Day.
        for today in ["2026-11-21", "2027-02-05", "2028-07-01", "2028-02-26", "2025-07-22", "2026-12-31", "2030-01-01"]
        {
            let vault = empty_book(today);
            let today: NaiveDate = today.parse().unwrap();
            for client in &story.clients {
                for told in client.days.iter().chain(client.people.iter().flat_map(|person| &person.days)) {
                    let opened_on = in_days(today, -i64::from(client.known_days)).unwrap();
                    let date = date_of(told, today, opened_on).unwrap();
                    let next = preview(&vault, told.kind, date).unwrap().remove(0);
                    if let Some(days) = told.in_days {
                        assert!((days..days + 40).contains(&next.days_ahead), "{today} {}", client.name);
                        let reached = if told.calendar == CalendarKind::Lunar { next.nominal_age } else { next.years };
                        assert_eq!(reached, told.age, "{today} {}", client.name);
                    }
                }
            }
        }
    }

    #[test]
    fn long_ago_visits_were_on_working_days() {
        let today: NaiveDate = "2026-11-21".parse().unwrap();
        for days in -200..-14 {
            let on = visit_day(today, days).unwrap();
            assert!(!matches!(on.weekday(), Weekday::Sat | Weekday::Sun), "{on}");
        }
        assert_eq!(visit_day(today, -7).unwrap(), "2026-11-14".parse().unwrap());
    }
}
