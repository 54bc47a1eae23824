//! Identities: UUIDv7 strings, one type per noun so that one cannot be passed for another.

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(String);
        impl $name {
            /// A new id, later than all made before it on this machine.
            #[allow(clippy::new_without_default, reason = "a default that differs each time would mislead")]
            pub fn new() -> Self { Self(uuid::Uuid::now_v7().to_string()) }
            /// The id as text, as stored.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self { Self(text.to_owned()) }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { self.0.to_sql() }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )+ };
}

impl From<ContactPersonId> for AboutId {
    fn from(person: ContactPersonId) -> Self {
        Self(person.0)
    }
}

impl From<ClientId> for AboutId {
    fn from(client: ClientId) -> Self {
        Self(client.0)
    }
}

ids! {
    /// Of a client.
    ClientId,
    /// Of a household.
    HouseholdId,
    /// Of a person around a client.
    ContactPersonId,
    /// Of whom a note concerns: a person around a client, or a client.
    AboutId,
    /// Of an occasion.
    OccasionId,
    /// Of a phone number.
    PhoneId,
    /// Of a product holding.
    HoldingId,
    /// Of a tag.
    TagId,
    /// Of a consent.
    ConsentId,
    /// Of a touch.
    TouchId,
    /// Of a visit.
    VisitId,
    /// Of a line taken down in a visit.
    VisitLineId,
    /// Of a promise or request.
    LedgerEntryId,
    /// Of a need note.
    NeedId,
    /// Of a change of state of a need note.
    NeedChangeId,
    /// Of what is done about a need.
    NeedStepId,
    /// Of a touch that is meant to happen.
    PlannedTouchId,
    /// Of a question put to a client.
    QuestionPutId,
    /// Of an attachment.
    AttachmentId,
    /// Of a saved segment.
    SegmentId,
    /// Of an audience.
    AudienceId,
    /// Of an export.
    ExportId,
    /// Of an operation in the journal.
    OpId,
}
