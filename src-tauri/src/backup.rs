//! Backups without being asked: a watch makes one when something changed and the time set has passed. The copying
//! itself runs on a connection of its own, so that the window never waits.

use crate::error::AppError;
use crate::session::Session;
use std::time::Duration;
use tauri::{AppHandle, Manager};
use zhike_core::settings;
use zhike_core::vault::{BackupInfo, BackupReason, Tick};

/// How often the watch looks whether a backup is due.
const WATCH_EVERY: Duration = Duration::from_secs(60);

/// Makes a verified backup of the open vault; `tick` hears of progress and may stop it, as locking does.
pub fn back_up(session: &Session, reason: BackupReason, tick: Tick<'_>) -> Result<BackupInfo, AppError> {
    sweep(session);
    session.beside(|readers| {
        let job = readers.read(|vault| vault.start_backup(reason))?;
        job.run(&mut |at| if readers.are_closed() { Err(zhike_core::Error::Cancelled) } else { tick(at) })
    })
}

/// Lets go of attachments that nothing names any more. That it does not succeed now is no matter: it is tried again.
pub fn sweep(session: &Session) {
    match session.with(|vault| vault.sweep()) {
        Ok(_) | Err(AppError::Locked) => {}
        Err(error) => tracing::warn!(?error, "attachments could not be swept"),
    }
}

/// Makes backups by themselves for as long as the app runs.
pub fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(WATCH_EVERY);
            let session = app.state::<Session>().inner().clone();
            let due = session.with(|vault| vault.backup_due(settings::view(vault)?.backup_minutes));
            if !matches!(due, Ok(true)) {
                continue;
            }
            if let Err(error) = back_up(&session, BackupReason::Automatic, &mut |_| Ok(())) {
                tracing::warn!(?error, "automatic backup did not succeed");
            }
        }
    });
}
