//! The ways through the screens, in the words a person reads on them (Chinese, the language the app starts in).
//!
//! One file per place of the app. They wait for what a person would wait for and assert nothing of their own.

pub mod attachment;
pub mod client;
pub mod desk;
pub mod need;
pub mod settings;
pub mod vault;
pub mod visit;
