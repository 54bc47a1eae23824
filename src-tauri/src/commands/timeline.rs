//! The timeline of a client.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::timeline::{self, ListTimeline, OutlineTimeline, TimelineOutline, TimelineWindow};

/// A window of a client's timeline.
#[tauri::command]
#[specta::specta]
pub async fn list_timeline(session: State<'_, Session>, request: ListTimeline) -> Result<TimelineWindow, AppError> {
    session.read(move |vault| timeline::list(vault, &request)).await
}

/// How much a client's timeline has of each kind, and where each year begins.
#[tauri::command]
#[specta::specta]
pub async fn outline_timeline(
    session: State<'_, Session>,
    request: OutlineTimeline,
) -> Result<TimelineOutline, AppError> {
    session.read(move |vault| timeline::outline(vault, &request)).await
}
