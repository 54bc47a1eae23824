//! What a need is on the wire.

use crate::facts::{ClientRef, MessageChannel};
use crate::id::{AboutId, ClientId, LedgerEntryId, NeedId, NeedStepId, OccasionId, PlannedTouchId, TouchId, VisitId};
use crate::ledger::LedgerState;
use crate::need_map::{NeedCell, NeedConfidence, NeedDepth, NeedLevel, NeedState};
use crate::occasion::OccasionKind;
use crate::text::theme::NeedTheme;
use crate::touch::{Method, PlannedTouchState};
use crate::wire::{personal, wire, word};
use chrono::NaiveDate;

word! {
    /// What a note rests on.
    pub enum NeedEvidence { Said = "said", Observed = "observed", Inferred = "inferred" }
}
word! {
    /// Where a note comes from.
    pub enum NeedSourceKind { Visit = "visit", Touch = "touch", Event = "event", Import = "import", Profile = "profile" }
}
wire! {
    /// The map at the end of a month: how many notes were live and how many of the 15 cells had one.
    pub struct GrowthPoint { pub month: NaiveDate, pub noted: u32, pub notes: u32, pub cells: u32 }
}

personal! {
    /// A note.
    pub struct NeedView {
        pub id: NeedId, pub client: ClientId, pub level: NeedLevel, pub depth: NeedDepth, pub text: String,
        pub evidence: NeedEvidence, pub confidence: NeedConfidence, pub noted_on: NaiveDate,
        pub state: NeedState, pub state_since: NaiveDate,
        /// Open for so many days.
        pub days_open: Option<u32>,
        /// Open and noted more than 180 days ago.
        pub is_stale: bool,
        pub source: NeedSourceKind, pub source_name: String, pub visit: Option<VisitId>, pub touch: Option<TouchId>,
        pub about: Option<NeedPerson>, pub occasion: Option<NeedOccasion>, pub question: String,
        pub themes: Vec<NeedTheme>,
        /// Other notes of the same cell and theme that are not outdated, said again or said otherwise: the newest eight.
        pub echoes: Vec<NeedId>,
        /// Changes of state, the oldest first; the first is the beginning.
        pub history: Vec<NeedChange>,
        pub steps: Vec<NeedStep>,
    }
    /// Whom a note concerns. Another client of the household has no relation ('').
    pub struct NeedPerson { pub id: AboutId, pub name: String, pub relation: String }
    /// The day a note is tied to.
    pub struct NeedOccasion { pub id: OccasionId, pub kind: OccasionKind, pub title: String }
    /// A change of state.
    pub struct NeedChange { pub state: NeedState, pub since: NaiveDate, pub reason: String }
    /// What is done about a note: either `entry` or `touch` is set.
    pub struct NeedStep {
        pub id: NeedStepId, pub entry: Option<NeedEntry>, pub touch: Option<NeedTouch>,
        /// Another client whose help is meant. Shown on the screen only, never in a text that leaves it.
        pub with: Option<ClientRef>,
    }
    /// The promise or request that serves a note.
    pub struct NeedEntry { pub id: LedgerEntryId, pub text: String, pub due_on: Option<NaiveDate>, pub state: LedgerState }
    /// The planned touch that serves a note.
    pub struct NeedTouch { pub id: PlannedTouchId, pub method: Method, pub channel: Option<MessageChannel>, pub planned_on: NaiveDate, pub text: String, pub state: PlannedTouchState }

    /// The map of a client, as it is or as it was on a day.
    pub struct NeedMap {
        pub client: ClientRef,
        pub on: NaiveDate,
        /// All 15, level by level from the ground up, each from stated to deep.
        pub cells: Vec<NeedCell>,
        /// The notes, newest first.
        pub notes: Vec<NeedView>,
        /// Month by month from the first note to this month, the last 36 at most.
        pub growth: Vec<GrowthPoint>,
    }
    /// The maps of a household, side by side.
    pub struct HouseholdNeeds { pub name: String, pub members: Vec<MemberNeeds> }
    /// The map of one of them.
    pub struct MemberNeeds { pub client: ClientRef, pub cells: Vec<NeedCell> }

    /// A note to take down. `noted_on` `None` is today; not in the future. `promises` are entries of the same client.
    pub struct AddNeed {
        pub client: ClientId, pub level: NeedLevel, pub depth: NeedDepth, pub text: String, pub evidence: NeedEvidence,
        pub confidence: NeedConfidence, pub noted_on: Option<NaiveDate>, pub source: NeedSource,
        pub about: Option<AboutId>, pub occasion: Option<OccasionId>,
        /// The key of the question it answers; '' for none.
        pub question: String,
        pub promises: Vec<LedgerEntryId>,
    }
    /// A change of state, with its reason ('' for none).
    pub struct ChangeNeedState { pub id: NeedId, pub state: NeedState, pub reason: String }
    /// What a line seems to be. Only proposed.
    pub struct NeedSuggestion {
        pub level: NeedLevel, pub depth: NeedDepth, pub evidence: NeedEvidence, pub theme: Option<NeedTheme>,
        /// Somebody around the client whom the text names.
        pub about: Option<AboutId>,
    }
    /// What a line of a visit says of a need. `question` counts when the note is taken, not when it is changed.
    pub struct LineNeed {
        pub level: NeedLevel, pub depth: NeedDepth, pub evidence: NeedEvidence, pub confidence: NeedConfidence,
        pub about: Option<AboutId>,
        /// The key of the question it answers; '' for none.
        pub question: String,
    }
}

