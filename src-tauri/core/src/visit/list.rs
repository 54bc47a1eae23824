//! Visits as they are looked at.

use super::plan::check_minutes;
use super::rows::{self, Order};
use super::{ListVisits, OverlappingVisits, VisitRow, VisitState, VisitView, store};
use crate::Result;
use crate::id::{ClientId, VisitId};
use crate::vault::OpenVault;
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// Visits by the time they stand at, their beginning or else their plan: ascending if only planned and under way are
/// asked for, else newest first. At most 1,000. No states means all. Of clients in the trash only when the client is
/// asked for.
pub fn list(vault: &OpenVault, request: ListVisits) -> Result<Vec<VisitRow>> {
    let coming = |state: &VisitState| matches!(state, VisitState::Planned | VisitState::UnderWay);
    let ascending = !request.states.is_empty() && request.states.iter().all(coming);
    let order = if ascending { Order::EarliestFirst } else { Order::LatestFirst };
    rows::list(vault.conn(), vault.clock(), &request, order)
}

/// How many visits there are, whatever the limit of the request.
pub fn count(vault: &OpenVault, request: &ListVisits) -> Result<u32> {
    rows::count(vault.conn(), vault.clock(), request)
}

/// Visits planned for a day gone by and neither made nor cancelled, the latest first.
pub(crate) fn missed(vault: &OpenVault, limit: u32) -> Result<Vec<VisitRow>> {
    rows::list(vault.conn(), vault.clock(), &missed_request(vault, limit), Order::LatestFirst)
}

/// Which those are.
pub(crate) fn missed_request(vault: &OpenVault, limit: u32) -> ListVisits {
    let yesterday = vault.clock().today() - TimeDelta::days(1);
    ListVisits { client: None, from: None, to: Some(yesterday), states: vec![VisitState::Planned], limit }
}

/// The visits, planned or under way, that a visit at that time would overlap, the earliest first.
pub fn overlapping(vault: &OpenVault, request: &OverlappingVisits) -> Result<Vec<VisitRow>> {
    check_minutes(request.minutes)?;
    rows::overlapping(vault.conn(), vault.clock(), request.planned_at, request.minutes, request.but.as_ref())
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
