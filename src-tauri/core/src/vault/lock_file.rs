//! One process at a time: an advisory lock of the operating system on a file in the vault's folder. The system releases
//! it when the process ends, however it ends, so a crash leaves no stale lock.

use crate::{Error, Result};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

const NAME: &str = "vault.lock";

/// The right to touch the vault of a folder. Held until dropped.
#[derive(Debug)]
pub(super) struct LockFile {
    // Never read: the lock lives as long as the handle.
    _file: File,
}

impl LockFile {
    /// Takes the lock of `folder`. `InUse` when another holder has it.
    pub(super) fn acquire(folder: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.join(NAME))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
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
}
