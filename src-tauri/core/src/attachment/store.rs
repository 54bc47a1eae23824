//! The SQL of attachments.

use super::{AttachmentFormat, AttachmentView, LostAttachment};
use crate::error::{Error, Result};
use crate::id::{AttachmentId, ClientId, VisitId};
use crate::noun::Noun;
use crate::stored::Instant;
use crate::vault::{Address, Write};
use rusqlite::{Connection, OptionalExtension, Row, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Attachment };

/// An attachment to insert, already checked.
pub(super) struct New<'a> {
    pub client: &'a ClientId,
    pub visit: Option<&'a VisitId>,
    pub name: &'a str,
    pub format: AttachmentFormat,
    pub bytes: u32,
    pub blob: Address,
}

pub(super) fn insert(write: &Write<'_>, new: &New<'_>) -> Result<AttachmentId> {
    let id = AttachmentId::new();
    write.conn().execute(
        "INSERT INTO attachment (id, client_id, visit_id, name, format, bytes, blob, added_at, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?8)",
        params![id, new.client, new.visit, new.name, new.format, new.bytes, new.blob, write.stamp()],
    )?;
    Ok(id)
}

/// The attachment that holds the same bytes beside the same client or visit.
pub(super) fn the_same(
    conn: &Connection,
    client: &ClientId,
    visit: Option<&VisitId>,
    blob: Address,
) -> Result<Option<AttachmentId>> {
    let id = conn
        .prepare_cached("SELECT id FROM attachment WHERE blob = ?3 AND client_id = ?1 AND visit_id IS ?2")?
        .query_row(params![client, visit, blob], |row| row.get(0))
        .optional()?;
    Ok(id)
}

pub(super) fn client_of_visit(conn: &Connection, visit: &VisitId) -> Result<Option<ClientId>> {
    let client = conn
        .prepare_cached("SELECT client_id FROM visit WHERE id = ?1")?
        .query_row([visit], |row| row.get(0))
        .optional()?;
    Ok(client)
}

pub(super) fn client_of(conn: &Connection, id: &AttachmentId) -> Result<ClientId> {
    conn.prepare_cached("SELECT client_id FROM attachment WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(NOT_FOUND)
}

pub(super) fn set_name(write: &Write<'_>, id: &AttachmentId, name: &str) -> Result<()> {
    write
        .conn()
        .execute("UPDATE attachment SET name = ?2, updated_at = ?3 WHERE id = ?1", params![id, name, write.stamp()])?;
    Ok(())
}

pub(super) fn set_note(write: &Write<'_>, id: &AttachmentId, note: &str) -> Result<()> {
    write
        .conn()
        .execute("UPDATE attachment SET note = ?2, updated_at = ?3 WHERE id = ?1", params![id, note, write.stamp()])?;
    Ok(())
}

pub(super) fn delete(write: &Write<'_>, id: &AttachmentId) -> Result<()> {
    write.conn().execute("DELETE FROM attachment WHERE id = ?1", [id])?;
    Ok(())
}

const VIEW: &str = "SELECT id, client_id, visit_id, name, note, format, bytes, added_at FROM attachment";

fn view(row: &Row<'_>) -> rusqlite::Result<AttachmentView> {
    let (name, format): (String, AttachmentFormat) = (row.get(3)?, row.get(5)?);
    Ok(AttachmentView {
        id: row.get(0)?,
        client: row.get(1)?,
        visit: row.get(2)?,
        note: row.get(4)?,
        kind: format.kind(),
        misnamed: format.is_belied_by(&name),
        name,
        format,
        bytes: row.get(6)?,
        added_at: row.get::<_, Instant>(7)?.0,
    })
}

pub(super) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<AttachmentView>> {
    let attachments = conn
        .prepare_cached(&format!("{VIEW} WHERE client_id = ?1 ORDER BY added_at DESC, id DESC"))?
        .query_map([client], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(attachments)
}

/// How many attachments a client has.
pub(crate) fn count(conn: &Connection, client: &ClientId) -> Result<u32> {
    let count = conn
        .prepare_cached("SELECT count(*) FROM attachment WHERE client_id = ?1")?
        .query_row([client], |row| row.get(0))?;
    Ok(count)
}

pub(super) fn of_visit(conn: &Connection, visit: &VisitId) -> Result<Vec<AttachmentView>> {
    let attachments = conn
        .prepare_cached(&format!("{VIEW} WHERE visit_id = ?1 ORDER BY added_at DESC, id DESC"))?
        .query_map([visit], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(attachments)
}

/// Attachments of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, ids: &str) -> Result<Vec<AttachmentView>> {
    let attachments = conn
        .prepare_cached(&format!("{VIEW} WHERE id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(attachments)
}

/// An attachment, and where its bytes lie.
pub(super) fn file_of(conn: &Connection, id: &AttachmentId) -> Result<(AttachmentView, Address)> {
    let found = conn
        .prepare_cached(
            "SELECT id, client_id, visit_id, name, note, format, bytes, added_at, blob FROM attachment WHERE id = ?1",
        )?
        .query_row([id], |row| Ok((view(row)?, row.get(8)?)))
        .optional()?;
    found.ok_or(NOT_FOUND)
}

/// Every attachment, with where its bytes lie, by client and name.
pub(super) fn all_files(conn: &Connection) -> Result<Vec<(Address, LostAttachment)>> {
    let all = conn
        .prepare_cached(
            "SELECT a.blob, a.id, a.client_id, c.name, a.name FROM attachment a JOIN client c ON c.id = a.client_id
             ORDER BY c.sort_key, a.name, a.id",
        )?
        .query_map([], |row| {
            let lost =
                LostAttachment { id: row.get(1)?, client: row.get(2)?, client_name: row.get(3)?, name: row.get(4)? };
            Ok((row.get(0)?, lost))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(all)
}
