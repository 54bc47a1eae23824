//! Undo and redo.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::vault::{Step, Undone};

/// Undoes the newest step.
#[tauri::command]
#[specta::specta]
pub async fn undo(session: State<'_, Session>) -> Result<Undone, AppError> {
    session.run(|vault| vault.undo()).await
}

/// Does the step undone last again.
#[tauri::command]
#[specta::specta]
pub async fn redo(session: State<'_, Session>) -> Result<Undone, AppError> {
    session.run(|vault| vault.redo()).await
}

/// The newest steps.
#[tauri::command]
#[specta::specta]
pub async fn history(session: State<'_, Session>, limit: u32) -> Result<Vec<Step>, AppError> {
    session.read(move |vault| vault.history(limit)).await
}
