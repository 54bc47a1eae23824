//! Discarding a draft.

use super::store;
use crate::Result;
use crate::vault::Write;

/// Discards a draft; one that is not there is no error.
pub fn discard(write: &mut Write<'_>, key: &str) -> Result<()> {
    store::discard(write, key)
}
