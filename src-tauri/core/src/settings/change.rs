//! Changing a setting.

use super::{SettingEdit, store};
use crate::error::{Error, Invalid, Result};
use crate::vault::Write;
use std::ops::RangeInclusive;

/// The longest path of any system the app runs on, in characters.
const LONGEST_PATH: usize = 4096;

/// Changes one setting, inside [`crate::vault::OpenVault::write_beyond_undo`]: a setting is not a step to undo.
pub fn change(write: &mut Write<'_>, edit: SettingEdit) -> Result<()> {
    match edit {
        SettingEdit::AutoLockMinutes(minutes) => {
            store::write(write, store::AUTO_LOCK_MINUTES, within("autoLockMinutes", minutes, 1..=120)?)
        }
        SettingEdit::GainsRed(yes) => store::write(write, store::GAINS_RED, yes),
        SettingEdit::ExportFolder(folder) => store::write(write, store::EXPORT_FOLDER, path(folder)?),
        SettingEdit::BackupMinutes(minutes) => {
            store::write(write, store::BACKUP_MINUTES, within("backupMinutes", minutes, 5..=1440)?)
        }
    }
}

/// Notes that the recovery key was typed back after it was shown.
pub fn confirm_recovery_key(write: &mut Write<'_>) -> Result<()> {
    store::write(write, store::RECOVERY_KEY_CONFIRMED, true)
}

fn within(field: &'static str, minutes: u16, range: RangeInclusive<u16>) -> Result<u16> {
    if range.contains(&minutes) { Ok(minutes) } else { Err(Error::invalid(field, Invalid::OutOfRange)) }
}

/// A path is kept as it is: to trim or compose it could name another place.
fn path(folder: String) -> Result<String> {
    if folder.chars().count() > LONGEST_PATH {
        return Err(Error::invalid("exportFolder", Invalid::TooLong { max: LONGEST_PATH as u32 }));
    }
    if folder.contains('\0') {
        return Err(Error::invalid("exportFolder", Invalid::Malformed));
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Settings, view};
    use crate::vault::Noun;
    use crate::vault::testing::empty_book;

    #[test]
    fn a_setting_has_its_default_until_changed() {
        let mut vault = empty_book("2026-11-21");
        let default = Settings {
            auto_lock_minutes: 10,
            gains_red: true,
            export_folder: String::new(),
            backup_minutes: 30,
            recovery_key_confirmed: false,
        };
        assert_eq!(view(&vault).unwrap(), default);
        for edit in [
            SettingEdit::AutoLockMinutes(120),
            SettingEdit::GainsRed(false),
            SettingEdit::ExportFolder("/家/导出 \"1\" ".into()),
            SettingEdit::BackupMinutes(5),
        ] {
            vault.write_beyond_undo(Noun::Setting, |w| change(w, edit)).unwrap();
        }
        let changed = Settings {
            auto_lock_minutes: 120,
            gains_red: false,
            export_folder: "/家/导出 \"1\" ".into(),
            backup_minutes: 5,
            recovery_key_confirmed: false,
        };
        assert_eq!(view(&vault).unwrap(), changed);
    }

    #[test]
    fn what_is_out_of_range_is_refused() {
        let mut vault = empty_book("2026-11-21");
        for edit in [
            SettingEdit::AutoLockMinutes(0),
            SettingEdit::AutoLockMinutes(121),
            SettingEdit::BackupMinutes(4),
            SettingEdit::BackupMinutes(1441),
            SettingEdit::ExportFolder("a\0b".into()),
            SettingEdit::ExportFolder("a".repeat(4097)),
        ] {
            assert!(matches!(vault.write_beyond_undo(Noun::Setting, |w| change(w, edit)), Err(Error::Invalid { .. })));
        }
    }
}
