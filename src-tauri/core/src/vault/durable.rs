//! Replacing a file so that a crash leaves the old one or the new one, never a part: temp file, fsync, rename, fsync
//! of the folder. Files are readable by their owner only.

use crate::Result;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Writes `bytes` as `folder/name`, replacing what was there.
pub(super) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let temp = folder.join(format!("{name}.new"));
    let written = private_file(&temp).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| std::fs::rename(&temp, folder.join(name))) {
        // Best effort: the error that matters is the one above.
        let _ = std::fs::remove_file(&temp);
        return Err(error.into());
    }
    sync_folder(folder)
}

/// Creates (or empties) a file only its owner can read.
pub(super) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Creates a folder only its owner can enter; its parent must be there. One that exists is left as it is.
pub(super) fn private_folder(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        created => Ok(created?),
    }
}

/// Makes renames in `folder` durable. Windows has no such call; NTFS journals them.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use crate::error::StorageFault;

    #[test]
    fn replaces_the_whole_file_and_leaves_no_temp() {
        let folder = tempfile::tempdir().unwrap();
        replace(folder.path(), "header", b"a longer first version").unwrap();
        replace(folder.path(), "header", b"second").unwrap();
        assert_eq!(std::fs::read(folder.path().join("header")).unwrap(), b"second");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_named_missing() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("gone");
        assert!(matches!(replace(&gone, "header", b"x"), Err(Error::Storage(StorageFault::Missing))));
        assert!(matches!(private_folder(&gone.join("deeper")), Err(Error::Storage(StorageFault::Missing))));
    }

    /// sysfs refuses new files even to root, so it stands for a folder that may not be written.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_may_not_be_written_is_named_so() {
        let error = replace(Path::new("/sys/kernel"), "header", b"x").unwrap_err();
        assert!(matches!(error, Error::Storage(StorageFault::NotWritable)), "{error:?}");
    }

    /// The device that is always full, reached through the temp file's name.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named_so_and_the_old_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        replace(folder.path(), "header", b"old").unwrap();
        std::os::unix::fs::symlink("/dev/full", folder.path().join("header.new")).unwrap();
        let error = replace(folder.path(), "header", b"new").unwrap_err();
        assert!(matches!(error, Error::Storage(StorageFault::Full)), "{error:?}");
        assert_eq!(std::fs::read(folder.path().join("header")).unwrap(), b"old");
    }
}
