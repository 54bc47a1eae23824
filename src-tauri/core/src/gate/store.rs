//! What the gate reads of the book: names of everybody, and of one client what is internal and who belongs to it.

use crate::Result;
use crate::export::InnerField;
use crate::id::ClientId;
use rusqlite::{Connection, OptionalExtension};

/// Internal texts older than so many visits and notes are looked for no more.
const MOST_VISITS: u32 = 50;
const MOST_NOTES: u32 = 500;

/// The version of the list of clients, and the one at which a row was last removed.
pub(super) fn version(conn: &Connection) -> Result<(i64, i64)> {
    let clock = "SELECT version, removed_at FROM client_list_clock";
    Ok(conn.prepare_cached(clock)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The names of clients with the number of their row: of all, or of those that changed since a version.
pub(super) fn each_name(conn: &Connection, since: Option<i64>, mut take: impl FnMut(i64, &str, &str)) -> Result<()> {
    // Said in two statements: all of them are read in the order they lie in.
    let sql = match since {
        None => "SELECT rowid, name, wechat FROM client WHERE ?1 IS NULL",
        Some(_) => {
            "SELECT c.rowid, c.name, c.wechat FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.version > ?1"
        }
    };
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query([since])?;
    while let Some(row) = rows.next()? {
        let text = |at| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
        take(row.get(0)?, text(1)?, text(2)?);
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
