//! Backups: made, listed, restored.

use crate::attachment::Arrivals;
use crate::error::AppError;
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use tauri::State;
use tauri::ipc::Channel;
use zhike_core::vault::{self, BackupInfo, BackupReason, Password, RecoveryKey, Secret};

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

/// Puts a backup in the place of the vault, which is kept aside, and opens it. `secret` is the password, or with
/// `by_recovery_key` the recovery key.
#[tauri::command]
#[specta::specta]
#[allow(clippy::too_many_arguments, reason = "three of them are state that Tauri injects")]
pub async fn restore_backup(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    arrivals: State<'_, Arrivals>,
    job: JobId,
    progress: Channel<Progress>,
    file_name: String,
    secret: String,
    by_recovery_key: bool,
) -> Result<(), AppError> {
    let (session, arrivals) = (session.inner().clone(), arrivals.inner().clone());
    // What is under way holds the folder of the vault.
    jobs.cancel_all();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        session.lock();
        arrivals.drop_all();
        let tick = &mut |at| job.vault_step(at);
        session.open_by(|dir, clock| {
            if by_recovery_key {
                vault::restore(dir, &file_name, Secret::Recovery(&RecoveryKey::parse(&secret)?), clock, tick)
            } else {
                vault::restore(dir, &file_name, Secret::Password(&Password::new(secret)), clock, tick)
            }
        })
    })
    .await
}
