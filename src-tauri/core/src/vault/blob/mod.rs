//! What is kept beside the book: whole files, named by what they hold, encrypted, outside the changesets.
//!
//! In the folder of a vault: `attachments/<two hex>/<address>`. The address is an HMAC-SHA-256 of the content under a key
//! of the vault, so a name says nothing of a content to whom has not the key, and the same bytes lie there once. A file
//! never changes once it has its name. It is written before the row that names it; what neither a row nor a step of the
//! journal names is swept ([`super::OpenVault::sweep`]). Which columns name files is told by [`crate::noun::Noun::BLOBS`].

mod address;
mod held;
mod named;
mod seal;
mod store;
mod sweep;
#[cfg(test)]
mod tests;

pub use address::Address;
pub(super) use held::Held;
pub(super) use named::named;
pub use store::{BlobReader, Blobs, Incoming, Kept, MOST_BYTES};
pub(super) use store::{link_or_copy, list, path_in};

/// The folder, in that of the vault and in that of its backups.
pub(super) const FOLDER: &str = "attachments";
