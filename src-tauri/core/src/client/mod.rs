//! A client (客户): a person served, or a prospect. Owns the list with its search, the profile, the trash.

mod in_book;
mod model;
pub(crate) use in_book::must_be_in_book;
pub use model::*;

use crate::Result;
use crate::id::ClientId;
use crate::vault::{OpenVault, Write};

/// A window of the list. Searches when `query` is not empty.
pub fn list(_vault: &OpenVault, _request: ListClients) -> Result<ClientWindow> {
    todo!()
}
/// The figures over the list.
pub fn figures(_vault: &OpenVault) -> Result<BookFigures> {
    todo!()
}
/// The whole profile, also of a client in the trash.
pub fn profile(_vault: &OpenVault, _id: &ClientId) -> Result<ClientProfile> {
    todo!()
}
/// Adds a client.
pub fn create(_write: &mut Write<'_>, _request: NewClient) -> Result<ClientId> {
    todo!()
}
/// Changes one field.
pub fn edit(_write: &mut Write<'_>, _id: &ClientId, _edit: ClientEdit) -> Result<()> {
    todo!()
}
/// Puts clients in the trash.
pub fn trash(_write: &mut Write<'_>, _ids: &[ClientId]) -> Result<()> {
    todo!()
}
/// Takes clients out of the trash.
pub fn restore(_write: &mut Write<'_>, _ids: &[ClientId]) -> Result<()> {
    todo!()
}
