//! What left, found again by client and day.

use super::{ListExports, ListedExport, store};
use crate::Result;
use crate::vault::OpenVault;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// The most exports one list holds.
const MOST: u32 = 1_000;

/// Exports, the newest first.
pub fn list(vault: &OpenVault, request: ListExports) -> Result<Vec<ListedExport>> {
    let (from, before) = bounds(vault, &request);
    store::between(vault.conn(), &request, from, before, request.limit.min(MOST))
}

/// How many there are, whatever the limit of the request.
pub fn count(vault: &OpenVault, request: &ListExports) -> Result<u32> {
    let (from, before) = bounds(vault, request);
    store::count_between(vault.conn(), request, from, before)
}

/// The instants between which the days asked for lie.
fn bounds(vault: &OpenVault, request: &ListExports) -> (DateTime<Utc>, DateTime<Utc>) {
    let begins = |day: NaiveDate| vault.clock().instant(day.and_time(NaiveTime::MIN));
    // Stored instants sort as text from the year 1000 to 9999.
    let end_of_time = NaiveDate::from_ymd_opt(9999, 12, 31).map_or(DateTime::<Utc>::MAX_UTC, begins);
    (
        request.from.map_or(DateTime::<Utc>::UNIX_EPOCH, begins),
        request.to.and_then(|day| day.succ_opt()).map_or(end_of_time, begins),
    )
}
