//! The file of an export: written whole beside its place, then given its name. Never over another file, never half.

use crate::error::{Error, Result, StorageFault};
use crate::id::ExportId;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How often another name is tried before giving up.
const MOST_NAMES: u32 = 1_000;

/// Bytes that were written.
#[derive(Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// How many; a count beyond four thousand million is told as that.
    pub bytes: u32,
    /// Their SHA-256, lower-case hex.
    pub sha256: String,
}

/// Counts and digests what passes.
pub(super) struct Digesting<W> {
    to: W,
    bytes: u64,
    digest: Sha256,
}

impl<W: Write> Digesting<W> {
    pub(super) fn new(to: W) -> Self {
        Self { to, bytes: 0, digest: Sha256::new() }
    }

    pub(super) fn told(self) -> (W, WrittenFile) {
        let sha256 = self.digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        (self.to, WrittenFile { bytes: u32::try_from(self.bytes).unwrap_or(u32::MAX), sha256 })
    }
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.digest.update(bytes.get(..taken).unwrap_or_default());
        self.bytes += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// `name`, or `name 2`, `name 3` …: the first that is free in `folder`.
///
/// # Errors
/// `Storage`: `Missing` when the folder is not there, `Exists` when it is no folder, or when no name is free.
pub(super) fn free_name(folder: &Path, name: &str) -> Result<String> {
    if !fs::metadata(folder)?.is_dir() {
        return Err(Error::Storage(StorageFault::Exists));
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) => (stem, format!(".{extension}")),
        None => (name, String::new()),
    };
    for copy in 1..=MOST_NAMES {
        let name = if copy == 1 { name.to_owned() } else { format!("{stem} {copy}{extension}") };
        // A link that leads nowhere takes its name as well.
        if folder.join(&name).symlink_metadata().is_err() {
            return Ok(name);
        }
    }
    Err(Error::Storage(StorageFault::Exists))
}

/// Writes what is no export (the sheet of the recovery key) as a new file, and tells its name. On an error nothing is left.
///
/// # Errors
/// Those of [`super::stage`] about the folder.
pub fn write_new_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<String> {
    let (name, beside) = (free_name(folder, name)?, beside(folder, &ExportId::new()));
    write_beside(&beside, |to| Ok(to.write_all(bytes)?))?;
    give_name(&beside, &folder.join(&name)).inspect_err(|_| remove(&beside))?;
    Ok(name)
}

/// Where the file of an export is written before it gets its name.
pub(super) fn beside(folder: &Path, id: &ExportId) -> PathBuf {
    folder.join(format!(".zhike-{id}.part"))
}

/// Writes the file beside its place, down to the disk. On an error nothing is left.
pub(super) fn write_beside(at: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<WrittenFile> {
    let outcome = (|| {
        let mut to = Digesting::new(File::create_new(at)?);
        fill(&mut to)?;
        let (file, written) = to.told();
        file.sync_all()?;
        Ok(written)
    })();
    if outcome.is_err() {
        remove(at);
    }
    outcome
}

/// Gives the file its name, unless something has it (`Exists`).
pub(super) fn give_name(beside: &Path, name: &Path) -> Result<()> {
    match fs::hard_link(beside, name) {
        // A name without a record would stay behind.
        Ok(()) => fs::remove_file(beside).inspect_err(|_| remove(name))?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error.into()),
        Err(_) => {
            // Sticks and network drives know no links. An empty file holds the name, and is what `rename` replaces.
            File::create_new(name)?;
            if let Err(error) = fs::rename(beside, name) {
                remove(name);
                return Err(error.into());
            }
        }
    }
    // The file is there; that its folder is written down at once is not to be had everywhere.
    let _ = name.parent().map(File::open).transpose().and_then(|folder| folder.map_or(Ok(()), |it| it.sync_all()));
    Ok(())
}

/// The size and digest of a file; `None` when it is not there, or something there is no file.
///
/// # Errors
/// `Storage` when it cannot be read: then nothing is known of it.
pub(super) fn look_at(path: &Path) -> Result<Option<WrittenFile>> {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_file() => {}
        Ok(_) => return Ok(None),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    let mut file = File::open(path)?;
    let mut digest = Digesting::new(io::sink());
    io::copy(&mut file, &mut digest)?;
    Ok(Some(digest.told().1))
}

/// Removes a file, if it is there.
///
/// # Errors
/// `Storage` when it stays.
pub(super) fn must_go(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes a file that must not look like a document. What cannot be removed now is looked for again by `heal`.
pub(super) fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault<T>(outcome: Result<T>) -> StorageFault {
        match outcome {
            Err(Error::Storage(fault)) => fault,
            Err(other) => panic!("another error: {other:?}"),
            Ok(_) => panic!("it was written"),
        }
    }

    #[test]
    fn the_next_free_name_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(free_name(folder.path(), "a.pdf").unwrap(), "a.pdf");
        fs::write(folder.path().join("a.pdf"), b"one").unwrap();
        assert_eq!(free_name(folder.path(), "a.pdf").unwrap(), "a 2.pdf");
        assert_eq!(free_name(folder.path(), "b").unwrap(), "b");
        fs::write(folder.path().join("b"), b"one").unwrap();
        assert_eq!(free_name(folder.path(), "b").unwrap(), "b 2");
    }

    #[test]
    fn a_folder_that_vanished_or_is_none_says_so() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(fault(free_name(&folder.path().join("gone"), "a.pdf")), StorageFault::Missing);
        let file = folder.path().join("file");
        fs::write(&file, b"").unwrap();
        assert_eq!(fault(free_name(&file, "a.pdf")), StorageFault::Exists);
    }

    #[test]
    fn what_is_written_has_its_size_and_digest_and_gets_its_name_once() {
        let folder = tempfile::tempdir().unwrap();
        let (part, name) = (folder.path().join(".part"), folder.path().join("a.txt"));
        let written = write_beside(&part, |to| Ok(to.write_all(b"abc")?)).unwrap();
        assert_eq!(written.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(written.bytes, 3);
        give_name(&part, &name).unwrap();
        assert!(look_at(&name).unwrap() == Some(written));
        assert!(look_at(&part).unwrap().is_none());
        write_beside(&part, |to| Ok(to.write_all(b"other")?)).unwrap();
        assert_eq!(fault(give_name(&part, &name)), StorageFault::Exists);
        assert_eq!(fs::read(&name).unwrap(), b"abc", "nothing is written over");
    }

    #[test]
    fn a_full_disk_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let part = folder.path().join(".part");
        // /dev/full takes no byte.
        let mut full = File::options().write(true).open("/dev/full").unwrap();
        let outcome = write_beside(&part, |to| {
            to.write_all(b"half")?;
            Ok(full.write_all(b"x")?)
        });
        assert_eq!(fault(outcome), StorageFault::Full);
        assert!(look_at(&part).unwrap().is_none());
    }
}
