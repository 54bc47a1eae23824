//! Segments: conditions under a name.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::SegmentId;
use zhike_core::segment::{self, SaveSegment, SegmentView};
use zhike_core::vault::{Op, Written};

/// All segments, each counted.
#[tauri::command]
#[specta::specta]
pub async fn list_segments(session: State<'_, Session>) -> Result<Vec<SegmentView>, AppError> {
    session.read(segment::list).await
}

/// Adds or changes a segment.
#[tauri::command]
#[specta::specta]
pub async fn save_segment(session: State<'_, Session>, request: SaveSegment) -> Result<Written<SegmentId>, AppError> {
    session.write(Op::SaveSegment, move |w| segment::save(w, request)).await
}

/// Removes a segment.
#[tauri::command]
#[specta::specta]
pub async fn remove_segment(session: State<'_, Session>, id: SegmentId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveSegment, move |w| segment::remove(w, &id)).await
}
