//! The steps by which a document goes out, so that file and record come and go together.

use super::NewExport;
use super::file::{self, WrittenFile};
use super::store::{self, Pending};
use crate::error::{Error, Invalid, Result, StorageFault};
use crate::facts::must_exist;
use crate::id::ExportId;
use crate::noun::Noun;
use crate::vault::{OpenVault, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The longest file name the common file systems take, in bytes.
const LONGEST_NAME: usize = 255;
/// How often a file is given another name because its own was taken meanwhile.
const MOST_RACES: usize = 8;

/// How the steps reach the book: held open all along, or asked for each time, since it may be locked in between.
pub trait Book {
    /// What reaching it may fail with.
    type Error: From<Error>;
    /// One step beyond undo ([`OpenVault::write_beyond_undo`]).
    fn set_down<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T, Self::Error>;
}

impl Book for OpenVault {
    type Error = Error;
    fn set_down<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
        Ok(OpenVault::write_beyond_undo(self, Noun::Export, verb)?.value)
    }
}

/// A document written whole, that has neither its name nor its record yet.
#[must_use = "it is to be handed over or withdrawn"]
pub struct Staged {
    pub(super) id: ExportId,
    folder: PathBuf,
    file_name: String,
    written: WrittenFile,
}

/// Writes a document beside its place in `folder`, noted in the book first. `fill` writes its bytes.
///
/// # Errors
/// `Invalid` on `fileName`, `NotFound` when the client or subject is not there, `Storage`. Then nothing is left.
pub fn stage<B: Book>(
    book: &mut B,
    new: NewExport,
    folder: &Path,
    name: &str,
    fill: impl FnOnce(&mut dyn io::Write) -> Result<()>,
) -> Result<Staged, B::Error> {
    check_name(name)?;
    let file_name = file::free_name(folder, name)?;
    let id = note_down(book, &new, folder, &file_name)?;
    let outcome = file::write_beside(&file::beside(folder, &id), fill);
    match outcome {
        Ok(written) => {
            let staged = Staged { id, folder: folder.to_owned(), file_name, written };
            match book.set_down(|w| store::set_pending(w, &staged.id, &staged.file_name, &staged.written)) {
                Ok(()) => Ok(staged),
                Err(error) => {
                    file::remove(&file::beside(folder, &staged.id));
                    Err(error)
                }
            }
        }
        Err(error) => {
            book.set_down(|w| store::remove_pending(w, &id))?;
            Err(error.into())
        }
    }
}

/// A document that has left: its record, and where its file is.
pub struct HandedOver {
    /// The record.
    pub id: ExportId,
    /// The folder of the file.
    pub folder: PathBuf,
    /// The name it got there.
    pub file_name: String,
}

/// Gives a staged document its name and its record. When it cannot get the one, the other is taken back too.
///
/// # Errors
/// `Storage` when the folder is gone or full. When only the book fails after the file got its name, the file is removed.
pub fn hand_over<B: Book>(book: &mut B, mut staged: Staged) -> Result<HandedOver, B::Error> {
    let beside = file::beside(&staged.folder, &staged.id);
    for _ in 0..MOST_RACES {
        match file::give_name(&beside, &staged.folder.join(&staged.file_name)) {
            Ok(()) => {
                return match book.set_down(|w| store::complete(w, &staged.id)) {
                    Ok(id) => Ok(HandedOver { id, folder: staged.folder, file_name: staged.file_name }),
                    Err(error) => {
                        file::remove(&staged.folder.join(&staged.file_name));
                        Err(error)
                    }
                };
            }
            Err(Error::Storage(StorageFault::Exists)) => {
                // Somebody took the name since: the book must know the new one before the file has it.
                let name = file::free_name(&staged.folder, &staged.file_name)?;
                book.set_down(|w| store::set_pending(w, &staged.id, &name, &staged.written))?;
                staged.file_name = name;
            }
            Err(error) => {
                withdraw(book, staged)?;
                return Err(error.into());
            }
        }
    }
    withdraw(book, staged)?;
    Err(Error::Storage(StorageFault::Exists).into())
}

