//! Text as people write it: taken into the book ([`entry`]), read aloud ([`reading`]), found again ([`words`]), compared
//! ([`fold`], [`han`]), whom it speaks of ([`address`]), what it is about ([`theme`]), what it asks of others or offers
//! them ([`matter`]), what is filled into it ([`fields`]), and read out of a file ([`plain_text`]).
//!
//! One normaliser serves text and query: what [`words`] makes of a text when it is indexed is what it makes of a query
//! when it is typed. What is derived from the book calls it through SQL functions (`derived`).

pub(crate) mod address;
pub(crate) mod entry;
pub(crate) mod fields;
pub(crate) mod fold;
pub(crate) mod han;
pub(crate) mod lexicon;
pub(crate) mod matter;
pub(crate) mod phone_number;
pub(crate) mod plain_text;
pub(crate) mod reading;
mod sign;
mod surname;
pub mod theme;
pub(crate) mod words;
