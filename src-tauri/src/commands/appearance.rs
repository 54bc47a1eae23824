//! Theme and language, known before the vault is open.

use crate::appearance::{Appearance, AppearanceFile};
use crate::error::AppError;
use crate::session::off_thread;
use tauri::State;

/// Theme and language in force.
#[tauri::command]
#[specta::specta]
pub fn appearance(file: State<'_, AppearanceFile>) -> Appearance {
    file.view()
}

/// Changes theme and language.
#[tauri::command]
#[specta::specta]
pub async fn change_appearance(file: State<'_, AppearanceFile>, to: Appearance) -> Result<(), AppError> {
    let file = file.inner().clone();
    off_thread(move || Ok(file.change(to)?)).await
}
