//! The adviser's hand in the bank.

use super::{SaveQuestion, bank, store};
use crate::error::{Error, Result};
use crate::text::entry;
use crate::vault::{Noun, Write};

/// Adds a question or changes one; returns its key. A text is at most 200 characters, as it is spoken.
pub fn save(write: &mut Write<'_>, request: SaveQuestion) -> Result<String> {
    let text = entry::name("text", &request.text)?;
    let key = if request.key.is_empty() { store::new_key() } else { request.key.clone() };
    let is_known = request.key.is_empty() || bank::is_shipped(&key)? || store::is_by_hand(write.conn(), &key)?;
    if !is_known {
        return Err(Error::NotFound { kind: Noun::Question });
    }
    store::save(write, &SaveQuestion { key: key.clone(), text, ..request })?;
    Ok(key)
}

/// Gives a shipped question back its shipped form; removes an own one. What was asked stays on record.
pub fn restore(write: &mut Write<'_>, key: &str) -> Result<()> {
    if store::remove(write, key)? || bank::is_shipped(key)? {
        Ok(())
    } else {
        Err(Error::NotFound { kind: Noun::Question })
    }
}
