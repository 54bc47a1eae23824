//! The days ahead over the whole book. The window's days are turned into the stored keys that can fall on them and
//! looked up through the index, so the cost grows with what is found, not with the book.

use super::model::{CalendarKind, Keeping, OccasionAhead};
use super::observance::{self, BothWays};
use super::store;
use crate::error::Invalid;
use crate::vault::OpenVault;
use crate::{Error, Result};
use chrono::{Days, NaiveDate};
use std::ops::ControlFlow;

/// The widest window, in days.
const WIDEST: u32 = 366;

/// All observances within `days` from today (0 ≤ days ≤ 366, both ends included), earliest first and by the client's
/// name within a day, trash excluded, and days that are kept in silence or no more ([`Keeping`]). An occasion observed twice within the window is there twice.
pub fn ahead(vault: &OpenVault, days: u32) -> Result<Vec<OccasionAhead>> {
    first_ahead(vault, days, usize::MAX)
}

/// As [`ahead`], no more than `limit`: of the day that is one too many only some, later days not at all. What is left
/// out is not read either, so the cost is bounded in a book of any size.
pub(crate) fn first_ahead(vault: &OpenVault, days: u32, limit: usize) -> Result<Vec<OccasionAhead>> {
    if days > WIDEST {
        return Err(Error::invalid("days", Invalid::OutOfRange));
    }
    let today = vault.clock().today();
    let mut found: Vec<OccasionAhead> = Vec::new();
    for ahead in 0..=days {
        let day = today.checked_add_days(Days::new(u64::from(ahead))).ok_or(Error::Internal("end of time"))?;
        if observed_on(vault, BothWays::of(day)?, today, limit, &mut found)?.is_break() {
            break;
        }
    }
    Ok(found)
}

/// How many observances there are within `days` from today, whatever a limit: read without names and in no order.
pub(crate) fn count_ahead(vault: &OpenVault, days: u32) -> Result<usize> {
    let today = vault.clock().today();
    let mut count = 0;
    for ahead in 0..=days {
        let day = today.checked_add_days(Days::new(u64::from(ahead))).ok_or(Error::Internal("end of time"))?;
        let day = BothWays::of(day)?;
        for &calendar in CalendarKind::ALL {
            for key in observance::keys_of(day, calendar)? {
                store::dates_of_key(vault.conn(), calendar, key, |date| {
                    count += usize::from(observance::falls_on(&date, day)?);
                    Ok(())
                })?;
            }
        }
    }
    Ok(count)
}

