//! The timeline (往来) of a client: all dealings in one order, newest first. The order is derived (`derived::source` says
//! when each kind stands); what an entry looks like is said by the store of its noun.
//!
//! A touch stands at its time; a visit at its beginning, or its plan; an entry of the ledger, a need and a question on
//! their day, at the time they were entered if that was the same day, else at noon; a touch that is planned at the noon of
//! its day, a holding at the noon of the day it matures; an attachment at its time, and what left of one thing on one day
//! once, at the time of the first.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::*;

use crate::Result;
use crate::error::{Error, Invalid};
use crate::vault::OpenVault;
use chrono::Datelike;

/// The most entries one window holds.
const MOST: u32 = 200;

/// A window of the timeline, also of a client in the trash.
pub fn list(vault: &OpenVault, request: &ListTimeline) -> Result<TimelineWindow> {
    if request.limit > MOST {
        return Err(Error::invalid("limit", Invalid::OutOfRange));
    }
    let total = store::count(vault.conn(), &request.client, &request.kinds)?;
    let entries = store::window(vault, request)?;
    Ok(TimelineWindow { total, offset: request.offset, entries })
}

/// How much there is of each kind, and where each year begins.
pub fn outline(vault: &OpenVault, request: &OutlineTimeline) -> Result<TimelineOutline> {
    let clock = vault.clock();
    let mut counts: Vec<TimelineCount> =
        TimelineKind::ALL.iter().map(|&kind| TimelineCount { kind, entries: 0 }).collect();
    let mut years: Vec<TimelineYear> = Vec::new();
    let mut place = 0;
    // The instant at which the year last told began: whatever is not older needs no calendar.
    let mut begins = i64::MAX;
    for entry in store::all_placed(vault.conn(), &request.client)? {
        if let Some(count) = counts.iter_mut().find(|count| count.kind == entry.kind) {
            count.entries += 1;
        }
        if !request.kinds.is_empty() && !request.kinds.contains(&entry.kind) {
            continue;
        }
        if entry.at.timestamp_millis() < begins {
            let year = clock.local(entry.at).year();
            let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).ok_or(Error::Internal("year of an entry"))?;
            begins = clock.instant(first.into()).timestamp_millis();
            years.push(TimelineYear { year, offset: place, entries: 0 });
        }
        if let Some(year) = years.last_mut() {
            year.entries += 1;
        }
        place += 1;
    }
    Ok(TimelineOutline { counts, years })
}
