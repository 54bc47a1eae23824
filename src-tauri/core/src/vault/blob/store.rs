//! Putting files down and reading them back. Neither waits for the window, nor the window for them: it is done on any
//! thread, and the book is asked for nothing.

use super::held::{Held, Hold};
use super::seal::{Opened, PIECE, Sealer};
use super::{Address, FOLDER};
use crate::error::Invalid;
use crate::vault::key::Key;
use crate::vault::{Home, OpenVault, durable};
use crate::{Error, Result};
use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The most bytes of one file: 2 GiB less one.
pub const MOST_BYTES: u64 = (1 << 31) - 1;
/// How files begin that are being written.
pub(super) const UNFINISHED: &str = "unfinished-";

/// The files beside an open book. Holds the folder: as long as it lives the vault's folder stays locked, also when the
/// vault itself is locked meanwhile.
#[derive(Clone)]
pub struct Blobs {
    pub(super) home: Home,
    key: Key,
}

impl std::fmt::Debug for Blobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Blobs(…)")
    }
}

impl OpenVault {
    /// The files beside this book.
    pub fn blobs(&self) -> Blobs {
        Blobs::new(self.home.clone(), self.keys.attachment.clone())
    }
}

impl Blobs {
    pub(in crate::vault) fn new(home: Home, key: Key) -> Self {
        Self { home, key }
    }

    /// Begins a new file. `ReadOnly` where the folder cannot be written to.
    pub fn begin(&self) -> Result<Incoming> {
        if !self.home.lock.may_write() {
            return Err(Error::ReadOnly);
        }
        let folder = self.home.dir.join(FOLDER);
        durable::private_folder(&folder)?;
        let unfinished = Unfinished::new(&folder, self.home.held.clone());
        let sealer = Sealer::new(durable::private_file(&unfinished.path)?, &self.key)?;
        Ok(Incoming { blobs: self.clone(), sealer, unfinished })
    }

    /// Opens the file at `address`. `Storage`: `Missing` when it is not there, `Damaged` when it is not whole; damage
    /// that opening does not meet is met in reading.
    pub fn open(&self, address: Address) -> Result<BlobReader> {
        self.open_in(&self.home.dir, address)
    }

    /// Where a file of the vault lies, or would.
    pub(in crate::vault) fn place(&self, address: Address) -> PathBuf {
        path_in(&self.home.dir, address)
    }

    pub(in crate::vault) fn open_in(&self, dir: &Path, address: Address) -> Result<BlobReader> {
        let opened = Opened::open(&path_in(dir, address), &self.key, address)?;
        Ok(BlobReader { opened, piece: Zeroizing::new(Vec::new()), at: 0, next: 0 })
    }

    /// Reads the file at `address` to its end, to see that it is whole; `tick` is called once a piece and may cancel.
    pub fn verify(&self, address: Address, tick: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        self.open(address)?.verify(tick)
    }

    /// Whether the file at `address` is there, and whole as far as its end tells.
    pub fn holds(&self, address: Address) -> bool {
        self.open(address).is_ok()
    }
}

/// A file on its way in. Dropped before [`Incoming::finish`], it leaves nothing.
pub struct Incoming {
    blobs: Blobs,
    sealer: Sealer,
    unfinished: Unfinished,
}

impl std::fmt::Debug for Incoming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Incoming(…)")
    }
}

impl Incoming {
    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.sealer.bytes()
    }

    /// Takes the next bytes. `file`: `OutOfRange` beyond [`MOST_BYTES`].
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        if self.sealer.bytes() + bytes.len() as u64 > MOST_BYTES {
            return Err(Error::invalid("file", Invalid::OutOfRange));
        }
        self.sealer.write(bytes)
    }

    /// Gives the file its name; durable when it returns. Bytes that lie there already, and are whole, are not kept twice.
    /// `file`: `Empty` when nothing came.
    pub fn finish(self) -> Result<Kept> {
        let Self { blobs, sealer, unfinished } = self;
        let bytes = sealer.bytes();
        if bytes == 0 {
            return Err(Error::invalid("file", Invalid::Empty));
        }
        let address = sealer.finish()?;
        // Held before it is looked for: from here on no sweep takes it away.
        let hold = blobs.home.held.hold(address);
        if blobs.verify(address, &mut || Ok(())).is_err() {
            let path = path_in(&blobs.home.dir, address);
            place(&path, |path| Ok(std::fs::rename(&unfinished.path, path)?))?;
        }
        Ok(Kept { address, bytes, _hold: hold })
    }
}

/// A file that lies in the vault. It stays until this is dropped; by then a row should name it.
pub struct Kept {
    /// Where.
    pub address: Address,
    /// How long it is.
    pub bytes: u64,
    _hold: Hold,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept(…)")
    }
}

