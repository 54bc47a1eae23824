//! The SQL of the map: what its cells stand by.

use super::cell::Mark;
use super::{CELLS, cell_index};
use crate::Result;
use crate::id::ClientId;
use crate::stored::Day;
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// What the cells of a client stand by, in no order.
pub(crate) fn marks_of_client(conn: &Connection, client: &ClientId) -> Result<Vec<Mark>> {
    let marks = conn
        .prepare_cached("SELECT level, depth, state, state_since, confidence, noted_on FROM need WHERE client_id = ?1")?
        .query_map([client], |row| {
            Ok(Mark {
                level: row.get(0)?,
                depth: row.get(1)?,
                state: row.get(2)?,
                state_since: row.get::<_, Day>(3)?.0,
                confidence: row.get(4)?,
                noted_on: row.get::<_, Day>(5)?.0,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(marks)
}

/// When each cell was last asked about, up to a day.
pub(crate) fn asked_cells(conn: &Connection, client: &ClientId, on: NaiveDate) -> Result<[Option<NaiveDate>; CELLS]> {
    let mut asked = [None; CELLS];
    let mut query = conn.prepare_cached(
        "SELECT level, depth, max(put_on) FROM question_put
         WHERE client_id = ?1 AND outcome IN ('asked', 'answered') AND put_on <= ?2 GROUP BY level, depth",
    )?;
    let mut rows = query.query(params![client, Day(on)])?;
    while let Some(row) = rows.next()? {
        if let Some(cell) = asked.get_mut(cell_index(row.get(0)?, row.get(1)?)) {
            *cell = Some(row.get::<_, Day>(2)?.0);
        }
    }
    Ok(asked)
}

/// The themes of a client's notes, as bits.
pub(crate) fn themes_of_client(conn: &Connection, client: &ClientId) -> Result<u32> {
    let mut query = conn.prepare_cached(
        "SELECT n.themes FROM client_list l JOIN need_list n ON n.id BETWEEN l.doc << 20 AND (l.doc << 20) + 1048575
         WHERE l.client_id = ?1",
    )?;
    let mut rows = query.query([client])?;
    let mut themes = 0;
    while let Some(row) = rows.next()? {
        themes |= row.get::<_, u32>(0)?;
    }
    Ok(themes)
}
