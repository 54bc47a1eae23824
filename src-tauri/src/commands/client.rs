//! Clients with their phones, holdings, tags, tier and consents.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::audience::BulkOutcome;
use zhike_core::client::{
    self, BookFigures, ChangeClients, ClientEdit, ClientProfile, ClientWindow, ListClients, NewClient,
};
use zhike_core::consent::{self, RecordConsent};
use zhike_core::holding::{self, SaveHolding};
use zhike_core::id::{ClientId, ConsentId, HoldingId, PhoneId};
use zhike_core::phone::{self, SavePhone};
use zhike_core::tag::{self, TagClients, TagCount};
use zhike_core::tier::{self, TierOverride, TierThresholds};
use zhike_core::vault::{Op, Written};

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_clients(session: State<'_, Session>, request: ListClients) -> Result<ClientWindow, AppError> {
    session.read(move |vault| client::list(vault, request)).await
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

/// Adds or changes a phone number.
#[tauri::command]
#[specta::specta]
pub async fn save_phone(session: State<'_, Session>, request: SavePhone) -> Result<Written<PhoneId>, AppError> {
    session.write(Op::SavePhone, move |w| phone::save(w, request)).await
}

/// Removes a phone number.
#[tauri::command]
#[specta::specta]
pub async fn remove_phone(session: State<'_, Session>, id: PhoneId) -> Result<Written<()>, AppError> {
    session.write(Op::RemovePhone, move |w| phone::remove(w, &id)).await
}

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

/// All tags.
#[tauri::command]
#[specta::specta]
pub async fn list_tags(session: State<'_, Session>) -> Result<Vec<TagCount>, AppError> {
    session.read(tag::list).await
}

/// Puts tags on clients and takes tags off.
#[tauri::command]
#[specta::specta]
pub async fn tag_clients(session: State<'_, Session>, request: TagClients) -> Result<Written<()>, AppError> {
    session.write(Op::TagClients, move |w| tag::tag_clients(w, request)).await
}

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

/// Records a consent.
#[tauri::command]
#[specta::specta]
pub async fn record_consent(
    session: State<'_, Session>,
    request: RecordConsent,
) -> Result<Written<ConsentId>, AppError> {
    session.write(Op::RecordConsent, move |w| consent::record(w, request)).await
}
