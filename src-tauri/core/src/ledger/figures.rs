//! The kept rate, the figure the adviser is proud of.

use super::{LedgerFigures, store};
use crate::Result;
use crate::vault::OpenVault;
use chrono::Datelike;

/// The kept rate of this year.
pub fn figures(vault: &OpenVault) -> Result<LedgerFigures> {
    let today = vault.clock().today();
    let counts = store::counts(vault.conn(), today)?;
    let settled = counts.kept + counts.late + counts.broken;
    Ok(LedgerFigures {
        year: u16::try_from(today.year()).unwrap_or(0),
        kept: counts.kept,
        late: counts.late,
        broken: counts.broken,
        open: counts.open,
        overdue: counts.overdue,
        settled,
        kept_permille: permille(counts.kept, settled),
    })
}

/// `part` ÷ `whole` in tenths of a percent, halves up.
fn permille(part: u32, whole: u32) -> Option<u16> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (part * 1000 + whole / 2).checked_div(whole).and_then(|permille| u16::try_from(permille).ok())
}

#[cfg(test)]
mod tests {
    use super::permille;

    #[test]
    fn a_rate_is_rounded_and_needs_something_closed() {
        assert_eq!(permille(0, 0), None);
        assert_eq!(permille(2, 3), Some(667));
        assert_eq!(permille(3, 3), Some(1000));
        assert_eq!(permille(u32::MAX, u32::MAX), Some(1000));
    }
}
