//! Phone numbers of a client, kept as typed and found by any form they are dialled in. Who has numbers has exactly one primary.

mod remove;
mod save;
mod save_apart;
mod store;

pub use remove::remove;
pub use save::save;
pub use save_apart::{apart, save_apart};
pub(crate) use store::of_client;

use crate::id::{ClientId, PhoneId};
use crate::wire::{personal, word};

word! {
    /// What a number is for.
    pub enum PhoneKind { Mobile = "mobile", Home = "home", Office = "office", Other = "other" }
}
personal! {
    /// A number.
    pub struct PhoneView { pub id: PhoneId, pub kind: PhoneKind, pub number: String, pub is_primary: bool }
    /// A number to add (`id` is `None`) or change.
    pub struct SavePhone { pub id: Option<PhoneId>, pub client: ClientId, pub kind: PhoneKind, pub number: String, pub is_primary: bool }
}
