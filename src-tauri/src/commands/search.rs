//! Finding what is no client: households and whatever else has a name of its own.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::search::{self, FindOwners, FoundOwner};

/// What matches a query, clients left out.
#[tauri::command]
#[specta::specta]
pub async fn find_owners(session: State<'_, Session>, request: FindOwners) -> Result<Vec<FoundOwner>, AppError> {
    session.read(move |vault| search::find_owners(vault, &request)).await
}
