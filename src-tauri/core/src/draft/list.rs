//! The drafts there are.

use super::{Draft, store};
use crate::Result;
use crate::vault::OpenVault;

/// Drafts whose key starts with `prefix`, by key.
pub fn list(vault: &OpenVault, prefix: &str) -> Result<Vec<Draft>> {
    store::list(vault.conn(), prefix)
}
