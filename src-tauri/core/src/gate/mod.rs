//! The gate: what stands before everything that leaves for a client. The very text that is about to be printed is searched
//! for what must not be in it, and what is found is shown with place and reason. The adviser decides; nothing is changed.
//!
//! - Internal texts of this client ([`inner`]): taboos, judgements, aims, notes of needs, by their own words.
//! - Other clients and the people around them ([`names`]): by their names and nicknames, and by forms of address that may
//!   mean one of them, made of a surname or a given name ([`nicknames`]). Of the people around somebody only whole names are
//!   looked for. The client, the household, the client's own people and whoever the letterhead names may be named.
//! - The wording list ([`crate::wording`]).
//!
//! Precision comes before recall: who is warned at every second line reads no warning. Characters that the fonts lack are
//! found where the fonts are, in the documents crate, and told with the rest.

mod check;
mod inner;
mod names;
mod nicknames;
mod ordinary;
mod own;
mod store;
#[cfg(test)]
mod tests;

pub use check::{GateReport, Printed, check, check_line, line, report};

use crate::Result;
use crate::vault::OpenVault;

/// Reads the names of the book when there is time, so that the first look at a text need not.
pub fn read_ahead(vault: &OpenVault) -> Result<()> {
    names::NameBook::of(vault).map(drop)
}
