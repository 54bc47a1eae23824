//! Holdings.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::facts::{ProductRisk, Unsuited};
use zhike_core::holding::{self, SaveHolding};
use zhike_core::id::{ClientId, HoldingId};
use zhike_core::vault::{Op, Written};

/// Adds or changes a holding.
#[tauri::command]
#[specta::specta]
pub async fn save_holding(session: State<'_, Session>, request: SaveHolding) -> Result<Written<HoldingId>, AppError> {
    session.write(Op::SaveHolding, move |w| holding::save(w, request)).await
}

/// What is not in order between the grade of a client and a product of a level.
#[tauri::command]
#[specta::specta]
pub async fn check_product(
    session: State<'_, Session>,
    client: ClientId,
    risk: Option<ProductRisk>,
) -> Result<Vec<Unsuited>, AppError> {
    session.read(move |vault| holding::check(vault, &client, risk)).await
}

/// Removes a holding.
#[tauri::command]
#[specta::specta]
pub async fn remove_holding(session: State<'_, Session>, id: HoldingId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveHolding, move |w| holding::remove(w, &id)).await
}
