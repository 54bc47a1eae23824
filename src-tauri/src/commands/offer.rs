//! What can be offered to meet a need, and the rules that say so.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::content::{ContentEntry, SaveContent};
use zhike_core::id::{ClientId, NeedId, NeedStepId};
use zhike_core::offer::{self, AcceptOffer, NeedHelp, NeedOffers, OfferRule};
use zhike_core::vault::{Op, Written};

/// What can be offered for a need, and who may help.
#[tauri::command]
#[specta::specta]
pub async fn need_offers(session: State<'_, Session>, need: NeedId) -> Result<NeedOffers, AppError> {
    session.read(move |vault| offer::for_need(vault, &need)).await
}

/// Who may help with the open needs of a client.
#[tauri::command]
#[specta::specta]
pub async fn people_to_ask(session: State<'_, Session>, client: ClientId) -> Result<Vec<NeedHelp>, AppError> {
    session.read(move |vault| offer::people_to_ask(vault, &client)).await
}

/// Takes an offer up: a promise or a planned touch is made of it.
#[tauri::command]
#[specta::specta]
pub async fn accept_offer(session: State<'_, Session>, request: AcceptOffer) -> Result<Written<NeedStepId>, AppError> {
    session.write(Op::AcceptOffer, move |w| offer::accept(w, request)).await
}

/// All rules.
#[tauri::command]
#[specta::specta]
pub async fn list_offer_rules(session: State<'_, Session>) -> Result<Vec<ContentEntry<OfferRule>>, AppError> {
    session.read(offer::rules).await
}

/// Adds a rule or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_offer_rule(
    session: State<'_, Session>,
    request: SaveContent<OfferRule>,
) -> Result<Written<String>, AppError> {
    session.write(Op::SaveOfferRule, move |w| offer::save_rule(w, request)).await
}

/// Puts a rule away, or takes it back.
#[tauri::command]
#[specta::specta]
pub async fn put_away_offer_rule(
    session: State<'_, Session>,
    key: String,
    is_put_away: bool,
) -> Result<Written<()>, AppError> {
    session.write(Op::PutAwayOfferRule, move |w| offer::put_away_rule(w, &key, is_put_away)).await
}

/// Gives a shipped rule back its shipped form.
#[tauri::command]
#[specta::specta]
pub async fn restore_offer_rule(session: State<'_, Session>, key: String) -> Result<Written<()>, AppError> {
    session.write(Op::RestoreOfferRule, move |w| offer::restore_rule(w, &key)).await
}

/// Removes an own rule.
#[tauri::command]
#[specta::specta]
pub async fn remove_offer_rule(session: State<'_, Session>, key: String) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveOfferRule, move |w| offer::remove_rule(w, &key)).await
}

/// Whether the text of a rule can be saved, asked while it is typed.
#[tauri::command]
#[specta::specta]
pub async fn check_offer_text(session: State<'_, Session>, text: String) -> Result<(), AppError> {
    session.read(move |vault| offer::check_text(vault, &text)).await
}
