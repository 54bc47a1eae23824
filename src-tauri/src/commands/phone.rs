//! Phone numbers.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::PhoneId;
use zhike_core::phone::{self, SavePhone};
use zhike_core::vault::{Op, Written};

/// Adds or changes a phone number.
#[tauri::command]
#[specta::specta]
pub async fn save_phone(session: State<'_, Session>, request: SavePhone) -> Result<Written<PhoneId>, AppError> {
    session.write(Op::SavePhone, move |w| phone::save(w, request)).await
}

/// Removes a phone number.
#[tauri::command]
#[specta::specta]
pub async fn remove_phone(session: State<'_, Session>, id: PhoneId) -> Result<Written<()>, AppError> {
    session.write(Op::RemovePhone, move |w| phone::remove(w, &id)).await
}
