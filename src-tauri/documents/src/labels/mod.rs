//! The words of documents, in both languages, as data: a file for each noun, and one for each document with many words.

pub(crate) mod client;
pub(crate) mod client_brief;
pub(crate) mod ledger;
pub(crate) mod need;
pub(crate) mod occasion;
mod visit_summary;

pub(crate) use visit_summary::{Labels, labels};
