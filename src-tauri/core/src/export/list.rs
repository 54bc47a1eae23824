//! What left, found again by client and day.

use super::{ListExports, ListedExport, store};
use crate::Result;
use crate::vault::OpenVault;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// The most exports one list holds.
const MOST: u32 = 1_000;

/// Exports, the newest first.
pub fn list(vault: &OpenVault, request: ListExports) -> Result<Vec<ListedExport>> {
    let begins = |day: NaiveDate| vault.clock().instant(day.and_time(NaiveTime::MIN));
    // Stored instants sort as text from the year 1000 to 9999.
    let from = request.from.map_or(DateTime::<Utc>::UNIX_EPOCH, begins);
    let end_of_time = NaiveDate::from_ymd_opt(9999, 12, 31).map_or(DateTime::<Utc>::MAX_UTC, begins);
    let before = request.to.and_then(|day| day.succ_opt()).map_or(end_of_time, begins);
    store::between(vault.conn(), &request, from, before, request.limit.min(MOST))
}
