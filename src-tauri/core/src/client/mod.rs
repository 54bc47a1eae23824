//! A client (客户): a person served, or a prospect. Owns the list with its search, the profile, the trash.
//!
//! The list of a large book is answered from [`Roll`], a few bytes per client in memory; the full text tells who
//! matches ([`search`]), the roll who of them passes the filter and in which order, the store what the rows shown say.

mod age_band;
mod brief;
mod create;
mod edit;
mod figures;
mod in_book;
mod list;
mod model;
mod profile;
mod roll;
mod roll_ahead;
mod search;
mod store;
#[cfg(test)]
pub(crate) mod testing;
mod trash;
mod work;

pub use age_band::AgeBand;
pub(crate) use age_band::{age_band, age_bands};
pub use brief::{BriefNeed, BriefPerson, BriefQuestion, ClientBrief, brief};
pub use create::create;
pub use edit::edit;
pub use figures::figures;
pub(crate) use in_book::must_be_in_book;
pub use list::list;
pub use model::*;
pub use profile::profile;
pub(crate) use roll::{Doc, Line, Roll};
pub use roll_ahead::{ReadRoll, RollAhead, roll_ahead};
pub(crate) use store::{mark_updated, must_exist, reference, standing};
pub use trash::{restore, trash};
pub use work::Work;
