//! Visit summaries on their way out: to a file, to the clipboard, or all of a period.

use crate::appearance::AppearanceFile;
use crate::error::AppError;
use crate::export::{ExportPeriod, ExportedPeriod, Exporter};
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use std::sync::Arc;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use zhike_core::export::ExportFormat;
use zhike_core::id::{ClientId, ExportId, VisitId};
use zhike_core::visit::SummaryCopy;
use zhike_documents::Typesetter;

fn exporter(
    session: &State<'_, Session>,
    typesetter: &State<'_, Arc<Typesetter>>,
    appearance: &State<'_, AppearanceFile>,
) -> Exporter {
    Exporter::new(session.inner().clone(), typesetter.inner().clone(), appearance.document_language())
}

/// Lets the person choose a folder; `None` when they did not.
#[tauri::command]
#[specta::specta]
pub async fn choose_export_folder(app: AppHandle) -> Result<Option<String>, AppError> {
    off_thread(move || {
        let chosen = app.dialog().file().blocking_pick_folder();
        Ok(chosen.and_then(|path| path.into_path().ok()).map(|path| path.display().to_string()))
    })
    .await
}

/// Writes one summary into the export folder and keeps a record of it.
#[tauri::command]
#[specta::specta]
pub async fn export_summary(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    visit: VisitId,
    copy: SummaryCopy,
    format: ExportFormat,
) -> Result<ExportId, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || exporter.export(&visit, copy, format)).await
}

/// Writes the summaries of all visits finished in a period, with progress. Cancelling removes what was written.
#[tauri::command]
#[specta::specta]
#[allow(clippy::too_many_arguments, reason = "three of them are state that Tauri injects")]
pub async fn export_period(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
    request: ExportPeriod,
) -> Result<ExportedPeriod, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    let mut job = jobs.begin(job, progress);
    off_thread(move || exporter.export_period(&request, &mut job)).await
}

/// Puts a summary on the clipboard as plain text and keeps a record of it.
#[tauri::command]
#[specta::specta]
pub async fn copy_summary(
    app: AppHandle,
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    visit: VisitId,
    copy: SummaryCopy,
) -> Result<ExportId, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || {
        let text = exporter.text(&visit, copy)?;
        app.clipboard().write_text(text.clone()).map_err(|error| AppError::internal(&error))?;
        exporter.record_clipboard(&visit, copy, &text)
    })
    .await
}

/// Writes the one-page brief of a client into the export folder and keeps a record of it.
#[tauri::command]
#[specta::specta]
pub async fn export_client_brief(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    client: ClientId,
) -> Result<ExportId, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || exporter.export_brief(&client)).await
}

/// Shows the export folder in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn open_export_folder(app: AppHandle, session: State<'_, Session>) -> Result<(), AppError> {
    let session = session.inner().clone();
    off_thread(move || {
        let folder = crate::export::folder_in_force(&session)?;
        app.opener().open_path(folder.display().to_string(), None::<&str>).map_err(|error| AppError::internal(&error))
    })
    .await
}
