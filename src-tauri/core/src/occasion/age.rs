//! How old: 周岁, 虚岁, the animal of the year.

use super::calendar;
use super::model::AgeView;
use crate::Result;
use chrono::{Datelike, NaiveDate};

/// 虚岁: one at birth, one more at each lunar New Year. Takes lunar years, so a birth told in the solar calendar is
/// converted first: born in January 1990, before New Year, is of lunar 1989.
pub(super) const fn nominal(born_lunar_year: u16, lunar_year: u16) -> u16 {
    lunar_year.saturating_sub(born_lunar_year) + 1
}

/// The animal of a lunar year, 0 = 鼠 … 11 = 猪. It changes at New Year (正月初一), as people tell it, not at 立春.
pub(super) const fn zodiac(lunar_year: u16) -> u8 {
    // 1900 was a year of the rat; the remainder is below 12.
    ((lunar_year + 12 - 1900 % 12) % 12) as u8
}

/// 周岁: solar years completed. Somebody born on 29 February completes one on 28 February of a common year, the day it
/// is observed on.
pub(super) fn full(born: NaiveDate, on: NaiveDate) -> u16 {
    let years = on.year() - born.year();
    let birthday = born.with_year(on.year()).or_else(|| born.pred_opt().and_then(|day| day.with_year(on.year())));
    let still_ahead = birthday.is_some_and(|birthday| on < birthday);
    u16::try_from(years - i32::from(still_ahead)).unwrap_or(0)
}

/// The age on a day of somebody born on a day; 0 and 1 before birth. `OutOfRange` beyond the lunar years known.
pub(super) fn on(born: NaiveDate, on: NaiveDate) -> Result<AgeView> {
    let born_year = calendar::to_lunar(born)?.year;
    let year = calendar::to_lunar(on)?.year;
    Ok(AgeView { full: full(born, on), nominal: nominal(born_year, year), zodiac: zodiac(born_year) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_birth_before_new_year_is_of_the_old_lunar_year() {
        // New Year 1990 was 27 January.
        let before = on(day("1990-01-26"), day("1990-01-26")).unwrap();
        let after_new_year = on(day("1990-01-26"), day("1990-01-27")).unwrap();
        assert_eq!((before.full, before.nominal, before.zodiac), (0, 1, 5), "snake");
        assert_eq!((after_new_year.full, after_new_year.nominal), (0, 2));
        assert_eq!(on(day("1990-01-27"), day("1990-01-27")).unwrap().zodiac, 6, "horse");
    }

    #[test]
    fn animals() {
        for (year, animal) in [(1900, 0), (1899, 11), (2024, 4), (2026, 6), (2019, 11), (2020, 0)] {
            assert_eq!(zodiac(year), animal, "{year}");
        }
    }

    #[test]
    fn a_leap_day_child_grows_on_the_28th() {
        assert_eq!(on(day("2000-02-29"), day("2025-02-27")).unwrap().full, 24);
        assert_eq!(on(day("2000-02-29"), day("2025-02-28")).unwrap().full, 25);
        assert_eq!(on(day("2000-02-29"), day("2024-02-28")).unwrap().full, 23);
    }

    proptest! {
        #[test]
        fn ages_grow_by_one_or_not_at_all_from_day_to_day(born in 0_i64..50_000, later in 0_i64..23_000) {
            let born = day("1900-02-01") + chrono::TimeDelta::days(born);
            let today = born + chrono::TimeDelta::days(later);
            let (now, tomorrow) = (on(born, today).unwrap(), on(born, today.succ_opt().unwrap()).unwrap());
            prop_assert!(tomorrow.full == now.full || tomorrow.full == now.full + 1);
            prop_assert!(tomorrow.nominal == now.nominal || tomorrow.nominal == now.nominal + 1);
            prop_assert_eq!(now.zodiac, tomorrow.zodiac);
            // Mostly one or two ahead; a New Year that wanders past the birthday makes it none or three.
            prop_assert!(now.nominal >= now.full && now.nominal - now.full <= 3);
        }
    }
}
