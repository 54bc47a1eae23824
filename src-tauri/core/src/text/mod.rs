//! One normaliser for text and query.

pub(crate) mod entry;

use crate::Result;
use rusqlite::Connection;

/// Registers the SQL functions the search triggers call.
pub(crate) fn register(_conn: &Connection) -> Result<()> {
    Ok(())
}
