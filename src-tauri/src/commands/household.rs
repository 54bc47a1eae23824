//! Households.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::household::{self, FormHousehold, HouseholdRow};
use zhike_core::id::{ClientId, HouseholdId};
use zhike_core::vault::{Op, Written};

/// Households to join.
#[tauri::command]
#[specta::specta]
pub async fn list_households(session: State<'_, Session>, query: String) -> Result<Vec<HouseholdRow>, AppError> {
    session.read(move |vault| household::list(vault, &query)).await
}

/// Forms a household.
#[tauri::command]
#[specta::specta]
pub async fn form_household(
    session: State<'_, Session>,
    request: FormHousehold,
) -> Result<Written<HouseholdId>, AppError> {
    session.write(Op::ChangeHousehold, move |w| household::form(w, request)).await
}

/// A client joins.
#[tauri::command]
#[specta::specta]
pub async fn join_household(
    session: State<'_, Session>,
    id: HouseholdId,
    client: ClientId,
) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeHousehold, move |w| household::join(w, &id, &client)).await
}

/// A client leaves.
#[tauri::command]
#[specta::specta]
pub async fn leave_household(session: State<'_, Session>, client: ClientId) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeHousehold, move |w| household::leave(w, &client)).await
}

/// Renames.
#[tauri::command]
#[specta::specta]
pub async fn rename_household(
    session: State<'_, Session>,
    id: HouseholdId,
    name: String,
) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeHousehold, move |w| household::rename(w, &id, &name)).await
}

/// Makes a member the head.
#[tauri::command]
#[specta::specta]
pub async fn set_household_head(
    session: State<'_, Session>,
    id: HouseholdId,
    head: ClientId,
) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeHousehold, move |w| household::set_head(w, &id, &head)).await
}
