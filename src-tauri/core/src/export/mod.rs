//! An export: what left the machine. It says which document, for which audience, of which subject, with SHA-256 and time,
//! and what the gate had found and the adviser let pass. Never undone.
//!
//! There is never a file without a record nor a record without a file. A document goes out in steps: what it will be is
//! written into the book ([`stage`]), the bytes are written beside their place under a name of their own, then the file
//! gets its name and the record is made ([`hand_over`]), or both are taken back ([`withdraw`]). Whatever step a crash
//! comes after, [`heal`] ends it on the next opening: a file that has its name gets its record, any other goes.

mod file;
mod finding;
mod leave;
mod list;
mod model;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use file::{WrittenFile, write_new_file};
pub use finding::*;
pub use leave::{Book, HandedOver, Staged, hand_over, hand_over_all, heal, stage, to_clipboard, to_file, withdraw};
pub use list::{count, list};
pub use model::*;
