use super::*;
use crate::occasion::check;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lunar(year: Option<u16>, month: u8, day: u8) -> OccasionDate {
    OccasionDate { calendar: CalendarKind::Lunar, year, month, day, leap: false, leap_policy: LeapPolicy::Regular }
}

fn leap(year: Option<u16>, month: u8, day: u8, policy: LeapPolicy) -> OccasionDate {
    OccasionDate { leap: true, leap_policy: policy, ..lunar(year, month, day) }
}

fn solar(year: Option<u16>, month: u8, day: u8) -> OccasionDate {
    OccasionDate { calendar: CalendarKind::Solar, ..lunar(year, month, day) }
}

fn days(date: &OccasionDate, today: &str, count: usize) -> Vec<NaiveDate> {
    upcoming(OccasionKind::Birthday, date, day(today), count).unwrap().into_iter().map(|seen| seen.on).collect()
}

#[test]
fn the_thirtieth_falls_on_the_29th_of_a_short_month() {
    // 腊月: 30 days in lunar 2026, 29 in 2025 and 2027.
    let eve = lunar(None, 12, 30);
    assert_eq!(days(&eve, "2026-01-01", 3), [day("2026-02-16"), day("2027-02-05"), day("2028-01-25")]);
}

#[test]
fn a_leap_day_falls_on_the_28th_of_a_common_year() {
    assert_eq!(days(&solar(None, 2, 29), "2027-01-01", 2), [day("2027-02-28"), day("2028-02-29")]);
}

#[test]
fn a_leap_month_is_observed_by_its_policy() {
    // Lunar 2025 has a leap sixth month (from 25 July), 2026 none.
    let on = |policy| days(&leap(None, 6, 5, policy), "2025-06-01", 3);
    assert_eq!(on(LeapPolicy::Leap), [day("2025-07-29"), day("2026-07-18"), day("2027-07-08")]);
    assert_eq!(on(LeapPolicy::Regular), [day("2025-06-29"), day("2026-07-18"), day("2027-07-08")]);
    assert_eq!(on(LeapPolicy::Both), [day("2025-06-29"), day("2025-07-29"), day("2026-07-18")]);
}

#[test]
fn in_its_own_year_the_day_itself_and_nothing_before() {
    // Born in leap 六月 of 2025: no observance in the regular month that lies before the birth.
    let born = leap(Some(2025), 6, 5, LeapPolicy::Both);
    assert_eq!(days(&born, "2025-01-01", 2), [day("2025-07-29"), day("2026-07-18")]);
    let wedding = solar(Some(2030), 5, 20);
    let first = next(OccasionKind::Wedding, &wedding, day("2026-11-21")).unwrap();
    assert_eq!((first.on, first.years, first.round), (day("2030-05-20"), Some(0), false));
}

#[test]
fn an_eightieth_is_kept_by_nominal_age() {
    // Lunar 1947 + 79 = 2026: 虚岁 80, 周岁 79.
    let mother = next(OccasionKind::Birthday, &lunar(Some(1947), 10, 16), day("2026-11-21")).unwrap();
    assert_eq!((mother.on, mother.days_ahead), (day("2026-11-24"), 3));
    assert_eq!((mother.years, mother.nominal_age, mother.round), (Some(79), Some(80), true));
    // The same age told in the solar calendar is not round.
    let by_solar = next(OccasionKind::Birthday, &solar(Some(1947), 11, 28), day("2026-11-21")).unwrap();
    assert_eq!((by_solar.years, by_solar.nominal_age, by_solar.round), (Some(79), Some(80), false));
}

#[test]
fn anniversaries_count_years_and_have_no_age() {
    let wedding = next(OccasionKind::Wedding, &solar(Some(2006), 11, 28), day("2026-11-21")).unwrap();
    assert_eq!((wedding.years, wedding.nominal_age, wedding.zodiac_year, wedding.round), (Some(20), None, false, true));
}

#[test]
fn the_year_of_the_own_animal() {
    let horse = |year| next(OccasionKind::Birthday, &lunar(Some(year), 8, 15), day("2026-06-01")).unwrap();
    assert!(horse(1978).zodiac_year && horse(2014).zodiac_year);
    assert!(!horse(1979).zodiac_year && !horse(2026).zodiac_year, "the year of birth is not counted");
    // Born 2 February 1990, after New Year: horse. Before New Year 2026 (17 February) the year is still the snake's.
    let by_solar = next(OccasionKind::Birthday, &solar(Some(1990), 2, 2), day("2026-01-01")).unwrap();
    assert!(!by_solar.zodiac_year);
}

#[test]
fn without_a_year_no_age_is_told() {
    let seen = next(OccasionKind::Birthday, &lunar(None, 8, 15), day("2026-06-01")).unwrap();
    assert_eq!((seen.years, seen.nominal_age, seen.zodiac_year, seen.round), (None, None, false, false));
}

#[test]
fn where_the_calendar_ends() {
    let date = lunar(None, 12, 30);
    assert!(matches!(
        next(OccasionKind::Other, &date, day("2150-01-01")),
        Err(Error::Invalid { why: Invalid::OutOfRange, .. })
    ));
    assert_eq!(next(OccasionKind::Other, &date, day("2101-01-20")).unwrap().on, day("2101-01-28"));
}

