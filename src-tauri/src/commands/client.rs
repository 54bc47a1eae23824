//! Clients.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::audience::BulkOutcome;
use zhike_core::client::{
    self, BookFigures, ChangeClients, ClientEdit, ClientProfile, ClientWindow, FindInList, KnownClient, ListClients,
    NewClient, WhoIsThis,
};
use zhike_core::id::ClientId;
use zhike_core::vault::{Op, Written};

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_clients(session: State<'_, Session>, request: ListClients) -> Result<ClientWindow, AppError> {
    session.read(move |vault| client::list(vault, request)).await
}

/// The row a client has in a list; `None` when the list leaves the client out.
#[tauri::command]
#[specta::specta]
pub async fn find_in_list(session: State<'_, Session>, request: FindInList) -> Result<Option<u32>, AppError> {
    session.read(move |vault| client::find_in_list(vault, &request)).await
}

/// Who in the book may be the one that is being entered.
#[tauri::command]
#[specta::specta]
pub async fn who_is_this(session: State<'_, Session>, request: WhoIsThis) -> Result<Vec<KnownClient>, AppError> {
    session.read(move |vault| client::who_is_this(vault, &request)).await
}

/// The figures over the list.
#[tauri::command]
#[specta::specta]
pub async fn book_figures(session: State<'_, Session>) -> Result<BookFigures, AppError> {
    session.read(client::figures).await
}

/// The whole profile.
#[tauri::command]
#[specta::specta]
pub async fn client_profile(session: State<'_, Session>, id: ClientId) -> Result<ClientProfile, AppError> {
    session.read(move |vault| client::profile(vault, &id)).await
}

/// Adds a client.
#[tauri::command]
#[specta::specta]
pub async fn create_client(session: State<'_, Session>, request: NewClient) -> Result<Written<ClientId>, AppError> {
    session.write(Op::CreateClient, move |w| client::create(w, request)).await
}

/// Changes one field.
#[tauri::command]
#[specta::specta]
pub async fn edit_client(session: State<'_, Session>, id: ClientId, edit: ClientEdit) -> Result<Written<()>, AppError> {
    session.write(Op::EditClient, move |w| client::edit(w, &id, edit)).await
}

/// Changes many clients in one step.
#[tauri::command]
#[specta::specta]
pub async fn change_clients(
    session: State<'_, Session>,
    request: ChangeClients,
) -> Result<Written<BulkOutcome>, AppError> {
    session.run(move |vault| client::change_many(vault, request)).await
}

/// Puts clients in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_clients(session: State<'_, Session>, ids: Vec<ClientId>) -> Result<Written<()>, AppError> {
    session.write(Op::TrashClients, move |w| client::trash(w, &ids)).await
}

/// Takes clients out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_clients(session: State<'_, Session>, ids: Vec<ClientId>) -> Result<Written<()>, AppError> {
    session.write(Op::RestoreClients, move |w| client::restore(w, &ids)).await
}
