//! A segment (分组): conditions under a name, counted live. See [`crate::audience`] for what conditions are.
//!
//! A segment may name others. One that would come to name itself is refused; one whose others are gone says so. A
//! segment that is removed leaves those that name it in trouble, for they would otherwise mean something else.

mod list;
mod model;
mod remove;
mod save;
mod store;
#[cfg(test)]
mod tests;

pub use list::list;
pub use model::*;
pub use remove::remove;
pub use save::save;
