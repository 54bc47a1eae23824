//! The households there are.

use super::{HouseholdRow, store};
use crate::Result;
use crate::vault::OpenVault;

/// Households by name; at most 50 whose name or a member's name contains `query`.
pub fn list(vault: &OpenVault, query: &str) -> Result<Vec<HouseholdRow>> {
    store::list(vault.conn(), query.trim())
}
