//! The SQL of consents.

use super::{ConsentView, RecordConsent};
use crate::Result;
use crate::id::{ClientId, ConsentId};
use crate::stored::Day;
use crate::vault::Write;
use rusqlite::{Connection, params};

/// The decisions of a client, one a purpose.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<ConsentView>> {
    let mut query = conn.prepare_cached(
        "SELECT id, purpose, granted, decided_on, evidence FROM consent WHERE client_id = ?1 ORDER BY purpose",
    )?;
    let rows = query.query_map([client], |row| {
        Ok(ConsentView {
            id: row.get(0)?,
            purpose: row.get(1)?,
            granted: row.get(2)?,
            decided_on: row.get::<_, Day>(3)?.0,
            evidence: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn record(write: &Write<'_>, consent: &RecordConsent) -> Result<ConsentId> {
    let id = write
        .conn()
        .prepare_cached(
            "INSERT INTO consent (id, client_id, purpose, granted, decided_on, evidence, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
             ON CONFLICT (client_id, purpose) DO UPDATE SET granted = excluded.granted, decided_on = excluded.decided_on,
               evidence = excluded.evidence, updated_at = excluded.updated_at
             RETURNING id",
        )?
        .query_row(
            params![
                ConsentId::new(), consent.client, consent.purpose, consent.granted, Day(consent.decided_on),
                consent.evidence, write.stamp()
            ],
            |row| row.get(0),
        )?;
    Ok(id)
}
