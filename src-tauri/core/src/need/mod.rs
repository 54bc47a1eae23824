//! A need (需求): one note of what a client wants, at a level of Maslow's and a depth of the iceberg.
//!
//! Every note carries its evidence, day, confidence and source, and the history of its state. Notes may contradict each
//! other: both stand until the adviser says which is outdated. A line of a visit marked as a need *is* its note (see
//! [`line`]): one says what the other says.
//!
//! What a client is handed is composed without this noun: see `visit::summary`.

mod about;
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
mod state;
mod step;
pub(crate) mod store;
mod suggest;
#[cfg(test)]
pub(crate) mod tests;

pub use crate::need_map::{CellStanding, NeedCell, NeedConfidence, NeedDepth, NeedLevel, NeedState};
pub use add::add;
pub use book::book;
pub(crate) use book::{of_ages, passing};
pub use edit::edit;
pub use household::of_household;
pub use map::map;
pub(crate) use map::{live, note, of_visit};
pub use model::*;
pub use remove::remove;
pub(crate) use roll::NeedRoll;
pub use state::change_state;
pub use step::{link_promise, unlink_step};
pub use suggest::suggest;
