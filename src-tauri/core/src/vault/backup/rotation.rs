//! Which backups stay: all of the last two days, and of the time before the newest of each of the last 12 days,
//! 10 weeks and 12 months that have one. Counted are days with a backup, not days of the calendar, so that a long
//! holiday does not wear the old ones away. The newest always stays.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

const ALL: TimeDelta = TimeDelta::days(2);
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 12;

/// For each backup, whether it stays. `made` is when each was made, in any order; `local` gives the adviser's date.
pub(super) fn staying(
    made: &[DateTime<Utc>],
    now: DateTime<Utc>,
    local: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Vec<bool> {
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|&at| std::cmp::Reverse(made[at]));
    let mut stays = vec![false; made.len()];
    for &at in &newest_first {
        stays[at] = now - made[at] <= ALL;
    }
    if let Some(&newest) = newest_first.first() {
        stays[newest] = true;
    }
    let dates: Vec<NaiveDate> = made.iter().map(|&at| local(at)).collect();
    mark_newest_per(&mut stays, &newest_first, DAYS, |at| dates[at]);
    mark_newest_per(&mut stays, &newest_first, WEEKS, |at| dates[at].iso_week());
    mark_newest_per(&mut stays, &newest_first, MONTHS, |at| (dates[at].year(), dates[at].month()));
    stays
}

/// Marks the newest backup of each of the last `periods` periods that have one.
fn mark_newest_per<P: PartialEq>(
    stays: &mut [bool],
    newest_first: &[usize],
    periods: usize,
    period: impl Fn(usize) -> P,
) {
    let mut last = None;
    let mut seen = 0;
    for &at in newest_first {
        let this = Some(period(at));
        if this != last {
            if seen == periods {
                return;
            }
            (last, seen) = (this, seen + 1);
            stays[at] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::hours(hours)
    }

    fn date(at: DateTime<Utc>) -> NaiveDate {
        (at + TimeDelta::hours(8)).date_naive()
    }

    /// Hours of up to three years, some of them ahead of now (a clock set back).
    fn hours() -> impl Strategy<Value = Vec<i64>> {
        prop::collection::btree_set(-24 * 365 * 3..48i64, 0..200).prop_map(|hours| hours.into_iter().collect())
    }

    proptest! {
        #[test]
        fn the_newest_and_the_last_two_days_stay(hours in hours()) {
            let made: Vec<_> = hours.iter().map(|&h| at(h)).collect();
            let stays = staying(&made, at(0), date);
            for (&hour, &stays) in hours.iter().zip(&stays) {
                prop_assert!(stays || (hour < -48 && hours.iter().any(|&other| other > hour)));
            }
        }

        #[test]
        fn what_is_older_is_bounded(hours in hours()) {
            let made: Vec<_> = hours.iter().map(|&h| at(h)).collect();
            let old = staying(&made, at(0), date).into_iter().zip(&hours).filter(|(stays, h)| *stays && **h < -48).count();
            prop_assert!(old <= DAYS + WEEKS + MONTHS);
        }

        #[test]
        fn rotating_again_deletes_nothing_more(hours in hours()) {
            let made: Vec<_> = hours.iter().map(|&h| at(h)).collect();
            let left: Vec<_> =
                made.iter().zip(staying(&made, at(0), date)).filter(|(_, stays)| *stays).map(|(&m, _)| m).collect();
            prop_assert!(staying(&left, at(0), date).into_iter().all(|stays| stays));
        }

        /// Rotating as time passes, a backup a day: months later, there is one to go back to in every recent month.
        #[test]
        fn a_year_of_daily_backups_reaches_back_a_year(start in 0..1000i64) {
            let mut kept: Vec<DateTime<Utc>> = Vec::new();
            for day in 0..400 {
                let now = at((start + day) * 24);
                kept.push(now);
                let stays = staying(&kept, now, date);
                let mut stays = stays.into_iter();
                kept.retain(|_| stays.next().unwrap());
            }
            let months: std::collections::BTreeSet<_> = kept.iter().map(|&k| (date(k).year(), date(k).month())).collect();
            prop_assert_eq!(months.len(), MONTHS);
        }
    }

    #[test]
    fn one_an_hour_thins_out() {
        let made: Vec<_> = (0..24 * 30).map(|h| at(-h)).collect();
        let stays = staying(&made, at(0), date);
        // 49 of the last two days, then the newest of each of the days before, up to twelve in all, then of the weeks
        // and months.
        let old: Vec<_> =
            made.iter().zip(&stays).skip(49).filter(|(_, stays)| **stays).map(|(&m, _)| date(m)).collect();
        assert!(stays[..49].iter().all(|stays| *stays));
        assert!((9..=16).contains(&old.len()), "{old:?}");
        assert!(old.windows(2).all(|two| two[0] > two[1]), "one a day: {old:?}");
    }

    #[test]
    fn a_single_old_one_stays() {
        assert_eq!(staying(&[at(-24 * 5000)], at(0), date), [true]);
    }
}
