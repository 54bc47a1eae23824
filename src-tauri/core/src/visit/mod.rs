//! A visit (拜访): planned, prepared, taken down, summed up. Marked lines become entries of the ledger.

mod model;
pub use model::*;

use crate::Result;
use crate::id::{ClientId, VisitId, VisitLineId};
use crate::vault::{OpenVault, Write};

/// Plans a visit.
pub fn plan(_write: &mut Write<'_>, _request: PlanVisit) -> Result<VisitId> {
    todo!()
}
/// Changes the plan or a text of the summary.
pub fn edit(_write: &mut Write<'_>, _id: &VisitId, _edit: VisitEdit) -> Result<()> {
    todo!()
}
/// Cancels a planned visit.
pub fn cancel(_write: &mut Write<'_>, _id: &VisitId) -> Result<()> {
    todo!()
}
/// Begins a planned visit now.
pub fn start(_write: &mut Write<'_>, _id: &VisitId) -> Result<()> {
    todo!()
}
/// Begins a visit that was not planned; returns the visit.
pub fn start_unplanned(_write: &mut Write<'_>, _client: &ClientId) -> Result<VisitId> {
    todo!()
}
/// Takes down a line; a promise or request becomes a ledger entry in the same step.
pub fn add_line(_write: &mut Write<'_>, _request: AddVisitLine) -> Result<VisitLineId> {
    todo!()
}
/// Changes or marks a line; its ledger entry is made, changed or removed with it.
pub fn edit_line(_write: &mut Write<'_>, _request: EditVisitLine) -> Result<()> {
    todo!()
}
/// Removes a line and the open ledger entry made of it.
pub fn remove_line(_write: &mut Write<'_>, _id: &VisitLineId) -> Result<()> {
    todo!()
}
/// Ends the visit: gives it the next number of its year (2026-0001) and logs the touch. Lines can still be changed.
pub fn finish(_write: &mut Write<'_>, _id: &VisitId) -> Result<()> {
    todo!()
}
/// Visits, by time: planned and under way ascending, else newest first.
pub fn list(_vault: &OpenVault, _request: ListVisits) -> Result<Vec<VisitRow>> {
    todo!()
}
/// A visit with its lines.
pub fn view(_vault: &OpenVault, _id: &VisitId) -> Result<VisitView> {
    todo!()
}
/// The page of preparation: who, what we know, last visits, what is open, days ahead. Only this client's data.
pub fn preparation(_vault: &OpenVault, _id: &VisitId) -> Result<Preparation> {
    todo!()
}
/// All that a summary document says, for one copy. The client copy holds no notes, judgement, taboo or other names.
pub fn summary(_vault: &OpenVault, _id: &VisitId, _copy: SummaryCopy) -> Result<VisitSummary> {
    todo!()
}
/// The finished visits of a period, oldest first, for export in one go.
pub fn finished_between(_vault: &OpenVault, _from: chrono::NaiveDate, _to: chrono::NaiveDate) -> Result<Vec<VisitId>> {
    todo!()
}
