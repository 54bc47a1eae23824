//! What an export is on the wire.

use crate::id::{ClientId, ExportId, VisitId};
use crate::wire::{personal, word};
use chrono::{DateTime, Utc};

word! {
    /// The form of a document.
    pub enum ExportFormat { Pdf = "pdf", Docx = "docx", Markdown = "markdown", Text = "text" }
}
word! {
    /// For whom a document is made.
    pub enum SummaryCopy { Client = "client", Internal = "internal" }
}
personal! {
    /// An export on record.
    pub struct ExportView {
        pub id: ExportId, pub visit: Option<VisitId>, pub copy: SummaryCopy, pub format: ExportFormat, pub file_name: String,
        pub bytes: u32, pub sha256: String, pub exported_at: DateTime<Utc>,
    }
    /// An export to record; without a visit it is a brief of the client. `file_name` without a folder, '' when it went to the clipboard; `sha256` in lower-case hex.
    pub struct RecordExport {
        pub client: ClientId, pub visit: Option<VisitId>, pub copy: SummaryCopy, pub format: ExportFormat, pub file_name: String, pub bytes: u32, pub sha256: String,
    }
}
