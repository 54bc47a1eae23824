//! The days of one client, for the profile and the page of preparation.

use super::model::{AgeView, OccasionKind, OccasionView};
use super::{age, observance, store};
use crate::contact_person;
use crate::id::{ClientId, ContactPersonId};
use crate::vault::OpenVault;
use crate::{Error, Result};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The client's own occasions and those of the people around them, next observance first; also those that are kept no
/// more, for the record.
pub(crate) fn of_client(vault: &OpenVault, client: &ClientId) -> Result<Vec<OccasionView>> {
    let today = vault.clock().today();
    let people = contact_person::around(vault.conn(), client)?;
    let elsewhere: Vec<&str> =
        people.iter().filter(|one| one.entered_at.is_some()).map(|one| one.id.as_str()).collect();
    let elsewhere = serde_json::to_string(&elsewhere).map_err(|_| Error::Internal("ids of people"))?;
    let mut views = store::of_client(vault.conn(), client, &elsewhere)?
        .into_iter()
        .map(|stored| {
            let next = observance::next(stored.kind, &stored.date, today)?;
            let keeping = stored.keeping(vault.conn(), next.on)?;
            Ok(stored.into_view(next, keeping))
        })
        .collect::<Result<Vec<_>>>()?;
    views.sort_by_key(|view| view.next.on);
    Ok(views)
}

/// Of [`of_client`] those that may be proposed.
pub(crate) fn kept_of_client(vault: &OpenVault, client: &ClientId) -> Result<Vec<OccasionView>> {
    let mut kept = of_client(vault, client)?;
    kept.retain(|occasion| occasion.keeping.is_proposed());
    Ok(kept)
}

/// How old the client is today by the birthday on record; `None` without one that has a year, and of the dead.
pub(crate) fn age_of_client(vault: &OpenVault, client: &ClientId) -> Result<Option<AgeView>> {
    let Some(date) = store::birthday_of(vault.conn(), client)? else { return Ok(None) };
    let Some(born) = observance::began_on(&date)? else { return Ok(None) };
    age::on(born, vault.clock().today()).map(Some)
}

/// The day the client (`person` `None`) or a person around was born on, by the first birthday on record that has a year.
pub(crate) fn born(
    conn: &Connection,
    client: &ClientId,
    person: Option<&ContactPersonId>,
) -> Result<Option<NaiveDate>> {
    let birthdays = store::of_client(conn, client, "[]")?
        .into_iter()
        .filter(|one| one.kind == OccasionKind::Birthday && one.contact_person() == person && one.date.year.is_some());
    birthdays.map(|one| observance::began_on(&one.date)).next().transpose().map(Option::flatten)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::testing::{a_client, a_person, birthday};
    use crate::occasion::{CalendarKind, save};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn the_nearest_day_comes_first_and_the_age_is_the_clients_own() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client(&vault, "林静仪");
        let daughter = a_person(&vault, &client, "周可");
        let mut theirs = birthday(&client, CalendarKind::Solar, Some(2008), 12, 1);
        theirs.contact_person = Some(daughter);
        let own = birthday(&client, CalendarKind::Lunar, Some(1974), 12, 8);
        vault
            .write(Op::SaveOccasion, |write| {
                save(write, own)?;
                save(write, theirs)
            })
            .unwrap();

        let views = of_client(&vault, &client).unwrap();
        let names: Vec<&str> = views.iter().map(|view| view.person_name.as_str()).collect();
        assert_eq!(names, ["周可", ""]);
        // 农历甲寅年腊月初八 was 19 January 1975: 51 completed, 虚岁 53, tiger.
        let age = age_of_client(&vault, &client).unwrap().unwrap();
        assert_eq!((age.full, age.nominal, age.zodiac), (51, 53, 2));
    }

    #[test]
    fn without_a_year_there_is_no_age() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client(&vault, "许曼");
        vault.write(Op::SaveOccasion, |write| save(write, birthday(&client, CalendarKind::Solar, None, 5, 5))).unwrap();
        assert_eq!(age_of_client(&vault, &client).unwrap(), None);
    }
}
