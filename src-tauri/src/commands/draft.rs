//! Drafts: what was typed and not yet saved.

use crate::error::AppError;
use crate::leaving::Leaving;
use crate::session::Session;
use tauri::State;
use zhike_core::draft::{self, Draft};
use zhike_core::vault::{Noun, Written};

/// Keeps a draft; an empty body discards it.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(session: State<'_, Session>, key: String, body: String) -> Result<Written<()>, AppError> {
    session.write_beyond_undo(Noun::Draft, move |w| draft::save(w, &key, &body)).await
}

/// Drafts whose key starts with `prefix`.
#[tauri::command]
#[specta::specta]
pub async fn list_drafts(session: State<'_, Session>, prefix: String) -> Result<Vec<Draft>, AppError> {
    session.read(move |vault| draft::list(vault, &prefix)).await
}

/// Discards a draft.
#[tauri::command]
#[specta::specta]
pub async fn discard_draft(session: State<'_, Session>, key: String) -> Result<Written<()>, AppError> {
    session.write_beyond_undo(Noun::Draft, move |w| draft::discard(w, &key)).await
}

/// Answers that what is typed is kept, when the shell asked for it.
#[tauri::command]
#[specta::specta]
pub fn drafts_kept(leaving: State<'_, Leaving>) {
    leaving.answered();
}
