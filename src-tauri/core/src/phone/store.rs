//! The SQL of phone numbers.

use super::{PhoneKind, PhoneView};
use crate::id::{ClientId, PhoneId};
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Client };

/// The numbers of a client, the primary first, then as they came.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<PhoneView>> {
    let mut query = conn.prepare_cached(
        "SELECT id, kind, number, is_primary FROM phone WHERE client_id = ?1 ORDER BY is_primary DESC, created_at, id",
    )?;
    let rows = query.query_map([client], |row| {
        Ok(PhoneView { id: row.get(0)?, kind: row.get(1)?, number: row.get(2)?, is_primary: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(write: &Write<'_>, id: &PhoneId, client: &ClientId, kind: PhoneKind, number: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO phone (id, client_id, kind, number, is_primary, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)",
        )?
        .execute(params![id, client, kind, number, write.stamp()])?;
    Ok(())
}

pub(super) fn update(write: &Write<'_>, id: &PhoneId, client: &ClientId, kind: PhoneKind, number: &str) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached("UPDATE phone SET kind = ?3, number = ?4, updated_at = ?5 WHERE id = ?1 AND client_id = ?2")?
        .execute(params![id, client, kind, number, write.stamp()])?;
    if changed == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

/// Removes a number; returns whose it was.
pub(super) fn remove(write: &Write<'_>, id: &PhoneId) -> Result<ClientId> {
    write
        .conn()
        .prepare_cached("DELETE FROM phone WHERE id = ?1 RETURNING client_id")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(NOT_FOUND)
}

pub(super) fn make_primary(write: &Write<'_>, client: &ClientId, id: &PhoneId) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE phone SET is_primary = (id = ?2) WHERE client_id = ?1 AND is_primary <> (id = ?2)")?
        .execute(params![client, id])?;
    Ok(())
}

/// Makes the oldest number the primary when there is none.
pub(super) fn ensure_primary(write: &Write<'_>, client: &ClientId) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "UPDATE phone SET is_primary = 1
             WHERE id = (SELECT id FROM phone WHERE client_id = ?1 ORDER BY created_at, id LIMIT 1)
               AND NOT EXISTS (SELECT 1 FROM phone WHERE client_id = ?1 AND is_primary)",
        )?
        .execute([client])?;
    Ok(())
}
