//! Documents on their way out: looked through, to a file, to the clipboard, or all of a period; and what left.

use crate::appearance::AppearanceFile;
use crate::error::AppError;
use crate::export::{ExportPeriod, ExportedPeriod, Exporter, Leaving};
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use std::sync::Arc;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use zhike_core::export::{self, ExportFormat, Finding, ListExports, ListedExport, SummaryCopy};
use zhike_core::gate::{self, GateReport};
use zhike_core::id::{ClientId, VisitId};
use zhike_core::visit::{Fabe, LineKind};
use zhike_core::wording::{self, Wording};
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

/// What the gate finds in a summary before it leaves.
#[tauri::command]
#[specta::specta]
pub async fn check_summary(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    visit: VisitId,
    copy: SummaryCopy,
) -> Result<GateReport, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || exporter.check(&visit, copy)).await
}

/// What the gate finds in a line at the table, as the client copy would print it.
#[tauri::command]
#[specta::specta]
pub async fn check_visit_line(
    session: State<'_, Session>,
    visit: VisitId,
    kind: LineKind,
    text: String,
    fabe: Option<Fabe>,
) -> Result<Vec<Finding>, AppError> {
    let printed = gate::line(kind, text, fabe);
    let unprintable = zhike_documents::missing_glyphs(&printed);
    let mut findings = session.read(move |vault| gate::check_line(vault, &visit, &printed)).await?;
    findings.extend(unprintable);
    Ok(findings)
}

/// The wording list, with the reason and source of each rule.
#[tauri::command]
#[specta::specta]
pub async fn wording(session: State<'_, Session>) -> Result<Wording, AppError> {
    session.read(wording::view).await
}

/// What left, found again by client and day.
#[tauri::command]
#[specta::specta]
pub async fn list_exports(session: State<'_, Session>, request: ListExports) -> Result<Vec<ListedExport>, AppError> {
    session.read(move |vault| export::list(vault, request)).await
}

/// How many exports there are, whatever the limit.
#[tauri::command]
#[specta::specta]
pub async fn count_exports(session: State<'_, Session>, request: ListExports) -> Result<u32, AppError> {
    session.read(move |vault| export::count(vault, &request)).await
}

/// Writes one summary into the export folder and keeps a record of it. What the gate finds holds it back until its digest
/// is let pass.
#[tauri::command]
#[specta::specta]
#[allow(clippy::too_many_arguments, reason = "three of them are state that Tauri injects")]
pub async fn export_summary(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    visit: VisitId,
    copy: SummaryCopy,
    format: ExportFormat,
    let_pass: Option<String>,
) -> Result<Leaving, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || exporter.export(&visit, copy, format, let_pass.as_deref())).await
}

/// Writes the summaries of all visits finished in a period, with progress. Cancelling removes what was written; what the
/// gate holds is left out and told.
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

/// Puts a summary on the clipboard as plain text and keeps a record of it; held back as [`export_summary`] is.
#[tauri::command]
#[specta::specta]
#[allow(clippy::too_many_arguments, reason = "four of them are state that Tauri injects")]
pub async fn copy_summary(
    app: AppHandle,
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    visit: VisitId,
    copy: SummaryCopy,
    let_pass: Option<String>,
) -> Result<Leaving, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || {
        exporter.copy(&visit, copy, let_pass.as_deref(), |text| {
            app.clipboard().write_text(text).map_err(|_| AppError::Clipboard)
        })
    })
    .await
}

/// Writes the one-page brief of a client into the export folder and keeps a record of it; held back as [`export_summary`]
/// is.
#[tauri::command]
#[specta::specta]
pub async fn export_client_brief(
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    client: ClientId,
    let_pass: Option<String>,
) -> Result<Leaving, AppError> {
    let exporter = exporter(&session, &typesetter, &appearance);
    off_thread(move || exporter.export_brief(&client, let_pass.as_deref())).await
}

/// The folder documents go to, whether it is there yet or not.
#[tauri::command]
#[specta::specta]
pub async fn export_folder(session: State<'_, Session>) -> Result<String, AppError> {
    let session = session.inner().clone();
    off_thread(move || Ok(crate::export::folder_to_be(&session)?.display().to_string())).await
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
