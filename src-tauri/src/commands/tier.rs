//! Tiers and their thresholds.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::ClientId;
use zhike_core::tier::{self, TierOverride, TierThresholds};
use zhike_core::vault::{Op, Written};

/// The tier thresholds.
#[tauri::command]
#[specta::specta]
pub async fn tier_thresholds(session: State<'_, Session>) -> Result<TierThresholds, AppError> {
    session.read(tier::thresholds).await
}

/// Changes the tier thresholds.
#[tauri::command]
#[specta::specta]
pub async fn change_tier_thresholds(session: State<'_, Session>, to: TierThresholds) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeThresholds, move |w| tier::change_thresholds(w, to)).await
}

/// Sets the tier by hand, or gives it back to the thresholds.
#[tauri::command]
#[specta::specta]
pub async fn override_tier(
    session: State<'_, Session>,
    client: ClientId,
    to: Option<TierOverride>,
) -> Result<Written<()>, AppError> {
    session.write(Op::OverrideTier, move |w| tier::override_tier(w, &client, to)).await
}
