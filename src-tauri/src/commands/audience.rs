//! What conditions come to, and audiences: clients kept as they were at one moment.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::audience::{
    self, AudienceRow, AudienceView, BulkOutcome, KeepAudience, Kept, LeaveAudience, ViewAudience,
};
use zhike_core::id::AudienceId;
use zhike_core::vault::{Op, Written};

/// How many clients a condition holds for, and the first of them.
#[tauri::command]
#[specta::specta]
pub async fn view_audience(session: State<'_, Session>, request: ViewAudience) -> Result<AudienceView, AppError> {
    session.read(move |vault| audience::view(vault, request)).await
}

/// All audiences.
#[tauri::command]
#[specta::specta]
pub async fn list_audiences(session: State<'_, Session>) -> Result<Vec<AudienceRow>, AppError> {
    session.read(audience::list).await
}

/// Keeps clients under a name.
#[tauri::command]
#[specta::specta]
pub async fn keep_audience(session: State<'_, Session>, request: KeepAudience) -> Result<Written<Kept>, AppError> {
    session.run(move |vault| audience::keep(vault, request)).await
}

/// Takes clients out of an audience.
#[tauri::command]
#[specta::specta]
pub async fn leave_audience(
    session: State<'_, Session>,
    request: LeaveAudience,
) -> Result<Written<BulkOutcome>, AppError> {
    session.run(move |vault| audience::leave(vault, request)).await
}

/// Renames an audience.
#[tauri::command]
#[specta::specta]
pub async fn rename_audience(
    session: State<'_, Session>,
    id: AudienceId,
    name: String,
) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeAudience, move |w| audience::rename(w, &id, &name)).await
}

/// Removes an audience.
#[tauri::command]
#[specta::specta]
pub async fn remove_audience(session: State<'_, Session>, id: AudienceId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveAudience, move |w| audience::remove(w, &id)).await
}
