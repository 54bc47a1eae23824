//! A need (需求): one note of what a client wants, at a level of Maslow's and a depth of the iceberg.
//!
//! Every note carries its evidence, day, confidence and source, and the history of its state. Notes may contradict each
//! other: both stand until the adviser says which is outdated. A line of a visit marked as a need *is* its note (see
//! [`line`]): one says what the other says.
//!
//! Nothing of this noun is ever read for what a client is handed.

mod add;
mod book;
mod edit;
mod household;
pub(crate) mod line;
mod map;
mod masks;
mod model;
mod remove;
mod standing;
mod state;
mod step;
pub(crate) mod store;
mod suggest;
#[cfg(test)]
pub(crate) mod tests;

pub use add::add;
pub use book::book;
pub(crate) use book::passing;
pub use edit::edit;
pub use household::of_household;
pub use map::map;
pub(crate) use map::{cells, cells_in, live, note, of_visit};
pub use model::*;
pub use remove::remove;
pub use state::change_state;
pub(crate) use step::{Serving, serve};
pub use step::{link_promise, unlink_step};
pub use suggest::suggest;

use crate::Result;
use crate::text::theme;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// How many cells a map has.
pub(crate) const CELLS: usize = NeedLevel::ALL.len() * NeedDepth::ALL.len();

/// The place of a cell in the map: level by level from the ground up, each from stated to deep.
pub(crate) const fn place(level: NeedLevel, depth: NeedDepth) -> usize {
    level as usize * NeedDepth::ALL.len() + depth as usize
}

/// Registers the SQL functions the triggers of `need` call; as those of [`crate::text`], they touch nothing.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("need_cell", 2, flags, |ctx| {
        let (level, depth): (NeedLevel, NeedDepth) = (ctx.get(0)?, ctx.get(1)?);
        Ok(i64::try_from(place(level, depth)).ok())
    })?;
    conn.create_scalar_function("need_state_number", 1, flags, |ctx| {
        let state: NeedState = ctx.get(0)?;
        Ok(state as i64)
    })?;
    conn.create_scalar_function("text_themes", 1, flags, |ctx| {
        Ok(ctx.get_raw(0).as_str_or_null()?.map(|text| i64::from(theme::bits_of(text))))
    })?;
    Ok(())
}
