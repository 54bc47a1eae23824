//! Today (今日): the visits of the day, promises and requests due, occasions of the next 14 days.

use crate::Result;
use crate::ledger::{LedgerEntryView, LedgerFigures};
use crate::occasion::{DayView, OccasionAhead};
use crate::vault::OpenVault;
use crate::visit::VisitRow;
use crate::wire::personal;

personal! {
    /// The day.
    pub struct TodayView {
        pub day: DayView,
        /// Planned for today, under way, or done today.
        pub visits: Vec<VisitRow>,
        /// Planned for the next 14 days, without today; at most 20.
        pub visits_ahead: Vec<VisitRow>,
        /// Overdue or due within 7 days, most overdue first; at most 100.
        pub due: Vec<LedgerEntryView>,
        /// Open without a day; at most 20.
        pub undated: Vec<LedgerEntryView>,
        /// Within 14 days.
        pub occasions: Vec<OccasionAhead>,
        pub ledger: LedgerFigures,
    }
}

/// The day of the vault's clock.
pub fn view(_vault: &OpenVault) -> Result<TodayView> {
    todo!()
}
