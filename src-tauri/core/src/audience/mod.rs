//! An audience (客户群): clients told by conditions, or kept as they were at one moment.
//!
//! A [`Condition`] is a tree of clauses. Each clause is worked out to a set of clients by itself ([`clause`]) and kept
//! until the book changes, so while somebody types only the clause under the hand is asked anew; joining sets is bits
//! ([`resolve`]). The same tree is the filter of the list, a saved segment, the choice of guests, and the subject of a
//! change of many ([`Selection`]).
//!
//! What a clause names may be gone. Nothing is known by such a clause: it holds for nobody and its negation holds for
//! nobody either, so that "not tagged X" never becomes everybody behind the adviser's back; [`AudienceView`] says which
//! clause it is. Of a list ("tagged A or B") what is left counts; only when nothing is left is the clause in trouble.

mod cache;
mod check;
mod clause;
mod keep;
mod leave;
mod list;
mod model;
mod people;
mod remove;
mod rename;
mod resolve;
mod selection;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use check::{check, is_finished, segments_named};
pub use keep::keep;
pub use leave::leave;
pub use list::list;
pub use model::*;
pub use remove::remove;
pub use rename::rename;
pub(crate) use resolve::{Resolved, resolve};
pub(crate) use selection::{Chosen, chosen, matching};
pub(crate) use store::condition_of;
pub use view::view;
