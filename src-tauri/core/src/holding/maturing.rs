//! What matures, over the whole book.

use super::{Maturity, store};
use crate::Result;
use crate::vault::OpenVault;
use chrono::NaiveDate;

/// The holdings that mature from one day to another, both included, the earliest first and at most `limit`; of clients
/// who live and are not in the trash.
pub(crate) fn maturing(vault: &OpenVault, from: NaiveDate, to: NaiveDate, limit: u32) -> Result<Vec<Maturity>> {
    store::maturing(vault.conn(), from, to, limit)
}
