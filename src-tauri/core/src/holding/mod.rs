//! What products a client holds, by kind.

mod remove;
mod save;
mod store;

pub use remove::remove;
pub use save::save;
pub(crate) use store::of_client;

use crate::id::{ClientId, HoldingId};
use crate::money::Fen;
use crate::wire::{personal, word};

word! {
    /// Kind of product.
    pub enum HoldingKind {
        Deposit = "deposit", Stock = "stock", Fund = "fund", Bond = "bond", Insurance = "insurance",
        Trust = "trust", PrivateFund = "privateFund", Other = "other",
    }
}
personal! {
    /// A holding.
    pub struct HoldingView { pub id: HoldingId, pub kind: HoldingKind, pub name: String, pub amount: Option<Fen> }
    /// A holding to add (`id` is `None`) or change.
    pub struct SaveHolding { pub id: Option<HoldingId>, pub client: ClientId, pub kind: HoldingKind, pub name: String, pub amount: Option<Fen> }
}
