//! Visits and the lines taken down in them.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::{ClientId, VisitId, VisitLineId};
use zhike_core::vault::{Op, Written};
use zhike_core::visit::{
    self, AddVisitLine, EditVisitLine, LineKind, ListVisits, OverlappingVisits, Owed, PlanNextVisit, PlanVisit,
    Preparation, SummaryCopy, VisitEdit, VisitRow, VisitSummary, VisitView,
};

/// Plans a visit.
#[tauri::command]
#[specta::specta]
pub async fn plan_visit(session: State<'_, Session>, request: PlanVisit) -> Result<Written<VisitId>, AppError> {
    session.write(Op::PlanVisit, move |w| visit::plan(w, request)).await
}

/// Plans the next visit out of a summary.
#[tauri::command]
#[specta::specta]
pub async fn plan_next_visit(
    session: State<'_, Session>,
    request: PlanNextVisit,
) -> Result<Written<VisitId>, AppError> {
    session.write(Op::PlanVisit, move |w| visit::plan_next(w, request)).await
}

/// Changes the plan or a text of the summary.
#[tauri::command]
#[specta::specta]
pub async fn edit_visit(session: State<'_, Session>, id: VisitId, edit: VisitEdit) -> Result<Written<()>, AppError> {
    session.write(Op::EditVisit, move |w| visit::edit(w, &id, edit)).await
}

/// Cancels a planned visit.
#[tauri::command]
#[specta::specta]
pub async fn cancel_visit(session: State<'_, Session>, id: VisitId) -> Result<Written<()>, AppError> {
    session.write(Op::CancelVisit, move |w| visit::cancel(w, &id)).await
}

/// Begins a planned visit.
#[tauri::command]
#[specta::specta]
pub async fn start_visit(session: State<'_, Session>, id: VisitId) -> Result<Written<()>, AppError> {
    session.write(Op::StartVisit, move |w| visit::start(w, &id)).await
}

/// Begins a visit that was not planned.
#[tauri::command]
#[specta::specta]
pub async fn start_unplanned_visit(
    session: State<'_, Session>,
    client: ClientId,
) -> Result<Written<VisitId>, AppError> {
    session.write(Op::StartVisit, move |w| visit::start_unplanned(w, &client)).await
}

/// Takes down a line.
#[tauri::command]
#[specta::specta]
pub async fn add_visit_line(
    session: State<'_, Session>,
    request: AddVisitLine,
) -> Result<Written<VisitLineId>, AppError> {
    session.write(Op::AddVisitLine, move |w| visit::add_line(w, request)).await
}

/// Changes or marks a line.
#[tauri::command]
#[specta::specta]
pub async fn edit_visit_line(session: State<'_, Session>, request: EditVisitLine) -> Result<Written<()>, AppError> {
    session.write(Op::EditVisitLine, move |w| visit::edit_line(w, request)).await
}

/// Removes a line.
#[tauri::command]
#[specta::specta]
pub async fn remove_visit_line(session: State<'_, Session>, id: VisitLineId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveVisitLine, move |w| visit::remove_line(w, &id)).await
}

/// Ends a visit.
#[tauri::command]
#[specta::specta]
pub async fn finish_visit(session: State<'_, Session>, id: VisitId) -> Result<Written<()>, AppError> {
    session.write(Op::FinishVisit, move |w| visit::finish(w, &id)).await
}

/// Visits.
#[tauri::command]
#[specta::specta]
pub async fn list_visits(session: State<'_, Session>, request: ListVisits) -> Result<Vec<VisitRow>, AppError> {
    session.read(move |vault| visit::list(vault, request)).await
}

/// How many visits there are, whatever the limit.
#[tauri::command]
#[specta::specta]
pub async fn count_visits(session: State<'_, Session>, request: ListVisits) -> Result<u32, AppError> {
    session.read(move |vault| visit::count(vault, &request)).await
}

/// The visits that one at that time would overlap.
#[tauri::command]
#[specta::specta]
pub async fn overlapping_visits(
    session: State<'_, Session>,
    request: OverlappingVisits,
) -> Result<Vec<VisitRow>, AppError> {
    session.read(move |vault| visit::overlapping(vault, &request)).await
}

/// A visit with its lines.
#[tauri::command]
#[specta::specta]
pub async fn visit(session: State<'_, Session>, id: VisitId) -> Result<VisitView, AppError> {
    session.read(move |vault| visit::view(vault, &id)).await
}

/// The page of preparation.
#[tauri::command]
#[specta::specta]
pub async fn prepare_visit(session: State<'_, Session>, id: VisitId) -> Result<Preparation, AppError> {
    session.read(move |vault| visit::preparation(vault, &id)).await
}

/// What the summary says, for one copy.
#[tauri::command]
#[specta::specta]
pub async fn visit_summary(
    session: State<'_, Session>,
    id: VisitId,
    copy: SummaryCopy,
) -> Result<VisitSummary, AppError> {
    session.read(move |vault| visit::summary(vault, &id, copy)).await
}

/// What a line seems to be by its words, if they say so. Only proposed.
#[tauri::command]
#[specta::specta]
pub async fn suggest_line_kind(session: State<'_, Session>, text: String) -> Result<Option<LineKind>, AppError> {
    session.read(move |_| Ok(visit::suggest_kind(&text))).await
}

/// The sentence of a text in which something seems to be promised or asked for. Only proposed.
#[tauri::command]
#[specta::specta]
pub async fn owed_in_text(session: State<'_, Session>, text: String) -> Result<Option<Owed>, AppError> {
    session.read(move |_| Ok(visit::owed_in(&text))).await
}
