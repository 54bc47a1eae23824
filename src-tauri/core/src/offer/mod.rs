//! An offer (能给的帮助): what can be done to meet a need, by rules the adviser edits, and who among the clients may help.
//!
//! Accepting an offer makes a dated promise or a planned touch that serves the note. Another client whose help is meant
//! is named beside it, never in its text: texts may leave the machine.

mod accept;
mod for_need;
mod model;
mod people;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use accept::accept;
pub use for_need::for_need;
pub use model::*;
pub use people::people_to_ask;
pub use rules::{check_text, put_away_rule, remove_rule, restore_rule, rules, save_rule};
