//! What conditions, audiences and bulk changes are on the wire.
//!
//! No clause is negative in itself: "not met this year" is [`Condition::Not`] of "met this year", so every clause has
//! exactly one negation, and one sentence with "not" in it.

use crate::consent::ConsentPurpose;
use crate::facts::{AgeBand, ClientRef, Gender, MessageChannel, RelationshipStage, RiskGrade, Tier};
use crate::holding::HoldingKind;
use crate::id::{AudienceId, ClientId, HouseholdId, SegmentId, TagId};
use crate::ledger::LedgerKind;
use crate::money::Fen;
use crate::need::NeedFilter;
use crate::occasion::OccasionKind;
use crate::text::theme::NeedTheme;
use crate::wire::{personal, wire, word};
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};

/// Which clients of the book; those in the trash never.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "of", rename_all = "camelCase")]
pub enum Condition {
    /// All of them hold; of none: everybody.
    All(Vec<Condition>),
    /// At least one of them holds; of none: nobody.
    Any(Vec<Condition>),
    /// It does not hold. Of a clause in [`Trouble`] nothing is known, so its negation holds for nobody either.
    Not(Box<Condition>),
    /// One clause.
    Is(Clause),
}

/// One thing that holds for a client or not. A list that says what is asked (tiers, tags, purposes …) must not be empty:
/// an empty one is [`Trouble::Unfinished`]. A list that only narrows (ties, kinds of an occasion) may be.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "about", content = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "fields named in PRODUCT's words; the variant says the rest")]
pub enum Clause {
    /// Of one of these tiers.
    Tier(Vec<Tier>),
    /// At one of these stages.
    Stage(Vec<RelationshipStage>),
    /// Carries any or all of these tags.
    Tags {
        how: TagMatch,
        tags: Vec<TagId>,
    },
    /// Carries a tag, whichever.
    Tagged,
    /// By the year of birth; `Unknown` is a band of its own.
    AgeBand(Vec<AgeBand>),
    /// Full years (周岁) by the own birthday, both ends included, one at least given. Never who has no birthday with a year.
    Age {
        from: Option<u16>,
        to: Option<u16>,
    },
    Gender(Vec<Gender>),
    /// Belongs to one of these households.
    Household(Vec<HouseholdId>),
    /// Belongs to a household, whichever.
    InHousehold,
    /// Assets, both ends included, one at least given. Never who has none on record.
    Assets {
        from: Option<Fen>,
        to: Option<Fen>,
    },
    /// Assets are on record.
    AssetsKnown,
    /// Had contact since. Who never had any had none.
    Contact {
        by: ContactBy,
        since: Since,
    },
    /// By the notes of their needs.
    Need(NeedFilter),
    /// Could help others with one of these themes.
    CanHelp(Vec<NeedTheme>),
    /// A day is observed from today on within so many days (0 to 366). `kinds` and `whose` narrow.
    OccasionAhead {
        within: u32,
        kinds: Vec<OccasionKind>,
        whose: Vec<Whose>,
    },
    /// Somebody is around the client, who is one of `who` (empty: whoever) and of that age (full years, both ends
    /// included; known birthdays only).
    Person {
        who: Vec<PersonRole>,
        from: Option<u16>,
        to: Option<u16>,
    },
    /// A child around the client sits an exam in a summer: by the child's birthday (a school year begins on 1 September).
    /// `mentions`: also who has no child with a known birthday, but a person's notes or a live note of the last year of
    /// theirs that speaks of it.
    ChildExam {
        exam: Exam,
        summer: Summer,
        mentions: bool,
    },
    /// What was decided on a purpose is one of these.
    Consent {
        purpose: ConsentPurpose,
        answers: Vec<ConsentAnswer>,
    },
    /// Of one of these risk grades.
    Risk(Vec<RiskGrade>),
    /// The risk grade has expired, or will within so many days (0 to 366). `None`: has expired.
    RiskExpires {
        within: Option<u32>,
    },
    /// Was introduced by one of these.
    IntroducedBy(Vec<ClientId>),
    /// Was introduced, by whomever.
    Introduced,
    /// Introduced somebody who is in the book.
    Introducer,
    /// Prefers one of these channels.
    Channel(Vec<MessageChannel>),
    Prospect,
    Minor,
    /// Has died. Every other condition is asked of the living only; one that names this clause is asked of all.
    Deceased,
    /// The household is in mourning today (静默).
    Mourning,
    /// Opened the account on a day from the first to the last, one at least given.
    Opened {
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    },
    /// Holds a product of one of these kinds.
    Holds(Vec<HoldingKind>),
    /// Holds a product that matures from today on within so many days (0 to 366).
    Matures {
        within: u32,
    },
    /// Holds a product above the risk grade, expired or not.
    HoldsAboveGrade,
    /// Has an open promise or request (`kinds`; empty: either); past its day only.
    OpenEntry {
        kinds: Vec<LedgerKind>,
        overdue: bool,
    },
    /// A visit is planned from now on.
    VisitPlanned,
    /// The field for where the client comes from holds this text.
    Source(String),
    /// What the search of the list finds: characters, pinyin, initials, phone tail, text of notes.
    Text(String),
    /// Is of another segment.
    Segment(SegmentId),
    /// Is in an audience.
    Audience(AudienceId),
}

