//! Every rule, every SQL statement and every key of 知客. No window, no Tauri.
//!
//! Layers, one way down: `NOUN::VERB` (what may be done, as functions over [`vault::OpenVault`] to read and
//! [`vault::Write`] to write) → `NOUN::store` (the SQL of that noun, rows private to it) → [`vault`].
//! - A verb that reads takes `&OpenVault` and returns a view made for the screen.
//! - A verb that writes takes `&mut Write` and a request. It is called inside [`vault::OpenVault::write`], the one
//!   write path: one transaction, one journal entry, undoable as a whole.
//! - Work that crosses nouns lives in the noun that owns the outcome.
//! - Time comes from [`clock::Clock`] only.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
pub mod adviser;
pub mod client;
pub mod clock;
pub mod consent;
pub mod contact_person;
pub mod content;
pub mod demo;
pub mod draft;
pub mod error;
pub mod export;
pub mod holding;
pub mod household;
pub mod id;
pub mod ledger;
pub mod money;
pub mod need;
pub mod occasion;
pub mod offer;
pub mod phone;
pub mod question;
pub mod settings;
mod stored;
pub mod tag;
pub mod text;
pub mod tier;
pub mod timeline;
pub mod today;
pub mod touch;
pub mod vault;
pub mod visit;
mod wire;

pub use error::{Error, Result};
