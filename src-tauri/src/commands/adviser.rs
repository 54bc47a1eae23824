//! The adviser's own data.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::adviser::{self as person, Adviser};
use zhike_core::vault::{Op, Written};

/// Letterhead, notice and signature.
#[tauri::command]
#[specta::specta]
pub async fn adviser(session: State<'_, Session>) -> Result<Adviser, AppError> {
    session.read(person::view).await
}

/// Replaces them.
#[tauri::command]
#[specta::specta]
pub async fn edit_adviser(session: State<'_, Session>, to: Adviser) -> Result<Written<()>, AppError> {
    session.write(Op::EditAdviser, move |w| person::edit(w, to)).await
}
