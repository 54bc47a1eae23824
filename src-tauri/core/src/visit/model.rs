//! What a visit is on the wire.

use crate::adviser::Adviser;
use crate::client::ClientProfile;
use crate::export::SummaryCopy;
use crate::facts::{ClientRef, ProductTerms, Unsuited};
use crate::id::{AboutId, ClientId, LedgerEntryId, NeedId, VisitId, VisitLineId};
use crate::ledger::{LedgerEntryView, LedgerState};
use crate::need::{LineNeed, NeedCell, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedState, NeedView};
use crate::occasion::OccasionView;
use crate::question::NextQuestion;
use crate::touch::TouchView;
use crate::wire::{personal, word};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

word! {
    /// Where a visit stands.
    pub enum VisitState { Planned = "planned", UnderWay = "underWay", Done = "done", Cancelled = "cancelled" }
}
word! {
    /// What a line taken down is. A plain note stays internal; the other kinds are for the client copy too.
    pub enum LineKind { Note = "note", Topic = "topic", Product = "product", Promise = "promise", Request = "request",
        /// A need: a plain note that a need note names, and internal like one.
        Need = "need" }
}
personal! {
    /// A plan. `aim` (目的) is what the adviser wants of the visit, for the adviser alone; `matter` (事由) is printed for the
    /// client. `minutes` from 5 to 1440; a time in the past is taken, to write up a visit made.
    pub struct PlanVisit { pub client: ClientId, pub planned_at: NaiveDateTime, pub minutes: u16, pub place: String, pub aim: String, pub matter: String }
    /// A row of a list of visits.
    pub struct VisitRow {
        pub id: VisitId, pub client: ClientRef, pub planned_at: NaiveDateTime, pub minutes: u16, pub place: String, pub aim: String, pub matter: String,
        pub state: VisitState, pub number: Option<String>, pub lines: u32, pub promises: u32, pub requests: u32, pub exports: u32,
        /// When it really began, by the adviser's wall time. It stands there, whatever it was planned for.
        pub began: Option<NaiveDateTime>,
        /// Planned for a time that another visit, planned or under way, takes up too.
        pub overlaps: bool,
    }
    /// The time of a visit to be planned or moved (`but`).
    pub struct OverlappingVisits { pub planned_at: NaiveDateTime, pub minutes: u16, pub but: Option<VisitId> }
    /// The next visit (下次见面), planned out of the summary of the one `after` which it comes. `said` tells the client when
    /// one meets again, where the summary does not yet.
    pub struct PlanNextVisit { pub after: VisitId, pub planned_at: NaiveDateTime, pub minutes: u16, pub said: String }
    /// Which visits: the local days they stand on, both included; `None` is unbounded.
    pub struct ListVisits { pub client: Option<ClientId>, pub from: Option<NaiveDate>, pub to: Option<NaiveDate>, pub states: Vec<VisitState>, pub limit: u32 }
    /// A product shown the FABE way; any part may be ''.
    pub struct Fabe { pub feature: String, pub advantage: String, pub benefit: String, pub evidence: String }
    /// A line.
    pub struct VisitLine {
        pub id: VisitLineId, pub noted_at: DateTime<Utc>, pub kind: LineKind, pub text: String, pub fabe: Fabe, pub terms: ProductTerms,
        /// Of a product: what is not in order between it and the grade of the client, on the day of the visit.
        pub unsuited: Vec<Unsuited>,
        pub ledger_entry: Option<LedgerEntryId>, pub due_on: Option<NaiveDate>, pub ledger_state: Option<LedgerState>,
        /// Of a line marked as a need.
        pub need: Option<NeedMark>,
    }
    /// What a line marked as a need says.
    pub struct NeedMark { pub id: NeedId, pub level: NeedLevel, pub depth: NeedDepth, pub evidence: NeedEvidence, pub confidence: NeedConfidence, pub about: Option<AboutId>, pub state: NeedState }
    /// A line to take down. `due_on` counts for a promise or request, `fabe` and `terms` for a product, `need` for a need, which must say one.
    pub struct AddVisitLine { pub visit: VisitId, pub kind: LineKind, pub text: String, pub due_on: Option<NaiveDate>, pub fabe: Option<Fabe>, pub terms: Option<ProductTerms>, pub need: Option<LineNeed> }
    /// A line changed or marked.
    pub struct EditVisitLine { pub id: VisitLineId, pub kind: LineKind, pub text: String, pub due_on: Option<NaiveDate>, pub fabe: Option<Fabe>, pub terms: Option<ProductTerms>, pub need: Option<LineNeed> }
    /// A visit with its lines.
    pub struct VisitView {
        pub id: VisitId, pub client: ClientRef, pub planned_at: NaiveDateTime, pub minutes: u16, pub place: String, pub aim: String, pub matter: String,
        pub state: VisitState, pub started_at: Option<DateTime<Utc>>, pub ended_at: Option<DateTime<Utc>>, pub number: Option<String>,
        pub client_message: String, pub judgement: String, pub next_meeting: String, pub lines: Vec<VisitLine>,
        pub exports: Vec<crate::export::ExportView>,
    }
    /// The page of preparation.
    pub struct Preparation {
        pub visit: VisitView,
        pub client: ClientProfile,
        /// The last three finished visits, newest first, with their lines.
        pub last_visits: Vec<VisitView>,
        /// Open promises and requests.
        pub open: Vec<LedgerEntryView>,
        /// Occasions of the next 60 days.
        pub ahead: Vec<OccasionView>,
        /// The last five touches that are not visits.
        pub touches: Vec<TouchView>,
        /// The map of needs, and the notes that are open or being met, newest first.
        pub cells: Vec<NeedCell>,
        pub needs: Vec<NeedView>,
        /// What to ask next: up to five before the visit; what stands on its agenda once it began.
        pub questions: Vec<NextQuestion>,
    }
    /// All that a summary document says.
    pub struct VisitSummary {
        pub copy: SummaryCopy,
        pub adviser: Adviser,
        pub number: String,
        pub client_name: String,
        pub held_on: NaiveDate,
        pub began: NaiveDateTime,
        pub ended: NaiveDateTime,
        pub place: String,
        pub matter: String,
        pub topics: Vec<String>,
        pub products: Vec<SummaryProduct>,
        pub promises: Vec<SummaryPromise>,
        pub requests: Vec<SummaryPromise>,
        pub client_message: String,
        pub next_meeting: String,
        /// Internal copy only; '' in the client copy.
        pub aim: String,
        /// Internal copy only; empty in the client copy.
        pub notes: Vec<String>,
        /// Internal copy only; '' in the client copy.
        pub judgement: String,
        /// Internal copy only: tier, stage, taboo and the like, label (a locale-free word) and value.
        pub internal_facts: Vec<SummaryFact>,
        /// Internal copy only: the map as it is, and the notes of this visit.
        pub map: Vec<NeedCell>,
        pub needs: Vec<SummaryNeed>,
    }
    /// A need note in an internal summary.
    pub struct SummaryNeed { pub level: NeedLevel, pub depth: NeedDepth, pub text: String, pub evidence: NeedEvidence, pub confidence: NeedConfidence, pub state: NeedState }
    /// A product shown.
    pub struct SummaryProduct { pub name: String, pub terms: ProductTerms, pub fabe: Fabe }
    /// A promise or request in a summary.
    pub struct SummaryPromise { pub text: String, pub due_on: Option<NaiveDate>, pub state: LedgerState }
    /// A fact for the internal copy.
    pub struct SummaryFact { pub label: SummaryFactLabel, pub value: String }
}
word! {
    /// Which internal fact.
    pub enum SummaryFactLabel { Tier = "tier", Stage = "stage", Assets = "assets", RiskGrade = "riskGrade", Taboo = "taboo" }
}

/// One thing changed in place. Times are the adviser's wall time.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields they change")]
pub enum VisitEdit {
    /// Of a planned visit only.
    PlannedAt(NaiveDateTime),
    /// Of a planned visit only: 5 to 1440.
    Minutes(u16),
    /// When it really began: of a visit under way or done, not in the future, not after its end.
    Began(NaiveDateTime),
    /// When it really ended: of a visit done, not in the future, not before it began.
    Ended(NaiveDateTime),
    Place(String),
    /// What the adviser wants of it; in no client copy.
    Aim(String),
    /// What the client reads as the matter of it.
    Matter(String),
    ClientMessage(String),
    Judgement(String),
    NextMeeting(String),
}

impl VisitRow {
    /// When it stands on lists: its beginning, else its plan.
    pub(crate) fn stands_at(&self) -> NaiveDateTime {
        self.began.unwrap_or(self.planned_at)
    }
}

impl std::fmt::Debug for VisitEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VisitEdit(…)")
    }
}
