//! The SQL of holdings.

use super::{HoldingKind, HoldingView};
use crate::id::{ClientId, HoldingId};
use crate::money::Fen;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Client };

/// The holdings of a client, the largest first, unknown amounts last.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<HoldingView>> {
    let mut query = conn.prepare_cached(
        "SELECT id, kind, name, amount_fen FROM holding WHERE client_id = ?1
         ORDER BY amount_fen DESC NULLS LAST, created_at, id",
    )?;
    let rows = query.query_map([client], |row| {
        Ok(HoldingView { id: row.get(0)?, kind: row.get(1)?, name: row.get(2)?, amount: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(
    write: &Write<'_>,
    id: &HoldingId,
    client: &ClientId,
    kind: HoldingKind,
    name: &str,
    amount: Option<Fen>,
) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO holding (id, client_id, kind, name, amount_fen, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        )?
        .execute(params![id, client, kind, name, amount, write.stamp()])?;
    Ok(())
}

pub(super) fn update(
    write: &Write<'_>,
    id: &HoldingId,
    client: &ClientId,
    kind: HoldingKind,
    name: &str,
    amount: Option<Fen>,
) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached(
            "UPDATE holding SET kind = ?3, name = ?4, amount_fen = ?5, updated_at = ?6 WHERE id = ?1 AND client_id = ?2",
        )?
        .execute(params![id, client, kind, name, amount, write.stamp()])?;
    if changed == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

/// Removes a holding; returns whose it was.
pub(super) fn remove(write: &Write<'_>, id: &HoldingId) -> Result<ClientId> {
    write
        .conn()
        .prepare_cached("DELETE FROM holding WHERE id = ?1 RETURNING client_id")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(NOT_FOUND)
}
