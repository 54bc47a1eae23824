//! Holdings.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::holding::{self, SaveHolding};
use zhike_core::id::HoldingId;
use zhike_core::vault::{Op, Written};

/// Adds or changes a holding.
#[tauri::command]
#[specta::specta]
pub async fn save_holding(session: State<'_, Session>, request: SaveHolding) -> Result<Written<HoldingId>, AppError> {
    session.write(Op::SaveHolding, move |w| holding::save(w, request)).await
}

/// Removes a holding.
#[tauri::command]
#[specta::specta]
pub async fn remove_holding(session: State<'_, Session>, id: HoldingId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveHolding, move |w| holding::remove(w, &id)).await
}
