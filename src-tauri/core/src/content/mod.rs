//! Shipped content with the adviser's hand in it: questions, rules of offers, and whatever else comes with the app and is
//! reworded, refitted, put away or added to.
//!
//! The content is in the app; the book keeps only the fields the adviser changed (table `content_change`), so that what a
//! later version rewords reaches everybody who did not reword it. A text is two fields, one a language: who rewords the
//! Chinese leaves the English as shipped. An own entry is one whose fields are all the adviser's; it speaks both
//! languages with the same words until the other is given.
//!
//! A kind of content implements [`Content`] and puts what it ships on a [`Shelf`], whose verbs are those of every kind. An
//! entry is never deleted from what is shipped: it is withdrawn, and then still there, as an own one, for whoever reworded
//! it. Changes of an entry this version does not know at all are kept and not shown, unless they are whole by themselves.

mod fields;
mod model;
mod shelf;
mod store;
#[cfg(test)]
mod tests;

pub use model::*;
pub(crate) use shelf::{Item, Shelf, Shipped};

use crate::Result;
use crate::noun::Noun;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of shipped content: the fields of an entry, as they are on the wire.
///
/// A field added in a later version needs a `#[serde(default)]`: own entries do not have it.
pub(crate) trait Content: Clone + PartialEq + Serialize + DeserializeOwned {
    /// The kind, as stored.
    const KIND: &'static str;
    /// What an entry that is not there is called.
    const NOUN: Noun;
    /// The fields that are a [`Bilingual`].
    const TEXTS: &'static [&'static str];
    /// Fields that are a group of fields, each changed by itself.
    const GROUPS: &'static [&'static str] = &[];

    /// As it goes into the book, or why it cannot. One language of a text may be '' here, which the shelf sees to.
    fn checked(self) -> Result<Self>;

    /// Whether its fields go together. A change that does not go with what a later version ships is passed over.
    fn agrees(&self) -> bool {
        true
    }
}

/// A list whose order says nothing, in the one order it is kept in, so that it is not changed by being chosen anew.
pub(crate) fn as_set<W: Ord>(mut words: Vec<W>) -> Vec<W> {
    words.sort_unstable();
    words.dedup();
    words
}
