//! Facts about a client that many nouns need: the words one is told by, whether one is in the book, at whose table the
//! adviser sits, how others name one, what tells one from another of the same name, whether one was ever met, the age
//! band, the kind of work, whether one lives, how a product suits. No verbs: what may be done with a client is said in
//! `client`.

mod age_band;
mod apart;
mod at_table;
mod in_book;
mod met;
mod reference;
mod standing;
mod suitability;
mod traits;
mod words;
mod work;

pub use age_band::AgeBand;
pub(crate) use age_band::{age_band, age_bands};
pub use apart::ToldApart;
pub(crate) use apart::told_apart;
pub(crate) use at_table::must_be_one_table;
pub(crate) use in_book::{mark_updated, must_be_in_book, must_exist};
pub(crate) use met::was_met;
pub(crate) use reference::{must_not_name, read_reference, reference};
pub use standing::{ClientStanding, Standing};
pub(crate) use standing::{STANDING, deceased_on, has_died, hushed, person_deceased, read_standing, standing};
pub(crate) use suitability::{Grade, grade_of};
pub use suitability::{ProductTerms, Unsuited};
pub(crate) use traits::traits;
pub use words::{ClientRef, Gender, MessageChannel, ProductRisk, RelationshipStage, RiskGrade, Tier};
pub use work::Work;
