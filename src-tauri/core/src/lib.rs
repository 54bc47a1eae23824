//! Every rule, every SQL statement and every key of 知客. No window, no Tauri.
//!
//! Layers, one way down: `NOUN::VERB` (what may be done, as functions over [`vault::OpenVault`] to read and
//! [`vault::Write`] to write) → `NOUN::store` (the SQL of that noun, rows private to it) → [`vault`].
//! - A verb that reads takes `&OpenVault` and returns a view made for the screen.
//! - A verb that writes takes `&mut Write` and a request. It is called inside [`vault::OpenVault::write`], the one
//!   write path: one transaction, one journal entry, undoable as a whole.
//! - Work that crosses nouns lives in the noun that owns the outcome.
//! - Time comes from [`clock::Clock`] only.
//!
//! The nouns stand on floors, from the ground up. A module may know those below it, never one above: a test reads the
//! imports. What several nouns need to know of a client is a fact, below them all, and no verb of a noun above.
//! 1. Ground, in this order: `wire` `noun` `error` `id` `clock` `stored` `text` `money` `picture`
//! 2. The book, in this order: `derived` `vault` `content`
//! 3. Clients as others know them, in this order: `facts` `roll` `search`
//! 4. The adviser's own: `settings` `adviser` `draft` `workday`
//! 5. What belongs to one client, in this order: `phone` `tag` `holding` `contact_person` `consent` `tier` `occasion`
//! 6. What joins clients: `household`
//! 7. What is kept beside, what left the machine and what may not, in this order: `wording` `export` `attachment`
//! 8. What is between nouns, told once, in this order: `visit_line` `need_map` `serving`
//! 9. What was done and is to be done: `touch` `ledger`
//! 10. What is known and asked, in this order: `question` `need`
//! 11. Whom it is about, in this order: `audience` `segment`
//! 12. A client whole: `client`
//! 13. Meetings and offers: `visit` `offer`
//! 14. When somebody has died: `mourning`
//! 15. What stands before whatever leaves: `gate`
//! 16. What looks at everything: `brief` `timeline` `today`
//! 17. `demo`
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
pub mod adviser;
pub mod attachment;
pub mod audience;
pub mod brief;
pub mod client;
pub mod clock;
pub mod consent;
pub mod contact_person;
pub mod content;
pub mod demo;
mod derived;
pub mod draft;
pub mod error;
pub mod export;
pub mod facts;
#[cfg(test)]
mod floors;
pub mod gate;
pub mod holding;
pub mod household;
pub mod id;
pub mod ledger;
pub mod money;
pub mod mourning;
pub mod need;
pub mod need_map;
pub mod noun;
pub mod occasion;
pub mod offer;
pub mod phone;
pub mod picture;
#[cfg(test)]
mod precision;
pub mod question;
pub mod roll;
pub mod search;
pub mod segment;
mod serving;
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
mod visit_line;
mod wire;
pub mod wording;
pub mod workday;

pub use error::{Error, Result};
