//! The SQL of people around clients.

use super::{ContactPersonView, SaveContactPerson};
use crate::facts::ClientRef;
use crate::id::{ClientId, ContactPersonId};
use crate::stored::Day;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use rusqlite::{Connection, Row, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::ContactPerson };

const VIEW: &str = "SELECT p.id, p.kind, p.name, p.relation, p.gender, p.phone, p.notes, c.id, c.name, c.tier,
   m.id, m.name, m.tier, p.deceased OR coalesce(c.deceased, 0), coalesce(p.deceased_on, c.deceased_on)
 FROM contact_person p JOIN client m ON m.id = p.client_id LEFT JOIN client c ON c.id = p.linked_client_id";

fn view(row: &Row<'_>, client: &ClientId) -> rusqlite::Result<ContactPersonView> {
    let linked: Option<ClientId> = row.get(7)?;
    let entered_at = ClientRef { id: row.get(10)?, name: row.get(11)?, tier: row.get(12)? };
    Ok(ContactPersonView {
        id: row.get(0)?,
        kind: row.get(1)?,
        name: row.get(2)?,
        relation: row.get(3)?,
        gender: row.get(4)?,
        phone: row.get(5)?,
        notes: row.get(6)?,
        deceased: row.get(13)?,
        deceased_on: row.get::<_, Option<Day>>(14)?.map(|day| day.0),
        linked_client: match linked {
            Some(id) => Some(ClientRef { id, name: row.get(8)?, tier: row.get(9)? }),
            None => None,
        },
        entered_at: (entered_at.id != *client).then_some(entered_at),
    })
}

/// The people entered at a client, as they came.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<ContactPersonView>> {
    let people = conn
        .prepare_cached(&format!("{VIEW} WHERE p.client_id = ?1 ORDER BY p.created_at, p.id"))?
        .query_map([client], |row| view(row, client))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}

/// The people around a client: those entered there, then the family entered at others of the household, each once. Whoever
/// is a client of the household is a member of it, not a person around it.
pub(crate) fn around(conn: &Connection, client: &ClientId) -> Result<Vec<ContactPersonView>> {
    let mut people = of_client(conn, client)?;
    let of_others: Vec<ContactPersonView> = conn
        .prepare_cached(&format!(
            "{VIEW} WHERE p.kind = 'family' AND m.id <> ?1 AND m.trashed_at IS NULL
               AND m.household_id = (SELECT household_id FROM client WHERE id = ?1)
               AND NOT EXISTS (SELECT 1 FROM client o WHERE o.household_id = m.household_id
                 AND (o.id = p.linked_client_id OR o.name = p.name))
             ORDER BY p.created_at, p.id"
        ))?
        .query_map([client], |row| view(row, client))?
        .collect::<rusqlite::Result<_>>()?;
    for person in of_others {
        // Both parents may have entered the child.
        if people.iter().all(|known| known.name != person.name) {
            people.push(person);
        }
    }
    Ok(people)
}

/// Whether a person is around a client: entered there, or of the family of another of the household.
pub(crate) fn is_around(conn: &Connection, person: &ContactPersonId, client: &ClientId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM contact_person p JOIN client m ON m.id = p.client_id
             WHERE p.id = ?1 AND (m.id = ?2 OR (p.kind = 'family' AND m.trashed_at IS NULL
               AND m.household_id = (SELECT household_id FROM client WHERE id = ?2)))",
        )?
        .exists((person, client))?)
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
