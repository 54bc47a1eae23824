//! The SQL of holdings.

use super::{HoldingView, Maturity, SaveHolding};
use crate::facts::{self, ClientRef, ProductTerms};
use crate::id::{ClientId, HoldingId};
use crate::stored::Day;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Client };

/// The holdings of a client, the largest first, unknown amounts last.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<HoldingView>> {
    let grade = facts::grade_of(conn, client)?;
    let mut query = conn.prepare_cached(
        "SELECT id, kind, name, amount_fen, code, risk, matures_on FROM holding WHERE client_id = ?1
         ORDER BY amount_fen DESC NULLS LAST, created_at, id",
    )?;
    let rows = query.query_map([client], |row| {
        let terms = ProductTerms::read(row, 4)?;
        Ok(HoldingView {
            id: row.get(0)?,
            kind: row.get(1)?,
            name: row.get(2)?,
            amount: row.get(3)?,
            unsuited: grade.above(terms.risk),
            terms,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

const MATURITY: &str = "SELECT h.id, c.id, c.name, c.tier, h.kind, h.name, h.code, h.amount_fen, h.matures_on
 FROM holding h JOIN client c ON c.id = h.client_id";

fn maturity(row: &Row<'_>) -> rusqlite::Result<Maturity> {
    Ok(Maturity {
        id: row.get(0)?,
        client: ClientRef { id: row.get(1)?, name: row.get(2)?, tier: row.get(3)? },
        kind: row.get(4)?,
        name: row.get(5)?,
        code: row.get(6)?,
        amount: row.get(7)?,
        matures_on: row.get::<_, Day>(8)?.0,
    })
}

/// See [`super::maturing`].
pub(super) fn maturing(conn: &Connection, from: NaiveDate, to: NaiveDate, limit: u32) -> Result<Vec<Maturity>> {
    let mut query = conn.prepare_cached(&format!(
        "{MATURITY} WHERE h.matures_on BETWEEN ?1 AND ?2 AND c.trashed_at IS NULL AND NOT c.deceased
         ORDER BY h.matures_on, c.sort_key, h.id LIMIT ?3"
    ))?;
    let rows = query.query_map(params![Day(from), Day(to), limit], maturity)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Holdings of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, ids: &str) -> Result<Vec<Maturity>> {
    let mut query = conn.prepare_cached(&format!(
        "{MATURITY} WHERE h.id IN (SELECT value FROM json_each(?1)) AND h.matures_on IS NOT NULL"
    ))?;
    let rows = query.query_map([ids], maturity)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn insert(write: &Write<'_>, id: &HoldingId, holding: &SaveHolding) -> Result<()> {
    let SaveHolding { client, kind, name, amount, terms, .. } = holding;
    write
        .conn()
        .prepare_cached(
            "INSERT INTO holding (id, client_id, kind, name, amount_fen, code, risk, matures_on, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
        )?
        .execute(params![
            id,
            client,
            kind,
            name,
            amount,
            terms.code,
            terms.risk,
            terms.matures_on.map(Day),
            write.stamp()
        ])?;
    Ok(())
}

pub(super) fn update(write: &Write<'_>, id: &HoldingId, holding: &SaveHolding) -> Result<()> {
    let SaveHolding { client, kind, name, amount, terms, .. } = holding;
    let changed = write
        .conn()
        .prepare_cached(
            "UPDATE holding SET kind = ?3, name = ?4, amount_fen = ?5, code = ?6, risk = ?7, matures_on = ?8, updated_at = ?9
             WHERE id = ?1 AND client_id = ?2",
        )?
        .execute(params![
            id,
            client,
            kind,
            name,
            amount,
            terms.code,
            terms.risk,
            terms.matures_on.map(Day),
            write.stamp()
        ])?;
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
