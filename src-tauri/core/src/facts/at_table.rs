//! The table the adviser sits at: of the clients in the book, at most one has a visit under way.

use crate::error::{Error, Invalid, Result};
use rusqlite::Connection;

/// How many visits are under way with clients who are not in the trash.
pub(crate) fn visits_under_way(conn: &Connection) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM visit v JOIN client c ON c.id = v.client_id
             WHERE v.state = 'underWay' AND c.trashed_at IS NULL",
        )?
        .query_row([], |row| row.get(0))?)
}

/// Refuses what would have the adviser sit at two tables (`underWay`: `WrongState`), once it is done.
pub(crate) fn must_be_one_table(conn: &Connection) -> Result<()> {
    if visits_under_way(conn)? > 1 { Err(Error::invalid("underWay", Invalid::WrongState)) } else { Ok(()) }
}
