//! The SQL of consents.

use super::{ConsentDecision, ConsentView, RecordConsent};
use crate::Result;
use crate::id::{ClientId, ConsentId};
use crate::stored::Day;
use crate::vault::Write;
use rusqlite::{Connection, OptionalExtension, params};

/// Whether the decision `k` is the one in force: none of the same client and purpose comes after it.
pub(crate) const IN_FORCE: &str = "NOT EXISTS (SELECT 1 FROM consent later
   WHERE later.client_id = k.client_id AND later.purpose = k.purpose AND (later.decided_on, later.id) > (k.decided_on, k.id))";

/// What a client decided, purpose by purpose.
pub(crate) fn of_client(conn: &Connection, client: &ClientId) -> Result<Vec<ConsentView>> {
    let mut query = conn.prepare_cached(
        "SELECT purpose, id, granted, decided_on, evidence FROM consent WHERE client_id = ?1
         ORDER BY purpose, decided_on DESC, id DESC",
    )?;
    let mut rows = query.query([client])?;
    let mut consents: Vec<ConsentView> = Vec::new();
    while let Some(row) = rows.next()? {
        let purpose = row.get(0)?;
        let decision = ConsentDecision {
            id: row.get(1)?,
            granted: row.get(2)?,
            decided_on: row.get::<_, Day>(3)?.0,
            evidence: row.get(4)?,
        };
        match consents.last_mut() {
            Some(consent) if consent.purpose == purpose => consent.earlier.push(decision),
            _ => consents.push(ConsentView { purpose, in_force: decision, earlier: Vec::new() }),
        }
    }
    Ok(consents)
}

/// The decision in force, if it is the very one to be recorded.
pub(super) fn same(conn: &Connection, decision: &RecordConsent) -> Result<Option<ConsentId>> {
    let id = conn
        .prepare_cached(&format!(
            "SELECT k.id FROM consent k WHERE k.client_id = ?1 AND k.purpose = ?2 AND k.granted = ?3 AND k.decided_on = ?4
               AND k.evidence = ?5 AND {IN_FORCE}"
        ))?
        .query_row(
            params![decision.client, decision.purpose, decision.granted, Day(decision.decided_on), decision.evidence],
            |row| row.get(0),
        )
        .optional()?;
    Ok(id)
}

pub(super) fn append(write: &Write<'_>, decision: &RecordConsent) -> Result<ConsentId> {
    let id = ConsentId::new();
    write
        .conn()
        .prepare_cached(
            "INSERT INTO consent (id, client_id, purpose, granted, decided_on, evidence, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            id,
            decision.client,
            decision.purpose,
            decision.granted,
            Day(decision.decided_on),
            decision.evidence,
            write.stamp()
        ])?;
    Ok(id)
}
