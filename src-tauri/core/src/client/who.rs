//! Who in the book may be the one that is being entered: has the number, or the name and the birthday, or the name. It is
//! said, and nothing is refused: a mother and her son share a telephone, and two people a name.

use super::ToldApart;
use crate::error::{Error, Result};
use crate::facts::{ClientRef, reference, told_apart};
use crate::id::ClientId;
use crate::occasion::{self, OccasionDate};
use crate::search;
use crate::text::{entry, reading};
use crate::vault::{Noun, OpenVault};
use crate::wire::{personal, word};
use rusqlite::OptionalExtension;

/// The most that are told.
const MOST: usize = 6;
/// The most people of one name that are looked at.
const MOST_NAMESAKES: u32 = 50;

word! {
    /// By what somebody is known, the surest first.
    pub enum KnownBy {
        Phone = "phone",
        /// Somebody around the client has the number.
        PersonPhone = "personPhone",
        NameAndBirthday = "nameAndBirthday",
        Name = "name",
    }
}
personal! {
    /// Somebody who is being entered, as far as is typed.
    pub struct WhoIsThis {
        pub name: String,
        pub phones: Vec<String>,
        pub birthday: Option<OccasionDate>,
        /// Whose page this is.
        pub except: Option<ClientId>,
    }
    /// Somebody in the book it may be.
    pub struct KnownClient {
        pub client: ClientRef,
        pub apart: ToldApart,
        pub by: KnownBy,
        /// Who around the client has the number; '' when it is the client.
        pub person: String,
        pub trashed: bool,
    }
}

/// Who it may be, the surest first; nobody twice.
pub fn who_is_this(vault: &OpenVault, request: &WhoIsThis) -> Result<Vec<KnownClient>> {
    let mut found: Vec<(KnownBy, ClientId, String)> = Vec::new();
    let mut add = |by, client: ClientId, person: String| {
        if request.except.as_ref() != Some(&client) {
            found.push((by, client, person));
        }
    };
    for number in &request.phones {
        for owner in search::owners_of_number(vault.conn(), number)? {
            let by = if owner.person.is_empty() { KnownBy::Phone } else { KnownBy::PersonPhone };
            add(by, owner.client, owner.person);
        }
    }
    // What could not be kept as a name is nobody's.
    if let Ok(name) = entry::name("name", &request.name) {
        for client in namesakes(vault, &name)? {
            let birthdays = occasion::birthdays(vault.conn(), &client)?;
            let same = request
                .birthday
                .as_ref()
                .is_some_and(|born| birthdays.iter().any(|known| occasion::may_be_one_day(known, born)));
            add(if same { KnownBy::NameAndBirthday } else { KnownBy::Name }, client, String::new());
        }
    }
    found.sort_by_key(|(by, ..)| *by);
    let mut told: Vec<KnownClient> = Vec::new();
    for (by, id, person) in found {
        if told.len() < MOST && told.iter().all(|known| known.client.id != id) {
            let client = reference(vault.conn(), &id)?;
            told.push(KnownClient {
                client,
                apart: told_apart(vault, &id)?,
                by,
                person,
                trashed: is_trashed(vault, &id)?,
            });
        }
    }
    Ok(told)
}

