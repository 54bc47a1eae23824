//! The SQL of tags.

use super::{TagCount, TagView};
use crate::Result;
use crate::id::{ClientId, TagId};
use crate::vault::Write;
use rusqlite::{Connection, OptionalExtension, params};

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

pub(super) fn put_on(write: &Write<'_>, client: &ClientId, tag: &TagId) -> Result<()> {
    write
        .conn()
        .prepare_cached("INSERT INTO client_tag (client_id, tag_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![client, tag])?;
    Ok(())
}

pub(super) fn take_off(write: &Write<'_>, client: &ClientId, name: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "DELETE FROM client_tag WHERE client_id = ?1 AND tag_id = (SELECT id FROM tag WHERE name = ?2)",
        )?
        .execute(params![client, name])?;
    Ok(())
}

pub(super) fn delete_unused(write: &Write<'_>) -> Result<()> {
    write
        .conn()
        .prepare_cached("DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM client_tag WHERE tag_id = tag.id)")?
        .execute([])?;
    Ok(())
}
