//! Backups in steps: the session is released between them, so that the window never waits. A watch makes one when
//! something changed and the time set has passed.

use crate::error::AppError;
use crate::jobs::JobStage;
use crate::session::Session;
use std::time::Duration;
use tauri::{AppHandle, Manager};
use zhike_core::settings;
use zhike_core::vault::{Backup, BackupStep, BackupView};

/// How often the watch looks whether a backup is due.
const WATCH_EVERY: Duration = Duration::from_secs(60);

/// Makes a verified backup of the open vault, telling each step to `step`, which may stop it.
pub fn back_up(
    session: &Session,
    step: &mut dyn FnMut(JobStage, u32, u32) -> zhike_core::Result<()>,
) -> Result<BackupView, AppError> {
    let mut backup = session.with(|vault| Backup::begin(vault))?;
    loop {
        match session.with(|vault| backup.step(vault))? {
            BackupStep::Copied { done, total } => step(JobStage::BackingUp, done, total)?,
            BackupStep::Complete => break,
        }
    }
    // Checking needs the copy only, not the session.
    let verified = backup.verify(&mut |done, total| step(JobStage::Checking, done, total))?;
    Ok(session.with(|vault| verified.keep(vault))?)
}

/// Makes backups by themselves for as long as the app runs.
pub fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(WATCH_EVERY);
            let session = app.state::<Session>().inner().clone();
            let due = session.with(|vault| {
                let minutes = settings::view(vault)?.backup_minutes;
                vault.backup_due(Duration::from_secs(u64::from(minutes) * 60))
            });
            if matches!(due, Ok(true)) {
                if let Err(error) = back_up(&session, &mut |_, _, _| Ok(())) {
                    tracing::warn!(?error, "automatic backup did not succeed");
                }
            }
        }
    });
}
