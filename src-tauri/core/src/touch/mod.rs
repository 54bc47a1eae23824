//! A touch (接触): one contact with a client, by one of the five methods; made, or planned and yet to be made.
//!
//! A visit that ends logs its own touch, which follows the visit: it is not corrected or removed by itself.

mod edit;
mod log;
mod model;
mod planned;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use edit::{edit, remove};
pub use log::log;
pub use model::*;
pub use planned::{complete, drop_planned, list_planned, plan};
pub(crate) use planned::{drop_all_planned, planned_by};
