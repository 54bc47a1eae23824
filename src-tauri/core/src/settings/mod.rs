//! Settings of this book that are not undone: kept in the vault, changed one at a time.

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
    }
}

/// One setting changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum SettingEdit {
    AutoLockMinutes(u16),
    GainsRed(bool),
    ExportFolder(String),
    BackupMinutes(u16),
}

/// The settings in force.
pub fn view(_vault: &OpenVault) -> Result<Settings> {
    todo!()
}
/// Changes one setting.
pub fn change(_vault: &mut OpenVault, _edit: SettingEdit) -> Result<()> {
    todo!()
}
