//! What can go wrong, as the caller must tell it apart. No variant carries a personal value, a key or a path.

use crate::wire::{wire, word};

/// The result of every function of the core.
pub type Result<T, E = Error> = std::result::Result<T, E>;

word! {
    /// What a place on disk would not do.
    pub enum StorageFault {
        /// It is not there (any more).
        Missing = "missing",
        /// It may not be written.
        NotWritable = "notWritable",
        /// No space is left.
        Full = "full",
        /// Something of that name is there already.
        Exists = "exists",
        /// What lies there is not what was written.
        Damaged = "damaged",
        /// Anything else.
        Other = "other",
    }
}

word! {
    /// What is wrong with a line of a file of days.
    pub enum LineFault {
        /// Not a day, a kind and a name.
        Form = "form",
        /// Its day is not in the calendar.
        Day = "day",
        /// Its kind is none of those known.
        Kind = "kind",
        /// Its day was told before.
        Twice = "twice",
        /// A day from Monday to Friday, told as a weekend that is worked.
        Weekday = "weekday",
    }
}

wire! {
    /// Why an input was not taken.
    #[serde(tag = "rule", rename_all_fields = "camelCase")]
    pub enum Invalid {
        /// Nothing was given.
        Empty,
        /// Longer than `max` characters.
        TooLong { /// The longest accepted.
            max: u32 },
        /// No such day in that calendar.
        NoSuchDay,
        /// A day that must lie in the past lies ahead.
        InFuture,
        /// A day that must lie ahead, or be today, lies in the past.
        InPast,
        /// A death before the birth on record.
        BeforeBirth,
        /// Not a number in the accepted range.
        OutOfRange,
        /// Not in the form expected.
        Malformed,
        /// Several telephone numbers where one belongs.
        SeveralNumbers,
        /// Too easily guessed.
        TooWeak,
        /// Not what was to be typed again.
        Mismatch,
        /// Names another client, where the text may be read by this one.
        NamesClient,
        /// Another one is called so already.
        Taken,
        /// It is part of itself, by way of others.
        Circular,
        /// More than `max` of them.
        TooMany { /// The most accepted.
            max: u32 },
        /// One inside the other too often.
        TooDeep,
        /// Not possible in the state the thing is in.
        WrongState,
        /// `name` is no field a text of this use may have; it stands at the character `at`, the first being 1.
        UnknownField { /// As typed.
            name: Typed, /// Where its brace is.
            at: u32 },
        /// What the wording list bars, in a text that the app would propose by itself.
        Barred { /// As typed.
            words: Typed },
        /// A brace without its fellow, or a field within a field, at the character `at`.
        LooseBrace { /// Where it is.
            at: u32 },
        /// A line of a file is not as it must be; the first is 1.
        BadLine { /// Which.
            line: u32, /// What is wrong with it.
            fault: LineFault },
        /// A file that must be of whole years has only part of this one.
        PartOfYear { /// Which.
            year: u16 },
    }
}

/// What a person typed, told back to them and to nobody else: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Typed(pub String);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// An error of the core.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The password or recovery key does not fit.
    #[error("the key does not open this vault")]
    UnlockFailed,
    /// Another process holds the vault.
    #[error("the vault is in use")]
    InUse,
    /// There is no vault at this place.
    #[error("no vault here")]
    NoVault,
    /// A vault is here already.
    #[error("a vault is here already")]
    VaultExists,
    /// Written by a newer version of the app.
    #[error("vault version {found} is newer than {supported}")]
    VaultTooNew {
        /// The version found.
        found: u32,
        /// The newest this app reads.
        supported: u32,
    },
    /// Header or database is damaged.
    #[error("the vault is damaged")]
    VaultDamaged,
    /// The vault is open for reading only.
    #[error("the vault is open for reading only")]
    ReadOnly,
    /// What was asked for is not there.
    #[error("no such {kind:?}")]
    NotFound {
        /// The noun looked for.
        kind: crate::noun::Noun,
    },
    /// An input was not taken.
    #[error("invalid {field}: {why:?}")]
    Invalid {
        /// The field, as named on the wire.
        field: &'static str,
        /// The rule it broke.
        why: Invalid,
    },
    /// Something changed in between; nothing was written.
    #[error("it was changed in between")]
    Conflict,
    /// The person cancelled; nothing is left behind.
    #[error("cancelled")]
    Cancelled,
    /// A place on disk failed.
    #[error("storage: {0:?}")]
    Storage(StorageFault),
    /// SQLite failed in a way no caller can act on.
    #[error("database")]
    Database(#[source] rusqlite::Error),
    /// A broken assumption; the text names the place, never a value.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl Error {
    /// `field` broke `why`.
    pub const fn invalid(field: &'static str, why: Invalid) -> Self {
        Self::Invalid { field, why }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Storage(StorageFault::Full),
            // Only who locks or cancels interrupts.
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::VaultDamaged,
            // What SQLCipher says of every page after one whose MAC was wrong. SQLite itself hardly ever runs out.
            Some(ErrorCode::OutOfMemory) => Self::VaultDamaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => Self::Storage(StorageFault::Other),
            Some(ErrorCode::PermissionDenied) => Self::Storage(StorageFault::NotWritable),
            _ => Self::Database(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        Self::Storage(match error.kind() {
            ErrorKind::NotFound => StorageFault::Missing,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StorageFault::NotWritable,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StorageFault::Full,
            ErrorKind::AlreadyExists => StorageFault::Exists,
            _ => StorageFault::Other,
        })
    }
}
