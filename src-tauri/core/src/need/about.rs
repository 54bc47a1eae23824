//! Whom a note concerns, when that is not the client: a person around them, somebody of the family that was entered at
//! another of the household, or another client of the household.

use crate::contact_person;
use crate::error::{Error, Result};
use crate::id::{AboutId, ClientId, ContactPersonId};
use crate::noun::Noun;
use rusqlite::Connection;

/// Where it is stored: one of the two, or none.
#[derive(Default)]
pub(super) struct Concerned {
    pub person: Option<ContactPersonId>,
    pub client: Option<ClientId>,
}

impl Concerned {
    /// Whom an id names. `NotFound` when it names nobody around the client.
    pub fn of(conn: &Connection, client: &ClientId, about: Option<&AboutId>) -> Result<Self> {
        let Some(about) = about else { return Ok(Self::default()) };
        let person = ContactPersonId::from(about.as_str());
        if contact_person::is_around(conn, &person, client)? {
            return Ok(Self { person: Some(person), client: None });
        }
        let other = ClientId::from(about.as_str());
        let of_household = conn
            .prepare_cached(
                "SELECT 1 FROM client m JOIN client me ON me.household_id = m.household_id
                 WHERE m.id = ?1 AND me.id = ?2 AND m.id <> me.id AND m.trashed_at IS NULL",
            )?
            .exists((&other, client))?;
        if of_household {
            return Ok(Self { person: None, client: Some(other) });
        }
        Err(Error::NotFound { kind: Noun::ContactPerson })
    }
}
