//! Phone numbers of a client, kept as typed and searched by digits.

use crate::Result;
use crate::id::{ClientId, PhoneId};
use crate::vault::Write;
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

/// Adds or changes a number. 3 to 20 digits; any shape people type is taken.
pub fn save(_write: &mut Write<'_>, _request: SavePhone) -> Result<PhoneId> {
    todo!()
}
/// Removes a number.
pub fn remove(_write: &mut Write<'_>, _id: &PhoneId) -> Result<()> {
    todo!()
}
