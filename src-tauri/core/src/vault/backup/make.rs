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
mod tests {
    use super::*;
    use crate::vault::testing::{clock, files, on_disk, password, tag, tags};
    use crate::vault::{Password, Secret, backups, restore, unlock};
    use std::time::Duration;

    fn back_up(vault: &OpenVault) -> BackupInfo {
        vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap()
    }

    #[test]
    fn a_backup_brings_back_the_book_of_its_time_and_keeps_the_other_aside() {
        let (folder, mut vault, _) = on_disk();
        tag(&mut vault, "then");
        let made = back_up(&vault);
        tag(&mut vault, "now");
        drop(vault);
        assert_eq!(backups(folder.path()).unwrap(), std::slice::from_ref(&made));
        let later = clock();
        later.advance(Duration::from_secs(60));
        let password = password();
        let secret = Secret::Password(&password);
        let mut vault = restore(folder.path(), &made.file_name, secret, later.clone(), &mut |_| Ok(())).unwrap();
        assert_eq!(tags(&vault), ["then"]);
        assert!(vault.verify_audit().unwrap());
        // The book replaced was backed up before, and lies beside.
        assert_eq!(backups(folder.path()).unwrap()[0].reason, BackupReason::BeforeRestore);
        assert!(files(folder.path()).iter().any(|(name, _)| name.starts_with("book-before-restore-2026")));
        tag(&mut vault, "goes on");
        drop(vault);
        let newest = &backups(folder.path()).unwrap()[0].file_name;
        later.advance(Duration::from_secs(60));
        let vault = restore(folder.path(), newest, secret, later, &mut |_| Ok(())).unwrap();
        assert_eq!(tags(&vault), ["now", "then"]);
    }

    #[test]
    fn writing_goes_on_while_a_backup_is_made_and_does_not_get_into_it() {
        let (folder, mut vault, _) = on_disk();
        tag(&mut vault, "before");
        let job = vault.start_backup(BackupReason::Automatic).unwrap();
        assert!(matches!(vault.start_backup(BackupReason::Manual), Err(Error::InUse)));
        let mut written = 0;
        let made = job
            .run(&mut |progress| {
                assert!(progress.done <= progress.total && progress.total > 0);
                written += 1;
                tag(&mut vault, &format!("while {written}"));
                Ok(())
            })
            .unwrap();
        assert!(written > 4);
        assert_eq!(tags(&vault).len(), written + 1);
        drop(vault);
        let password = password();
        let vault = restore(folder.path(), &made.file_name, Secret::Password(&password), clock(), &mut |_| Ok(()));
        assert_eq!(tags(&vault.unwrap()), ["before"]);
    }

    #[test]
    fn a_cancelled_backup_leaves_nothing_and_the_next_one_succeeds() {
        let (folder, vault, _) = on_disk();
        for stage in [Stage::Copy, Stage::CheckPages, Stage::CheckBook, Stage::Pack] {
            let cancelled = vault
                .start_backup(BackupReason::Manual)
                .unwrap()
                .run(&mut |progress| if progress.stage == stage { Err(Error::Cancelled) } else { Ok(()) });
            assert!(matches!(cancelled, Err(Error::Cancelled)), "{stage:?}");
            assert_eq!(files(&folder.path().join(FOLDER)), []);
        }
        back_up(&vault);
    }

    #[test]
    fn due_when_something_was_done_and_time_has_passed() {
        let (folder, vault, _) = on_disk();
        assert!(vault.backup_due(30).unwrap());
        back_up(&vault);
        drop(vault);
        let clock = clock();
        let mut vault = unlock(folder.path(), &password(), clock.clone()).unwrap();
        clock.advance(Duration::from_secs(30 * 60));
        assert!(!vault.backup_due(30).unwrap(), "nothing was done");
        tag(&mut vault, "something");
        assert!(vault.backup_due(30).unwrap());
        assert!(!vault.backup_due(31).unwrap(), "too early");
    }

    #[test]
    fn old_backups_are_thinned_out_and_the_rest_can_be_listed() {
        let (folder, vault, _) = on_disk();
        drop(vault);
        let clock = clock();
        let vault = unlock(folder.path(), &password(), clock.clone()).unwrap();
        for _ in 0..6 {
            back_up(&vault);
            clock.advance(Duration::from_secs(5 * 3600));
        }
        assert_eq!(backups(folder.path()).unwrap().len(), 6);
        clock.advance(Duration::from_secs(60 * 24 * 3600));
        back_up(&vault);
        // The newest, and the newest of each of the two days (one week, one month) before.
        assert_eq!(backups(folder.path()).unwrap().len(), 3);
    }

