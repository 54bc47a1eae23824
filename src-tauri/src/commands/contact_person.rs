//! People around a client.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::contact_person::{self, SaveContactPerson};
use zhike_core::id::ContactPersonId;
use zhike_core::vault::{Op, Written};

/// Adds or changes a person.
#[tauri::command]
#[specta::specta]
pub async fn save_contact_person(
    session: State<'_, Session>,
    request: SaveContactPerson,
) -> Result<Written<ContactPersonId>, AppError> {
    session.write(Op::SaveContactPerson, move |w| contact_person::save(w, request)).await
}

/// Removes a person.
#[tauri::command]
#[specta::specta]
pub async fn remove_contact_person(session: State<'_, Session>, id: ContactPersonId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveContactPerson, move |w| contact_person::remove(w, &id)).await
}