/// Hands several over, in order, and tells how many. When one cannot be, those before it have left, and nothing is left
/// of it and of those after it.
///
/// # Errors
/// As [`hand_over`].
pub fn hand_over_all<B: Book>(book: &mut B, staged: Vec<Staged>) -> Result<u32, B::Error> {
    let mut handed_over = 0;
    let mut staged = staged.into_iter();
    while let Some(one) = staged.next() {
        if let Err(error) = hand_over(book, one) {
            // The error that matters is this one; what cannot be taken back now is healed at the next opening.
            for one in staged {
                let _ = withdraw(book, one);
            }
            return Err(error);
        }
        handed_over += 1;
    }
    Ok(handed_over)
}

/// Takes a staged document back.
///
/// # Errors
/// Those of the book; the file is removed in any case.
pub fn withdraw<B: Book>(book: &mut B, staged: Staged) -> Result<(), B::Error> {
    file::remove(&file::beside(&staged.folder, &staged.id));
    book.set_down(|w| store::remove_pending(w, &staged.id))
}

/// Writes a document into `folder` as `name`, or as `name 2`, `name 3` … when that is taken, and records it.
///
/// # Errors
/// As [`stage`] and [`hand_over`]; then neither file nor record is left.
pub fn to_file<B: Book>(
    book: &mut B,
    new: NewExport,
    folder: &Path,
    name: &str,
    fill: impl FnOnce(&mut dyn io::Write) -> Result<()>,
) -> Result<HandedOver, B::Error> {
    let staged = stage(book, new, folder, name, fill)?;
    hand_over(book, staged)
}

/// Puts a text on the clipboard by `put` and records it.
///
/// # Errors
/// Those of the book, and of `put`; then there is no record.
pub fn to_clipboard<B: Book>(
    book: &mut B,
    new: NewExport,
    text: &str,
    put: impl FnOnce(&str) -> Result<(), B::Error>,
) -> Result<ExportId, B::Error> {
    let id = note_down(book, &new, Path::new(""), "")?;
    let mut digest = file::Digesting::new(io::sink());
    io::Write::write_all(&mut digest, text.as_bytes()).map_err(Error::from)?;
    let written = digest.told().1;
    book.set_down(|w| store::set_pending(w, &id, "", &written))?;
    match put(text) {
        Ok(()) => book.set_down(|w| store::complete(w, &id)),
        Err(error) => {
            book.set_down(|w| store::remove_pending(w, &id))?;
            Err(error)
        }
    }
}

/// Ends what a crash left on its way out: a file that has its name gets its record, any other goes with its note. What a
/// clipboard held went with the app. What cannot be looked at or removed now, a folder that is not there or a file that
/// something holds, keeps its note and is asked another time.
pub fn heal(write: &mut Write<'_>) -> Result<()> {
    for pending in store::pending(write.conn())? {
        match settled(&pending) {
            Ok(true) => drop(store::complete(write, &pending.id)?),
            Ok(false) => store::remove_pending(write, &pending.id)?,
            Err(_) => {}
        }
    }
    Ok(())
}

/// Whether a document on its way out has its file; nothing else of it is left in its folder.
fn settled(pending: &Pending) -> Result<bool> {
    if pending.folder.as_os_str().is_empty() {
        return Ok(false);
    }
    if !fs::metadata(&pending.folder)?.is_dir() {
        return Err(Error::Storage(StorageFault::Missing));
    }
    let (beside, named) = (file::beside(&pending.folder, &pending.id), pending.folder.join(&pending.file_name));
    // A name that is taken by something else tells nothing: then the digest differs.
    let there = file::look_at(&named)?;
    let left = there.as_ref().is_some_and(|file| !pending.sha256.is_empty() && file.sha256 == pending.sha256);
    if !left && there.is_some_and(|file| file.bytes == 0) && beside.exists() {
        // It only held the name.
        file::must_go(&named)?;
    }
    file::must_go(&beside)?;
    Ok(left)
}

/// Writes into the book what is about to go out. A client in the trash is no hindrance.
fn note_down<B: Book>(book: &mut B, new: &NewExport, folder: &Path, file_name: &str) -> Result<ExportId, B::Error> {
    book.set_down(|w| {
        if let Some(client) = &new.client {
            must_exist(w.conn(), client)?;
        }
        store::insert_pending(w, new, folder, file_name)
    })
}

fn check_name(name: &str) -> Result<()> {
    let fits = !name.is_empty() && name.len() <= LONGEST_NAME;
    if fits && !name.contains(['/', '\\']) && !name.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(Error::invalid("fileName", Invalid::Malformed))
    }
}
