//! The attachments of a client or of a visit, and those that were lost.

use super::{AttachmentOwner, AttachmentView, LostAttachment, store};
use crate::error::{Error, Result};
use crate::vault::{Address, Blobs, OpenVault};

/// The attachments of a client, those of visits included, or of one visit; the newest first. Also of a client in the
/// trash.
pub fn list(vault: &OpenVault, owner: &AttachmentOwner) -> Result<Vec<AttachmentView>> {
    match owner {
        AttachmentOwner::Client(client) => store::of_client(vault.conn(), client),
        AttachmentOwner::Visit(visit) => store::of_visit(vault.conn(), visit),
    }
}

/// A look whether every attachment has its file, on any thread.
#[derive(Debug)]
pub struct Lost {
    blobs: Blobs,
    all: Vec<(Address, LostAttachment)>,
}

/// Readies a look for attachments whose files are not there, or cut short: after a backup was restored without its
/// folder, say.
pub fn lost(vault: &OpenVault) -> Result<Lost> {
    Ok(Lost { blobs: vault.blobs(), all: store::all_files(vault.conn())? })
}

impl Lost {
    /// Reads each to its end. `tick` hears of the files done and in all, and may cancel.
    pub fn read(self, tick: &mut dyn FnMut(usize, usize) -> Result<()>) -> Result<Vec<LostAttachment>> {
        let Self { blobs, all } = self;
        let (mut lost, total) = (Vec::new(), all.len());
        for (done, (blob, attachment)) in all.into_iter().enumerate() {
            match blobs.verify(blob, &mut || tick(done, total)) {
                Ok(()) => {}
                Err(Error::Storage(_)) => lost.push(attachment),
                Err(error) => return Err(error),
            }
        }
        Ok(lost)
    }

    /// Looks whether each is there and as long as it was; what opening does not tell is not seen.
    pub fn look(self) -> Vec<LostAttachment> {
        let Self { blobs, all } = self;
        all.into_iter().filter(|(blob, _)| !blobs.holds(*blob)).map(|(_, lost)| lost).collect()
    }
}
