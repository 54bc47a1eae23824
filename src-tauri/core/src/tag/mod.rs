//! Tags on clients.

mod list;
mod store;
mod tag_clients;

pub use list::list;
pub(crate) use store::{delete_unused, of_client};
pub use tag_clients::tag_clients;
pub(crate) use tag_clients::tag_many;

use crate::id::{ClientId, TagId};
use crate::wire::personal;

personal! {
    /// A tag.
    pub struct TagView { pub id: TagId, pub name: String }
    /// A tag and how many clients carry it, those in the trash not counted.
    pub struct TagCount { pub id: TagId, pub name: String, pub clients: u32 }
    /// Tags to put on and take off clients, by name; a new name makes the tag, the last removal
    /// deletes it unless a saved segment names it.
    pub struct TagClients { pub clients: Vec<ClientId>, pub add: Vec<String>, pub remove: Vec<String> }
}
