//! Adding a client.

use super::{NewClient, store};
use crate::Result;
use crate::facts::must_exist;
use crate::id::ClientId;
use crate::money;
use crate::occasion::{self, OccasionKind, SaveOccasion};
use crate::phone::{self, PhoneKind, SavePhone};
use crate::text::{entry, reading};
use crate::tier;
use crate::vault::Write;

/// Adds a client, with the phone numbers and the birthday when given.
pub fn create(write: &mut Write<'_>, request: NewClient) -> Result<ClientId> {
    let name = entry::name("name", &request.name)?;
    let new = store::NewRow {
        sort_key: reading::sort_key(&name),
        name,
        gender: request.gender,
        employer: entry::short("employer", &request.employer)?,
        occupation: entry::short("occupation", &request.occupation)?,
        assets: money::not_negative("assets", request.assets)?,
        tier: tier::by_assets(request.assets, &tier::thresholds_of(write.conn())?),
        stage: request.stage,
        is_prospect: request.is_prospect,
        introducer: request.introducer,
        notes: entry::long("notes", &request.notes)?,
    };
    if let Some(introducer) = &new.introducer {
        must_exist(write.conn(), introducer)?;
    }
    let id = ClientId::new();
    store::insert(write, &id, &new)?;
    for number in request.phones.into_iter().filter(|number| !number.trim().is_empty()) {
        // The first becomes the primary by itself.
        let number = SavePhone { id: None, client: id.clone(), kind: PhoneKind::Mobile, number, is_primary: false };
        phone::save(write, number).map_err(|error| named(error, "phones"))?;
    }
    if let Some(date) = request.birthday {
        let birthday = SaveOccasion {
            id: None,
            client: id.clone(),
            contact_person: None,
            kind: OccasionKind::Birthday,
            title: String::new(),
            date,
            notes: String::new(),
        };
        occasion::save(write, birthday).map_err(|error| named(error, "birthday"))?;
    }
    Ok(id)
}

/// What another noun refused, under the name the field has in this request.
fn named(error: crate::Error, field: &'static str) -> crate::Error {
    match error {
        crate::Error::Invalid { why, .. } => crate::Error::Invalid { field, why },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::error::{Error, Invalid};
    use crate::money::Fen;
    use crate::vault::Op;
    use crate::vault::testing::empty_book;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_taken() {
        let mut vault = empty_book("2026-11-21");
        let long = "长".repeat(5_000);
        let cases = [
            (a_client(""), "name", Invalid::Empty),
            (a_client(" \u{202e} "), "name", Invalid::Empty),
            (a_client(&long), "name", Invalid::TooLong { max: 200 }),
            (a_client("王").phone("12"), "phones", Invalid::Malformed),
            (a_client("王").phone("13800138000、13900139000"), "phones", Invalid::SeveralNumbers),
            (a_client("王").assets(Fen::new(-1).unwrap()), "assets", Invalid::OutOfRange),
            (a_client("王").notes(&long.repeat(5)), "notes", Invalid::TooLong { max: 20_000 }),
        ];
        for (client, field, rule) in cases {
            let refused = vault.write(Op::CreateClient, |w| create(w, client.0)).unwrap_err();
            assert!(
                matches!(refused, Error::Invalid { field: f, ref why } if f == field && *why == rule),
                "{field}: {refused}"
            );
        }
        let clients: u32 = vault.conn().query_row("SELECT count(*) FROM client", [], |row| row.get(0)).unwrap();
        assert_eq!(clients, 0, "nothing is left of what was refused");
    }

    #[test]
    fn an_introducer_must_be_known() {
        let mut vault = empty_book("2026-11-21");
        let mut request = a_client("王").0;
        request.introducer = Some(ClientId::new());
        assert!(matches!(vault.write(Op::CreateClient, |w| create(w, request)), Err(Error::NotFound { .. })));
    }

    proptest! {
        #[test]
        fn any_name_is_refused_or_reads_back_as_cleaned(name in "\\PC{0,30}|[\\x00-\\x20\u{202a}-\u{202e}王李a-z]{0,230}") {
            let mut vault = empty_book("2026-11-21");
            let written = vault.write(Op::CreateClient, |w| create(w, a_client(&name).0));
            match entry::name("name", &name) {
                Err(_) => prop_assert!(written.is_err()),
                Ok(clean) => {
                    let id = written.unwrap().value;
                    let stored: String =
                        vault.conn().query_row("SELECT name FROM client WHERE id = ?1", [&id], |row| row.get(0)).unwrap();
                    prop_assert_eq!(&stored, &clean);
                    prop_assert_eq!(entry::name("name", &stored).unwrap(), clean, "cleaning twice changes nothing");
                }
            }
        }
    }
}
