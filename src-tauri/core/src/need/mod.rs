//! A need (需求): one note of what a client wants, at a level of Maslow's and a depth of the iceberg.
//!
//! Every note carries its evidence, day, confidence and source, and the history of its state. Notes may contradict each
//! other: both stand until the adviser says which is outdated. A line of a visit marked as a need *is* its note (see
//! [`line`]): one says what the other says.
//!
//! What a client is handed is composed without this noun: see [`crate::visit::summary`].

mod add;
mod book;
mod edit;
mod household;
pub(crate) mod line;
mod map;
mod masks;
mod model;
mod remove;
mod roll;
mod standing;
mod state;
mod step;
pub(crate) mod store;
mod suggest;
#[cfg(test)]
pub(crate) mod tests;

pub use add::add;
pub use book::book;
pub(crate) use book::{of_ages, passing};
pub use edit::edit;
pub use household::of_household;
pub use map::map;
pub(crate) use map::{cells, cells_in, live, note, of_visit};
pub use model::*;
pub use remove::remove;
pub(crate) use roll::NeedRoll;
pub use state::change_state;
pub(crate) use step::{Serving, look_again, serve, served_by};
pub use step::{link_promise, unlink_step};
pub use suggest::suggest;

/// How many cells a map has.
pub(crate) const CELLS: usize = NeedLevel::ALL.len() * NeedDepth::ALL.len();

/// The place of a cell in the map: level by level from the ground up, each from stated to deep.
pub(crate) const fn place(level: NeedLevel, depth: NeedDepth) -> usize {
    level as usize * NeedDepth::ALL.len() + depth as usize
}
