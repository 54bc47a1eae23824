//! Adds or changes an occasion.

use super::model::SaveOccasion;
use super::{check, store};
use crate::facts::must_be_in_book;
use crate::id::OccasionId;
use crate::text::entry;
use crate::vault::{Noun, Write};
use crate::{Error, Result};

/// Adds or changes an occasion. An impossible day (农历 2-30 of a year whose second month has 29 days, 2-29 of a common
/// year, 2-30, a leap month the year does not have) is `NoSuchDay`; a year outside 1900 to 2100 is `OutOfRange`; a
/// birthday with a year that lies ahead is `InFuture`; all name the field `date`. Without a year 2-29 (solar) and day 30
/// (lunar) are possible. Title at most 200 characters, notes 20,000. An occasion stays with its client: another client,
/// or a contact person of another client, is `NotFound`; a client in the trash is `WrongState` on `client`.
pub fn save(write: &mut Write<'_>, mut request: SaveOccasion) -> Result<OccasionId> {
    request.title = entry::short("title", &request.title)?;
    request.notes = entry::long("notes", &request.notes)?;
    request.date = check::possible(request.kind, request.date, write.today())?;
    must_be_in_book(write.conn(), &request.client)?;
    if let Some(person) = &request.contact_person
        && !store::is_around(write.conn(), person, &request.client)?
    {
        return Err(Error::NotFound { kind: Noun::ContactPerson });
    }
    let stamp = write.stamp();
    match request.id.take() {
        Some(id) => {
            store::update(write.conn(), &id, &request, &stamp)?;
            Ok(id)
        }
        None => {
            let id = OccasionId::new();
            store::insert(write.conn(), &id, &request, &stamp)?;
            Ok(id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Invalid;
    use crate::id::ClientId;
    use crate::occasion::testing::{a_client, a_person, birthday};
    use crate::occasion::{CalendarKind, of_client, remove};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn what_was_saved_is_read_back_changed_and_removed() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client(&vault, "陈国栋");
        let person = a_person(&vault, &client, "周桂兰");
        let mut request = birthday(&client, CalendarKind::Lunar, Some(1947), 10, 16);
        request.contact_person = Some(person.clone());
        request.title = "  八十寿辰 ".into();
        let id = vault.write(Op::SaveOccasion, |write| save(write, request.clone())).unwrap().value;

        let views = of_client(&vault, &client).unwrap();
        assert_eq!(views.len(), 1);
        assert_eq!((views[0].person_name.as_str(), views[0].title.as_str()), ("周桂兰", "八十寿辰"));
        assert_eq!((views[0].date_text.as_str(), views[0].next.days_ahead), ("农历十月十六", 3));

        request.id = Some(id.clone());
        request.date.day = 13;
        assert_eq!(vault.write(Op::SaveOccasion, |write| save(write, request)).unwrap().value, id);
        assert_eq!(of_client(&vault, &client).unwrap()[0].next.days_ahead, 0);

        vault.write(Op::RemoveOccasion, |write| remove(write, &id)).unwrap();
        assert!(of_client(&vault, &client).unwrap().is_empty());
        let again = vault.write(Op::RemoveOccasion, |write| remove(write, &id));
        assert!(matches!(again, Err(Error::NotFound { kind: Noun::Occasion })));
    }

    #[test]
    fn people_and_occasions_of_others_are_not_found() {
        let mut vault = empty_book("2026-11-21");
        let (mine, other) = (a_client(&vault, "甲"), a_client(&vault, "乙"));
        let stranger = a_person(&vault, &other, "丙");
        let mut save_it = |request: SaveOccasion| vault.write(Op::SaveOccasion, |write| save(write, request));

        let mut request = birthday(&mine, CalendarKind::Solar, None, 3, 8);
        request.contact_person = Some(stranger);
        assert!(matches!(save_it(request), Err(Error::NotFound { kind: Noun::ContactPerson })));

        let nobody = birthday(&ClientId::new(), CalendarKind::Solar, None, 3, 8);
        assert!(matches!(save_it(nobody), Err(Error::NotFound { kind: Noun::Client })));

        let id = save_it(birthday(&mine, CalendarKind::Solar, None, 3, 8)).unwrap().value;
        let mut moved = birthday(&other, CalendarKind::Solar, None, 3, 8);
        moved.id = Some(id);
        assert!(matches!(save_it(moved), Err(Error::NotFound { kind: Noun::Occasion })));
    }

    #[test]
    fn texts_are_bounded_in_characters() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client(&vault, "甲");
        let mut request = birthday(&client, CalendarKind::Solar, None, 3, 8);
        request.title = "寿".repeat(200);
        request.notes = "记".repeat(20_000);
        vault.write(Op::SaveOccasion, |write| save(write, request.clone())).unwrap();
        request.title.push('寿');
        assert!(matches!(
            vault.write(Op::SaveOccasion, |write| save(write, request.clone())),
            Err(Error::Invalid { field: "title", why: Invalid::TooLong { max: 200 } })
        ));
        request.title.clear();
        request.notes.push('记');
        assert!(matches!(
            vault.write(Op::SaveOccasion, |write| save(write, request)),
            Err(Error::Invalid { field: "notes", why: Invalid::TooLong { max: 20_000 } })
        ));
    }
}