word! {
    /// How many of the tags.
    pub enum TagMatch { Any = "any", All = "all" }
}
word! {
    /// What counts as contact.
    pub enum ContactBy {
        /// Any touch, visits included.
        Touch = "touch",
        /// A visit only.
        Visit = "visit",
    }
}
wire! {
    /// Since when, as of today.
    #[serde(tag = "kind", content = "of")]
    pub enum Since {
        /// Less than so many days ago. So "no contact since 30 days" is who was last met 30 days ago or earlier.
        Days(u32),
        /// The first of this month, quarter, year.
        ThisMonth,
        ThisQuarter,
        ThisYear,
        /// A day.
        Day(NaiveDate),
    }
}
word! {
    /// Whose day.
    pub enum Whose { Own = "own", Spouse = "spouse", Child = "child", Parent = "parent", OtherPerson = "otherPerson" }
}
word! {
    /// Who is around a client: by the tie the relation tells (女儿, mother …), else by the kind of person.
    pub enum PersonRole {
        Spouse = "spouse", Child = "child", Parent = "parent", Grandchild = "grandchild", Sibling = "sibling",
        /// Family, with a relation that tells none of these.
        OtherFamily = "otherFamily",
        Secretary = "secretary", Assistant = "assistant", Friend = "friend", Other = "other",
    }
}
word! {
    /// An exam every child of a school year sits.
    pub enum Exam {
        /// 中考, at fifteen.
        Zhongkao = "zhongkao",
        /// 高考, at eighteen.
        Gaokao = "gaokao",
    }
}
word! {
    /// Which summer: this year's until August ends, and the ones after.
    pub enum Summer { Coming = "coming", AfterNext = "afterNext" }
}
word! {
    /// What a client answered to a purpose.
    pub enum ConsentAnswer { Granted = "granted", Refused = "refused", Unknown = "unknown" }
}
word! {
    /// Why a clause says nothing. It holds for nobody then, and so does its negation.
    pub enum Trouble {
        /// It names nothing, or nothing that can be.
        Unfinished = "unfinished",
        /// What it names is gone.
        Gone = "gone",
        /// The segment it names is, by way of others, the one it is part of.
        Circular = "circular",
    }
}

wire! {
    /// One node of a condition, in the order of reading: a join before its parts.
    pub struct ConditionPart {
        /// For how many clients it holds, taken by itself.
        pub clients: u32,
        pub trouble: Option<Trouble>,
    }
}
personal! {
    /// What a condition comes to.
    pub struct AudienceView {
        pub clients: u32,
        /// All clients in the book.
        pub book: u32,
        /// The first of them by name.
        pub sample: Vec<ClientRef>,
        /// One for each node.
        pub parts: Vec<ConditionPart>,
        /// What the condition names.
        pub named: Vec<NamedThing>,
    }
    /// A tag, household, client, segment or audience a condition names.
    pub struct NamedThing {
        pub id: String,
        /// `None`: it is gone.
        pub name: Option<String>,
    }
    /// What to look at. At most 50 in the sample.
    pub struct ViewAudience { pub query: String, pub condition: Condition, pub sample: u32 }

    /// A set of clients kept as it was at one moment.
    pub struct AudienceRow {
        pub id: AudienceId, pub name: String, pub made_at: DateTime<Utc>,
        /// Those of them in the book now.
        pub clients: u32,
    }
    /// Clients to keep under a name. A name there is already takes them in as well.
    pub struct KeepAudience { pub name: String, pub selection: Selection }
    /// The audience that was made or took clients in.
    pub struct Kept {
        pub id: AudienceId, pub clients: BulkOutcome,
        /// Of those chosen, who was left out because they have died or the household is in mourning.
        pub left_out: u32,
    }
    /// Clients to take out of an audience.
    pub struct LeaveAudience { pub id: AudienceId, pub selection: Selection }
}
wire! {
    /// What an act upon many came to.
    pub struct BulkOutcome {
        /// Clients changed.
        pub changed: u32,
        /// Clients for whom it was so already.
        pub already: u32,
    }
}

/// Which clients an act is for, worked out at the moment of the act. Those in the trash never.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "fields named in PRODUCT's words; the variant says the rest")]
pub enum Selection {
    /// These.
    Clients(Vec<ClientId>),
    /// All a list shows on all its pages, but for a few.
    Matching { query: String, condition: Condition, except: Vec<ClientId> },
}

macro_rules! unspoken {
    ($($name:ident),+) => { $(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+ };
}
unspoken!(Condition, Clause, Selection);

impl Condition {
    /// Everybody in the book.
    pub const EVERYBODY: Self = Self::All(Vec::new());

    /// All of these.
    pub fn all(clauses: impl IntoIterator<Item = Clause>) -> Self {
        Self::All(clauses.into_iter().map(Self::Is).collect())
    }

    /// As stored.
    pub(crate) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| Error::Internal("condition as JSON"))
    }

    /// A stored condition.
    pub(crate) fn of_json(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|_| Error::Internal("stored condition"))
    }

    /// What does not hold.
    #[allow(clippy::should_implement_trait, reason = "a condition is no boolean")]
    pub fn not(self) -> Self {
        Self::Not(Box::new(self))
    }
}

impl From<Clause> for Condition {
    fn from(clause: Clause) -> Self {
        Self::Is(clause)
    }
}
