//! Settings of the book.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::settings::{self as book_settings, SettingEdit, Settings};
use zhike_core::vault::{Noun, Written};

/// The settings in force.
#[tauri::command]
#[specta::specta]
pub async fn settings(session: State<'_, Session>) -> Result<Settings, AppError> {
    session.read(book_settings::view).await
}

/// Changes one setting.
#[tauri::command]
#[specta::specta]
pub async fn change_setting(session: State<'_, Session>, edit: SettingEdit) -> Result<Written<()>, AppError> {
    let done = session.write_beyond_undo(Noun::Setting, move |w| book_settings::change(w, edit)).await?;
    let now = session.read(book_settings::view).await?;
    session.follow(&now);
    Ok(done)
}
