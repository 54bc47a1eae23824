//! Tags on clients.

use crate::Result;
use crate::id::{ClientId, TagId};
use crate::vault::{OpenVault, Write};
use crate::wire::personal;

personal! {
    /// A tag.
    pub struct TagView { pub id: TagId, pub name: String }
    /// A tag and how many clients carry it.
    pub struct TagCount { pub id: TagId, pub name: String, pub clients: u32 }
    /// Tags to put on and take off clients, by name; a new name makes the tag, the last removal deletes it.
    pub struct TagClients { pub clients: Vec<ClientId>, pub add: Vec<String>, pub remove: Vec<String> }
}

/// All tags, most used first.
pub fn list(_vault: &OpenVault) -> Result<Vec<TagCount>> {
    todo!()
}
/// Puts tags on clients and takes tags off.
pub fn tag_clients(_write: &mut Write<'_>, _request: TagClients) -> Result<()> {
    todo!()
}
