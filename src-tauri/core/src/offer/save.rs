//! The adviser's hand in the rules.

use super::{OfferKind, SaveOfferRule, rules, store};
use crate::error::{Error, Invalid, Result};
use crate::text::entry;
use crate::vault::{Noun, Write};

/// The longest time a rule gives.
const MOST_DAYS: u16 = 365;

/// Adds a rule or changes one; returns its key. Only a rule of a method has one (`WrongState` on `method`).
pub fn save_rule(write: &mut Write<'_>, request: SaveOfferRule) -> Result<String> {
    let text = entry::name("text", &request.text)?;
    if request.within_days > MOST_DAYS {
        return Err(Error::invalid("withinDays", Invalid::OutOfRange));
    }
    if (request.kind == OfferKind::Method) != request.method.is_some() {
        return Err(Error::invalid("method", Invalid::WrongState));
    }
    let key = if request.key.is_empty() { store::new_key() } else { request.key.clone() };
    let is_known = request.key.is_empty() || rules::is_shipped(&key)? || store::is_by_hand(write.conn(), &key)?;
    if !is_known {
        return Err(Error::NotFound { kind: Noun::Offer });
    }
    store::save(write, &SaveOfferRule { key: key.clone(), text, ..request })?;
    Ok(key)
}

/// Gives a shipped rule back its shipped form; removes an own one. What was accepted from it stays.
pub fn restore_rule(write: &mut Write<'_>, key: &str) -> Result<()> {
    if store::remove(write, key)? || rules::is_shipped(key)? {
        Ok(())
    } else {
        Err(Error::NotFound { kind: Noun::Offer })
    }
}
