//! Restoring a backup. The book taken out of it is checked before anything is touched; the one it replaces is set
//! aside under another name, never deleted.

use super::backup::container::Container;
use super::backup::{BackupAt, BackupJob, BackupReason, pool};
use super::blob::{self, Blobs};
use super::connection::{self, Access};
use super::header::{self, Header};
use super::integrity::{self, Tick};
use super::key::{Key, SubKeys};
use super::lock_file::LockFile;
use super::open::{BOOK, open_book, vault_id};
use super::password::Password;
use super::recovery_key::RecoveryKey;
use super::schema::Schema;
use super::{Home, OpenVault, durable};
use crate::clock::Clock;
use crate::{Error, Result};
use std::path::Path;
use std::sync::Arc;

const TAKEN_OUT: &str = "book.db.restoring";

/// What opens a backup.
#[derive(Debug, Clone, Copy)]
pub enum Secret<'s> {
    /// The password of now, or of the time the backup was made.
    Password(&'s Password),
    /// The recovery key, likewise; who comes with it has no password any more, and sets this one.
    Recovery(&'s RecoveryKey, &'s Password),
}

/// Puts a backup in the place of the book in `dir`, which need not exist, and opens it. The vault must be locked. When it
/// still has a whole header, its present password stays in force; else that of the backup's time; by the recovery key, the
/// new one.
///
/// `UnlockFailed` when `secret` opens neither, `VaultDamaged` when the backup is damaged or none, `VaultExists` when `dir` holds another vault, `TooWeak` as [`super::recover`]. Whatever the error,
/// the book in place stays as it was.
pub fn restore(
    dir: &Path,
    backup: BackupAt<'_>,
    secret: Secret<'_>,
    clock: Arc<dyn Clock>,
    tick: Tick<'_>,
) -> Result<OpenVault> {
    if let Secret::Recovery(_, new) = secret {
        new.must_be_strong()?;
    }
    let path = backup.path(dir)?;
    let beside = path.parent().unwrap_or(dir).to_owned();
    let container = Container::open(&path)?;
    if container.manifest.schema > Schema::SHIPPED.version() {
        let (found, supported) = (container.manifest.schema, Schema::SHIPPED.version());
        return Err(Error::VaultTooNew { found, supported });
    }
    durable::private_folder(dir)?;
    let home = Home::new(dir, LockFile::acquire(dir)?);
    let present = match header::read(dir) {
        Ok(found) => found.map(|found| found.header),
        Err(Error::VaultDamaged) => None,
        Err(error) => return Err(error),
    };
    if present.as_ref().is_some_and(|present| present.vault != container.header.vault) {
        return Err(Error::VaultExists);
    }
    let data_key = unwrap(&container.header, present.as_ref(), secret)?;
    let keys = SubKeys::of(&data_key, &container.header.vault)?;
    container.verify_front(&keys.backup)?;
    let header = present.clone().unwrap_or_else(|| container.header.clone());
    let taken_out = dir.join(TAKEN_OUT);
    let in_force = match secret {
        Secret::Recovery(_, new) => header.with_password(new, &data_key)?,
        Secret::Password(_) => header.clone(),
    };
    let blobs = Blobs::new(home.clone(), keys.attachment.clone());
    let checked = take_out(container, &taken_out, &keys, &blobs, &beside, tick);
    let replaced = checked.and_then(|()| {
        let is_saved = save_present(&home, &keys, &header, &clock, tick)?;
        if present.is_none() {
            header::write(dir, &in_force)?;
        }
        set_aside(dir, &*clock, !is_saved)?;
        std::fs::rename(&taken_out, dir.join(BOOK))?;
        durable::sync_folder(dir)
    });
    if let Err(error) = replaced {
        // The error that matters is this one; what is left is overwritten by the next attempt.
        let _ = std::fs::remove_file(&taken_out);
        return Err(error);
    }
    // The book is in its place: what is asked to stop now comes too late.
    let told = &mut |at| {
        let _ = tick(at);
        Ok(())
    };
    let mut vault = open_book(home, &in_force, &data_key, clock, Schema::SHIPPED, told)?;
    vault.audit_act("restore")?;
    if present.is_some() && matches!(secret, Secret::Recovery(..)) {
        header::write(dir, &in_force)?;
        vault.audit_act("recover")?;
    }
    Ok(vault)
}

/// The data key, by the backup's own header or else by the one in place: the same vault, so the same data key.
fn unwrap(backup: &Header, present: Option<&Header>, secret: Secret<'_>) -> Result<Key> {
    let open = |header: &Header| match secret {
        Secret::Password(password) => header.open_with_password(password),
        Secret::Recovery(recovery, _) => header.open_with_recovery(recovery),
    };
    match (open(backup), present) {
        (Err(Error::UnlockFailed), Some(present)) => open(present),
        (opened, _) => opened,
    }
}

/// Takes the book out of the backup, checks it fully, and brings its attachments back. Those that cannot be had are no
/// reason not to have the book.
fn take_out(
    container: Container,
    to: &Path,
    keys: &SubKeys,
    blobs: &Blobs,
    beside: &Path,
    tick: Tick<'_>,
) -> Result<()> {
    let vault = container.header.vault;
    let attachments = container.attachments.clone();
    let file = durable::private_file(to)?;
    container.extract(&file, tick)?;
    file.sync_all()?;
    drop(file);
    let mut conn = connection::open(to, &keys.database, Access::Write)?;
    integrity::full(&mut conn, to, &keys.database, tick)?;
    if vault_id(&conn)? != vault {
        return Err(Error::VaultDamaged);
    }
    conn.close().map_err(|(_, error)| error)?;
    pool::bring_back(blobs, beside, &attachments, tick)
}

/// A last backup of the book in place; false when there is none that can be read.
fn save_present(home: &Home, keys: &SubKeys, header: &Header, clock: &Arc<dyn Clock>, tick: Tick<'_>) -> Result<bool> {
    if !home.dir.join(BOOK).try_exists()? {
        return Ok(false);
    }
    let job = BackupJob::new(home.clone(), keys.clone(), header.encode(), BackupReason::BeforeRestore, clock.clone())?;
    match job.run(tick) {
        // Damaged, and that is why it is replaced. It is set aside as it is.
        Err(Error::VaultDamaged) => Ok(false),
        made => made.map(|_| true),
    }
}

/// Gives the book in place, and what belongs to it, a name out of the way. `with_files` keeps the files beside it there too:
/// no backup holds those that came last, and what the restored book does not name is swept.
fn set_aside(dir: &Path, clock: &dyn Clock, with_files: bool) -> Result<()> {
    let time = clock.now().format("%Y%m%dT%H%M%S%3fZ");
    let mut aside = format!("book-before-restore-{time}.db");
    for count in 2.. {
        if !dir.join(&aside).try_exists()? {
            break;
        }
        aside = format!("book-before-restore-{time}-{count}.db");
    }
    let files = if with_files { blob::list(dir)? } else { Vec::new() };
    if !files.is_empty() {
        let beside = dir.join(&aside).with_extension("files");
        durable::private_folder(&beside)?;
        for address in files {
            blob::link_or_copy(&blob::path_in(dir, address), &blob::path_in(&beside, address))?;
        }
    }
    for suffix in ["-wal", "-shm", ""] {
        match std::fs::rename(dir.join(format!("{BOOK}{suffix}")), dir.join(format!("{aside}{suffix}"))) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            renamed => renamed?,
        }
    }
    Ok(())
}
