//! Backups: whole encrypted copies of the book in `backups/`, each one file, verified when made and thinned out with
//! age. They open with the password or recovery key that was in force when they were made.
//!
//! Attachments are in every backup, but not in its file: a book that is backed up every half hour would else write
//! gigabytes each time for a few kilobytes that changed. They lie once in a pool beside, for all backups that need them
//! ([`pool`]); each backup says which those are. A backup taken elsewhere alone restores the book, and the attachments
//! still there; the rest are said to be missing. Taken elsewhere with its folder it restores everything.

pub(super) mod container;
mod make;
pub(super) mod pool;
mod rotation;

pub use make::BackupJob;

use super::{OpenVault, audit};
use crate::error::Invalid;
use crate::wire::{wire, word};
use crate::{Error, Result};
use chrono::{DateTime, TimeDelta, Utc};
use container::{Container, Manifest};
use std::path::{Path, PathBuf};

const FOLDER: &str = "backups";
const EXTENSION: &str = "zhikebackup";

word! {
    /// Why a backup was made.
    pub enum BackupReason {
        /// It was time.
        Automatic = "automatic",
        /// The adviser asked for it.
        Manual = "manual",
        /// The book was about to be migrated.
        BeforeMigration = "beforeMigration",
        /// Something was about to be imported.
        BeforeImport = "beforeImport",
        /// Another backup was about to be restored.
        BeforeRestore = "beforeRestore",
    }
}

wire! {
    /// A backup that can be restored.
    pub struct BackupInfo {
        /// Its file in the backups folder; what [`super::restore`] takes.
        pub file_name: String,
        /// When it was made.
        pub made_at: DateTime<Utc>,
        /// Why.
        pub reason: BackupReason,
        /// Its size in KiB, rounded up.
        pub kib: u32,
    }
}

/// The backups of the vault in `dir`, the newest first. Needs neither key nor a working book. Files that are no whole
/// backups are left out; a folder that is not there holds none.
pub fn backups(dir: &Path) -> Result<Vec<BackupInfo>> {
    let mut found = read_folder(dir)?;
    found.sort_by_key(|(info, _)| std::cmp::Reverse(info.made_at));
    Ok(found.into_iter().map(|(info, _)| info).collect())
}

/// Where a backup lies.
#[derive(Debug, Clone, Copy)]
pub enum BackupAt<'p> {
    /// In the backups folder, by its name as [`backups`] lists it.
    Listed(&'p str),
    /// Wherever the person pointed to: a stick, a folder in sync, another machine's. Its attachments are looked for
    /// beside it.
    Elsewhere(&'p Path),
}

impl BackupAt<'_> {
    /// `VaultDamaged` unless a listed name is a plain name of a backup.
    pub(super) fn path(self, dir: &Path) -> Result<PathBuf> {
        match self {
            Self::Elsewhere(path) => Ok(path.to_owned()),
            Self::Listed(name) => path_of(dir, name).ok_or(Error::VaultDamaged),
        }
    }
}

/// Where a listed backup lies. `None` unless `file_name` is a plain name of a backup.
fn path_of(dir: &Path, file_name: &str) -> Option<PathBuf> {
    let name = Path::new(file_name);
    let plain = name.file_name().is_some_and(|last| last == name.as_os_str());
    (plain && name.extension().is_some_and(|ext| ext == EXTENSION)).then(|| dir.join(FOLDER).join(name))
}

/// What a backup that lies anywhere says of itself. Needs no key. `backup`: `Malformed` when the file is none,
/// `VaultDamaged` when it is one that is not whole.
pub fn look_at_backup(path: &Path) -> Result<BackupInfo> {
    if !container::is_one(path)? {
        return Err(Error::invalid("backup", Invalid::Malformed));
    }
    let Container { manifest, .. } = Container::open(path)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(info(file_name, &manifest))
}

fn info(file_name: String, manifest: &Manifest) -> BackupInfo {
    BackupInfo {
        file_name,
        made_at: manifest.made_at,
        reason: manifest.reason,
        kib: u32::try_from(manifest.book_bytes.div_ceil(1024)).unwrap_or(u32::MAX),
    }
}

impl OpenVault {
    /// Whether it is time for an automatic backup: something was done since the newest one (drafts do not count), and
    /// that is `minutes` old or older.
    pub fn backup_due(&self, minutes: u16) -> Result<bool> {
        if self.read_only {
            return Ok(false);
        }
        let head = audit::head(&self.conn)?;
        let now = self.clock.now();
        let newest = read_folder(&self.home.dir)?.into_iter().max_by_key(|(info, _)| info.made_at);
        Ok(newest.is_none_or(|(info, within)| {
            let age = now - info.made_at;
            // A date ahead of now says the clock was set back: better one too many.
            within != head && (age >= TimeDelta::minutes(minutes.into()) || age < TimeDelta::zero())
        }))
    }

    /// Whether the audit trail is whole, and still holds what the newest backup saw of it. Backups older than the last
    /// restore are not asked: the trail they saw may rightly have been left.
    pub fn verify_audit(&self) -> Result<bool> {
        let restored: Option<crate::clock::Stored> =
            self.conn.query_row("SELECT max(at) FROM audit WHERE what = 'restore'", [], |row| row.get(0))?;
        let newest = read_folder(&self.home.dir)?
            .into_iter()
            .filter(|(info, _)| restored.as_ref().is_none_or(|restored| info.made_at > restored.0))
            .max_by_key(|(info, _)| info.made_at);
        audit::verify(&self.conn, &self.keys.audit, newest.map(|(_, within)| within))
    }
}

/// Every whole backup, with the head of the audit trail within it.
fn read_folder(dir: &Path) -> Result<Vec<(BackupInfo, audit::Head)>> {
    let entries = match std::fs::read_dir(dir.join(FOLDER)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let Some(file_name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.extension().is_none_or(|ext| ext != EXTENSION) || file_name == make::UNFINISHED {
            continue;
        }
        match Container::open(&path) {
            Ok(Container { manifest, .. }) => found.push((
                info(file_name.to_owned(), &manifest),
                audit::Head { seq: manifest.audit_seq, mac: manifest.audit_mac },
            )),
            Err(_) => tracing::warn!("a file in the backups folder is no whole backup"),
        }
    }
    Ok(found)
}
