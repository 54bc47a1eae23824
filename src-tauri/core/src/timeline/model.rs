//! What the timeline is on the wire.

use crate::attachment::AttachmentView;
use crate::content::Bilingual;
use crate::export::ExportView;
use crate::holding::Maturity;
use crate::id::{ClientId, ExportId, NeedId, QuestionPutId, VisitId};
use crate::ledger::LedgerEntryView;
use crate::need::{NeedDepth, NeedLevel, NeedState};
use crate::question::QuestionOutcome;
use crate::touch::{PlannedTouchView, TouchView};
use crate::visit::VisitRow;
use crate::wire::{personal, word};
use chrono::{DateTime, NaiveDate, Utc};

word! {
    /// What stands on a timeline. The words are those of `derived::source`.
    pub enum TimelineKind {
        Visit = "visit", Touch = "touch", PlannedTouch = "plannedTouch", Ledger = "ledger", Need = "need", Question = "question",
        Export = "export", Attachment = "attachment", Holding = "holding",
    }
}

personal! {
    /// Which window of which kinds (none: all); at most 200 entries.
    pub struct ListTimeline { pub client: ClientId, pub kinds: Vec<TimelineKind>, pub offset: u32, pub limit: u32 }
    /// A window of the timeline.
    pub struct TimelineWindow { pub total: u32, pub offset: u32, pub entries: Vec<TimelineEntry> }
    /// One entry.
    pub struct TimelineEntry { pub at: DateTime<Utc>, pub what: TimelineItem }
    /// Of which timeline to tell the outline, and of which kinds the years (none: all).
    pub struct OutlineTimeline { pub client: ClientId, pub kinds: Vec<TimelineKind> }
    /// How much there is of each kind, whatever kinds were asked for, and where in the list of those each year begins.
    pub struct TimelineOutline { pub counts: Vec<TimelineCount>, pub years: Vec<TimelineYear> }
    /// How many of a kind.
    pub struct TimelineCount { pub kind: TimelineKind, pub entries: u32 }
    /// The place of the newest entry of a year, and how many it has; newest year first.
    pub struct TimelineYear { pub year: i32, pub offset: u32, pub entries: u32 }
    /// A need taken down.
    pub struct TimelineNeed {
        pub id: NeedId, pub level: NeedLevel, pub depth: NeedDepth, pub text: String, pub state: NeedState, pub noted_on: NaiveDate,
        pub visit: Option<VisitId>,
    }
    /// What left of one thing on one day, the oldest first; `id` is that of the first.
    pub struct TimelineExport { pub id: ExportId, pub documents: Vec<ExportView> }
    /// A question asked or answered, in the words it is told in now. `text` is `None` when the bank has it no more.
    pub struct TimelineQuestion {
        pub id: QuestionPutId, pub key: String, pub text: Option<Bilingual>, pub level: NeedLevel, pub depth: NeedDepth,
        pub outcome: QuestionOutcome, pub visit: Option<VisitId>,
    }
}

/// What an entry is.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "item", rename_all = "camelCase")]
pub enum TimelineItem {
    /// A visit.
    Visit(VisitRow),
    /// A touch that is not a visit's own.
    Touch(TouchView),
    /// A touch that is meant to happen.
    PlannedTouch(PlannedTouchView),
    /// A promise or request made.
    Ledger(LedgerEntryView),
    /// A need taken down.
    Need(TimelineNeed),
    /// A question asked.
    Question(TimelineQuestion),
    /// Documents that left the machine.
    Export(TimelineExport),
    /// A file that was attached.
    Attachment(AttachmentView),
    /// A holding that matures or matured.
    Holding(Maturity),
}

impl std::fmt::Debug for TimelineItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TimelineItem(…)")
    }
}
