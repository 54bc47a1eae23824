//! The tier (客户层级): by assets against editable thresholds, or by a manual override that keeps its reason.

mod change_thresholds;
mod override_tier;
mod store;

pub use crate::facts::Tier;
pub use change_thresholds::change_thresholds;
pub(crate) use override_tier::override_many;
pub use override_tier::override_tier;
pub(crate) use store::{by_assets, thresholds as thresholds_of, update as update_tier_of};

use crate::Result;
use crate::money::Fen;
use crate::vault::OpenVault;
use crate::wire::{personal, wire};

personal! {
    /// The tier in force and where it comes from.
    pub struct TierView {
        pub in_force: Tier,
        pub by_assets: Tier,
        pub overridden: Option<TierOverride>,
    }
    /// A tier set by hand.
    pub struct TierOverride {
        pub tier: Tier,
        /// Why; never empty.
        pub reason: String,
    }
}
wire! {
    /// The least assets of each tier; must fall from high to lower-middle.
    pub struct TierThresholds {
        pub high: Fen,
        pub upper_middle: Fen,
        pub lower_middle: Fen,
    }
}

/// The thresholds in force.
pub fn thresholds(vault: &OpenVault) -> Result<TierThresholds> {
    store::thresholds(vault.conn())
}
