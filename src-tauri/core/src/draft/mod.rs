//! Drafts: what was typed and not yet saved, kept in the vault within a second, so that a crash loses nothing.
//! Outside the journal: a draft is not a step to undo.

use crate::Result;
use crate::vault::OpenVault;
use crate::wire::personal;
use chrono::{DateTime, Utc};

personal! {
    /// A draft. Keys name the place: `client/<id>/notes`, `visit/<id>/line`, `client/new`. At most 200 bytes.
    pub struct Draft { pub key: String, pub body: String, pub updated_at: DateTime<Utc> }
}

/// Keeps a draft (at most 200,000 characters); an empty body discards it.
pub fn save(_vault: &mut OpenVault, _key: &str, _body: &str) -> Result<()> {
    todo!()
}
/// Drafts whose key starts with `prefix`.
pub fn list(_vault: &OpenVault, _prefix: &str) -> Result<Vec<Draft>> {
    todo!()
}
/// Discards a draft.
pub fn discard(_vault: &mut OpenVault, _key: &str) -> Result<()> {
    todo!()
}
