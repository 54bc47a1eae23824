//! How the app looks and speaks, known before the vault is open.

use crate::appearance::{Appearance, AppearanceFile};
use crate::error::AppError;
use crate::session::off_thread;
use crate::window;
use tauri::{AppHandle, State};

/// How the app looks and speaks now.
#[tauri::command]
#[specta::specta]
pub fn appearance(file: State<'_, AppearanceFile>) -> Appearance {
    file.view()
}

/// Changes it, the zoom at once.
#[tauri::command]
#[specta::specta]
pub async fn change_appearance(
    app: AppHandle,
    file: State<'_, AppearanceFile>,
    to: Appearance,
) -> Result<(), AppError> {
    let file = file.inner().clone();
    if file.view().zoom != to.zoom {
        window::zoom(&app, to.zoom);
    }
    off_thread(move || Ok(file.change(to)?)).await
}
