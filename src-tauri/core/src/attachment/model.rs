//! What an attachment is on the wire.

use super::{AttachmentFormat, AttachmentKind};
use crate::id::{AttachmentId, ClientId, VisitId};
use crate::wire::personal;
use chrono::{DateTime, Utc};

/// Whose an attachment is. That of a visit is the client's too.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum AttachmentOwner {
    /// A client.
    Client(ClientId),
    /// A visit.
    Visit(VisitId),
}

personal! {
    /// An attachment.
    pub struct AttachmentView {
        pub id: AttachmentId, pub client: ClientId, pub visit: Option<VisitId>,
        pub name: String, pub note: String, pub kind: AttachmentKind, pub format: AttachmentFormat,
        /// The name ends as if it were something else.
        pub misnamed: bool,
        pub bytes: u32, pub added_at: DateTime<Utc>,
    }
    /// An attachment that came to be.
    pub struct AddedAttachment {
        pub id: AttachmentId,
        /// The same bytes were there already, beside the same client or visit; nothing was added.
        pub again: bool,
    }
    /// An attachment whose file is not there, or not whole.
    pub struct LostAttachment { pub id: AttachmentId, pub client: ClientId, pub client_name: String, pub name: String }
}

/// A change of one field.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum AttachmentEdit {
    /// What it is called.
    Name(String),
    /// A note about it.
    Note(String),
}

impl std::fmt::Debug for AttachmentEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AttachmentEdit(…)")
    }
}
