//! The tags there are.

use super::{TagCount, store};
use crate::Result;
use crate::vault::OpenVault;

/// All tags, most used first.
pub fn list(vault: &OpenVault) -> Result<Vec<TagCount>> {
    store::counts(vault.conn())
}