/// Adds what is observed on `day`, by name, until `limit` are found.
fn observed_on(
    vault: &OpenVault,
    day: BothWays,
    today: NaiveDate,
    limit: usize,
    found: &mut Vec<OccasionAhead>,
) -> Result<ControlFlow<()>> {
    let room = limit - found.len();
    let mut of_the_day = Vec::new();
    let mut enough = ControlFlow::Continue(());
    'day: for &calendar in CalendarKind::ALL {
        for key in observance::keys_of(day, calendar)? {
            enough = store::by_key(vault.conn(), calendar, key, |one| {
                if observance::falls_on(&one.occasion.date, day)?
                    && one.occasion.keeping(vault.conn(), day.solar)?.is_proposed()
                {
                    of_the_day.push(one);
                }
                Ok(if of_the_day.len() < room { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
            })?;
            if enough.is_break() {
                break 'day;
            }
        }
    }
    of_the_day.sort_by(|a, b| a.sort_key.cmp(&b.sort_key));
    for one in of_the_day {
        let next = observance::describe(one.occasion.kind, &one.occasion.date, day, today)?;
        found.push(OccasionAhead { client: one.client, occasion: one.occasion.into_view(next, Keeping::Kept) });
    }
    Ok(enough)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::testing::{STAMP, a_client, birthday};
    use crate::occasion::{CalendarKind, LeapPolicy, OccasionDate, SaveOccasion, save};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    fn keep(vault: &mut OpenVault, request: SaveOccasion) {
        vault.write(Op::SaveOccasion, |write| save(write, request)).unwrap();
    }

    fn seen(vault: &OpenVault, days: u32) -> Vec<(String, u32)> {
        ahead(vault, days).unwrap().into_iter().map(|one| (one.client.name, one.occasion.next.days_ahead)).collect()
    }

    #[test]
    fn the_window_holds_both_ends_and_no_more() {
        let mut vault = empty_book("2026-11-21");
        for (name, day) in [("昨", 20), ("今", 21), ("末", 28), ("外", 29)] {
            let client = a_client(&vault, name);
            keep(&mut vault, birthday(&client, CalendarKind::Solar, Some(1990), 11, day));
        }
        assert_eq!(seen(&vault, 7), [("今".into(), 0), ("末".into(), 7)]);
        assert_eq!(seen(&vault, 0), [("今".into(), 0)]);
        assert!(matches!(ahead(&vault, 367), Err(Error::Invalid { field: "days", why: Invalid::OutOfRange })));
        // 366 days reach this day of next year.
        assert_eq!(seen(&vault, 366).into_iter().filter(|one| one.0 == "今").count(), 2);
    }

    #[test]
    fn days_that_fall_back_are_found() {
        // 2027-02-28 stands in for 29 February; lunar 2027-12 has 29 days: 廿九 on 2028-01-25 stands in for 三十.
        let mut vault = empty_book("2027-02-27");
        let client = a_client(&vault, "闰");
        keep(&mut vault, birthday(&client, CalendarKind::Solar, Some(2000), 2, 29));
        assert_eq!(seen(&vault, 1), [("闰".into(), 1)]);
        let mut vault = empty_book("2028-01-24");
        let client = a_client(&vault, "晦");
        keep(&mut vault, birthday(&client, CalendarKind::Lunar, None, 12, 30));
        assert_eq!(seen(&vault, 1), [("晦".into(), 1)]);
    }

    #[test]
    fn both_months_of_a_leap_year_are_seen_in_one_window() {
        let mut vault = empty_book("2025-06-20");
        let client = a_client(&vault, "双");
        let mut request = birthday(&client, CalendarKind::Lunar, Some(1987), 6, 5);
        request.date = OccasionDate { leap: true, leap_policy: LeapPolicy::Both, ..request.date };
        keep(&mut vault, request);
        assert_eq!(seen(&vault, 60), [("双".into(), 9), ("双".into(), 39)]);
    }

    #[test]
    fn the_trash_is_left_out_and_a_limit_keeps_the_nearest() {
        let mut vault = empty_book("2026-11-21");
        for (name, day) in [("乙", 23), ("甲", 22), ("丙", 24)] {
            let client = a_client(&vault, name);
            keep(&mut vault, birthday(&client, CalendarKind::Solar, None, 11, day));
        }
        vault.conn().execute("UPDATE client SET trashed_at = ?1 WHERE name = '丙'", [STAMP]).unwrap();
        assert_eq!(seen(&vault, 30), [("甲".into(), 1), ("乙".into(), 2)]);
        let nearest = first_ahead(&vault, 30, 1).unwrap();
        assert_eq!(nearest.iter().map(|one| one.client.name.as_str()).collect::<Vec<_>>(), ["甲"]);
    }

    #[test]
    fn the_window_agrees_with_every_occasion_asked_by_itself() {
        let mut vault = empty_book("2025-07-01");
        let today: NaiveDate = "2025-07-01".parse().unwrap();
        let client = a_client(&vault, "全");
        for calendar in [CalendarKind::Solar, CalendarKind::Lunar] {
            for month in 1..=12 {
                for day in [1, 14, 28, 29, 30] {
                    if calendar == CalendarKind::Lunar || day < 29 || month != 2 {
                        keep(&mut vault, birthday(&client, calendar, None, month, day));
                    }
                }
            }
        }
        for policy in LeapPolicy::ALL {
            let mut request = birthday(&client, CalendarKind::Lunar, None, 6, 30);
            request.date = OccasionDate { leap: true, leap_policy: *policy, ..request.date };
            keep(&mut vault, request);
        }
        let mut expected: Vec<(NaiveDate, String)> = Vec::new();
        for view in crate::occasion::of_client(&vault, &client).unwrap() {
            for one in observance::upcoming(view.kind, &view.date, today, 2).unwrap() {
                if one.days_ahead <= 100 {
                    expected.push((one.on, view.id.to_string()));
                }
            }
        }
        let mut found: Vec<(NaiveDate, String)> = ahead(&vault, 100)
            .unwrap()
            .into_iter()
            .map(|one| (one.occasion.next.on, one.occasion.id.to_string()))
            .collect();
        assert!(found.is_sorted_by_key(|one| one.0));
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_look_up_goes_through_the_index() {
        let vault = empty_book("2026-11-21");
        let plan: Vec<String> = vault
            .conn()
            .prepare("EXPLAIN QUERY PLAN SELECT 1 FROM occasion WHERE calendar = 'solar' AND month = 1 AND day = 1")
            .unwrap()
            .query_map([], |row| row.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(plan.iter().any(|step| step.contains("occasion_by_day")), "{plan:?}");
    }
}
