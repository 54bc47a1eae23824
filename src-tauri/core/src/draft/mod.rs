//! Drafts: what was typed and not yet saved, kept in the vault within a second, so that a crash loses nothing.
//! Written inside [`crate::vault::OpenVault::write_beyond_undo`]: a draft is not a step to undo. What was typed is kept to the letter, unlike what is saved.

mod discard;
mod list;
mod save;
mod store;

pub use discard::discard;
pub use list::list;
pub use save::save;

use crate::wire::personal;
use chrono::{DateTime, Utc};

personal! {
    /// A draft. Keys name whose it is, the form, what in it: `client/<id>/notes`, `client/<id>/visit/<id>/line`, `own/ledger`. At most 200 bytes.
    pub struct Draft { pub key: String, pub body: String, pub updated_at: DateTime<Utc> }
}
