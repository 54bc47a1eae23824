//! Which days can be. Every fault names the field `date`.

use super::calendar::{self, YEARS};
use super::model::{CalendarKind, OccasionDate, OccasionKind};
use super::observance;
use crate::error::Invalid;
use crate::{Error, Result};
use chrono::NaiveDate;

/// A leap year to measure solar days without a year by.
const SOME_LEAP_YEAR: i32 = 2000;

const NO_SUCH_DAY: Error = Error::invalid("date", Invalid::NoSuchDay);

/// Takes `date` if there is such a day: `NoSuchDay` when not, `OutOfRange` for a year outside 1900 to 2100, `InFuture`
/// for a birthday after `today`. The policy of a day outside a leap month says nothing and becomes `Regular`.
pub(super) fn possible(kind: OccasionKind, mut date: OccasionDate, today: NaiveDate) -> Result<OccasionDate> {
    if date.year.is_some_and(|year| !YEARS.contains(&year)) {
        return Err(Error::invalid("date", Invalid::OutOfRange));
    }
    let longest = match date.calendar {
        CalendarKind::Solar => 31,
        CalendarKind::Lunar => 30,
    };
    if !(1..=12).contains(&date.month) || !(1..=longest).contains(&date.day) {
        return Err(NO_SUCH_DAY);
    }
    match date.calendar {
        CalendarKind::Solar => {
            let year = date.year.map_or(SOME_LEAP_YEAR, i32::from);
            let exists = NaiveDate::from_ymd_opt(year, u32::from(date.month), u32::from(date.day)).is_some();
            if date.leap || !exists {
                return Err(NO_SUCH_DAY);
            }
        }
        CalendarKind::Lunar if date.year.is_none() && date.leap && !calendar::leap_month_occurs(date.month) => {
            return Err(NO_SUCH_DAY);
        }
        // With a year, the conversion below asks the calendar itself.
        CalendarKind::Lunar => {}
    }
    let began = observance::began_on(&date)?;
    if kind == OccasionKind::Birthday && began.is_some_and(|born| born > today) {
        return Err(Error::invalid("date", Invalid::InFuture));
    }
    if !date.leap {
        date.leap_policy = super::LeapPolicy::Regular;
    }
    Ok(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::LeapPolicy;

    fn date(calendar: CalendarKind, year: Option<u16>, month: u8, day: u8, leap: bool) -> OccasionDate {
        OccasionDate { calendar, year, month, day, leap, leap_policy: LeapPolicy::Both }
    }

    fn verdict(kind: OccasionKind, date: OccasionDate) -> Option<Invalid> {
        match possible(kind, date, "2026-11-21".parse().unwrap()) {
            Ok(_) => None,
            Err(Error::Invalid { field: "date", why }) => Some(why),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn impossible_days_are_no_such_day() {
        use CalendarKind::{Lunar, Solar};
        let no = Some(Invalid::NoSuchDay);
        let cases = [
            // The second month of lunar 2026 has 29 days, that of 2025 has 30.
            (Lunar, Some(2026), 2, 30, false, no.clone()),
            (Lunar, Some(2023), 2, 30, false, None),
            (Lunar, None, 2, 30, false, None),
            (Lunar, None, 2, 31, false, no.clone()),
            (Lunar, Some(2025), 6, 1, true, None),
            (Lunar, Some(2026), 6, 1, true, no.clone()),
            (Lunar, None, 6, 1, true, None),
            (Lunar, None, 1, 1, true, no.clone()),
            (Lunar, None, 13, 1, false, no.clone()),
            (Lunar, None, 0, 1, false, no.clone()),
            (Lunar, None, 1, 0, false, no.clone()),
            (Solar, Some(2025), 2, 29, false, no.clone()),
            (Solar, Some(2024), 2, 29, false, None),
            (Solar, None, 2, 29, false, None),
            (Solar, None, 2, 30, false, no.clone()),
            (Solar, None, 4, 31, false, no.clone()),
            (Solar, None, 1, 32, false, no.clone()),
            (Solar, Some(2025), 6, 1, true, no),
            (Solar, Some(1899), 1, 1, false, Some(Invalid::OutOfRange)),
            (Lunar, Some(2101), 1, 1, false, Some(Invalid::OutOfRange)),
            (Solar, Some(1900), 1, 1, false, None),
            (Lunar, Some(2100), 12, 29, false, None),
        ];
        for (calendar, year, month, day, leap, expected) in cases {
            let got = verdict(OccasionKind::Other, date(calendar, year, month, day, leap));
            assert_eq!(got, expected, "{calendar:?} {year:?} {month}-{day} leap {leap}");
        }
    }

    #[test]
    fn only_birthdays_must_lie_behind() {
        let tomorrow = date(CalendarKind::Solar, Some(2026), 11, 22, false);
        assert_eq!(verdict(OccasionKind::Birthday, tomorrow.clone()), Some(Invalid::InFuture));
        assert_eq!(verdict(OccasionKind::Wedding, tomorrow), None);
        assert_eq!(verdict(OccasionKind::Birthday, date(CalendarKind::Solar, Some(2026), 11, 21, false)), None);
        // 农历十月十四 is tomorrow too.
        let lunar = date(CalendarKind::Lunar, Some(2026), 10, 14, false);
        assert_eq!(verdict(OccasionKind::Birthday, lunar), Some(Invalid::InFuture));
    }

    #[test]
    fn a_policy_is_kept_for_leap_months_only() {
        let today = "2026-11-21".parse().unwrap();
        let kept = possible(OccasionKind::Birthday, date(CalendarKind::Lunar, Some(2025), 6, 1, true), today).unwrap();
        let cleared =
            possible(OccasionKind::Birthday, date(CalendarKind::Lunar, Some(2025), 6, 1, false), today).unwrap();
        assert_eq!((kept.leap_policy, cleared.leap_policy), (LeapPolicy::Both, LeapPolicy::Regular));
    }
}
