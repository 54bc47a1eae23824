//! Promises and requests.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::id::LedgerEntryId;
use zhike_core::ledger::{
    self, AddLedgerEntry, CloseLedgerEntry, DueReading, EditLedgerEntry, LedgerEntryView, LedgerFigures, ListLedger,
};
use zhike_core::vault::{Op, Written};

/// Entries.
#[tauri::command]
#[specta::specta]
pub async fn list_ledger(session: State<'_, Session>, request: ListLedger) -> Result<Vec<LedgerEntryView>, AppError> {
    session.read(move |vault| ledger::list(vault, request)).await
}

/// The kept rate of this year.
#[tauri::command]
#[specta::specta]
pub async fn ledger_figures(session: State<'_, Session>) -> Result<LedgerFigures, AppError> {
    session.read(ledger::figures).await
}

/// Adds an entry.
#[tauri::command]
#[specta::specta]
pub async fn add_ledger_entry(
    session: State<'_, Session>,
    request: AddLedgerEntry,
) -> Result<Written<LedgerEntryId>, AppError> {
    session.write(Op::AddLedgerEntry, move |w| ledger::add(w, request)).await
}

/// Changes an entry.
#[tauri::command]
#[specta::specta]
pub async fn edit_ledger_entry(session: State<'_, Session>, request: EditLedgerEntry) -> Result<Written<()>, AppError> {
    session.write(Op::EditLedgerEntry, move |w| ledger::edit(w, request)).await
}

/// Closes an entry.
#[tauri::command]
#[specta::specta]
pub async fn close_ledger_entry(
    session: State<'_, Session>,
    request: CloseLedgerEntry,
) -> Result<Written<()>, AppError> {
    session.write(Op::CloseLedgerEntry, move |w| ledger::close(w, request)).await
}

/// Opens an entry again.
#[tauri::command]
#[specta::specta]
pub async fn reopen_ledger_entry(session: State<'_, Session>, id: LedgerEntryId) -> Result<Written<()>, AppError> {
    session.write(Op::ReopenLedgerEntry, move |w| ledger::reopen(w, &id)).await
}

/// Removes an entry.
#[tauri::command]
#[specta::specta]
pub async fn remove_ledger_entry(session: State<'_, Session>, id: LedgerEntryId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveLedgerEntry, move |w| ledger::remove(w, &id)).await
}

/// The day a line of text speaks of, if any; or that it counts beyond the calendar of the book.
#[tauri::command]
#[specta::specta]
pub async fn read_due_day(session: State<'_, Session>, text: String) -> Result<Option<DueReading>, AppError> {
    session.read(move |vault| ledger::read_due(vault, &text)).await
}

/// How many entries there are, whatever the limit.
#[tauri::command]
#[specta::specta]
pub async fn count_ledger(session: State<'_, Session>, request: ListLedger) -> Result<u32, AppError> {
    session.read(move |vault| ledger::count(vault, &request)).await
}
