//! An export: what left the machine, with its SHA-256, time and kind. Kept on the timeline; never undone.

mod file;
mod model;
mod record;
pub(crate) mod store;

pub use file::{WrittenFile, describe, write_new, write_new_file};
pub use model::*;
pub use record::record;
