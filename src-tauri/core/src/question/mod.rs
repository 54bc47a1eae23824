//! A question (下一问): what to ask a client next, so that an empty or stale cell of the map fills.
//!
//! The bank is shipped content (see [`crate::content`]): the adviser rewords, refits or puts away what is shipped, and adds
//! own questions. What was put to whom is kept, so that no client hears the same question twice in a row.

mod bank;
mod fit;
mod model;
mod next;
mod put;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use bank::told_to;
pub use bank::{check_text, list, put_away, remove, restore, save};
pub use model::*;
pub use next::next;
pub(crate) use next::{for_visit, next_in};
pub use put::put;
pub(crate) use put::{answered, known, propose};
