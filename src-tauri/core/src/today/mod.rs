//! Today (今日): the visits of the day, those whose day went by unmade, promises and requests due, occasions and maturities
//! of the next 14 days. Nothing drops out of sight: what a list has no room for is counted.
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
use crate::wire::{personal, wire};

personal! {
    /// The day.
    pub struct TodayView {
        pub day: DayView,
        /// Planned for today and not begun, begun today, and whatever is under way, by time; at most 100.
        pub visits: Vec<VisitRow>,
        /// Planned for a day gone by, neither made nor cancelled: to be written up or moved, the latest first; at most 20.
        pub missed: Vec<VisitRow>,
        /// Planned for the next 14 days, without today, by time; at most 20.
        pub visits_ahead: Vec<VisitRow>,
        /// Overdue or due within 7 days, most overdue first; at most 100.
        pub due: Vec<LedgerEntryView>,
        /// Open without a day, the oldest first; at most 20.
        pub undated: Vec<LedgerEntryView>,
        /// Planned touches, overdue or within 7 days, earliest first; at most 100.
        pub touches: Vec<PlannedTouchView>,
        /// Within 14 days, earliest first; at most 200.
        pub occasions: Vec<OccasionAhead>,
        /// Holdings that matured within the last 7 days or will within 14, earliest first; at most 50.
        pub maturities: Vec<Maturity>,
        /// Of the clients named above those who have died or whose household is in mourning.
        pub hushed: Vec<ClientStanding>,
        /// What there is beyond these.
        pub left: TodayLeft,
        pub ledger: LedgerFigures,
    }
}
wire! {
    /// How many more there are of each kind than are told.
    pub struct TodayLeft { pub visits: u32, pub missed: u32, pub visits_ahead: u32, pub due: u32, pub undated: u32, pub touches: u32, pub occasions: u32 }
}
