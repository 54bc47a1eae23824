//! Occasions.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::OccasionId;
use zhike_core::occasion::{self, BirthdayView, Observance, OccasionAhead, OccasionDate, OccasionKind, SaveOccasion};
use zhike_core::vault::{Op, Written};

/// Adds or changes an occasion.
#[tauri::command]
#[specta::specta]
pub async fn save_occasion(
    session: State<'_, Session>,
    request: SaveOccasion,
) -> Result<Written<OccasionId>, AppError> {
    session.write(Op::SaveOccasion, move |w| occasion::save(w, request)).await
}

/// Removes an occasion.
#[tauri::command]
#[specta::specta]
pub async fn remove_occasion(session: State<'_, Session>, id: OccasionId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveOccasion, move |w| occasion::remove(w, &id)).await
}

/// The next observances of a date, for the form.
#[tauri::command]
#[specta::specta]
pub async fn preview_occasion(
    session: State<'_, Session>,
    kind: OccasionKind,
    date: OccasionDate,
) -> Result<Vec<Observance>, AppError> {
    session.read(move |vault| occasion::preview(vault, kind, date)).await
}

/// What a birthday comes to while it is typed.
#[tauri::command]
#[specta::specta]
pub async fn read_birthday(session: State<'_, Session>, date: OccasionDate) -> Result<BirthdayView, AppError> {
    session.read(move |vault| occasion::birthday(vault, date)).await
}

/// Occasions within so many days.
#[tauri::command]
#[specta::specta]
pub async fn occasions_ahead(session: State<'_, Session>, days: u32) -> Result<Vec<OccasionAhead>, AppError> {
    session.read(move |vault| occasion::ahead(vault, days)).await
}
