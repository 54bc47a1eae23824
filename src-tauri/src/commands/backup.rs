//! Backups: made, listed, restored.

use crate::error::AppError;
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use std::time::Duration;
use tauri::State;
use tauri::ipc::Channel;
use zhike_core::settings;
use zhike_core::vault::{self, BackupView, Password};

/// The backups of this vault, newest first. Needs no unlocked vault.
#[tauri::command]
#[specta::specta]
pub async fn list_backups(session: State<'_, Session>) -> Result<Vec<BackupView>, AppError> {
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
) -> Result<BackupView, AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || crate::backup::back_up(&session, &mut |stage, done, total| job.step(stage, done, total))).await
}

/// Puts a backup in the place of the vault, which is kept aside, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(session: State<'_, Session>, file_name: String, password: String) -> Result<(), AppError> {
    let session = session.inner().clone();
    off_thread(move || {
        session.lock();
        let vault = vault::restore(session.dir(), &file_name, &Password::new(password), session.clock())?;
        let minutes = settings::view(&vault)?.auto_lock_minutes;
        session.open(vault, Duration::from_secs(u64::from(minutes) * 60));
        Ok(())
    })
    .await
}
