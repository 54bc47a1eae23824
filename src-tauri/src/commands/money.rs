//! Amounts.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::money::{self, ReadMoney, TypedMoney};

/// Reads an amount as it is typed.
#[tauri::command]
#[specta::specta]
pub async fn read_money(session: State<'_, Session>, typed: TypedMoney) -> Result<ReadMoney, AppError> {
    session.read(move |_| Ok(money::read(&typed))).await
}
