//! Backups: made, listed, restored.

use crate::attachment::Arrivals;
use crate::backup::ChosenBackup;
use crate::error::AppError;
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use zhike_core::vault::{self, BackupInfo, BackupReason};

/// The backups of this vault, newest first. Needs no unlocked vault.
#[tauri::command]
#[specta::specta]
pub async fn list_backups(session: State<'_, Session>) -> Result<Vec<BackupInfo>, AppError> {
    let session = session.inner().clone();
    off_thread(move || Ok(vault::backups(session.dir())?)).await
}

/// Makes a verified backup now.
#[tauri::command]
#[specta::specta]
pub async fn back_up_now(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
) -> Result<BackupInfo, AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || crate::backup::back_up(&session, BackupReason::Manual, &mut |at| job.vault_step(at))).await
}

/// Lets the person choose a backup that lies anywhere, which [`restore_backup`] then takes when it is told no name. `None`
/// when they did not. `backup`: `malformed` when the file is none.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup(app: AppHandle, chosen: State<'_, ChosenBackup>) -> Result<Option<BackupInfo>, AppError> {
    let chosen = chosen.inner().clone();
    off_thread(move || {
        let file = app.dialog().file().blocking_pick_file().and_then(|file| file.into_path().ok());
        file.map(|file| chosen.take(file)).transpose()
    })
    .await
}

/// Puts a backup in the place of the vault, which is kept aside, and opens it: a listed one by its name, or else the one
/// chosen. `secret` is the password, or when there is a new password to set the recovery key.
#[tauri::command]
#[specta::specta]
#[allow(clippy::too_many_arguments, reason = "four of them are state that Tauri injects")]
pub async fn restore_backup(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    arrivals: State<'_, Arrivals>,
    chosen: State<'_, ChosenBackup>,
    job: JobId,
    progress: Channel<Progress>,
    file_name: Option<String>,
    secret: String,
    new_password: Option<String>,
) -> Result<(), AppError> {
    let (session, arrivals, chosen) = (session.inner().clone(), arrivals.inner().clone(), chosen.inner().clone());
    // What is under way holds the folder of the vault.
    jobs.cancel_all();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        session.lock();
        arrivals.drop_all();
        crate::backup::restore(&session, &chosen, file_name, secret, new_password, &mut |at| job.vault_step(at))
    })
    .await
}
