//! Need notes, the map, and the needs of the whole book.

use crate::error::AppError;
use crate::session::Session;
use chrono::NaiveDate;
use tauri::State;
use zhike_core::id::{ClientId, HouseholdId, LedgerEntryId, NeedId, NeedStepId};
use zhike_core::need::{self, AddNeed, ChangeNeedState, HouseholdNeeds, NeedBook, NeedEdit, NeedMap, NeedSuggestion};
use zhike_core::vault::{Op, Written};

/// Takes down a need.
#[tauri::command]
#[specta::specta]
pub async fn add_need(session: State<'_, Session>, request: AddNeed) -> Result<Written<NeedId>, AppError> {
    session.write(Op::AddNeed, move |w| need::add(w, request)).await
}

/// Changes one thing or several of a need in place, as one step.
#[tauri::command]
#[specta::specta]
pub async fn edit_need(session: State<'_, Session>, id: NeedId, edits: Vec<NeedEdit>) -> Result<Written<()>, AppError> {
    session.write(Op::EditNeed, move |w| edits.into_iter().try_for_each(|edit| need::edit(w, &id, edit))).await
}

/// Moves a need to another state.
#[tauri::command]
#[specta::specta]
pub async fn change_need_state(session: State<'_, Session>, request: ChangeNeedState) -> Result<Written<()>, AppError> {
    session.write(Op::ChangeNeedState, move |w| need::change_state(w, request)).await
}

/// Removes a need.
#[tauri::command]
#[specta::specta]
pub async fn remove_need(session: State<'_, Session>, id: NeedId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveNeed, move |w| need::remove(w, &id)).await
}

/// Says that a promise or request of the same client serves a need.
#[tauri::command]
#[specta::specta]
pub async fn link_need_promise(
    session: State<'_, Session>,
    id: NeedId,
    entry: LedgerEntryId,
) -> Result<Written<NeedStepId>, AppError> {
    session.write(Op::LinkNeed, move |w| need::link_promise(w, &id, &entry)).await
}

/// Takes back that something serves a need; the promise or touch itself stays.
#[tauri::command]
#[specta::specta]
pub async fn unlink_need_step(session: State<'_, Session>, id: NeedStepId) -> Result<Written<()>, AppError> {
    session.write(Op::LinkNeed, move |w| need::unlink_step(w, &id)).await
}

/// The map of a client, as it is or as it was on a day.
#[tauri::command]
#[specta::specta]
pub async fn need_map(
    session: State<'_, Session>,
    client: ClientId,
    on: Option<NaiveDate>,
) -> Result<NeedMap, AppError> {
    session.read(move |vault| need::map(vault, &client, on)).await
}

/// The maps of a household, side by side.
#[tauri::command]
#[specta::specta]
pub async fn household_needs(session: State<'_, Session>, household: HouseholdId) -> Result<HouseholdNeeds, AppError> {
    session.read(move |vault| need::of_household(vault, &household)).await
}

/// What a line seems to be of the needs. Only proposed.
#[tauri::command]
#[specta::specta]
pub async fn suggest_need(
    session: State<'_, Session>,
    client: ClientId,
    text: String,
) -> Result<Option<NeedSuggestion>, AppError> {
    session.read(move |vault| need::suggest(vault, &client, &text)).await
}

/// The needs of the whole book.
#[tauri::command]
#[specta::specta]
pub async fn need_book(session: State<'_, Session>) -> Result<NeedBook, AppError> {
    session.read(need::book).await
}
