//! Settings of this book that are not undone: kept in the vault, changed one at a time.

mod change;
mod store;

pub use change::{change, confirm_recovery_key};

use crate::Result;
use crate::vault::OpenVault;
use crate::wire::wire;

wire! {
    /// All settings.
    pub struct Settings {
        /// Minutes without input before the vault locks: 1 to 120, default 10.
        pub auto_lock_minutes: u16,
        /// Gains red, losses green (红涨绿跌); default true.
        pub gains_red: bool,
        /// The folder documents are exported to; '' until chosen.
        pub export_folder: String,
        /// Minutes between automatic backups when something changed: 5 to 1440, default 30.
        pub backup_minutes: u16,
        /// Whether the recovery key was typed back after it was shown; until then the UI reminds.
        pub recovery_key_confirmed: bool,
    }
}

/// One setting changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields they change")]
pub enum SettingEdit {
    AutoLockMinutes(u16),
    GainsRed(bool),
    ExportFolder(String),
    BackupMinutes(u16),
}

/// The settings in force. One never changed has its default.
pub fn view(vault: &OpenVault) -> Result<Settings> {
    let conn = vault.conn();
    Ok(Settings {
        auto_lock_minutes: store::read(conn, store::AUTO_LOCK_MINUTES)?.unwrap_or(10),
        gains_red: store::read(conn, store::GAINS_RED)?.unwrap_or(true),
        export_folder: store::read(conn, store::EXPORT_FOLDER)?.unwrap_or_default(),
        backup_minutes: store::read(conn, store::BACKUP_MINUTES)?.unwrap_or(30),
        recovery_key_confirmed: store::read(conn, store::RECOVERY_KEY_CONFIRMED)?.unwrap_or(false),
    })
}
