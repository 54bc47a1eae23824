//! The SQL of settings: JSON values under names.

use crate::vault::Write;
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

pub(super) const AUTO_LOCK_MINUTES: &str = "autoLockMinutes";
pub(super) const GAINS_RED: &str = "gainsRed";
pub(super) const EXPORT_FOLDER: &str = "exportFolder";
pub(super) const RECOVERY_KEY_CONFIRMED: &str = "recoveryKeyConfirmed";
pub(super) const BACKUP_MINUTES: &str = "backupMinutes";

/// The value under a name; `None` when it was never set.
pub(super) fn read<T: DeserializeOwned>(conn: &Connection, key: &str) -> Result<Option<T>> {
    let stored: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    stored.map(|json| serde_json::from_str(&json).map_err(|_| Error::Internal("stored setting"))).transpose()
}

pub(super) fn write<T: Serialize>(write: &Write<'_>, key: &str, value: T) -> Result<()> {
    let json = serde_json::to_string(&value).map_err(|_| Error::Internal("setting as JSON"))?;
    write
        .conn()
        .prepare_cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")?
        .execute(params![key, json])?;
    Ok(())
}
