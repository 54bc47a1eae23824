//! One process at a time: an advisory lock of the operating system on a file in the vault's folder. The system releases
//! it when the process ends, however it ends, so a crash leaves no stale lock.
//!
//! Where the file cannot be written, the vault can be read all the same: then the lock is taken on the file as it lies
//! there, and goes without when there is none, for nobody makes one in such a folder.

use crate::error::StorageFault;
use crate::{Error, Result};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

const NAME: &str = "vault.lock";

/// The folders this process holds.
static HELD: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The right to touch the vault of a folder. Held until dropped.
#[derive(Debug)]
pub(super) struct LockFile {
    // Never read: the lock lives as long as the handle.
    _file: Option<File>,
    folder: PathBuf,
    may_write: bool,
}

impl LockFile {
    /// Takes the lock of `folder`, to write there. `InUse` when another holder has it.
    pub(super) fn acquire(folder: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = locked(options.open(folder.join(NAME))?)?;
        Ok(Self::held(folder, Some(file), true))
    }

    /// Takes the lock of `folder`, to write there or, where that cannot be, to read only.
    pub(super) fn acquire_as_can_be(folder: &Path) -> Result<Self> {
        match Self::acquire(folder) {
            Err(Error::Storage(StorageFault::NotWritable)) => {
                let file = match File::open(folder.join(NAME)) {
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
                    opened => Some(locked(opened?)?),
                };
                Ok(Self::held(folder, file, false))
            }
            acquired => acquired,
        }
    }

    /// Whether another process holds the lock of `folder`. One that cannot be looked at is taken to be free: opening
    /// tells.
    pub(super) fn is_held_elsewhere(folder: &Path) -> bool {
        let is_locked = || File::open(folder.join(NAME)).is_ok_and(|file| matches!(locked(file), Err(Error::InUse)));
        // Ours first: a lock let go of in between is nobody's.
        !held().iter().any(|ours| ours == folder) && is_locked()
    }

    /// Whether the folder can be written to.
    pub(super) fn may_write(&self) -> bool {
        self.may_write
    }

    fn held(folder: &Path, file: Option<File>, may_write: bool) -> Self {
        held().push(folder.to_owned());
        Self { _file: file, folder: folder.to_owned(), may_write }
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        let mut held = held();
        if let Some(at) = held.iter().position(|ours| *ours == self.folder) {
            held.swap_remove(at);
        }
    }
}

fn held() -> MutexGuard<'static, Vec<PathBuf>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

fn locked(file: File) -> Result<File> {
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_turned_away_until_the_first_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let first = LockFile::acquire(folder.path()).unwrap();
        assert!(matches!(LockFile::acquire(folder.path()), Err(Error::InUse)));
        drop(first);
        assert!(LockFile::acquire(folder.path()).is_ok());
    }

    #[test]
    fn only_what_another_process_holds_is_held_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!LockFile::is_held_elsewhere(folder.path()));
        let ours = LockFile::acquire(folder.path()).unwrap();
        assert!(!LockFile::is_held_elsewhere(folder.path()));
        drop(ours);
        // As another process would: not through a `LockFile` of this one.
        let theirs = File::open(folder.path().join(NAME)).unwrap();
        theirs.lock().unwrap();
        assert!(LockFile::is_held_elsewhere(folder.path()));
        drop(theirs);
        assert!(!LockFile::is_held_elsewhere(folder.path()));
    }
}
