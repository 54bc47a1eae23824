//! An attachment (附件): a file kept in the vault beside a client, or beside a visit of theirs.
//!
//! Coming in takes two steps, for the first may take long and needs no book: the bytes are taken in ([`taking`]), then the
//! row is written ([`add`]). What a file is, its content says ([`AttachmentFormat::of`]), never its name. It is looked at within
//! bounds ([`glance`]) and leaves only when it is told to ([`CopyOut`]).

mod add;
mod copy_out;
mod edit;
mod format;
mod glance;
mod list;
mod model;
pub(crate) mod store;
mod taking;
#[cfg(test)]
mod tests;

pub use add::add;
pub use copy_out::{CopyOut, copy_out};
pub use edit::{edit, remove};
pub use format::{AttachmentFormat, AttachmentKind};
pub use glance::{Glance, Glancing, NoGlance, glance};
pub use list::{Lost, list, lost};
pub use model::*;
pub use taking::{Taken, Taking, must_fit, take_file, taking};