/// A file as it was before it came in, to be read from its beginning.
pub struct BlobReader {
    opened: Opened,
    piece: Zeroizing<Vec<u8>>,
    at: usize,
    next: u64,
}

impl std::fmt::Debug for BlobReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlobReader(…)")
    }
}

impl BlobReader {
    /// How long the file is.
    pub fn bytes(&self) -> u64 {
        self.opened.bytes()
    }

    /// The next piece, of at most 64 KiB; `None` at the end. `Damaged` when it was changed.
    pub fn next_piece(&mut self) -> Result<Option<Zeroizing<Vec<u8>>>> {
        if self.next == self.opened.pieces() {
            return Ok(None);
        }
        let piece = self.opened.piece(self.next)?;
        self.next += 1;
        Ok(Some(piece))
    }

    /// The first `most` bytes, or all.
    pub fn head(mut self, most: usize) -> Result<Zeroizing<Vec<u8>>> {
        let length = usize::try_from(self.opened.bytes()).unwrap_or(usize::MAX).min(most);
        let mut head = Zeroizing::new(Vec::with_capacity(length + PIECE));
        while head.len() < length
            && let Some(piece) = self.next_piece()?
        {
            head.extend_from_slice(&piece);
        }
        head.truncate(length);
        Ok(head)
    }

    /// Reads it to its end, to see that it is whole.
    pub(in crate::vault) fn verify(mut self, tick: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        while self.next_piece()?.is_some() {
            tick()?;
        }
        Ok(())
    }
}

impl Read for BlobReader {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.piece.len() {
            match self.next_piece() {
                Ok(Some(piece)) => (self.piece, self.at) = (piece, 0),
                Ok(None) => return Ok(0),
                Err(_) => return Err(std::io::ErrorKind::InvalidData.into()),
            }
        }
        let read = to.len().min(self.piece.len() - self.at);
        to[..read].copy_from_slice(&self.piece[self.at..self.at + read]);
        self.at += read;
        Ok(read)
    }
}

/// A file that is being written: gone with this, unless it was given another name.
struct Unfinished {
    path: PathBuf,
    name: OsString,
    held: Held,
}

impl Unfinished {
    fn new(folder: &Path, held: Held) -> Self {
        let name = OsString::from(format!("{UNFINISHED}{}", uuid::Uuid::now_v7().simple()));
        held.begin(name.clone());
        Self { path: folder.join(&name), name, held }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Not there any more when it was given its name; one that stays is swept.
        let _ = std::fs::remove_file(&self.path);
        self.held.end(&self.name);
    }
}

/// Where a file lies in the folder `dir` of a vault or of its backups.
pub(in crate::vault) fn path_in(dir: &Path, address: Address) -> PathBuf {
    let name = address.to_string();
    dir.join(FOLDER).join(&name[..2]).join(name)
}

/// Every file that lies in the folder `dir` of a vault or of its backups.
pub(in crate::vault) fn list(dir: &Path) -> Result<Vec<Address>> {
    let mut found = Vec::new();
    for shelf in entries(&dir.join(FOLDER))? {
        if shelf.is_dir() {
            let names = entries(&shelf)?.into_iter();
            found.extend(names.filter_map(|path| Address::parse(path.file_name()?.to_str()?)));
        }
    }
    Ok(found)
}

/// What is in a folder; nothing when it is not there.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        entries => entries?.map(|entry| Ok(entry?.path())).collect(),
    }
}

/// Puts the file at `from` at `to` as well, durably: under a second name of the same bytes, or as a copy where the disk
/// knows no second names.
pub(in crate::vault) fn link_or_copy(from: &Path, to: &Path) -> Result<()> {
    place(to, |to| {
        let gone = |removed: std::io::Result<()>| match removed {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        };
        // What lies there and is not whole gives way.
        gone(std::fs::remove_file(to))?;
        if std::fs::hard_link(from, to).is_ok() {
            return Ok(());
        }
        let unfinished = to.with_extension("new");
        let copied = (|| {
            let mut copy = durable::private_file(&unfinished)?;
            std::io::copy(&mut std::fs::File::open(from)?, &mut copy)?;
            copy.sync_all()?;
            std::fs::rename(&unfinished, to)
        })();
        if copied.is_err() {
            // The error that matters is the one of the copy.
            let _ = std::fs::remove_file(&unfinished);
        }
        Ok(copied?)
    })
}

/// Puts a file at `path` by `put`, making its folders first and all of it durable.
fn place(path: &Path, put: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let shelf = path.parent().ok_or(Error::Internal("place of a file"))?;
    let folder = shelf.parent().ok_or(Error::Internal("place of a file"))?;
    durable::private_folder(folder)?;
    durable::private_folder(shelf)?;
    put(path)?;
    durable::sync_folder(shelf)?;
    durable::sync_folder(folder)
}
