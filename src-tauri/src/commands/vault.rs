//! The vault: first run, unlocking, locking, keys.

use crate::appearance::AppearanceFile;
use crate::error::AppError;
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use crate::setup::Setup;
use serde::Serialize;
use specta::Type;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use zhike_core::attachment::{self, LostAttachment};
use zhike_core::settings;
use zhike_core::vault::{self, KdfCost, Noun, Password, Presence, RecoveryKey, Strength};
use zhike_documents::Typesetter;

/// Where the vault stands, for the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum VaultStanding {
    /// There is none: first run.
    None,
    /// It is locked.
    Locked,
    /// It is open.
    Open,
    /// It is open for reading only.
    OpenReadOnly,
}

/// The vault as the first screen needs it.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VaultState {
    /// Where it stands.
    pub standing: VaultStanding,
    /// The folder it is in.
    pub dir: String,
}

/// A recovery key, shown this once: the groups to write down.
#[derive(Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ShownRecoveryKey {
    /// Groups of four characters.
    // The one exposure of the key: it exists to be read by the person, and the UI drops it after confirmation.
    pub groups: Vec<String>,
}

impl From<&RecoveryKey> for ShownRecoveryKey {
    fn from(key: &RecoveryKey) -> Self {
        Self { groups: key.groups().iter().map(|group| group.to_string()).collect() }
    }
}

/// Where the vault stands.
#[tauri::command]
#[specta::specta]
pub async fn vault_state(session: State<'_, Session>) -> Result<VaultState, AppError> {
    let session = session.inner().clone();
    off_thread(move || {
        let dir = session.dir().display().to_string();
        let standing = match session.is_read_only() {
            Some(true) => VaultStanding::OpenReadOnly,
            Some(false) => VaultStanding::Open,
            None => match vault::probe(session.dir())? {
                Presence::None => VaultStanding::None,
                Presence::Vault => VaultStanding::Locked,
                Presence::InUse => return Err(AppError::InUse),
            },
        };
        Ok(VaultState { standing, dir })
    })
    .await
}

/// How hard a password is to guess.
#[tauri::command]
#[specta::specta]
pub async fn password_strength(password: String) -> Result<Strength, AppError> {
    off_thread(move || Ok(vault::password_strength(&password))).await
}

/// Makes the vault and shows its recovery key.
#[tauri::command]
#[specta::specta]
pub async fn create_vault(
    session: State<'_, Session>,
    setup: State<'_, Setup>,
    password: String,
) -> Result<ShownRecoveryKey, AppError> {
    let (session, setup) = (session.inner().clone(), setup.inner().clone());
    off_thread(move || {
        let password = Password::new(password);
        let (vault, key) = vault::create(session.dir(), &password, KdfCost::production(), session.clock())?;
        let shown = ShownRecoveryKey::from(&key);
        setup.keep(key);
        session.open(vault)?;
        Ok(shown)
    })
    .await
}

/// Checks what was typed back against the key shown, and forgets it.
#[tauri::command]
#[specta::specta]
pub async fn confirm_recovery_key(
    session: State<'_, Session>,
    setup: State<'_, Setup>,
    typed: String,
) -> Result<(), AppError> {
    setup.confirm(&typed)?;
    session.write_beyond_undo(Noun::Setting, settings::confirm_recovery_key).await?;
    Ok(())
}

/// Writes the sheet to print into a folder; returns the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn save_recovery_sheet(
    setup: State<'_, Setup>,
    session: State<'_, Session>,
    typesetter: State<'_, Arc<Typesetter>>,
    appearance: State<'_, AppearanceFile>,
    folder: String,
) -> Result<String, AppError> {
    let groups = setup.groups()?;
    let day = session.clock().today();
    let language = appearance.document_language();
    let typesetter = typesetter.inner().clone();
    off_thread(move || {
        let bytes = typesetter.recovery_sheet_pdf(&groups, day, "知客", language)?;
        let name = zhike_documents::recovery_sheet_file_name(day, language);
        Ok(zhike_core::export::write_new_file(&PathBuf::from(folder), &name, &bytes)?)
    })
    .await
}

/// Opens the vault. Told of what takes long: a book of an earlier version is brought up to this one.
#[tauri::command]
#[specta::specta]
pub async fn unlock(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
    password: String,
) -> Result<(), AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        let tick = &mut |at| job.vault_step(at);
        session.open_by(|dir, clock| vault::unlock_telling(dir, &Password::new(password), clock, tick))
    })
    .await
}

/// Locks and shows the unlock screen.
#[tauri::command]
#[specta::specta]
pub async fn lock(app: AppHandle) -> Result<(), AppError> {
    off_thread(move || {
        crate::lock::lock_now(&app, crate::lock::LockReason::Asked);
        Ok(())
    })
    .await
}

/// Opens the vault with the recovery key and sets a new password.
#[tauri::command]
#[specta::specta]
pub async fn recover(session: State<'_, Session>, recovery_key: String, password: String) -> Result<(), AppError> {
    let session = session.inner().clone();
    off_thread(move || {
        let key = RecoveryKey::parse(&recovery_key)?;
        session.open_by(|dir, clock| vault::recover(dir, &key, &Password::new(password), clock))
    })
    .await
}

/// Changes the password.
#[tauri::command]
#[specta::specta]
pub async fn change_password(
    session: State<'_, Session>,
    old_password: String,
    new_password: String,
) -> Result<(), AppError> {
    session.run(move |vault| vault.change_password(&Password::new(old_password), &Password::new(new_password))).await
}

/// Makes a new recovery key; the old one opens nothing any more.
#[tauri::command]
#[specta::specta]
pub async fn renew_recovery_key(
    session: State<'_, Session>,
    setup: State<'_, Setup>,
    password: String,
) -> Result<ShownRecoveryKey, AppError> {
    let key = session.run(move |vault| vault.renew_recovery_key(&Password::new(password))).await?;
    let shown = ShownRecoveryKey::from(&key);
    setup.keep(key);
    Ok(shown)
}

/// The person did something.
#[tauri::command]
#[specta::specta]
pub fn note_input(session: State<'_, Session>) {
    session.note_input();
}

/// Checks the whole vault: the book (`VaultDamaged` when it is not whole), then every attachment; tells those whose files
/// are not there or not whole.
#[tauri::command]
#[specta::specta]
pub async fn check_vault(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
) -> Result<Vec<LostAttachment>, AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        session.beside(|readers| {
            readers.check(&mut |at| job.vault_step(at))?;
            readers.read(attachment::lost)?.read(&mut |done, total| job.files_step(done, total))
        })
    })
    .await
}