fn namesakes(vault: &OpenVault, name: &str) -> Result<Vec<ClientId>> {
    let mut query = vault
        .conn()
        .prepare_cached("SELECT client_id FROM client_list WHERE sort_key = ?1 ORDER BY trashed, doc LIMIT ?2")?;
    let rows = query.query_map((reading::sort_key(name), MOST_NAMESAKES), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn is_trashed(vault: &OpenVault, id: &ClientId) -> Result<bool> {
    let mut query = vault.conn().prepare_cached("SELECT trashed_at IS NOT NULL FROM client WHERE id = ?1")?;
    query.query_row([id], |row| row.get(0)).optional()?.ok_or(Error::NotFound { kind: Noun::Client })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::{a_client, rows};
    use crate::client::{ClientEdit, Gender, edit, trash};
    use crate::contact_person::{self, ContactPersonKind, SaveContactPerson};
    use crate::occasion::{CalendarKind, LeapPolicy};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    fn lunar(year: Option<u16>, month: u8, day: u8) -> OccasionDate {
        OccasionDate { calendar: CalendarKind::Lunar, year, month, day, leap: false, leap_policy: LeapPolicy::Regular }
    }

    fn told(
        vault: &OpenVault,
        name: &str,
        phones: &[&str],
        birthday: Option<OccasionDate>,
    ) -> Vec<(KnownBy, String, String)> {
        let phones = phones.iter().map(|&phone| phone.to_owned()).collect();
        let request = WhoIsThis { name: name.into(), phones, birthday, except: None };
        let known = who_is_this(vault, &request).unwrap();
        known.into_iter().map(|known| (known.by, known.client.name, known.person)).collect()
    }

    #[test]
    fn a_number_somebody_has_is_said_in_whatever_shape_it_is_typed() {
        let mut vault = empty_book("2026-11-28");
        a_client("林静仪").phone("+86 755 8888 6666").create(&mut vault);
        let wang = a_client("王小明").phone("138 0013 8000").create(&mut vault);
        let son = SaveContactPerson {
            id: None,
            client: wang.clone(),
            kind: ContactPersonKind::Family,
            name: "王童".into(),
            relation: "儿子".into(),
            gender: Gender::Male,
            phone: "0912 345 678".into(),
            notes: String::new(),
            linked_client: None,
        };
        vault.write(Op::SaveContactPerson, |w| contact_person::save(w, son)).unwrap();
        let phone = |name: &str| vec![(KnownBy::Phone, name.to_owned(), String::new())];
        assert_eq!(told(&vault, "", &["0755-88886666"], None), phone("林静仪"));
        assert_eq!(told(&vault, "", &["\u{202d}+86 138–0013–8000\u{202c}"], None), phone("王小明"));
        assert_eq!(
            told(&vault, "", &["+886 912 345 678"], None),
            [(KnownBy::PersonPhone, "王小明".into(), "王童".into())]
        );
        for nobody in ["8000", "138 0013 800", "0755-88886666 转 1", "13900138000", ""] {
            assert_eq!(told(&vault, "", &[nobody], None), [], "{nobody}");
        }
        let request = WhoIsThis {
            name: "王小明".into(),
            phones: vec!["13800138000".into()],
            birthday: None,
            except: Some(wang.clone()),
        };
        assert_eq!(who_is_this(&vault, &request).unwrap(), [], "nobody is taken for themselves");
        vault.write(Op::TrashClients, |w| trash(w, &[wang])).unwrap();
        let request = WhoIsThis { except: None, ..request };
        assert!(who_is_this(&vault, &request).unwrap()[0].trashed, "whose number it was is said too");
    }

    #[test]
    fn a_name_is_said_and_with_the_birthday_more_surely() {
        let mut vault = empty_book("2026-11-28");
        let mut new = a_client("陳大文").0;
        new.birthday = Some(lunar(Some(1970), 12, 8));
        vault.write(Op::CreateClient, |w| crate::client::create(w, new)).unwrap();
        a_client("陈大文").create(&mut vault);
        // 农历一九七〇年腊月初八 was 4 January 1971.
        let solar = OccasionDate { calendar: CalendarKind::Solar, month: 1, day: 4, ..lunar(Some(1971), 1, 1) };
        for birthday in [lunar(Some(1970), 12, 8), lunar(None, 12, 8), solar] {
            let found = told(&vault, "陈大文", &[], Some(birthday));
            assert_eq!(
                found.iter().map(|known| known.0).collect::<Vec<_>>(),
                [KnownBy::NameAndBirthday, KnownBy::Name]
            );
            assert_eq!(found[0].1, "陳大文");
        }
        let other = told(&vault, "陈大文", &[], Some(lunar(Some(1971), 12, 8)));
        assert_eq!(other.iter().map(|known| known.0).collect::<Vec<_>>(), [KnownBy::Name; 2]);
        assert_eq!(told(&vault, "陈大", &[], None), []);
    }

    #[test]
    fn two_of_one_name_are_told_apart_in_the_list() {
        let mut vault = empty_book("2026-11-28");
        let one = a_client("王小明").phone("138 0013 5678").create(&mut vault);
        let other = a_client("王小明").create(&mut vault);
        a_client("李雷").phone("139 0000 0000").create(&mut vault);
        vault.write(Op::EditClient, |w| edit(w, &other, ClientEdit::Employer("晨光科技".into()))).unwrap();
        let apart = |vault: &OpenVault| {
            let told = |apart: ToldApart| format!("{}/{}", apart.phone_tail, apart.employer);
            rows(vault, "", |_| {}).rows.into_iter().map(|row| row.apart.map(told)).collect::<Vec<_>>()
        };
        assert_eq!(apart(&vault), [None, Some("5678/".into()), Some("/晨光科技".into())]);
        vault.write(Op::TrashClients, |w| trash(w, &[one])).unwrap();
        assert_eq!(apart(&vault), [None, None], "the only one left needs nothing");
    }
}
