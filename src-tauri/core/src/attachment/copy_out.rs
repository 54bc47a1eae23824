//! A copy of an attachment on its way out of the vault. It leaves only by an act that says so; a picture leaves upright
//! and without what its camera wrote of place, time and device.

use super::glance::MOST_READ;
use super::{AttachmentView, store};
use crate::error::{Error, Invalid, Result};
use crate::id::AttachmentId;
use crate::picture;
use crate::vault::{Address, Blobs, OpenVault};
use std::io::Write;
use zeroize::Zeroizing;

/// A copy about to be written, on any thread.
#[derive(Debug)]
pub struct CopyOut {
    /// What is copied.
    pub about: AttachmentView,
    blobs: Blobs,
    blob: Address,
    as_it_is: bool,
}

/// Readies a copy. `as_it_is` takes a picture with all that is in it.
pub fn copy_out(vault: &OpenVault, id: &AttachmentId, as_it_is: bool) -> Result<CopyOut> {
    let (about, blob) = store::file_of(vault.conn(), id)?;
    Ok(CopyOut { about, blobs: vault.blobs(), blob, as_it_is })
}

impl CopyOut {
    /// Writes it to `to`. `tick` hears of the bytes done and in all, and may cancel. What was written before an error is
    /// for the caller to remove.
    ///
    /// # Errors
    /// `Storage`: `Missing` or `Damaged` when the file in the vault is lost; what `to` says. `metadata`: `WrongState` when
    /// it is a picture of which nobody here knows how to take out what the camera wrote: then it leaves as it is or not
    /// at all.
    pub fn write(self, to: &mut dyn Write, tick: &mut dyn FnMut(u64, u64) -> Result<()>) -> Result<()> {
        let mut file = self.blobs.open(self.blob)?;
        let all = file.bytes();
        if self.about.format.is_photograph() && !self.as_it_is {
            let clean =
                if self.about.bytes <= MOST_READ { picture::clean(&file.head(MOST_READ as usize)?).ok() } else { None };
            let clean = Zeroizing::new(clean.ok_or_else(|| Error::invalid("metadata", Invalid::WrongState))?);
            tick(0, all)?;
            return Ok(to.write_all(&clean)?);
        }
        let mut done = 0;
        while let Some(piece) = file.next_piece()? {
            tick(done, all)?;
            to.write_all(&piece)?;
            done += piece.len() as u64;
        }
        tick(all, all)
    }
}