    #[test]
    fn a_damaged_backup_is_refused_and_the_book_stays() {
        let (folder, mut vault, _) = on_disk();
        tag(&mut vault, "kept");
        let made = back_up(&vault);
        drop(vault);
        let path = path_of(folder.path(), &made.file_name).unwrap();
        let whole = std::fs::read(&path).unwrap();
        let before = files(folder.path());
        let password = password();
        // In the magic, the header, the manifest, the MAC, the book; and cut short.
        let manifest_at = whole.windows(9).position(|at| at == b"\"made_at\"").unwrap();
        let places = [0, 40, manifest_at + 14, whole.len() - made.kib as usize * 1024 - 5, whole.len() - 9];
        let damaged = places.map(|at| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        });
        for bytes in damaged.iter().map(Vec::as_slice).chain([&whole[..whole.len() - 1], &whole[..30], &[]]) {
            std::fs::write(&path, bytes).unwrap();
            let secret = Secret::Password(&password);
            let refused = restore(folder.path(), &made.file_name, secret, clock(), &mut |_| Ok(()));
            assert!(matches!(refused, Err(Error::VaultDamaged)), "{refused:?}");
            assert_eq!(files(folder.path()), before);
        }
        assert_eq!(tags(&unlock(folder.path(), &password, clock()).unwrap()), ["kept"]);
    }

    #[test]
    fn a_vault_that_lost_book_and_headers_comes_back_with_either_secret() {
        for by_recovery in [false, true] {
            let (folder, mut vault, recovery) = on_disk();
            tag(&mut vault, "kept");
            let made = back_up(&vault);
            drop(vault);
            for (name, _) in files(folder.path()) {
                std::fs::remove_file(folder.path().join(name)).unwrap();
            }
            let password = password();
            let wrong = Password::new("wrong");
            let refused = restore(folder.path(), &made.file_name, Secret::Password(&wrong), clock(), &mut |_| Ok(()));
            assert!(matches!(refused, Err(Error::UnlockFailed)));
            let secret = if by_recovery { Secret::Recovery(&recovery) } else { Secret::Password(&password) };
            let vault = restore(folder.path(), &made.file_name, secret, clock(), &mut |_| Ok(())).unwrap();
            assert_eq!(tags(&vault), ["kept"]);
            drop(vault);
            assert!(unlock(folder.path(), &password, clock()).is_ok());
        }
    }

    #[test]
    fn after_a_change_of_password_either_opens_an_older_backup_and_the_new_one_stays() {
        let (folder, mut vault, _) = on_disk();
        let made = back_up(&vault);
        let new = Password::new("another horse battery staple");
        assert!(matches!(vault.change_password(&new, &new), Err(Error::UnlockFailed)));
        vault.change_password(&password(), &new).unwrap();
        drop(vault);
        for secret in [&new, &password()] {
            let opened = restore(folder.path(), &made.file_name, Secret::Password(secret), clock(), &mut |_| Ok(()));
            drop(opened.unwrap());
            assert!(unlock(folder.path(), &new, clock()).is_ok());
            assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
        }
    }

    #[test]
    fn a_backup_of_another_vault_is_refused() {
        let (ours, vault, _) = on_disk();
        drop(vault);
        let (theirs, vault, _) = on_disk();
        let made = back_up(&vault);
        std::fs::create_dir(ours.path().join(FOLDER)).unwrap();
        std::fs::copy(path_of(theirs.path(), &made.file_name).unwrap(), path_of(ours.path(), &made.file_name).unwrap())
            .unwrap();
        let password = password();
        let refused = restore(ours.path(), &made.file_name, Secret::Password(&password), clock(), &mut |_| Ok(()));
        assert!(matches!(refused, Err(Error::VaultExists)));
    }

    #[test]
    fn only_names_of_backups_are_looked_at() {
        for name in ["../book.db", "/etc/passwd", "book.db", "a/b.zhikebackup", "..", ""] {
            assert_eq!(path_of(Path::new("/vault"), name), None, "{name}");
        }
    }
}
