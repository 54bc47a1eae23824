//! A client (客户): a person served, or a prospect. Owns the list, the profile, the trash.
//!
//! The list of a large book is answered from the [`crate::roll`], a few bytes per client in memory; the full text tells
//! who matches (`search`), the roll who of them passes the filter and in which order, the store what the rows shown say.

mod bulk;
#[cfg(test)]
mod cases;
mod create;
mod edit;
mod figures;
mod list;
mod model;
mod profile;
mod store;
#[cfg(test)]
pub(crate) mod testing;
mod trash;
mod who;

pub use crate::facts::{AgeBand, ClientRef, Gender, MessageChannel, RelationshipStage, RiskGrade, ToldApart, Work};
pub use crate::roll::ClientOrder;
pub use bulk::{BulkChange, ChangeClients, change_many};
pub use create::create;
pub use edit::edit;
pub use figures::figures;
pub use list::{find_in_list, list};
pub use model::*;
pub use profile::profile;
pub use trash::{restore, trash};
pub use who::{KnownBy, KnownClient, WhoIsThis, who_is_this};
