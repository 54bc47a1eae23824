//! Taking the bytes of a file in. It needs no book and may take long.

use super::format::{AttachmentFormat, HEAD};
use crate::error::{Error, Invalid, Result};
use crate::text::entry;
use crate::vault::{Blobs, Incoming, Kept, MOST_BYTES};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// How much is read at a time.
const STEP: usize = 256 * 1024;

/// A file whose bytes are coming.
pub struct Taking {
    incoming: Incoming,
    name: String,
    head: Zeroizing<Vec<u8>>,
}

/// A file whose bytes are in the vault; it waits for its row. Without one it goes.
pub struct Taken {
    pub(super) kept: Kept,
    pub(super) name: String,
    pub(super) format: AttachmentFormat,
}

impl std::fmt::Debug for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Taken(…)")
    }
}

impl std::fmt::Debug for Taking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Taking(…)")
    }
}

/// Begins to take in a file that is called `name` where it comes from; what stands before the last `/` or `\` is left
/// off. `name` breaks the rules of names, or the vault is `ReadOnly`.
pub fn taking(blobs: &Blobs, name: &str) -> Result<Taking> {
    let name = entry::name("name", name.rsplit(['/', '\\']).next().unwrap_or_default())?;
    Ok(Taking { incoming: blobs.begin()?, name, head: Zeroizing::default() })
}

/// Takes in the file at `path`. `tick` hears of the bytes done and in all, and may cancel.
///
/// # Errors
/// `Storage` when it cannot be read or written; `file`: `Empty`, `OutOfRange` when it is larger than [`MOST_BYTES`] (told
/// before it is read), `Malformed` when it is no file but a folder or a device.
pub fn take_file(blobs: &Blobs, path: &Path, tick: &mut dyn FnMut(u64, u64) -> Result<()>) -> Result<Taken> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(Error::invalid("file", Invalid::Malformed));
    }
    must_fit(about.len())?;
    // A name no Unicode can tell is still the name of a file: what can be told of it is kept.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut file = File::open(path)?;
    let mut taking = taking(blobs, &name)?;
    let mut step = Zeroizing::new(vec![0; STEP]);
    loop {
        tick(taking.bytes(), about.len())?;
        let read = file.read(&mut step)?;
        if read == 0 {
            return taking.finish();
        }
        taking.write(&step[..read])?;
    }
}

/// `file`: `Empty` or `OutOfRange` when a file of `bytes` is not taken.
pub fn must_fit(bytes: u64) -> Result<()> {
    match bytes {
        0 => Err(Error::invalid("file", Invalid::Empty)),
        1..=MOST_BYTES => Ok(()),
        _ => Err(Error::invalid("file", Invalid::OutOfRange)),
    }
}

impl Taking {
    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.incoming.bytes()
    }

    /// Takes the next bytes. `file`: `OutOfRange` beyond [`MOST_BYTES`].
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let missing = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        self.incoming.write(bytes)
    }

    /// The whole file has come. `file`: `Empty` when it holds nothing.
    pub fn finish(self) -> Result<Taken> {
        let kept = self.incoming.finish()?;
        let format = AttachmentFormat::of(&self.head, kept.bytes == self.head.len() as u64);
        Ok(Taken { kept, name: self.name, format })
    }
}
