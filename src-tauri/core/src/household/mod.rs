//! A household (家庭): clients who share a home or money, with one head.
//!
//! A household has at least one member, and its head is one of them.

mod form;
mod join;
mod leave;
mod list;
mod rename;
mod set_head;
mod store;

pub use form::form;
pub use join::join;
pub use leave::leave;
pub use list::list;
pub use rename::rename;
pub use set_head::set_head;
pub(crate) use store::{others_of, view};

use crate::facts::ClientRef;
use crate::id::{ClientId, HouseholdId};
use crate::money::Fen;
use crate::wire::personal;
use chrono::NaiveDate;

personal! {
    /// A household and its members.
    pub struct HouseholdView { pub id: HouseholdId, pub name: String, pub head: Option<ClientId>, pub members: Vec<ClientRef>, pub assets: Fen,
        /// Of the members those who have died.
        pub deceased: Vec<ClientId>,
        /// The last day of mourning (静默至), as set.
        pub quiet_until: Option<NaiveDate>,
    }
    /// A household as offered when joining one.
    pub struct HouseholdRow { pub id: HouseholdId, pub name: String, pub members: u32 }
    /// A household to form: the first member is its head.
    pub struct FormHousehold { pub name: String, pub members: Vec<ClientId> }
}
