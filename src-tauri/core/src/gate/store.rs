//! What the gate reads of the book: names of everybody and of whoever is around them, and of one client what is internal and who belongs to it.

use crate::Result;
use crate::export::InnerField;
use crate::id::ClientId;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// Internal texts older than so many visits and notes are looked for no more.
const MOST_VISITS: u32 = 50;
const MOST_NOTES: u32 = 500;

/// The version of the list of clients, and the one at which a row was last removed.
pub(super) fn version(conn: &Connection) -> Result<(i64, i64)> {
    let clock = "SELECT version, removed_at FROM client_list_clock";
    Ok(conn.prepare_cached(clock)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What one client goes by, and the people around.
pub(super) struct Known {
    pub name: String,
    pub nick: String,
    /// Whether the occupation is a teacher's.
    pub teaches: bool,
    pub people: Vec<Person>,
}

/// Somebody around a client.
pub(super) struct Person {
    pub name: String,
    pub teaches: bool,
}

/// The names of clients and of the people around them with the number of the client's row: of all, or of those that changed
/// since a version.
pub(super) fn each_name(conn: &Connection, since: Option<i64>, mut take: impl FnMut(i64, &Known)) -> Result<()> {
    // Said in two statements each: all of them are read in the order they lie in.
    let (clients, people) = match since {
        None => (
            "SELECT rowid, name, wechat, {teaches} FROM client WHERE ?1 IS NULL",
            "SELECT c.rowid, p.name, p.relation LIKE '%老师%' FROM contact_person p JOIN client c ON c.id = p.client_id
             WHERE ?1 IS NULL",
        ),
        Some(_) => (
            "SELECT c.rowid, c.name, c.wechat, {teaches} FROM client_list l JOIN client c ON c.id = l.client_id
             WHERE l.version > ?1",
            "SELECT c.rowid, p.name, p.relation LIKE '%老师%' FROM client_list l JOIN client c ON c.id = l.client_id
             JOIN contact_person p ON p.client_id = c.id WHERE l.version > ?1",
        ),
    };
    let mut around: HashMap<i64, Vec<Person>> = HashMap::new();
    let mut query = conn.prepare_cached(people)?;
    let mut rows = query.query([since])?;
    while let Some(row) = rows.next()? {
        around.entry(row.get(0)?).or_default().push(Person { name: row.get(1)?, teaches: row.get(2)? });
    }
    let teaches = "(occupation LIKE '%老师%' OR occupation LIKE '%教师%' OR occupation LIKE '%教授%')";
    let mut query = conn.prepare_cached(&clients.replace("{teaches}", teaches))?;
    let mut rows = query.query([since])?;
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let people = around.remove(&id).unwrap_or_default();
        take(id, &Known { name: row.get(1)?, nick: row.get(2)?, teaches: row.get(3)?, people });
    }
    Ok(())
}

/// The client, the household, their people and the clients these are, by name and nickname; and the adviser.
pub(super) fn own_people(conn: &Connection, client: &ClientId) -> Result<Vec<(String, String)>> {
    let people = conn
        .prepare_cached(
            "WITH home AS (
               SELECT id FROM client WHERE id = ?1
               UNION SELECT id FROM client WHERE household_id = (SELECT household_id FROM client WHERE id = ?1))
             SELECT name, wechat FROM client WHERE id IN (SELECT id FROM home)
             UNION ALL SELECT name, '' FROM contact_person WHERE client_id IN (SELECT id FROM home)
             UNION ALL SELECT c.name, c.wechat FROM contact_person p JOIN client c ON c.id = p.linked_client_id
               WHERE p.client_id IN (SELECT id FROM home)
             UNION ALL SELECT name, '' FROM adviser WHERE name <> ''",
        )?
        .query_map([client], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}

/// The adviser's name, and everything else the letterhead says.
pub(super) fn letterhead(conn: &Connection) -> Result<(String, String)> {
    let said = conn
        .prepare_cached(
            "SELECT name, concat_ws(char(10), title, firm, department, address, signature_line, risk_notice) FROM adviser",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(said.unwrap_or_default())
}

/// The internal texts of a client.
pub(super) fn inner_texts(conn: &Connection, client: &ClientId) -> Result<Vec<(InnerField, String)>> {
    let mut texts = Vec::new();
    for (field, sql, most) in [
        (InnerField::Taboo, "SELECT taboo FROM client WHERE id = ?1 LIMIT ?2", 1),
        (InnerField::TierReason, "SELECT tier_reason FROM client WHERE id = ?1 LIMIT ?2", 1),
        (InnerField::Notes, "SELECT notes FROM client WHERE id = ?1 LIMIT ?2", 1),
        (
            InnerField::Judgement,
            "SELECT judgement FROM visit WHERE client_id = ?1 AND judgement <> '' ORDER BY planned_at DESC LIMIT ?2",
            MOST_VISITS,
        ),
        (
            InnerField::Aim,
            "SELECT aim FROM visit WHERE client_id = ?1 AND aim <> '' ORDER BY planned_at DESC LIMIT ?2",
            MOST_VISITS,
        ),
        (InnerField::Need, "SELECT text FROM need WHERE client_id = ?1 ORDER BY noted_on DESC LIMIT ?2", MOST_NOTES),
        (
            InnerField::Tag,
            "SELECT t.name FROM client_tag c JOIN tag t ON t.id = c.tag_id WHERE c.client_id = ?1 LIMIT ?2",
            MOST_NOTES,
        ),
    ] {
        let mut query = conn.prepare_cached(sql)?;
        let mut rows = query.query((client, most))?;
        while let Some(row) = rows.next()? {
            texts.push((field, row.get(0)?));
        }
    }
    Ok(texts)
}
