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

/// The numbers a text holds, each as typed.
#[tauri::command]
#[specta::specta]
pub async fn numbers_apart(session: State<'_, Session>, text: String) -> Result<Vec<String>, AppError> {
    session.read(move |_| Ok(phone::apart(&text))).await
}

/// Keeps each of the numbers that were typed into one field.
#[tauri::command]
#[specta::specta]
pub async fn save_phones_apart(
    session: State<'_, Session>,
    request: SavePhone,
) -> Result<Written<Vec<PhoneId>>, AppError> {
    session.write(Op::SavePhone, move |w| phone::save_apart(w, request)).await
}
