//! Making a backup: copy, check the copy, pack it, thin out the old ones.
//!
//! The copy is SQLite's online backup, read through a connection of its own that keeps to one snapshot. So the job
//! needs the vault only to be started; while it runs, the window reads and writes as ever, and cancelling leaves
//! nothing behind.

use super::container::{self, Manifest};
use super::{BackupInfo, BackupReason, EXTENSION, FOLDER, path_of, pool, read_folder, rotation};
use crate::clock::Clock;
use crate::error::StorageFault;
use crate::vault::blob::{self, Address};
use crate::vault::connection::{self, Access};
use crate::vault::integrity::{self, Progress, Stage, Tick};
use crate::vault::key::SubKeys;
use crate::vault::open::BOOK;
use crate::vault::{Home, OpenVault, audit, durable, schema};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::backup::{Backup, StepResult};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The copy, while it is checked.
const COPY: &str = "unfinished.db";
/// The container, until it is whole.
pub(super) const UNFINISHED: &str = "unfinished.zhikebackup";
/// Pages copied between two ticks: 1 MiB.
const PAGES_PER_STEP: i32 = 256;

/// A backup about to be made. Holds the folder: as long as it lives, the vault's folder stays locked, also when the
/// vault itself is locked meanwhile; cancel it then.
pub struct BackupJob {
    home: Home,
    keys: SubKeys,
    header: Vec<u8>,
    reason: BackupReason,
    clock: Arc<dyn Clock>,
    _turn: Turn,
}

impl std::fmt::Debug for BackupJob {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupJob(…)")
    }
}

impl OpenVault {
    /// Readies a backup, to be made with [`BackupJob::run`] on any thread. `InUse` while another one is under way,
    /// `ReadOnly` when the book is damaged.
    pub fn start_backup(&self, reason: BackupReason) -> Result<BackupJob> {
        self.must_be_writable()?;
        let header = self.header()?.encode();
        BackupJob::new(self.home.clone(), SubKeys::clone(&self.keys), header, reason, self.clock.clone())
    }
}

impl BackupJob {
    pub(in crate::vault) fn new(
        home: Home,
        keys: SubKeys,
        header: Vec<u8>,
        reason: BackupReason,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let turn = Turn::take(&home)?;
        Ok(Self { home, keys, header, reason, clock, _turn: turn })
    }

    /// Makes the backup. `tick` is called about once a MiB and may cancel.
    pub fn run(self, tick: Tick<'_>) -> Result<BackupInfo> {
        let folder = self.home.dir.join(FOLDER);
        durable::private_folder(&folder)?;
        let copy = Scratch::new(folder.join(COPY));
        let container = Scratch::new(folder.join(UNFINISHED));
        let made_at = self.clock.now();
        let head = self.copy_book(&copy.0, tick)?;
        let (schema, attachments) = self.check_copy(&copy.0, tick)?;
        let book_bytes = std::fs::metadata(&copy.0)?.len();
        let book_sha256 = container::digest(&copy.0, book_bytes, tick)?;
        let manifest = Manifest {
            made_at,
            reason: self.reason,
            schema,
            book_bytes,
            book_sha256,
            audit_seq: head.seq,
            audit_mac: head.mac,
        };
        let file = durable::private_file(&container.0)?;
        container::write(file, &self.header, &manifest, &attachments, &self.keys.backup, &copy.0, tick)?;
        // Read back what lies on the disk now, before it counts as a backup.
        let written = container::Container::open(&container.0)?;
        written.verify_front(&self.keys.backup)?;
        written.extract(std::io::sink(), tick)?;
        // The attachments first: a backup that is there has them.
        pool::take_in(&self.home.dir, &attachments, tick)?;
        let (file_name, path) = self.free_name(made_at)?;
        std::fs::rename(&container.0, path)?;
        durable::sync_folder(&folder)?;
        self.thin_out();
        let kib = u32::try_from(book_bytes.div_ceil(1024)).unwrap_or(u32::MAX);
        Ok(BackupInfo { file_name, made_at, reason: self.reason, kib })
    }

