//! The SQL of exports.

use super::file::WrittenFile;
use super::{ExportSubject, ExportView, Finding, NewExport};
use crate::error::{Error, Result};
use crate::export::{ListExports, ListedExport};
use crate::facts::ClientRef;
use crate::id::{ExportId, VisitId};
use crate::noun::Noun;
use crate::stored::Instant;
use crate::vault::Write;
use chrono::{DateTime, Utc};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::{Path, PathBuf};

/// What is on its way out.
pub(super) struct Pending {
    pub id: ExportId,
    pub folder: PathBuf,
    pub file_name: String,
    /// '' until the whole file lies beside its place.
    pub sha256: String,
}

pub(super) fn insert_pending(write: &Write<'_>, new: &NewExport, folder: &Path, file_name: &str) -> Result<ExportId> {
    let id = ExportId::new();
    // A folder whose name is no Unicode is not found again after a crash; the export itself is not hindered.
    let folder = folder.to_string_lossy();
    let body = serde_json::to_string(new).map_err(|_| Error::Internal("an export as text"))?;
    write.conn().execute(
        "INSERT INTO export_pending (id, folder, file_name, body) VALUES (?1, ?2, ?3, ?4)",
        params![id, folder, file_name, body],
    )?;
    Ok(id)
}

pub(super) fn set_pending(write: &Write<'_>, id: &ExportId, file_name: &str, written: &WrittenFile) -> Result<()> {
    write.conn().execute(
        "UPDATE export_pending SET file_name = ?2, bytes = ?3, sha256 = ?4 WHERE id = ?1",
        params![id, file_name, written.bytes, written.sha256],
    )?;
    Ok(())
}

pub(super) fn remove_pending(write: &Write<'_>, id: &ExportId) -> Result<()> {
    write.conn().execute("DELETE FROM export_pending WHERE id = ?1", [id])?;
    Ok(())
}

/// Makes the record of what has left.
pub(super) fn complete(write: &Write<'_>, id: &ExportId) -> Result<ExportId> {
    let (file_name, bytes, sha256, body): (String, u32, String, String) = write
        .conn()
        .query_row("SELECT file_name, bytes, sha256, body FROM export_pending WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Export })?;
    let new: NewExport = serde_json::from_str(&body).map_err(|_| Error::Internal("an export from its text"))?;
    let findings = serde_json::to_string(&new.findings).map_err(|_| Error::Internal("findings as text"))?;
    write.conn().execute(
        "INSERT INTO export (id, document, audience, subject_kind, subject_id, client_id, format, file_name, bytes, sha256,
           findings, exported_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            id,
            new.document,
            new.audience,
            new.subject.kind,
            new.subject.id,
            new.client,
            new.format,
            file_name,
            bytes,
            sha256,
            findings,
            write.stamp()
        ],
    )?;
    remove_pending(write, id)?;
    Ok(id.clone())
}

pub(super) fn pending(conn: &Connection) -> Result<Vec<Pending>> {
    let pending = conn
        .prepare("SELECT id, folder, file_name, sha256 FROM export_pending ORDER BY id")?
        .query_map([], |row| {
            let folder: String = row.get(1)?;
            Ok(Pending { id: row.get(0)?, folder: folder.into(), file_name: row.get(2)?, sha256: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(pending)
}

const COLUMNS: &str =
    "x.id, x.document, x.audience, x.subject_kind, x.subject_id, x.client_id, x.format, x.file_name, x.bytes,
  x.sha256, x.exported_at, x.findings";

fn view(row: &Row<'_>) -> rusqlite::Result<ExportView> {
    let findings: String = row.get(11)?;
    let findings: Vec<Finding> = serde_json::from_str(&findings).map_err(FromSqlError::other)?;
    Ok(ExportView {
        id: row.get(0)?,
        document: row.get(1)?,
        audience: row.get(2)?,
        subject: ExportSubject { kind: row.get(3)?, id: row.get(4)? },
        client: row.get(5)?,
        format: row.get(6)?,
        file_name: row.get(7)?,
        bytes: row.get(8)?,
        sha256: row.get(9)?,
        exported_at: row.get::<_, Instant>(10)?.0,
        findings,
    })
}

/// The exports of a visit, newest first.
pub(crate) fn of_visit(conn: &Connection, visit: &VisitId) -> Result<Vec<ExportView>> {
    let exports = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM export x WHERE x.subject_kind = 'visit' AND x.subject_id = ?1
             ORDER BY x.exported_at DESC, x.id DESC"
        ))?
        .query_map([visit], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(exports)
}

/// With each export of the ids of a JSON array, what left of the same thing since, the oldest first: (of which, what).
pub(crate) fn since(conn: &Connection, ids: &str) -> Result<Vec<(ExportId, ExportView)>> {
    let exports = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS}, first.id FROM export first
             JOIN export x ON x.subject_kind = first.subject_kind AND x.subject_id = first.subject_id
               AND x.client_id IS first.client_id AND (x.exported_at, x.id) >= (first.exported_at, first.id)
             WHERE first.id IN (SELECT value FROM json_each(?1)) ORDER BY x.exported_at, x.id"
        ))?
        .query_map([ids], |row| Ok((row.get(12)?, view(row)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(exports)
}

/// How many exports there are between two instants.
pub(super) fn count_between(
    conn: &Connection,
    request: &ListExports,
    from: DateTime<Utc>,
    before: DateTime<Utc>,
) -> Result<u32> {
    let of_client = if request.client.is_some() { "client_id = ?1" } else { "?1 IS NULL" };
    Ok(conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM export WHERE {of_client} AND exported_at >= ?2 AND exported_at < ?3"
        ))?
        .query_row(params![request.client, Instant(from), Instant(before)], |row| row.get(0))?)
}

/// The exports between two instants, the newest first, with their clients.
pub(super) fn between(
    conn: &Connection,
    request: &ListExports,
    from: DateTime<Utc>,
    before: DateTime<Utc>,
    most: u32,
) -> Result<Vec<ListedExport>> {
    let of_client = if request.client.is_some() { "x.client_id = ?1" } else { "?1 IS NULL" };
    let exports = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS}, c.id, c.name, c.tier FROM export x LEFT JOIN client c ON c.id = x.client_id
             WHERE {of_client} AND x.exported_at >= ?2 AND x.exported_at < ?3
             ORDER BY x.exported_at DESC, x.id DESC LIMIT ?4"
        ))?
        .query_map(params![request.client, Instant(from), Instant(before), most], |row| {
            let client = match row.get(12)? {
                Some(id) => Some(ClientRef { id, name: row.get(13)?, tier: row.get(14)? }),
                None => None,
            };
            Ok(ListedExport { export: view(row)?, client })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(exports)
}
