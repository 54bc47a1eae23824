//! Today (今日): the visits of the day, promises and requests due, occasions and maturities of the next 14 days.
//!
//! Says what the other nouns know, in one view; keeps no rows of its own.

mod view;

pub use view::view;

use crate::facts::ClientStanding;
use crate::holding::Maturity;
use crate::ledger::{LedgerEntryView, LedgerFigures};
use crate::occasion::{DayView, OccasionAhead};
use crate::touch::PlannedTouchView;
use crate::visit::VisitRow;
use crate::wire::personal;

personal! {
    /// The day.
    pub struct TodayView {
        pub day: DayView,
        /// Planned for today or done of those, and whatever is under way, by time; at most 100.
        pub visits: Vec<VisitRow>,
        /// Planned for the next 14 days, without today, by time; at most 20.
        pub visits_ahead: Vec<VisitRow>,
        /// Overdue or due within 7 days, most overdue first; at most 100.
        pub due: Vec<LedgerEntryView>,
        /// Open without a day; at most 20.
        pub undated: Vec<LedgerEntryView>,
        /// Planned touches, overdue or within 7 days, earliest first; at most 100.
        pub touches: Vec<PlannedTouchView>,
        /// Within 14 days, earliest first; at most 200.
        pub occasions: Vec<OccasionAhead>,
        /// Holdings that matured within the last 7 days or will within 14, earliest first; at most 50.
        pub maturities: Vec<Maturity>,
        /// Of the clients named above those who have died or whose household is in mourning.
        pub hushed: Vec<ClientStanding>,
        pub ledger: LedgerFigures,
    }
}
