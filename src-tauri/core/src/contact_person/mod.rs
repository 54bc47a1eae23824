//! A person around a client (关系人, 密切接触者): family, secretary, assistant, friend. The family is that of the whole
//! household: entered at one member, it is around the others too.

mod couple;
mod remove;
mod save;
mod store;
mod tie;

pub(crate) use couple::is_bereft;
pub use remove::remove;
pub use save::save;
pub(crate) use store::{around, is_around, of_client};
pub(crate) use tie::Kin;
pub use tie::Tie;

use crate::facts::{ClientRef, Gender};
use crate::id::{ClientId, ContactPersonId};
use crate::wire::{personal, word};
use chrono::NaiveDate;

word! {
    /// What kind of person around the client.
    pub enum ContactPersonKind { Family = "family", Secretary = "secretary", Assistant = "assistant", Friend = "friend", Other = "other" }
}
personal! {
    /// A person around a client.
    pub struct ContactPersonView {
        pub id: ContactPersonId, pub kind: ContactPersonKind, pub name: String, pub relation: String, pub gender: Gender,
        pub phone: String, pub notes: String, pub linked_client: Option<ClientRef>,
        /// Marked so, or as the client the person is too; the day as far as known.
        pub deceased: bool, pub deceased_on: Option<NaiveDate>,
        /// At whom of the household this person was entered, when that is another; the relation is to that client.
        pub entered_at: Option<ClientRef>,
    }
    /// A person to add (`id` is `None`) or change.
    pub struct SaveContactPerson {
        pub id: Option<ContactPersonId>, pub client: ClientId, pub kind: ContactPersonKind, pub name: String, pub relation: String,
        pub gender: Gender, pub phone: String, pub notes: String, pub linked_client: Option<ClientId>,
    }
}
