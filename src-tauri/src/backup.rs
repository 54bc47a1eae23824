//! Backups without being asked: a watch makes one when something changed and the time set has passed. The copying
//! itself runs on a connection of its own, so that the window never waits. And the one backup a person pointed to.

use crate::error::AppError;
use crate::session::Session;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager};
use zhike_core::Error;
use zhike_core::error::Invalid;
use zhike_core::settings;
use zhike_core::vault::{self, BackupAt, BackupInfo, BackupReason, Password, RecoveryKey, Secret, Tick};

/// How often the watch looks whether a backup is due.
const WATCH_EVERY: Duration = Duration::from_secs(60);

/// The backup a person pointed to, wherever it lies. Its path stays here: the window may name no file of its own.
#[derive(Clone, Default)]
pub struct ChosenBackup(Arc<Mutex<Option<PathBuf>>>);

impl ChosenBackup {
    /// Takes a file if it is a backup; what was chosen before stays if it is not.
    pub fn take(&self, file: PathBuf) -> Result<BackupInfo, AppError> {
        let info = vault::look_at_backup(&file)?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
        Ok(info)
    }

    /// Where it lies.
    pub fn path(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Makes a verified backup of the open vault; `tick` hears of progress and may stop it, as locking does.
pub fn back_up(session: &Session, reason: BackupReason, tick: Tick<'_>) -> Result<BackupInfo, AppError> {
    sweep(session);
    session.beside(|readers| {
        let job = readers.read(|vault| vault.start_backup(reason))?;
        job.run(&mut |at| if readers.are_closed() { Err(zhike_core::Error::Cancelled) } else { tick(at) })
    })
}

/// Puts a backup in the place of the locked vault and opens it: a listed one by its name, or else the one chosen. `secret`
/// is the password, or with a new password to set the recovery key.
pub fn restore(
    session: &Session,
    chosen: &ChosenBackup,
    file_name: Option<String>,
    secret: String,
    new_password: Option<String>,
    tick: Tick<'_>,
) -> Result<(), AppError> {
    let elsewhere = chosen.path();
    let backup = match (&file_name, &elsewhere) {
        (Some(name), _) => BackupAt::Listed(name),
        (None, Some(path)) => BackupAt::Elsewhere(path),
        (None, None) => return Err(Error::invalid("backup", Invalid::Empty).into()),
    };
    session.open_by(|dir, clock| match new_password {
        Some(new) => {
            let key = RecoveryKey::parse(&secret)?;
            vault::restore(dir, backup, Secret::Recovery(&key, &Password::new(new)), clock, tick)
        }
        None => vault::restore(dir, backup, Secret::Password(&Password::new(secret)), clock, tick),
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
