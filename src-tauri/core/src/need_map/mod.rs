//! The map of needs: five levels of Maslow's × three depths of the iceberg, and what each of its cells says at a glance.
//!
//! It stands below questions and notes, which both go by it. The notes themselves are in `need`.

mod cell;
mod model;
mod store;

pub(crate) use cell::{FRESH, Mark, cells, is_stale};
pub use model::*;
pub(crate) use store::{asked_cells, themes_of_client};

use crate::Result;
use crate::id::ClientId;
use chrono::NaiveDate;
use rusqlite::Connection;

/// How many cells a map has.
pub(crate) const CELLS: usize = NeedLevel::ALL.len() * NeedDepth::ALL.len();

/// The place of a cell in the map: level by level from the ground up, each from stated to deep.
pub(crate) const fn cell_index(level: NeedLevel, depth: NeedDepth) -> usize {
    level as usize * NeedDepth::ALL.len() + depth as usize
}

/// The cells of a client as they are on a day.
pub(crate) fn cells_of(conn: &Connection, id: &ClientId, today: NaiveDate) -> Result<Vec<NeedCell>> {
    Ok(cells(&store::marks_of_client(conn, id)?, &asked_cells(conn, id, today)?, today))
}
