//! Looking at an attachment inside the window, within bounds.

use super::{AttachmentFormat, AttachmentKind, AttachmentView, store};
use crate::error::Result;
use crate::id::AttachmentId;
use crate::picture::{self, Shown, Unreadable};
use crate::text::plain_text;
use crate::vault::{Address, Blobs, OpenVault};
use crate::wire::word;
use zeroize::Zeroizing;

/// Larger pictures and papers are not read into memory to be looked at.
pub(super) const MOST_READ: u32 = 64 << 20;
/// How much of a text is shown.
const MOST_TEXT: usize = 256 * 1024;

word! {
    /// Why there is nothing to look at.
    pub enum NoGlance {
        /// The form is not shown here.
        Form = "form",
        /// It would take too much memory, or too long.
        TooLarge = "tooLarge",
        /// It is damaged as it came, or protected by a password.
        Broken = "broken",
    }
}

/// What is seen of an attachment.
pub enum Glance {
    /// A picture, upright and as large as a screen.
    Picture(Shown),
    /// The beginning of a text.
    Text {
        /// The text.
        text: String,
        /// Whether there is more of it.
        more: bool,
    },
    /// A PDF as it is, for whoever draws its pages.
    Pdf(Zeroizing<Vec<u8>>),
    /// Nothing.
    Nothing(NoGlance),
}

impl std::fmt::Debug for Glance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Glance(…)")
    }
}

/// Where an attachment lies, to be looked at on any thread: decoding needs no book.
#[derive(Debug)]
pub struct Glancing {
    blobs: Blobs,
    about: AttachmentView,
    blob: Address,
}

/// Readies a look at an attachment.
pub fn glance(vault: &OpenVault, id: &AttachmentId) -> Result<Glancing> {
    let (about, blob) = store::file_of(vault.conn(), id)?;
    Ok(Glancing { blobs: vault.blobs(), about, blob })
}

impl Glancing {
    /// Looks. `Storage`: `Missing` or `Damaged` when the file in the vault is lost.
    pub fn look(self) -> Result<Glance> {
        let Self { blobs, about, blob } = self;
        let file = blobs.open(blob)?;
        let too_large = about.bytes > MOST_READ;
        Ok(match about.format {
            AttachmentFormat::Jpeg
            | AttachmentFormat::Png
            | AttachmentFormat::Gif
            | AttachmentFormat::Webp
            | AttachmentFormat::Pdf
                if too_large =>
            {
                Glance::Nothing(NoGlance::TooLarge)
            }
            AttachmentFormat::Jpeg | AttachmentFormat::Png | AttachmentFormat::Gif | AttachmentFormat::Webp => {
                match picture::shown(&file.head(MOST_READ as usize)?) {
                    Ok(shown) => Glance::Picture(shown),
                    Err(Unreadable::TooLarge) => Glance::Nothing(NoGlance::TooLarge),
                    Err(Unreadable::Unknown) => Glance::Nothing(NoGlance::Broken),
                }
            }
            AttachmentFormat::Pdf => Glance::Pdf(file.head(MOST_READ as usize)?),
            format if format.kind() == AttachmentKind::Text => {
                let more = about.bytes as usize > MOST_TEXT;
                match plain_text::decoded(&file.head(MOST_TEXT)?, !more) {
                    Some(text) => Glance::Text { text, more },
                    None => Glance::Nothing(NoGlance::Broken),
                }
            }
            _ => Glance::Nothing(NoGlance::Form),
        })
    }
}
