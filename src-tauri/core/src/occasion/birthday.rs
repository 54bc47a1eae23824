//! What a birthday comes to while it is typed: the solar day of this year, the animal, and whether the year may be another.
//!
//! An identity card counts in solar years. Who was born on 腊月初八 of lunar 1970 has a card of January 1971; told as
//! "1971, 腊月初八" a year too many is kept, with another animal. Only the person knows which it is, so it is asked.

use super::model::{BirthByCard, BirthdayView, CalendarKind, OccasionDate, OccasionKind};
use super::{age, calendar, check, observance, wording};
use crate::Result;
use crate::vault::OpenVault;
use chrono::{Datelike, NaiveDate};

/// What a birthday comes to; checked as [`super::save`] does.
pub fn birthday(vault: &OpenVault, date: OccasionDate) -> Result<BirthdayView> {
    let today = vault.clock().today();
    let date = check::possible(OccasionKind::Birthday, date, today)?;
    let born_on = observance::began_on(&date)?;
    let born = born_on.map(calendar::to_lunar).transpose()?;
    Ok(BirthdayView {
        this_year: in_solar_year(&date, today.year())?,
        born_on,
        lunar_text: born.filter(|_| date.calendar == CalendarKind::Solar).map(wording::lunar_text),
        zodiac: born.map(|born| age::zodiac(born.year)),
        by_card: by_card(&date),
    })
}

/// The days a date falls on in a solar year.
fn in_solar_year(date: &OccasionDate, year: i32) -> Result<Vec<NaiveDate>> {
    // A lunar year ends in the solar year after it.
    let mut days = Vec::new();
    for of in [year - 1, year] {
        if let Ok(of) = u16::try_from(of) {
            days.extend(observance::days_in_year(date, of)?);
        }
    }
    days.retain(|day| day.year() == year);
    Ok(days)
}

/// The birth a year earlier by the lunar calendar, when it was in the year given by the solar one.
fn by_card(date: &OccasionDate) -> Option<BirthByCard> {
    let year = date.year.filter(|_| date.calendar == CalendarKind::Lunar)?;
    let earlier = OccasionDate { year: Some(year - 1), ..date.clone() };
    // A day the earlier year has not is no other birth.
    let born_on = observance::began_on(&earlier).ok()??;
    (born_on.year() == i32::from(year)).then(|| BirthByCard { year: year - 1, born_on, zodiac: age::zodiac(year - 1) })
}

/// Whether two birthdays may be one person's: the same day, told in either calendar; a year that one does not know is no
/// difference.
pub(crate) fn may_be_one_day(one: &OccasionDate, other: &OccasionDate) -> bool {
    if one.calendar == other.calendar {
        let years = one.year.zip(other.year);
        return (one.month, one.day, one.leap) == (other.month, other.day, other.leap)
            && years.is_none_or(|(one, other)| one == other);
    }
    let day = |date| observance::began_on(date).ok().flatten();
    day(one).is_some_and(|born| day(other) == Some(born))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::LeapPolicy;
    use crate::vault::testing::empty_book;

    fn lunar(year: Option<u16>, month: u8, day: u8) -> OccasionDate {
        OccasionDate { calendar: CalendarKind::Lunar, year, month, day, leap: false, leap_policy: LeapPolicy::Regular }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_lunar_birthday_is_told_by_its_solar_days_and_its_animal() {
        let vault = empty_book("2026-11-28");
        let seen = birthday(&vault, lunar(Some(1962), 8, 15)).unwrap();
        assert_eq!(seen.this_year, [day("2026-09-25")]);
        assert_eq!((seen.born_on, seen.zodiac, seen.by_card), (Some(day("1962-09-13")), Some(2), None));
        let without_year = birthday(&vault, lunar(None, 8, 15)).unwrap();
        assert_eq!((without_year.this_year.len(), without_year.born_on, without_year.zodiac), (1, None, None));
        // 腊月 of lunar 2025 lies in 2026, that of lunar 2026 in 2027.
        assert_eq!(birthday(&vault, lunar(None, 12, 8)).unwrap().this_year, [day("2026-01-26")]);
        // 冬月廿五 falls twice in one solar year and never in the next.
        let mut counts = std::collections::BTreeSet::new();
        for year in 2024..2040 {
            counts.insert(in_solar_year(&lunar(None, 11, 25), year).unwrap().len());
        }
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn a_year_that_may_be_the_cards_is_asked_about() {
        let vault = empty_book("2026-11-28");
        let seen = birthday(&vault, lunar(Some(1971), 12, 8)).unwrap();
        assert_eq!((seen.born_on, seen.zodiac), (Some(day("1972-01-23")), Some(11)), "a pig");
        let card = seen.by_card.unwrap();
        assert_eq!((card.year, card.born_on, card.zodiac), (1970, day("1971-01-04"), 10));
        for certain in [lunar(Some(1971), 10, 8), lunar(Some(1971), 1, 1), lunar(None, 12, 8)] {
            assert_eq!(birthday(&vault, certain).unwrap().by_card, None);
        }
        let solar = OccasionDate { calendar: CalendarKind::Solar, ..lunar(Some(1971), 1, 4) };
        let seen = birthday(&vault, solar).unwrap();
        assert_eq!((seen.by_card, seen.zodiac, seen.lunar_text.as_deref()), (None, Some(10), Some("腊月初八")));
    }
}
