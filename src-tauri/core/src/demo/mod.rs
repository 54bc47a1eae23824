//! The demo book: 24 invented clients with coherent stories, dated relative to today.

use crate::Result;
use crate::vault::Write;

/// Fills an empty book. `WrongState` when there are clients already.
pub fn fill(_write: &mut Write<'_>) -> Result<()> {
    todo!()
}