/// Any day that can be, of either calendar.
fn any_date() -> impl Strategy<Value = OccasionDate> {
    let year = prop::option::of(1900_u16..=2060);
    let policy = prop::sample::select(LeapPolicy::ALL);
    let calendar = prop::sample::select(CalendarKind::ALL);
    (calendar, year, 1_u8..=12, 1_u8..=31, any::<bool>(), policy)
        .prop_map(|(calendar, year, month, day, leap, leap_policy)| OccasionDate {
            calendar,
            year,
            month,
            day,
            leap,
            leap_policy,
        })
        .prop_filter_map("no such day", |date| check::possible(OccasionKind::Other, date, NaiveDate::MAX).ok())
}

/// A date in a leap month that was.
fn any_leap_date() -> impl Strategy<Value = OccasionDate> {
    let months: Vec<(u16, u8)> = (1900..=2060)
        .flat_map(|year| (1..=12).map(move |month| (year, month)))
        .filter(|&(year, month)| LunarMonths::of(year).unwrap().has_leap(month))
        .collect();
    (prop::sample::select(months), 1_u8..=30, prop::sample::select(LeapPolicy::ALL)).prop_filter_map(
        "no such day",
        |((year, month), day, policy)| {
            check::possible(OccasionKind::Other, leap(Some(year), month, day, policy), NaiveDate::MAX).ok()
        },
    )
}

fn any_today() -> impl Strategy<Value = NaiveDate> {
    (0_i64..60_000).prop_map(|offset| day("1930-01-01") + chrono::TimeDelta::days(offset))
}

proptest! {
    #[test]
    fn the_next_observance_is_never_past_and_maps_back_to_its_rule(
        date in prop_oneof![any_date(), any_leap_date()],
        today in any_today(),
    ) {
        let seen = upcoming(OccasionKind::Birthday, &date, today, 3).unwrap();
        prop_assert_eq!(seen.len(), 3);
        let mut before = None;
        for one in seen {
            prop_assert!(one.on >= today && Some(one.on) > before);
            prop_assert_eq!(i64::from(one.days_ahead), (one.on - today).num_days());
            let both = BothWays::of(one.on).unwrap();
            prop_assert!(falls_on(&date, both).unwrap());
            prop_assert!(keys_of(both, date.calendar).unwrap().contains(&(date.month, date.day)));
            before = Some(one.on);
        }
    }

    #[test]
    fn every_day_a_rule_falls_on_is_found_by_the_search(
        date in prop_oneof![any_date(), any_leap_date()],
        today in any_today(),
    ) {
        let found = upcoming(OccasionKind::Other, &date, today, 3).unwrap();
        let last = found[2].on;
        let walked: Vec<NaiveDate> = today
            .iter_days()
            .take_while(|&on| on <= last && (on - today).num_days() < 1_200)
            .filter(|&on| falls_on(&date, BothWays::of(on).unwrap()).unwrap())
            .collect();
        let expected: Vec<NaiveDate> =
            found.iter().map(|one| one.on).filter(|&on| (on - today).num_days() < 1_200).collect();
        prop_assert_eq!(walked, expected);
    }

    #[test]
    fn a_lunar_day_keeps_its_month_and_slips_from_30_to_29_only(
        date in prop_oneof![any_date(), any_leap_date()],
        today in any_today(),
    ) {
        prop_assume!(date.calendar == CalendarKind::Lunar);
        for on in next_days(&date, today, 4).unwrap() {
            let lunar = calendar::to_lunar(on).unwrap();
            prop_assert_eq!(lunar.month, date.month);
            let longest = LunarMonths::of(lunar.year).unwrap().days_in(lunar.month, lunar.leap);
            prop_assert_eq!(lunar.day, date.day.min(longest));
        }
    }

    #[test]
    fn both_months_give_two_observances_in_a_leap_year_and_one_in_others(mut date in any_leap_date(), year in 1901_u16..=2099) {
        date.leap_policy = LeapPolicy::Both;
        prop_assume!(date.year.is_some_and(|began| began < year));
        let twice = LunarMonths::of(year).unwrap().has_leap(date.month);
        prop_assert_eq!(days_in_year(&date, year).unwrap().len(), 1 + usize::from(twice));
        date.leap_policy = LeapPolicy::Regular;
        prop_assert_eq!(days_in_year(&date, year).unwrap().len(), 1);
    }

    #[test]
    fn years_grow_by_one_from_observance_to_observance(date in prop_oneof![any_date(), any_leap_date()], today in any_today()) {
        prop_assume!(date.year.is_some());
        let seen = upcoming(OccasionKind::Birthday, &date, today, 4).unwrap();
        for pair in seen.windows(2) {
            let grown = pair[1].years.unwrap() - pair[0].years.unwrap();
            let same_year = date.leap && (pair[1].on - pair[0].on).num_days() < 40;
            prop_assert_eq!(grown, u16::from(!same_year));
            if date.calendar == CalendarKind::Lunar {
                prop_assert_eq!(pair[1].nominal_age.unwrap() - pair[0].nominal_age.unwrap(), grown);
            }
        }
    }
}
