//! Writing a document to the folder the person chose: never over another file, and never half.

use crate::error::{Error, Result, StorageFault};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// How often another name is tried before giving up.
const MOST_NAMES: u32 = 1_000;

/// A document that was written.
#[derive(Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its name in the folder; '' when it went to the clipboard.
    pub file_name: String,
    /// Its size.
    pub bytes: u32,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
}

/// What is to be recorded of `bytes` that left the machine as `file_name`.
pub fn describe(file_name: &str, bytes: &[u8]) -> WrittenFile {
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    WrittenFile { file_name: file_name.to_owned(), bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX), sha256 }
}

/// Writes `bytes` into `folder` as `name`, or as `name 2`, `name 3` … when that is taken. On an error nothing is left.
///
/// # Errors
/// `Storage`: `Missing` when the folder is not there, `NotWritable`, `Full`, or `Exists` when it is no folder.
pub fn write_new_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<WrittenFile> {
    let name = write_new(folder, name, |to| Ok(to.write_all(bytes)?))?;
    Ok(describe(&name, bytes))
}

/// As [`write_new_file`], of what `fill` writes; tells the name.
///
/// # Errors
/// As [`write_new_file`], and those of `fill`.
pub fn write_new(folder: &Path, name: &str, fill: impl FnOnce(&mut dyn io::Write) -> Result<()>) -> Result<String> {
    if !fs::metadata(folder)?.is_dir() {
        return Err(Error::Storage(StorageFault::Exists));
    }
    let (stem, extension) = name.split_at(name.rfind('.').unwrap_or(name.len()));
    for copy in 1..=MOST_NAMES {
        let name = if copy == 1 { name.to_owned() } else { format!("{stem} {copy}{extension}") };
        let path = folder.join(&name);
        match File::create_new(&path) {
            Ok(mut file) => {
                if let Err(error) = fill(&mut file).and_then(|()| Ok(file.sync_all()?)) {
                    // What could not be written whole must not look like a document.
                    let _ = fs::remove_file(&path);
                    return Err(error);
                }
                return Ok(name);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Storage(StorageFault::Exists))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(outcome: Result<WrittenFile>) -> StorageFault {
        match outcome {
            Err(Error::Storage(fault)) => fault,
            Err(other) => panic!("another error: {other:?}"),
            Ok(_) => panic!("it was written"),
        }
    }

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_new_file(folder.path(), "a.pdf", b"one").unwrap();
        let second = write_new_file(folder.path(), "a.pdf", b"two").unwrap();
        assert_eq!((first.file_name.as_str(), second.file_name.as_str()), ("a.pdf", "a 2.pdf"));
        assert_eq!(fs::read(folder.path().join("a.pdf")).unwrap(), b"one");
        assert_eq!(fs::read(folder.path().join("a 2.pdf")).unwrap(), b"two");
    }

    #[test]
    fn the_hash_is_that_of_the_bytes() {
        assert_eq!(describe("", b"abc").sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_folder_that_vanished_or_is_none_says_so() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(fault(write_new_file(&folder.path().join("gone"), "a.pdf", b"")), StorageFault::Missing);
        let file = folder.path().join("file");
        fs::write(&file, b"").unwrap();
        assert_eq!(fault(write_new_file(&file, "a.pdf", b"")), StorageFault::Exists);
    }

    #[test]
    fn what_could_not_be_written_whole_is_not_left() {
        let folder = tempfile::tempdir().unwrap();
        let failed = write_new(folder.path(), "a.pdf", |to| {
            to.write_all(b"half")?;
            Err(Error::Storage(StorageFault::Full))
        });
        assert!(matches!(failed, Err(Error::Storage(StorageFault::Full))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
