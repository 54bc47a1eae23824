//! The SQL of exports.

use super::{ExportView, RecordExport};
use crate::Result;
use crate::id::{ClientId, ExportId, VisitId};
use crate::stored::Instant;
use crate::vault::Write;
use rusqlite::{Connection, Row, params};

pub(super) fn insert(write: &Write<'_>, new: &RecordExport) -> Result<ExportId> {
    let id = ExportId::new();
    write.conn().execute(
        "INSERT INTO export (id, client_id, visit_id, copy, format, file_name, bytes, sha256, exported_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![id, new.client, new.visit, new.copy, new.format, new.file_name, new.bytes, new.sha256, write.stamp()],
    )?;
    Ok(id)
}

pub(super) fn visit_is_of(conn: &Connection, visit: &VisitId, client: &ClientId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM visit WHERE id = ?1 AND client_id = ?2")?.exists(params![visit, client])?)
}

const VIEW: &str = "SELECT id, visit_id, copy, format, file_name, bytes, sha256, exported_at FROM export";

fn view(row: &Row<'_>) -> rusqlite::Result<ExportView> {
    Ok(ExportView {
        id: row.get(0)?,
        visit: row.get(1)?,
        copy: row.get(2)?,
        format: row.get(3)?,
        file_name: row.get(4)?,
        bytes: row.get(5)?,
        sha256: row.get(6)?,
        exported_at: row.get::<_, Instant>(7)?.0,
    })
}

/// The exports of a visit, newest first.
pub(crate) fn of_visit(conn: &Connection, visit: &VisitId) -> Result<Vec<ExportView>> {
    let exports = conn
        .prepare_cached(&format!("{VIEW} WHERE visit_id = ?1 ORDER BY exported_at DESC, id DESC"))?
        .query_map([visit], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(exports)
}

/// Exports of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, ids: &str) -> Result<Vec<ExportView>> {
    let exports = conn
        .prepare_cached(&format!("{VIEW} WHERE id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], view)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(exports)
}
