//! Whether a client was ever spoken with.

use crate::Result;
use crate::id::ClientId;
use rusqlite::Connection;

/// Whether there was any touch with a client: without one nothing was said that could be followed up.
pub(crate) fn was_met(conn: &Connection, id: &ClientId) -> Result<bool> {
    let touched = "SELECT 1 FROM client_list WHERE client_id = ?1 AND last_touch_ms IS NOT NULL";
    Ok(conn.prepare_cached(touched)?.exists([id])?)
}
