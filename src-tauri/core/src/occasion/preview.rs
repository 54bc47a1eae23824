//! What a date in the form comes to, before it is saved.

use super::model::{Observance, OccasionDate, OccasionKind};
use super::{check, observance};
use crate::Result;
use crate::vault::OpenVault;

/// How many observances the form shows.
const SHOWN: usize = 3;

/// The next observances of a date, for the form: checks it as [`super::save`] does and shows the next three. Fewer only
/// where the calendar ends, in 2102.
pub fn preview(vault: &OpenVault, kind: OccasionKind, date: OccasionDate) -> Result<Vec<Observance>> {
    let today = vault.clock().today();
    let date = check::possible(kind, date, today)?;
    observance::upcoming(kind, &date, today, SHOWN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use crate::error::Invalid;
    use crate::occasion::{CalendarKind, LeapPolicy};
    use crate::vault::testing::empty_book;

    #[test]
    fn the_form_sees_three_or_the_reason() {
        let vault = empty_book("2026-11-21");
        let date = |year, day| OccasionDate {
            calendar: CalendarKind::Lunar,
            year,
            month: 2,
            day,
            leap: false,
            leap_policy: LeapPolicy::Regular,
        };
        let seen = preview(&vault, OccasionKind::Birthday, date(Some(1970), 3)).unwrap();
        assert_eq!(seen.iter().map(|one| one.years.unwrap()).collect::<Vec<_>>(), [57, 58, 59]);
        assert!(matches!(
            preview(&vault, OccasionKind::Birthday, date(Some(2026), 30)),
            Err(Error::Invalid { field: "date", why: Invalid::NoSuchDay })
        ));
    }
}
