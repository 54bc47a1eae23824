//! Visits as they are looked at.

use super::{ListVisits, VisitRow, VisitView, store};
use crate::Result;
use crate::id::{ClientId, VisitId};
use crate::vault::OpenVault;
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// Visits by planned time: ascending if only planned and under way are asked for, else newest first. At most 1,000.
/// No states means all. Of clients in the trash only when the client is asked for.
pub fn list(vault: &OpenVault, request: ListVisits) -> Result<Vec<VisitRow>> {
    store::list(vault.conn(), &request)
}

/// A visit with its lines.
pub fn view(vault: &OpenVault, id: &VisitId) -> Result<VisitView> {
    store::view(vault.conn(), id)
}

/// The finished visits begun in a period (local days, both included), oldest first, for export in one go.
pub fn finished_between(vault: &OpenVault, from: NaiveDate, to: NaiveDate) -> Result<Vec<VisitId>> {
    let midnight = |day: NaiveDate| vault.clock().instant(day.and_time(NaiveTime::MIN));
    let end = to.checked_add_signed(TimeDelta::days(1)).unwrap_or(to);
    store::finished_between(vault.conn(), midnight(from), midnight(end))
}

/// The last finished visit of a client.
pub(crate) fn last_finished(vault: &OpenVault, client: &ClientId) -> Result<Option<VisitView>> {
    let last = store::last_finished(vault.conn(), client, None, 1)?;
    last.first().map(|id| store::view(vault.conn(), id)).transpose()
}

/// Whose a visit is.
pub(crate) fn client_of(vault: &OpenVault, id: &VisitId) -> Result<ClientId> {
    Ok(store::gist(vault.conn(), id)?.client)
}
