//! The SQL of imported notices.

use super::notice::Notice;
use crate::error::{Error, Result};
use crate::stored::Day;
use crate::vault::Write;
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// A notice as kept.
pub(super) struct Kept {
    pub year: u16,
    pub notice: Notice,
    pub imported_on: NaiveDate,
}

/// All imported notices, the oldest year first.
pub(super) fn all(conn: &Connection) -> Result<Vec<Kept>> {
    let mut query = conn.prepare_cached("SELECT year, days, imported_on FROM workday_notice ORDER BY year")?;
    let rows = query
        .query_map([], |row| Ok((row.get::<_, u16>(0)?, row.get::<_, String>(1)?, row.get::<_, Day>(2)?.0)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter()
        .map(|(year, days, imported_on)| {
            let days = serde_json::from_str(&days).map_err(|_| Error::Internal("stored working days"))?;
            Ok(Kept { year, notice: Notice::of(days), imported_on })
        })
        .collect()
}

pub(super) fn save(write: &Write<'_>, year: u16, notice: &Notice) -> Result<()> {
    let days = serde_json::to_string(&notice.days().collect::<Vec<_>>())
        .map_err(|_| Error::Internal("working days as JSON"))?;
    write
        .conn()
        .prepare_cached(
            "INSERT INTO workday_notice (year, days, imported_on) VALUES (?1, ?2, ?3)
             ON CONFLICT (year) DO UPDATE SET days = ?2, imported_on = ?3",
        )?
        .execute(params![year, days, Day(write.today())])?;
    Ok(())
}

/// Whether there was one.
pub(super) fn delete(write: &Write<'_>, year: u16) -> Result<bool> {
    let gone = write.conn().prepare_cached("DELETE FROM workday_notice WHERE year = ?1")?.execute([year])?;
    Ok(gone > 0)
}
