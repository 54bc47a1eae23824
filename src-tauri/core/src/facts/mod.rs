//! Facts about a client that many nouns need: the words one is told by, whether one is in the book, how others name one,
//! what tells one from another of the same name, the age band, the kind of work. No verbs: what may be done with a client is said in `client`.

mod age_band;
mod apart;
mod in_book;
mod reference;
mod traits;
mod words;
mod work;

pub use age_band::AgeBand;
pub(crate) use age_band::{age_band, age_bands};
pub use apart::ToldApart;
pub(crate) use apart::told_apart;
pub(crate) use in_book::{mark_updated, must_be_in_book, must_exist};
pub(crate) use reference::{must_not_name, read_reference, reference};
pub(crate) use traits::traits;
pub use words::{ClientRef, Gender, MessageChannel, RelationshipStage, RiskGrade, Tier};
pub use work::Work;
