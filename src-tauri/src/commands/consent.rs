//! Consents.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::consent::{self, RecordConsent};
use zhike_core::id::ConsentId;
use zhike_core::vault::{Op, Written};

/// Records a consent.
#[tauri::command]
#[specta::specta]
pub async fn record_consent(
    session: State<'_, Session>,
    request: RecordConsent,
) -> Result<Written<ConsentId>, AppError> {
    session.write(Op::RecordConsent, move |w| consent::record(w, request)).await
}
