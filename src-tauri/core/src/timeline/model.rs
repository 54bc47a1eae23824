//! What the timeline is on the wire.

use crate::attachment::AttachmentView;
use crate::export::ExportView;
use crate::id::ClientId;
use crate::ledger::LedgerEntryView;
use crate::touch::TouchView;
use crate::visit::VisitRow;
use crate::wire::personal;
use chrono::{DateTime, Utc};

personal! {
    /// A window of the timeline.
    pub struct TimelineWindow { pub total: u32, pub offset: u32, pub entries: Vec<TimelineEntry> }
    /// Which window; at most 200 entries.
    pub struct ListTimeline { pub client: ClientId, pub offset: u32, pub limit: u32 }
    /// One entry.
    pub struct TimelineEntry { pub at: DateTime<Utc>, pub what: TimelineItem }
}

/// What an entry is.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "item", rename_all = "camelCase")]
pub enum TimelineItem {
    /// A touch that is not a visit's own.
    Touch(TouchView),
    /// A visit.
    Visit(VisitRow),
    /// A promise or request made.
    Ledger(LedgerEntryView),
    /// A document that left the machine.
    Export(ExportView),
    /// A file that was attached.
    Attachment(AttachmentView),
}

impl std::fmt::Debug for TimelineItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TimelineItem(…)")
    }
}
