//! Taking in the notices of a file, and taking them out again.

use super::{notice, store};
use crate::error::{Error, Result};
use crate::noun::Noun;
use crate::vault::Write;

/// Takes in the notices of a file; each year it tells is replaced. Returns the years, the oldest first. What cannot be read
/// is refused whole, with the line: `Empty`, `Malformed`, `OutOfRange`, `BadLine` or `PartOfYear` on `table`.
pub fn import(write: &mut Write<'_>, file: &[u8]) -> Result<Vec<u16>> {
    let notices = notice::read(file)?;
    for (year, notice) in &notices {
        store::save(write, *year, notice)?;
    }
    Ok(notices.into_keys().collect())
}

/// Takes out what was imported of a year; what is shipped of it holds again, if anything.
pub fn remove(write: &mut Write<'_>, year: u16) -> Result<()> {
    if store::delete(write, year)? { Ok(()) } else { Err(Error::NotFound { kind: Noun::Workday }) }
}
