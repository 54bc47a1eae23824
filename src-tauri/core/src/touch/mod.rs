//! A touch (接触): one contact with a client, by one of the five methods.
//!
//! A visit that ends logs its own touch, which follows the visit: it is not corrected or removed by itself.

mod edit;
mod log;
mod model;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use edit::{edit, remove};
pub use log::log;
pub use model::*;
