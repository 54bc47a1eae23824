//! Touches and the timeline they stand on.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::TouchId;
use zhike_core::timeline::{self, ListTimeline, TimelineWindow};
use zhike_core::touch::{self, EditTouch, LogTouch};
use zhike_core::vault::{Op, Written};

/// Logs a touch.
#[tauri::command]
#[specta::specta]
pub async fn log_touch(session: State<'_, Session>, request: LogTouch) -> Result<Written<TouchId>, AppError> {
    session.write(Op::LogTouch, move |w| touch::log(w, request)).await
}

/// Corrects a touch.
#[tauri::command]
#[specta::specta]
pub async fn edit_touch(session: State<'_, Session>, request: EditTouch) -> Result<Written<()>, AppError> {
    session.write(Op::EditTouch, move |w| touch::edit(w, request)).await
}

/// Removes a touch.
#[tauri::command]
#[specta::specta]
pub async fn remove_touch(session: State<'_, Session>, id: TouchId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveTouch, move |w| touch::remove(w, &id)).await
}

/// A window of a client's timeline.
#[tauri::command]
#[specta::specta]
pub async fn list_timeline(session: State<'_, Session>, request: ListTimeline) -> Result<TimelineWindow, AppError> {
    session.read(move |vault| timeline::list(vault, request)).await
}
