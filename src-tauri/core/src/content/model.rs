//! What every kind of shipped content has in common on the wire.

use crate::Result;
use crate::wire::personal;

personal! {
    /// A text in both languages.
    pub struct Bilingual { pub zh: String, pub en: String }
}

impl Bilingual {
    /// Both, as `typed` takes them into the book. One that is '' stays so.
    pub(crate) fn each(&self, typed: impl Fn(&str) -> Result<String>) -> Result<Self> {
        Ok(Self { zh: typed(&self.zh)?, en: typed(&self.en)? })
    }
}

/// An entry as it stands.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContentEntry<T> {
    /// Its key: of a shipped one as shipped, else a UUIDv7.
    pub key: String,
    /// What it says, with the adviser's hand in it.
    pub content: T,
    /// What this version ships; `None` for the adviser's own.
    pub shipped: Option<T>,
    /// The names of the fields that are the adviser's: `level`, `text.zh`, `fit.tiers`. Of an own one all that were given.
    pub changed: Vec<String>,
    /// Kept, but never proposed.
    pub is_put_away: bool,
}

/// An entry to add (`key` '') or to change, as it is to stand. A text that is '' in one language is as shipped in it, or,
/// of an own entry, says what the other says.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveContent<T> {
    /// '' for a new one.
    pub key: String,
    /// All its fields.
    pub content: T,
    /// Kept, but never proposed.
    pub is_put_away: bool,
}

impl<T> std::fmt::Debug for ContentEntry<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContentEntry(…)")
    }
}

impl<T> std::fmt::Debug for SaveContent<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SaveContent(…)")
    }
}
