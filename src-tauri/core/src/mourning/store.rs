//! The SQL of the marks.

use super::Departed;
use crate::error::{Error, Result};
use crate::id::{ClientId, ContactPersonId, HouseholdId};
use crate::occasion;
use crate::stored::Day;
use crate::vault::{Noun, Write};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

/// Whom a person is around, and which client the person is too.
pub(super) struct Around {
    pub client: ClientId,
    pub linked_client: Option<ClientId>,
}

pub(super) fn person(conn: &Connection, id: &ContactPersonId) -> Result<Around> {
    conn.prepare_cached("SELECT client_id, linked_client_id FROM contact_person WHERE id = ?1")?
        .query_row([id], |row| Ok(Around { client: row.get(0)?, linked_client: row.get(1)? }))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::ContactPerson })
}

/// The day somebody was born on, as far as known; the mark does not matter.
pub(super) fn born(write: &Write<'_>, who: &Departed) -> Result<Option<NaiveDate>> {
    match who {
        Departed::Client(client) => occasion::born(write.conn(), client, None),
        Departed::Person(id) => occasion::born(write.conn(), &person(write.conn(), id)?.client, Some(id)),
    }
}

pub(super) fn set_client(write: &Write<'_>, id: &ClientId, deceased: bool, on: Option<NaiveDate>) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE client SET deceased = ?2, deceased_on = ?3, updated_at = ?4 WHERE id = ?1")?
        .execute(params![id, deceased, on.map(Day), write.stamp()])?;
    Ok(())
}

pub(super) fn set_person(write: &Write<'_>, id: &ContactPersonId, deceased: bool, on: Option<NaiveDate>) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE contact_person SET deceased = ?2, deceased_on = ?3, updated_at = ?4 WHERE id = ?1")?
        .execute(params![id, deceased, on.map(Day), write.stamp()])?;
    Ok(())
}

pub(super) fn set_quiet(write: &Write<'_>, id: &HouseholdId, until: Option<NaiveDate>) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached("UPDATE household SET quiet_until = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, until.map(Day), write.stamp()])?;
    if changed == 0 { Err(Error::NotFound { kind: Noun::Household }) } else { Ok(()) }
}
