//! What an export is on the wire.

use super::Finding;
use crate::facts::ClientRef;
use crate::id::{ClientId, ExportId, VisitId};
use crate::wire::{personal, word};
use chrono::{DateTime, NaiveDate, Utc};

word! {
    /// The form of a document.
    pub enum ExportFormat { Pdf = "pdf", Docx = "docx", Markdown = "markdown", Text = "text",
        /// The form it was given in.
        Original = "original" }
}
word! {
    /// Which document.
    pub enum ExportDocument { VisitSummary = "visitSummary", ClientBrief = "clientBrief", Attachment = "attachment" }
}
word! {
    /// What a document is of.
    pub enum ExportSubjectKind { Visit = "visit", Client = "client", Attachment = "attachment" }
}
word! {
    /// For whom a summary is made.
    pub enum SummaryCopy { Client = "client", Internal = "internal" }
}
word! {
    /// For whom what left was.
    pub enum ExportAudience { Client = "client", Internal = "internal",
        /// Nobody said: a copy of what came from elsewhere, which no gate has looked at.
        Unsaid = "unsaid" }
}
personal! {
    /// What a document is of.
    pub struct ExportSubject { pub kind: ExportSubjectKind, pub id: String }
    /// An export on record.
    pub struct ExportView {
        pub id: ExportId, pub document: ExportDocument, pub audience: ExportAudience, pub subject: ExportSubject, pub client: Option<ClientId>,
        pub format: ExportFormat,
        /// '' when it went to the clipboard.
        pub file_name: String,
        pub bytes: u32, pub sha256: String, pub exported_at: DateTime<Utc>,
        /// What the gate had found and the adviser let pass.
        pub findings: Vec<Finding>,
    }
    /// An export in a list, with its client.
    pub struct ListedExport { pub export: ExportView, pub client: Option<ClientRef> }
    /// Which exports: local days, both included; `None` is unbounded. The newest come first.
    pub struct ListExports { pub client: Option<ClientId>, pub from: Option<NaiveDate>, pub to: Option<NaiveDate>, pub limit: u32 }
    /// A document about to leave.
    pub struct NewExport {
        pub document: ExportDocument, pub audience: ExportAudience, pub subject: ExportSubject, pub client: Option<ClientId>,
        pub format: ExportFormat,
        /// What the gate found and the adviser lets pass.
        pub findings: Vec<Finding>,
    }
}

impl From<SummaryCopy> for ExportAudience {
    fn from(copy: SummaryCopy) -> Self {
        match copy {
            SummaryCopy::Client => Self::Client,
            SummaryCopy::Internal => Self::Internal,
        }
    }
}

impl ExportSubject {
    /// A visit.
    pub fn visit(id: &VisitId) -> Self {
        Self { kind: ExportSubjectKind::Visit, id: id.to_string() }
    }

    /// A client.
    pub fn client(id: &ClientId) -> Self {
        Self { kind: ExportSubjectKind::Client, id: id.to_string() }
    }
}
