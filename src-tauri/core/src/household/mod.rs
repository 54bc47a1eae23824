//! A household (家庭): clients who share a home or money, with one head.

use crate::Result;
use crate::client::ClientRef;
use crate::id::{ClientId, HouseholdId};
use crate::money::Fen;
use crate::vault::{OpenVault, Write};
use crate::wire::personal;

personal! {
    /// A household and its members.
    pub struct HouseholdView { pub id: HouseholdId, pub name: String, pub head: Option<ClientId>, pub members: Vec<ClientRef>, pub assets: Fen }
    /// A household as offered when joining one.
    pub struct HouseholdRow { pub id: HouseholdId, pub name: String, pub members: u32 }
    /// A household to form: the first member is its head.
    pub struct FormHousehold { pub name: String, pub members: Vec<ClientId> }
}

/// Households by name; at most 50 whose name or a member's name contains `query`.
pub fn list(_vault: &OpenVault, _query: &str) -> Result<Vec<HouseholdRow>> {
    todo!()
}
/// Forms a household; members leave the one they were in.
pub fn form(_write: &mut Write<'_>, _request: FormHousehold) -> Result<HouseholdId> {
    todo!()
}
/// A client joins; leaves the one it was in.
pub fn join(_write: &mut Write<'_>, _id: &HouseholdId, _client: &ClientId) -> Result<()> {
    todo!()
}
/// A client leaves; the last one out dissolves the household, a head who leaves hands over to the first member.
pub fn leave(_write: &mut Write<'_>, _client: &ClientId) -> Result<()> {
    todo!()
}
/// Renames.
pub fn rename(_write: &mut Write<'_>, _id: &HouseholdId, _name: &str) -> Result<()> {
    todo!()
}
/// Makes a member the head.
pub fn set_head(_write: &mut Write<'_>, _id: &HouseholdId, _head: &ClientId) -> Result<()> {
    todo!()
}
