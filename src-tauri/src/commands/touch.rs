//! Touches made and planned.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::{ClientId, PlannedTouchId, TouchId};
use zhike_core::ledger::{self, AddLedgerEntry};
use zhike_core::touch::{self, EditTouch, LogTouch, PlanTouch, PlannedTouchView, TouchView};
use zhike_core::vault::{Op, Written};

/// Logs a touch, and in the same step what was promised or asked for in it.
#[tauri::command]
#[specta::specta]
pub async fn log_touch(
    session: State<'_, Session>,
    request: LogTouch,
    owed: Option<AddLedgerEntry>,
) -> Result<Written<TouchId>, AppError> {
    session
        .write(Op::LogTouch, move |w| {
            owed.map(|entry| ledger::add(w, entry)).transpose()?;
            touch::log(w, request)
        })
        .await
}

/// Corrects a touch.
#[tauri::command]
#[specta::specta]
pub async fn edit_touch(session: State<'_, Session>, request: EditTouch) -> Result<Written<()>, AppError> {
    session.write(Op::EditTouch, move |w| touch::edit(w, request)).await
}

/// Removes a touch.
#[tauri::command]
#[specta::specta]
pub async fn remove_touch(session: State<'_, Session>, id: TouchId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveTouch, move |w| touch::remove(w, &id)).await
}

/// Plans a touch.
#[tauri::command]
#[specta::specta]
pub async fn plan_touch(session: State<'_, Session>, request: PlanTouch) -> Result<Written<PlannedTouchId>, AppError> {
    session.write(Op::PlanTouch, move |w| touch::plan(w, request)).await
}

/// Logs a planned touch as made just now.
#[tauri::command]
#[specta::specta]
pub async fn complete_planned_touch(
    session: State<'_, Session>,
    id: PlannedTouchId,
) -> Result<Written<TouchId>, AppError> {
    session.write(Op::CompletePlannedTouch, move |w| touch::complete(w, &id)).await
}

/// Drops a planned touch.
#[tauri::command]
#[specta::specta]
pub async fn drop_planned_touch(session: State<'_, Session>, id: PlannedTouchId) -> Result<Written<()>, AppError> {
    session.write(Op::DropPlannedTouch, move |w| touch::drop_planned(w, &id)).await
}

/// The touches planned for a client.
#[tauri::command]
#[specta::specta]
pub async fn list_planned_touches(
    session: State<'_, Session>,
    client: ClientId,
) -> Result<Vec<PlannedTouchView>, AppError> {
    session.read(move |vault| touch::list_planned(vault, &client)).await
}

/// The last touches of a client, those of visits among them.
#[tauri::command]
#[specta::specta]
pub async fn last_touches(
    session: State<'_, Session>,
    client: ClientId,
    limit: u32,
) -> Result<Vec<TouchView>, AppError> {
    session.read(move |vault| touch::last(vault, &client, limit)).await
}
