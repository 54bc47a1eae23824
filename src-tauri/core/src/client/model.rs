//! What a client is on the wire: the list row, the profile, the requests.

use crate::audience::Condition;
use crate::facts::{
    ClientRef, Gender, MessageChannel, RelationshipStage, RiskGrade, Standing, Tier, ToldApart, Unsuited,
};
use crate::id::ClientId;
use crate::money::Fen;
use crate::roll::ClientOrder;
use crate::wire::personal;
use crate::{
    consent::ConsentView, contact_person::ContactPersonView, holding::HoldingView, household::HouseholdView,
    occasion::OccasionView, phone::PhoneView, tag::TagView, tier::TierView,
};
use chrono::{DateTime, NaiveDate, Utc};

personal! {
    /// One row of the list.
    pub struct ClientRow {
        pub id: ClientId,
        pub name: String,
        pub tier: Tier,
        pub stage: RelationshipStage,
        pub assets: Option<Fen>,
        pub is_prospect: bool,
        /// Local day of the last touch.
        pub last_touch_on: Option<NaiveDate>,
        /// Days since the last touch.
        pub days_since_touch: Option<u32>,
        pub standing: Standing,
        /// Earliest due day of an open promise or request.
        pub next_due_on: Option<NaiveDate>,
        /// What tells the client from others of the same name; `None` when there are none.
        pub apart: Option<ToldApart>,
        /// Where the query was found when not in the name: a snippet, the match between U+2068 and U+2069.
        pub found_in: Option<String>,
    }

    /// A window of the list.
    pub struct ClientWindow {
        /// How many clients match in all.
        pub total: u32,
        pub offset: u32,
        pub rows: Vec<ClientRow>,
    }

    /// Which clients, in which order.
    pub struct ListClients {
        /// Characters, pinyin, initials, phone tail or text of notes; empty for all.
        pub query: String,
        pub condition: Condition,
        /// Only the trash; otherwise never the trash.
        pub trashed: bool,
        pub order: ClientOrder,
        pub offset: u32,
        /// At most 500.
        pub limit: u32,
    }

    /// A client looked for in a list.
    pub struct FindInList {
        pub client: ClientId,
        pub query: String,
        pub condition: Condition,
        pub trashed: bool,
        pub order: ClientOrder,
    }

    /// The figures over the list.
    pub struct BookFigures {
        pub clients: u32,
        /// Clients holding 20万 or more.
        pub above_200k: u32,
        pub assets: Fen,
        pub trashed: u32,
        /// Clients per tier, from the highest.
        pub per_tier: Vec<TierCount>,
    }

    /// How many of a tier.
    pub struct TierCount {
        pub tier: Tier,
        pub clients: u32,
    }

    /// What is needed to add a client; everything else is edited in place.
    pub struct NewClient {
        pub name: String,
        pub gender: Gender,
        /// The first becomes the primary; blank ones are passed over.
        pub phones: Vec<String>,
        pub assets: Option<Fen>,
        pub employer: String,
        pub occupation: String,
        pub is_prospect: bool,
        pub stage: RelationshipStage,
        pub birthday: Option<crate::occasion::OccasionDate>,
        pub introducer: Option<ClientId>,
        pub notes: String,
    }

    /// The whole profile.
    pub struct ClientProfile {
        pub id: ClientId,
        pub name: String,
        pub gender: Gender,
        pub wechat: String,
        pub email: String,
        pub address: String,
        pub employer: String,
        pub occupation: String,
        pub id_tail: String,
        pub opened_on: Option<NaiveDate>,
        pub assets: Option<Fen>,
        pub tier: TierView,
        pub stage: RelationshipStage,
        pub risk_grade: Option<RiskGrade>,
        pub risk_expires_on: Option<NaiveDate>,
        pub investing_style: String,
        pub advice_frequency: String,
        pub preferred_channel: Option<MessageChannel>,
        pub preferred_time: String,
        pub topics: String,
        pub taboo: String,
        pub food: String,
        pub drink: String,
        pub gifts: String,
        pub hobbies: String,
        pub skills: String,
        pub resources: String,
        pub source: String,
        pub introducer: Option<ClientRef>,
        pub introduced: Vec<ClientRef>,
        pub is_prospect: bool,
        pub is_minor: bool,
        pub notes: String,
        pub age: Option<crate::occasion::AgeView>,
        /// Whether the client lives, and until when the household is quiet.
        pub standing: Standing,
        pub deceased_on: Option<NaiveDate>,
        /// What is not in order with the risk grade today: there is none, or it has expired.
        pub grade_fault: Option<Unsuited>,
        pub phones: Vec<PhoneView>,
        pub tags: Vec<TagView>,
        pub holdings: Vec<HoldingView>,
        pub household: Option<HouseholdView>,
        pub contact_persons: Vec<ContactPersonView>,
        pub occasions: Vec<OccasionView>,
        pub consents: Vec<ConsentView>,
        pub last_touch_on: Option<NaiveDate>,
        pub timeline_entries: u32,
        pub open_entries: u32,
        /// Those of visits included.
        pub attachments: u32,
        pub created_at: DateTime<Utc>,
        pub updated_at: DateTime<Utc>,
        pub trashed_at: Option<DateTime<Utc>>,
    }
}

/// One field changed in place. Text fields: '' clears. Names and short texts at most 200 characters, notes 20,000.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields they change")]
pub enum ClientEdit {
    Name(String),
    Gender(Gender),
    Wechat(String),
    Email(String),
    Address(String),
    Employer(String),
    Occupation(String),
    /// The last four characters of the identity document.
    IdTail(String),
    OpenedOn(Option<NaiveDate>),
    Assets(Option<Fen>),
    Stage(RelationshipStage),
    RiskGrade(Option<RiskGrade>),
    RiskExpiresOn(Option<NaiveDate>),
    InvestingStyle(String),
    AdviceFrequency(String),
    PreferredChannel(Option<MessageChannel>),
    PreferredTime(String),
    Topics(String),
    Taboo(String),
    Food(String),
    Drink(String),
    Gifts(String),
    Hobbies(String),
    Skills(String),
    Resources(String),
    Source(String),
    Introducer(Option<ClientId>),
    IsProspect(bool),
    IsMinor(bool),
    Notes(String),
}

impl std::fmt::Debug for ClientEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientEdit(…)")
    }
}
