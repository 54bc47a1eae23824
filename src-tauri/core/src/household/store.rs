//! The SQL of households.

use super::{HouseholdRow, HouseholdView};
use crate::facts::ClientRef;
use crate::id::{ClientId, HouseholdId};
use crate::money::Fen;
use crate::stored::Day;
use crate::vault::{Noun, Write};
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Household };

/// A household with its members by name, those in the trash left out.
pub(crate) fn view(conn: &Connection, id: &HouseholdId) -> Result<HouseholdView> {
    let (name, head, quiet_until) = conn
        .prepare_cached("SELECT name, head_id, quiet_until FROM household WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<Day>>(2)?.map(|day| day.0))))
        .optional()?
        .ok_or(NOT_FOUND)?;
    let mut query = conn.prepare_cached(
        "SELECT id, name, tier, coalesce(assets_fen, 0), deceased FROM client WHERE household_id = ?1 AND trashed_at IS NULL
         ORDER BY sort_key, id",
    )?;
    let rows = query.query_map([id], |row| {
        Ok((
            ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? },
            row.get::<_, i64>(3)?,
            row.get::<_, bool>(4)?,
        ))
    })?;
    let (mut members, mut deceased) = (Vec::new(), Vec::new());
    let mut assets: i64 = 0;
    for row in rows {
        let (member, held, is_dead) = row?;
        if is_dead {
            deceased.push(member.id.clone());
        }
        members.push(member);
        assets = assets.saturating_add(held).min(Fen::MAX);
    }
    let assets = Fen::new(assets).ok_or(Error::Internal("sum of household assets"))?;
    Ok(HouseholdView { id: id.clone(), name, head, members, assets, deceased, quiet_until })
}

/// The other clients of the household a client is in, by name, those in the trash left out.
pub(crate) fn others_of(conn: &Connection, client: &ClientId) -> Result<Vec<ClientRef>> {
    let others = conn
        .prepare_cached(
            "SELECT id, name, tier FROM client
             WHERE household_id = (SELECT household_id FROM client WHERE id = ?1) AND id <> ?1 AND trashed_at IS NULL
             ORDER BY sort_key, id",
        )?
        .query_map([client], |row| Ok(ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(others)
}

pub(super) fn list(conn: &Connection, query: &str) -> Result<Vec<HouseholdRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT h.id, h.name, (SELECT count(*) FROM client c WHERE c.household_id = h.id AND c.trashed_at IS NULL)
         FROM household h
         WHERE instr(lower(h.name), lower(?1))
            OR EXISTS (SELECT 1 FROM client c WHERE c.household_id = h.id AND instr(lower(c.name), lower(?1)))
         ORDER BY name_sort_key(h.name), h.id LIMIT 50",
    )?;
    let rows = statement
        .query_map([query], |row| Ok(HouseholdRow { id: row.get(0)?, name: row.get(1)?, members: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn must_exist(conn: &Connection, id: &HouseholdId) -> Result<()> {
    let there = conn.prepare_cached("SELECT 1 FROM household WHERE id = ?1")?.exists([id])?;
    if there { Ok(()) } else { Err(NOT_FOUND) }
}

/// The household a client is in.
pub(super) fn of_client(conn: &Connection, client: &ClientId) -> Result<Option<HouseholdId>> {
    conn.prepare_cached("SELECT household_id FROM client WHERE id = ?1")?
        .query_row([client], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Client })
}

pub(super) fn head(conn: &Connection, id: &HouseholdId) -> Result<Option<ClientId>> {
    Ok(conn.prepare_cached("SELECT head_id FROM household WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
}

/// The first member by name; those in the trash only when there are no others.
pub(super) fn first_member(conn: &Connection, id: &HouseholdId) -> Result<Option<ClientId>> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM client WHERE household_id = ?1 ORDER BY trashed_at IS NOT NULL, sort_key, id LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

pub(super) fn insert(write: &Write<'_>, id: &HouseholdId, name: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached("INSERT INTO household (id, name, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)")?
        .execute(params![id, name, write.stamp()])?;
    Ok(())
}

pub(super) fn rename(write: &Write<'_>, id: &HouseholdId, name: &str) -> Result<()> {
    let changed = write
        .conn()
        .prepare_cached("UPDATE household SET name = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, name, write.stamp()])?;
    if changed == 0 { Err(NOT_FOUND) } else { Ok(()) }
}

pub(super) fn set_head(write: &Write<'_>, id: &HouseholdId, head: &ClientId) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE household SET head_id = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, head, write.stamp()])?;
    Ok(())
}

pub(super) fn put_in(write: &Write<'_>, client: &ClientId, id: Option<&HouseholdId>) -> Result<()> {
    write.conn().prepare_cached("UPDATE client SET household_id = ?2 WHERE id = ?1")?.execute(params![client, id])?;
    Ok(())
}

pub(super) fn remove(write: &Write<'_>, id: &HouseholdId) -> Result<()> {
    write.conn().prepare_cached("DELETE FROM household WHERE id = ?1")?.execute([id])?;
    Ok(())
}
