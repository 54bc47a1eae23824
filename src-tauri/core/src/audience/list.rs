//! The audiences there are.

use super::{AudienceRow, store};
use crate::Result;
use crate::vault::OpenVault;

/// All audiences, the newest first.
pub fn list(vault: &OpenVault) -> Result<Vec<AudienceRow>> {
    store::all(vault.conn())
}
