//! What products a client holds, by kind, each with its code, risk level and maturity as far as known. The day one matures
//! is a day of the book.

mod check;
mod maturing;
mod remove;
mod save;
pub(crate) mod store;

pub use check::check;
pub(crate) use maturing::maturing;
pub use remove::remove;
pub use save::save;
pub(crate) use store::of_client;

use crate::facts::{ClientRef, ProductTerms, Unsuited};
use crate::id::{ClientId, HoldingId};
use crate::money::Fen;
use crate::wire::{personal, word};
use chrono::NaiveDate;

word! {
    /// Kind of product.
    pub enum HoldingKind {
        Deposit = "deposit", Stock = "stock", Fund = "fund", Bond = "bond", Insurance = "insurance",
        Trust = "trust", PrivateFund = "privateFund", Other = "other",
    }
}
personal! {
    /// A holding.
    pub struct HoldingView {
        pub id: HoldingId, pub kind: HoldingKind, pub name: String, pub amount: Option<Fen>, pub terms: ProductTerms,
        /// What speaks against its risk level, by the grade of the client, expired or not.
        pub unsuited: Option<Unsuited>,
    }
    /// A holding to add (`id` is `None`) or change.
    pub struct SaveHolding { pub id: Option<HoldingId>, pub client: ClientId, pub kind: HoldingKind, pub name: String, pub amount: Option<Fen>, pub terms: ProductTerms }
    /// A holding that matures, over the whole book.
    pub struct Maturity { pub id: HoldingId, pub client: ClientRef, pub kind: HoldingKind, pub name: String, pub code: String, pub amount: Option<Fen>, pub matures_on: NaiveDate }
}
