//! The one ledger of requests (请托: what the client asked for) and promises (承诺: what the adviser undertook).

use crate::Result;
use crate::client::ClientRef;
use crate::id::{ClientId, LedgerEntryId, VisitId};
use crate::vault::{OpenVault, Write};
use crate::wire::{personal, wire, word};
use chrono::NaiveDate;

word! {
    /// A promise or a request.
    pub enum LedgerKind { Promise = "promise", Request = "request" }
}
word! {
    /// Where an entry stands. A promise ends kept, late (kept after its day) or broken; a request answered; either dropped.
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
        pub due_on: Option<NaiveDate>, pub state: LedgerState, pub closed_on: Option<NaiveDate>, pub outcome: String, pub made_on: NaiveDate,
        /// Open and past its day.
        pub overdue: bool,
    }
    /// An entry to add.
    pub struct AddLedgerEntry { pub client: ClientId, pub kind: LedgerKind, pub text: String, pub due_on: Option<NaiveDate> }
    /// A change.
    pub struct EditLedgerEntry { pub id: LedgerEntryId, pub text: String, pub due_on: Option<NaiveDate> }
    /// A closing.
    pub struct CloseLedgerEntry { pub id: LedgerEntryId, pub closing: Closing, pub outcome: String }
    /// Which entries.
    pub struct ListLedger { pub client: Option<ClientId>, pub open_only: bool, pub due_by: Option<NaiveDate>, pub limit: u32 }
}
wire! {
    /// The figures of a calendar year of promises closed in it.
    pub struct LedgerFigures { pub year: u16, pub kept: u32, pub late: u32, pub broken: u32, pub open: u32, pub overdue: u32,
        /// kept ÷ (kept + late + broken), in tenths of a percent; `None` when nothing was closed.
        pub kept_permille: Option<u16> }
}

/// Entries, open ones by due day first (no day last), then closed ones newest first.
pub fn list(_vault: &OpenVault, _request: ListLedger) -> Result<Vec<LedgerEntryView>> {
    todo!()
}
/// The kept rate of this year.
pub fn figures(_vault: &OpenVault) -> Result<LedgerFigures> {
    todo!()
}
/// Adds an entry made today.
pub fn add(_write: &mut Write<'_>, _request: AddLedgerEntry) -> Result<LedgerEntryId> {
    todo!()
}
/// Changes text or day.
pub fn edit(_write: &mut Write<'_>, _request: EditLedgerEntry) -> Result<()> {
    todo!()
}
/// Closes an open entry.
pub fn close(_write: &mut Write<'_>, _request: CloseLedgerEntry) -> Result<()> {
    todo!()
}
/// Opens a closed entry again.
pub fn reopen(_write: &mut Write<'_>, _id: &LedgerEntryId) -> Result<()> {
    todo!()
}
/// Removes an entry.
pub fn remove(_write: &mut Write<'_>, _id: &LedgerEntryId) -> Result<()> {
    todo!()
}
