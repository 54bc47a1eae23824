//! The wording list: phrases that must not leave in a text meant for a client, each with the reason and the law. They are
//! found, nothing is understood, so precision comes before recall: what is denied, asked or wished for is no promise, and
//! where a phrase is part of another word it is none.
//!
//! `shipped.json` is the list, dated; the rules of it are shipped content, which the adviser may reword, put away and add
//! to ([`crate::content`]). A phrase is words that follow each other: `|` parts words of which one is enough, `+`
//! joins what stands together, `…` what a few characters of the same clause may part, `……` what stands later in the
//! sentence. `<person>` is a form of address (张总), `<amount>` a figure that tells how much (30%, 一倍).

mod clause;
mod find;
mod list;
mod phrase;
#[cfg(test)]
mod tests;

pub(crate) use find::{Rules, find};
pub use list::{Wording, WordingRule, put_away, remove, restore, save, view};
