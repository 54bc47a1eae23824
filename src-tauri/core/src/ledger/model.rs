//! What the ledger is on the wire.

use crate::facts::ClientRef;
use crate::id::{ClientId, LedgerEntryId, VisitId};
use crate::wire::{personal, wire, word};
use chrono::NaiveDate;

word! {
    /// A promise or a request.
    pub enum LedgerKind {
        /// 承诺
        Promise = "promise",
        /// 请托
        Request = "request",
    }
}
word! {
    /// Where an entry stands. A promise ends kept, late (done after the day it was first due, or after an earlier one set
    /// since) or broken; a request answered; either dropped.
    pub enum LedgerState { Open = "open", Kept = "kept", Late = "late", Broken = "broken", Answered = "answered", Dropped = "dropped" }
}
word! {
    /// How an entry is closed by the adviser. `Done` becomes kept, late or answered by its kind and day.
    pub enum Closing { Done = "done", Broken = "broken", Dropped = "dropped" }
}
personal! {
    /// An entry.
    pub struct LedgerEntryView {
        pub id: LedgerEntryId, pub client: ClientRef, pub visit: Option<VisitId>, pub kind: LedgerKind, pub text: String,
        pub due_on: Option<NaiveDate>,
        /// The day it was first due.
        pub first_due_on: Option<NaiveDate>,
        /// The day was moved past the first, or taken away.
        pub moved: bool,
        pub state: LedgerState,
        /// The day it was done, or came to its other end.
        pub done_on: Option<NaiveDate>,
        pub outcome: String, pub made_on: NaiveDate,
        /// Open and past its day.
        pub overdue: bool,
    }
    /// An entry to add.
    pub struct AddLedgerEntry { pub client: ClientId, pub kind: LedgerKind, pub text: String, pub due_on: Option<NaiveDate> }
    /// A change.
    pub struct EditLedgerEntry { pub id: LedgerEntryId, pub text: String, pub due_on: Option<NaiveDate> }
    /// A closing. `done_on` `None` is today; not in the future, not before the entry was made.
    pub struct CloseLedgerEntry { pub id: LedgerEntryId, pub closing: Closing, pub done_on: Option<NaiveDate>, pub outcome: String }
    /// Which entries: `due_by` keeps those with a day, up to and with it. `limit` is at most 1,000.
    pub struct ListLedger { pub client: Option<ClientId>, pub open_only: bool, pub due_by: Option<NaiveDate>, pub limit: u32 }
}
/// What a text says of a due day, with the words it was read from as they stand in the text.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "fields named in PRODUCT's words; the variant says the rest")]
pub enum DueReading {
    /// This day.
    Day { on: NaiveDate, matched: String },
    /// One counted on working or trading days beyond what the book knows of them; `until` is the last day known, if any.
    Beyond { until: Option<NaiveDate>, matched: String },
}

impl DueReading {
    /// The day, where there is one.
    pub(super) const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day { on, .. } => Some(*on),
            Self::Beyond { .. } => None,
        }
    }
}

impl std::fmt::Debug for DueReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DueReading(…)")
    }
}

wire! {
    /// The figures of a calendar year: promises that came to their end in it, and those open now (clients in the trash
    /// left out).
    pub struct LedgerFigures { pub year: u16, pub kept: u32, pub late: u32, pub broken: u32, pub open: u32, pub overdue: u32,
        /// kept + late + broken: the n of the rate.
        pub settled: u32,
        /// kept ÷ settled, in tenths of a percent; `None` when nothing was settled.
        pub kept_permille: Option<u16> }
}
