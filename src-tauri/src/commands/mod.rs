//! The commands, one module a noun: each turns a call of the window into a call of the core. No SQL, no rules.

pub mod adviser;
pub mod appearance;
pub mod backup;
pub mod client;
pub mod contact_person;
pub mod demo;
pub mod draft;
pub mod export;
pub mod household;
pub mod jobs;
pub mod journal;
pub mod ledger;
pub mod need;
pub mod occasion;
pub mod offer;
pub mod question;
pub mod search;
pub mod settings;
pub mod timeline;
pub mod today;
pub mod touch;
pub mod vault;
pub mod visit;
