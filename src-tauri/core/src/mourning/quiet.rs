//! Keeping a household quiet.

use super::{QuietHousehold, store};
use crate::error::{Error, Invalid, Result};
use crate::stored::plausible;
use crate::vault::Write;

/// Keeps a household quiet up to a day, or ends that. A day before today is `InPast`, one that cannot be meant
/// `OutOfRange`, on `until`.
pub fn quiet(write: &mut Write<'_>, request: &QuietHousehold) -> Result<()> {
    match request.until {
        Some(day) if !plausible(day) => return Err(Error::invalid("until", Invalid::OutOfRange)),
        Some(day) if day < write.today() => return Err(Error::invalid("until", Invalid::InPast)),
        _ => {}
    }
    store::set_quiet(write, &request.household, request.until)
}
