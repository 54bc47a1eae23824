//! What an offer is on the wire.

use crate::content::Bilingual;
use crate::facts::{ClientRef, MessageChannel, RelationshipStage};
use crate::id::{ClientId, NeedId};
use crate::need::{NeedDepth, NeedLevel};
use crate::text::theme::NeedTheme;
use crate::touch::Method;
use crate::wire::{personal, word};
use chrono::NaiveDate;

word! {
    /// What kind of thing is offered.
    pub enum OfferKind {
        /// By one of the five service methods.
        Method = "method",
        Event = "event",
        Material = "material",
        /// A request to an expert.
        Expert = "expert",
        /// Another client's resource.
        Resource = "resource",
    }
}
personal! {
    /// A rule: what to offer for needs of these levels, depths and themes (an empty list: any). Only one of a method has a
    /// `method`; `within_days` is at most 365.
    pub struct OfferRule {
        pub kind: OfferKind, pub method: Option<Method>, pub levels: Vec<NeedLevel>, pub depths: Vec<NeedDepth>, pub themes: Vec<NeedTheme>,
        pub within_days: u16, pub text: Bilingual,
    }
    /// What can be offered for a note, the best fitting first.
    pub struct NeedOffers { pub offers: Vec<Offer>, pub people: Vec<PersonToAsk> }
    /// Something to offer.
    pub struct Offer {
        pub rule: String, pub kind: OfferKind, pub method: Option<Method>, pub text: Bilingual, pub by: NaiveDate,
        /// The themes of the note it was chosen for.
        pub themes: Vec<NeedTheme>,
    }
    /// Another client who may help, by what is known of their occupation, skills, resources and hobbies.
    pub struct PersonToAsk { pub client: ClientRef, pub stage: RelationshipStage, pub themes: Vec<NeedTheme>, /// The words that say so.
        pub because: String }
    /// Somebody to ask, and the note it is for.
    pub struct NeedHelp { pub need: NeedId, pub text: String, pub person: PersonToAsk }
    /// An offer taken up. `text` is what the promise or touch will say and names no other client. `rule` '' is none.
    pub struct AcceptOffer { pub need: NeedId, pub rule: String, pub with: Option<ClientId>, pub text: String, pub step: OfferStep }
}

/// What accepting makes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OfferStep {
    /// A promise in the ledger.
    Promise {
        /// By when.
        due_on: Option<NaiveDate>,
    },
    /// A planned touch, today or later.
    Touch {
        /// How.
        method: Method,
        /// Of a message.
        channel: Option<MessageChannel>,
        /// When.
        on: NaiveDate,
    },
}
