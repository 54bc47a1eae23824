//! The SQL of tags.

use super::{TagCount, TagView};
use crate::Result;
use crate::id::{ClientId, TagId};
use crate::roll::Doc;
use crate::vault::Write;
use rusqlite::{Connection, OptionalExtension, Params, params};

/// The tags of a client, by name.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<TagView>> {
    let mut query = conn.prepare_cached(
        "SELECT t.id, t.name FROM client_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.client_id = ?1
         ORDER BY name_sort_key(t.name)",
    )?;
    let rows = query.query_map([client], |row| Ok(TagView { id: row.get(0)?, name: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn counts(conn: &Connection) -> Result<Vec<TagCount>> {
    let mut query = conn.prepare_cached(
        "SELECT t.id, t.name, count(l.doc)
         FROM tag t LEFT JOIN client_tag ct ON ct.tag_id = t.id
         LEFT JOIN client_list l ON l.client_id = ct.client_id AND NOT l.trashed
         GROUP BY t.id ORDER BY 3 DESC, name_sort_key(t.name)",
    )?;
    let rows = query.query_map([], |row| Ok(TagCount { id: row.get(0)?, name: row.get(1)?, clients: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The tag of that name, made when there is none.
pub(super) fn named(write: &Write<'_>, name: &str) -> Result<TagId> {
    let known: Option<TagId> = write
        .conn()
        .prepare_cached("SELECT id FROM tag WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = TagId::new();
    write.conn().prepare_cached("INSERT INTO tag (id, name) VALUES (?1, ?2)")?.execute(params![id, name])?;
    Ok(id)
}

/// The numbers of clients as JSON, as [`put_on`] takes them.
pub(super) fn numbers(conn: &Connection, clients: &[ClientId]) -> Result<String> {
    let mut query = conn.prepare_cached("SELECT doc FROM client_list WHERE client_id = ?1")?;
    let numbers = clients.iter().map(|client| Ok(query.query_row([client], |row| row.get::<_, Doc>(0))?.to_string()));
    Ok(format!("[{}]", numbers.collect::<Result<Vec<_>>>()?.join(",")))
}

/// Puts a tag on clients, chosen by their numbers as JSON. Gives `each` those who did not carry it.
pub(super) fn put_on(write: &Write<'_>, chosen: &str, tag: &TagId, each: impl FnMut(ClientId)) -> Result<()> {
    each_changed(
        write,
        "INSERT INTO client_tag (client_id, tag_id)
         SELECT l.client_id, ?2 FROM json_each(?1) j JOIN client_list l ON l.doc = j.value WHERE true
         ON CONFLICT DO NOTHING RETURNING client_id",
        params![chosen, tag],
        each,
    )
}

/// Takes a tag off clients, chosen by their numbers as JSON. Gives `each` those who carried it.
pub(super) fn take_off(write: &Write<'_>, chosen: &str, name: &str, each: impl FnMut(ClientId)) -> Result<()> {
    each_changed(
        write,
        "DELETE FROM client_tag WHERE tag_id = (SELECT id FROM tag WHERE name = ?2) AND client_id IN (
           SELECT client_id FROM client_list WHERE doc IN (SELECT value FROM json_each(?1)))
         RETURNING client_id",
        params![chosen, name],
        each,
    )
}

fn each_changed(write: &Write<'_>, sql: &str, params: impl Params, mut each: impl FnMut(ClientId)) -> Result<()> {
    let mut statement = write.conn().prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?);
    }
    Ok(())
}

/// A tag a saved segment names stays, though nobody carries it: the segment keeps its words, and holds again as soon as
/// somebody is tagged so.
pub(crate) fn delete_unused(write: &Write<'_>) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM client_tag WHERE tag_id = tag.id)
             AND NOT EXISTS (SELECT 1 FROM segment WHERE instr(condition, '\"' || tag.id || '\"'))",
        )?
        .execute([])?;
    Ok(())
}
