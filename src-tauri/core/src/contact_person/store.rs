//! The SQL of people around clients.

use super::{ContactPersonView, SaveContactPerson};
use crate::facts::ClientRef;
use crate::id::{ClientId, ContactPersonId};
use crate::stored::Day;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use rusqlite::{Connection, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::ContactPerson };

/// The people around a client, as they came.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<ContactPersonView>> {
    let mut query = conn.prepare_cached(
        "SELECT p.id, p.kind, p.name, p.relation, p.gender, p.phone, p.notes, c.id, c.name, c.tier,
           p.deceased OR coalesce(c.deceased, 0), coalesce(p.deceased_on, c.deceased_on)
         FROM contact_person p LEFT JOIN client c ON c.id = p.linked_client_id
         WHERE p.client_id = ?1 ORDER BY p.created_at, p.id",
    )?;
    let rows = query.query_map([client], |row| {
        let linked: Option<ClientId> = row.get(7)?;
        Ok(ContactPersonView {
            id: row.get(0)?,
            kind: row.get(1)?,
            name: row.get(2)?,
            relation: row.get(3)?,
            gender: row.get(4)?,
            phone: row.get(5)?,
            notes: row.get(6)?,
            deceased: row.get(10)?,
            deceased_on: row.get::<_, Option<Day>>(11)?.map(|day| day.0),
            linked_client: match linked {
                Some(id) => Some(ClientRef { id, name: row.get(8)?, tier: row.get(9)? }),
                None => None,
            },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(write: &Write<'_>, id: &ContactPersonId, person: &SaveContactPerson) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO contact_person
               (id, client_id, kind, name, relation, gender, phone, notes, linked_client_id, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
        )?
        .execute(params![
            id,
            person.client,
            person.kind,
            person.name,
            person.relation,
            person.gender,
            person.phone,
            person.notes,
            person.linked_client,
            write.stamp()
        ])?;
    Ok(())
}

pub(super) fn update(write: &Write<'_>, id: &ContactPersonId, person: &SaveContactPerson) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached(
            "UPDATE contact_person SET kind = ?3, name = ?4, relation = ?5, gender = ?6, phone = ?7, notes = ?8,
               linked_client_id = ?9, updated_at = ?10 WHERE id = ?1 AND client_id = ?2",
        )?
        .execute(params![
            id,
            person.client,
            person.kind,
            person.name,
            person.relation,
            person.gender,
            person.phone,
            person.notes,
            person.linked_client,
            write.stamp()
        ])?;
    if changed == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

pub(super) fn remove(write: &Write<'_>, id: &ContactPersonId) -> Result<()> {
    let removed = write.conn().prepare_cached("DELETE FROM contact_person WHERE id = ?1")?.execute([id])?;
    if removed == 0 { Err(NOT_FOUND) } else { Ok(()) }
}
