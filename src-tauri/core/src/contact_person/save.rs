//! Adding and changing a person around a client.

use super::{SaveContactPerson, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::ContactPersonId;
use crate::text::entry;
use crate::text::phone_number;
use crate::vault::Write;

/// Adds or changes a person. Who is a client too may be linked; nobody is a person around themselves (`WrongState`).
pub fn save(write: &mut Write<'_>, request: SaveContactPerson) -> Result<ContactPersonId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    if let Some(linked) = &request.linked_client {
        if *linked == request.client {
            return Err(Error::invalid("linkedClient", Invalid::WrongState));
        }
        facts::must_exist(write.conn(), linked)?;
    }
    let checked = SaveContactPerson {
        name: entry::name("name", &request.name)?,
        relation: entry::short("relation", &request.relation)?,
        phone: if request.phone.trim().is_empty() {
            String::new()
        } else {
            phone_number::as_typed("phone", &request.phone)?
        },
        notes: entry::long("notes", &request.notes)?,
        ..request
    };
    match &checked.id {
        Some(id) => {
            store::update(write, id, &checked)?;
            Ok(id.clone())
        }
        None => {
            let id = ContactPersonId::new();
            store::insert(write, &id, &checked)?;
            Ok(id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Gender;
    use crate::client::testing::a_client;
    use crate::contact_person::{ContactPersonKind, of_client, remove};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn a_person_is_added_linked_changed_and_removed() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let wife = a_client("李梅").create(&mut vault);
        let mut request = SaveContactPerson {
            id: None,
            client: client.clone(),
            kind: ContactPersonKind::Family,
            name: " 李梅 ".into(),
            relation: "妻子".into(),
            gender: Gender::Female,
            phone: String::new(),
            notes: String::new(),
            linked_client: None,
        };
        let id = vault.write(Op::SaveContactPerson, |w| save(w, request.clone())).unwrap().value;
        request.id = Some(id.clone());
        request.linked_client = Some(wife.clone());
        request.phone = "138 0000 0000".into();
        vault.write(Op::SaveContactPerson, |w| save(w, request.clone())).unwrap();
        let people = of_client(vault.conn(), &client).unwrap();
        assert_eq!((people.len(), people[0].name.as_str()), (1, "李梅"));
        assert_eq!(people[0].linked_client.as_ref().unwrap().id, wife);

        for (broken, field) in [
            (SaveContactPerson { linked_client: Some(client.clone()), ..request.clone() }, "linkedClient"),
            (SaveContactPerson { phone: "12".into(), ..request.clone() }, "phone"),
            (SaveContactPerson { name: " ".into(), ..request.clone() }, "name"),
        ] {
            let refused = vault.write(Op::SaveContactPerson, |w| save(w, broken)).unwrap_err();
            assert!(matches!(refused, Error::Invalid { field: f, .. } if f == field), "{field}");
        }
        vault.write(Op::RemoveContactPerson, |w| remove(w, &id)).unwrap();
        assert!(of_client(vault.conn(), &client).unwrap().is_empty());
        assert!(vault.write(Op::RemoveContactPerson, |w| remove(w, &id)).is_err());
    }
}
