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
pub(crate) use planned::{count_planned_by, drop_all_planned, planned_by};

use crate::Result;
use crate::id::ClientId;
use crate::vault::OpenVault;

/// The last touches of a client, those of visits among them, the newest first.
pub fn last(vault: &OpenVault, client: &ClientId, limit: u32) -> Result<Vec<TouchView>> {
    store::last(vault.conn(), client, limit.min(MOST_LAST))
}

/// The most that are told as the last ones.
const MOST_LAST: u32 = 50;