/// Where a note comes from, as given when it is taken down.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "of", rename_all = "camelCase")]
pub enum NeedSource {
    /// A visit of the same client.
    Visit(VisitId),
    /// A touch of the same client.
    Touch(TouchId),
    /// An event, by its name.
    Event(String),
    /// An import, by what it was called.
    Import(String),
    /// Typed on the profile.
    Profile,
}

impl std::fmt::Debug for NeedSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NeedSource(…)")
    }
}

/// One thing changed in place.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields they change")]
pub enum NeedEdit {
    Level(NeedLevel),
    Depth(NeedDepth),
    /// The line of the visit it was taken down as says the same afterwards.
    Text(String),
    Evidence(NeedEvidence),
    Confidence(NeedConfidence),
    /// Not in the future.
    NotedOn(NaiveDate),
    About(Option<AboutId>),
    Occasion(Option<OccasionId>),
}

impl std::fmt::Debug for NeedEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NeedEdit(…)")
    }
}

// The book's needs.

word! {
    /// What is counted of clients and cells.
    pub enum NeedMeasure {
        /// A note that is open: nobody is meeting it.
        Open = "open",
        /// Something is being done.
        BeingMet = "beingMet",
        /// A need met.
        Met = "met",
        /// Any note that is not outdated.
        Known = "known",
        /// Such a note of the last 180 days.
        Fresh = "fresh",
        /// Known, but by older notes only.
        Stale = "stale",
        /// No note at all that is not outdated.
        Unknown = "unknown",
    }
}

wire! {
    /// How many clients of a segment a measure holds for. Orders as declared: cells level by level.
    pub struct NeedFigures {
        pub measure: NeedMeasure,
        pub cells: Vec<u32>,
        /// In any cell of the level; unknown in all of them.
        pub levels: Vec<u32>,
        /// The same of the cells of a depth.
        pub depths: Vec<u32>,
        /// The same of all cells.
        pub any: u32,
    }
    /// Clients of one tier or age band, or all; those in the trash left out.
    pub struct NeedSegment {
        pub tier: Option<crate::facts::Tier>,
        pub age: Option<crate::facts::AgeBand>,
        pub clients: u32,
        /// Notes not outdated.
        pub notes: u32,
        /// Cells known, of 15 × clients.
        pub known_cells: u32,
        /// Cells known by a note of the last 180 days.
        pub fresh_cells: u32,
        /// One for each measure, in the order declared.
        pub figures: Vec<NeedFigures>,
        /// How many clients have a live note on each theme, in the order of the themes.
        pub themes: Vec<u32>,
    }
    /// The needs of the whole book.
    pub struct NeedBook { pub all: NeedSegment, pub tiers: Vec<NeedSegment>, pub ages: Vec<NeedSegment> }
    /// Which clients: those the measure holds for in any of the cells named by levels and depths (empty: all).
    /// `Unknown` asks that it hold in all of them. A theme asks besides for a live note on it, in whatever cell.
    pub struct NeedFilter { pub levels: Vec<NeedLevel>, pub depths: Vec<NeedDepth>, pub measure: NeedMeasure, pub theme: Option<NeedTheme> }
}
