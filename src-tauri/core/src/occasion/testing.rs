//! A book with people in it, for the tests of this noun. Rows are inserted directly: the verbs of other nouns have their own tests.

use super::model::{CalendarKind, LeapPolicy, OccasionDate, OccasionKind, SaveOccasion};
use crate::id::{ClientId, ContactPersonId};
use crate::vault::OpenVault;

/// When every row was made.
pub(super) const STAMP: &str = "2025-01-01T00:00:00.000Z";

/// Adds a client of this name.
pub(super) fn a_client(vault: &OpenVault, name: &str) -> ClientId {
    let id = ClientId::new();
    vault
        .conn()
        .execute(
            "INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES (?1, ?2, ?2, ?3, ?3)",
            (&id, name, STAMP),
        )
        .unwrap();
    id
}

/// Adds a person around a client.
pub(super) fn a_person(vault: &OpenVault, client: &ClientId, name: &str) -> ContactPersonId {
    let id = ContactPersonId::new();
    vault
        .conn()
        .execute(
            "INSERT INTO contact_person (id, client_id, kind, name, created_at, updated_at) VALUES (?1, ?2, 'family', ?3, ?4, ?4)",
            (&id, client, name, STAMP),
        )
        .unwrap();
    id
}

/// A birthday to save.
pub(super) fn birthday(
    client: &ClientId,
    calendar: CalendarKind,
    year: Option<u16>,
    month: u8,
    day: u8,
) -> SaveOccasion {
    SaveOccasion {
        id: None,
        client: client.clone(),
        contact_person: None,
        kind: OccasionKind::Birthday,
        title: String::new(),
        date: OccasionDate { calendar, year, month, day, leap: false, leap_policy: LeapPolicy::Regular },
        notes: String::new(),
    }
}
