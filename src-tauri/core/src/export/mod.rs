//! An export: what left the machine, with its SHA-256, time and kind. Kept on the timeline; never undone.

mod model;
mod record;
pub(crate) mod store;

pub use model::*;
pub use record::record;
