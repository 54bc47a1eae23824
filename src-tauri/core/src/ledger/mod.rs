//! The one ledger of requests (请托: what the client asked for) and promises (承诺: what the adviser undertook).
//!
//! An entry is made here by hand or by a line of a visit. Entry and line say the same: a change of one changes the
//! other as long as the entry is open. A closed entry is history and is left as it was, until it is opened again.
//!
//! Kept means kept: a promise is judged by the day it was done and the day it was first due. Moving that day further off
//! leaves a trace and does not help; one moved nearer counts from then on.

mod add;
mod close;
mod due;
mod edit;
mod figures;
mod model;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use add::add;
pub(crate) use add::check_due;
pub use close::{close, reopen};
pub use due::read_due;
pub(crate) use edit::delete;
pub use edit::{edit, remove};
pub use figures::figures;
pub use model::*;

use crate::Result;
use crate::vault::OpenVault;

/// Entries, open ones by due day first (no day last), then closed ones newest first. Of clients in the trash only
/// when the client is asked for.
pub fn list(vault: &OpenVault, request: ListLedger) -> Result<Vec<LedgerEntryView>> {
    store::list(vault.conn(), vault.clock().today(), &request)
}

/// How many entries there are, whatever the limit of the request.
pub fn count(vault: &OpenVault, request: &ListLedger) -> Result<u32> {
    store::count(vault.conn(), request)
}

/// Open entries without a day, the oldest first, and how many of them there are.
pub(crate) fn undated(vault: &OpenVault, limit: u32) -> Result<(Vec<LedgerEntryView>, u32)> {
    let entries = store::undated(vault.conn(), vault.clock().today(), limit)?;
    Ok((entries, store::count_undated(vault.conn())?))
}
