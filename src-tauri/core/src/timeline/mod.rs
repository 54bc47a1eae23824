//! The timeline (往来) of a client: touches, visits, the ledger, exports and attachments in one order, newest first.
//!
//! A touch stands at its time; a visit at its beginning, or its plan; an entry of the ledger on the day it was made,
//! at the time it was entered if that was the same day, else at noon; an export or attachment at its time. Local times are told as
//! instants with the clock's offset of today.

mod model;
mod store;

pub use model::*;

use crate::Result;
use crate::id::ClientId;
use crate::vault::OpenVault;

/// The most entries one window holds.
const MOST: u32 = 200;

/// A window of the timeline, also of a client in the trash.
pub fn list(vault: &OpenVault, request: ListTimeline) -> Result<TimelineWindow> {
    Ok(TimelineWindow {
        total: count(vault, &request.client)?,
        offset: request.offset,
        entries: store::window(vault, &request.client, request.offset, request.limit.min(MOST))?,
    })
}

/// How many entries the timeline of a client has.
pub(crate) fn count(vault: &OpenVault, client: &ClientId) -> Result<u32> {
    store::count(vault.conn(), client)
}
