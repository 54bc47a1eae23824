//! Tags.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::tag::{self, TagClients, TagCount};
use zhike_core::vault::{Op, Written};

/// All tags.
#[tauri::command]
#[specta::specta]
pub async fn list_tags(session: State<'_, Session>) -> Result<Vec<TagCount>, AppError> {
    session.read(tag::list).await
}

/// Puts tags on clients and takes tags off.
#[tauri::command]
#[specta::specta]
pub async fn tag_clients(session: State<'_, Session>, request: TagClients) -> Result<Written<()>, AppError> {
    session.write(Op::TagClients, move |w| tag::tag_clients(w, request)).await
}