    /// A name no backup has yet: the time, and a number when the clock stood still.
    fn free_name(&self, made_at: DateTime<Utc>) -> Result<(String, PathBuf)> {
        let time = made_at.format("%Y%m%dT%H%M%S%3fZ");
        for count in 1..1000 {
            let suffix = if count == 1 { String::new() } else { format!("-{count}") };
            let file_name = format!("{time}{suffix}.{EXTENSION}");
            let path = path_of(&self.home.dir, &file_name).ok_or(Error::Internal("backup name"))?;
            if !path.try_exists()? {
                return Ok((file_name, path));
            }
        }
        Err(Error::Storage(StorageFault::Exists))
    }

    /// Copies one snapshot of the book; returns the head of the audit trail within it.
    fn copy_book(&self, to: &Path, tick: Tick<'_>) -> Result<audit::Head> {
        let mut source = connection::open(&self.home.dir.join(BOOK), &self.keys.database, Access::Read)?;
        // A read transaction keeps to one snapshot; without it the copy would begin anew after every write.
        let snapshot = source.transaction()?;
        let head = audit::head(&snapshot)?;
        let mut copy = connection::open(to, &self.keys.database, Access::Create)?;
        {
            let backup = Backup::new(&snapshot, &mut copy)?;
            loop {
                let result = backup.step(PAGES_PER_STEP)?;
                let progress = backup.progress();
                let total = u32::try_from(progress.pagecount).unwrap_or(0).max(1);
                let done = total.saturating_sub(u32::try_from(progress.remaining).unwrap_or(0));
                tick(Progress { stage: Stage::Copy, done, total })?;
                match result {
                    StepResult::Done => break,
                    StepResult::More => {}
                    _ => return Err(Error::InUse),
                }
            }
        }
        copy.close().map_err(|(_, error)| error)?;
        Ok(head)
    }

    /// Opens the copy as a restore would and checks it fully; returns its schema, and the attachments it needs.
    fn check_copy(&self, copy: &Path, tick: Tick<'_>) -> Result<(u32, Vec<Address>)> {
        let mut conn = connection::open(copy, &self.keys.database, Access::Write)?;
        integrity::full(&mut conn, copy, &self.keys.database, tick)?;
        let version = schema::version(&conn)?;
        let kept = blob::list(&self.home.dir)?.into_iter().collect();
        let attachments = blob::named(&conn, &kept)?.into_iter().collect();
        // Closing folds the write-ahead log in, so that the one file is everything.
        conn.close().map_err(|(_, error)| error)?;
        std::fs::File::open(copy)?.sync_all()?;
        Ok((version, attachments))
    }

    /// Deletes the backups that need not stay. Only whole ones are counted, so the last good one always stays. Failing
    /// to is no reason to call the new backup failed.
    fn thin_out(&self) {
        let Ok(found) = read_folder(&self.home.dir) else { return };
        let made: Vec<_> = found.iter().map(|(info, _)| info.made_at).collect();
        let stays = rotation::staying(&made, self.clock.now(), |at| self.clock.local(at).date());
        for ((info, _), stays) in found.iter().zip(stays) {
            let path = path_of(&self.home.dir, &info.file_name).filter(|_| !stays);
            if path.is_some_and(|path| std::fs::remove_file(path).is_err()) {
                tracing::warn!("an old backup could not be deleted");
            }
        }
        if pool::thin_out(&self.home.dir).is_err() {
            tracing::warn!("attachments of old backups could not be deleted");
        }
    }
}

/// One backup at a time.
struct Turn(Home);

impl Turn {
    fn take(home: &Home) -> Result<Self> {
        if home.backing_up.swap(true, Ordering::AcqRel) {
            return Err(Error::InUse);
        }
        Ok(Self(home.clone()))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.backing_up.store(false, Ordering::Release);
    }
}

/// A file of the job's own: gone before it starts, in case a crash left one, and gone when the job ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(path: PathBuf) -> Self {
        let scratch = Self(path);
        scratch.remove();
        scratch
    }

    fn remove(&self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(suffix);
            // Most are not there; one that stays is overwritten or removed the next time.
            let _ = std::fs::remove_file(name);
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.remove();
    }
}

#[cfg(test)]
mod tests;
