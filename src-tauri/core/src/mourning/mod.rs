//! Mourning (丧事): marking a client or a person around one as deceased (已故), and keeping a household quiet until a day
//! (静默至).
//!
//! What follows from the marks is asked of `facts::Standing` wherever something is proposed; here is only what ends at
//! once. Nothing of the dead is lost: the records stay, and undo brings back what ended with the mark.

mod mark;
mod quiet;
mod store;
#[cfg(test)]
mod tests;

pub use mark::{mark, unmark};
pub use quiet::quiet;

use crate::id::{ClientId, ContactPersonId, HouseholdId};
use crate::wire::{personal, wire};
use chrono::NaiveDate;

wire! {
    /// Who has died. A person around a client who is a client too is the same human being: the mark is put on both.
    #[serde(tag = "kind", content = "of")]
    pub enum Departed {
        /// A client.
        Client(ClientId),
        /// A person around a client.
        Person(ContactPersonId),
    }
    /// What ended with a mark.
    #[derive(Default)]
    pub struct EndedWith {
        /// Planned touches dropped.
        pub touches: u32,
        /// Planned visits cancelled.
        pub visits: u32,
    }
}
personal! {
    /// Somebody to mark as deceased, with the day if it is known.
    pub struct MarkDeceased { pub who: Departed, pub on: Option<NaiveDate> }
    /// A household to keep quiet up to a day, that day included; `None` ends it.
    pub struct QuietHousehold { pub household: HouseholdId, pub until: Option<NaiveDate> }
}
