//! The one error that crosses IPC. A variant exists only where the UI behaves differently; texts for people live in
//! `ui/src/api/errors.ts`. Cause chains go to the local log under a reference id, without personal data.

use serde::Serialize;
use specta::Type;
use uuid::Uuid;
use zhike_core::error::{Invalid, StorageFault};
use zhike_core::vault::Noun;

/// What a command may answer instead of its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AppError {
    /// The vault is locked, or there is none.
    Locked,
    /// Password or recovery key do not fit.
    UnlockFailed,
    /// Another process has the vault open.
    InUse,
    /// No vault at this place.
    NoVault,
    /// A vault is at this place already.
    VaultExists,
    /// The vault was written by a newer version.
    VaultTooNew {
        /// Version found.
        found: u32,
        /// Newest version this app reads.
        supported: u32,
    },
    /// Header or database are damaged; a backup can be restored.
    VaultDamaged,
    /// The vault is open for reading only.
    ReadOnly,
    /// What was asked for is gone.
    NotFound {
        /// Its noun.
        kind: Noun,
    },
    /// An input was not taken.
    Invalid {
        /// The field, as on the wire.
        field: String,
        /// The rule broken.
        why: Invalid,
    },
    /// Changed in between; nothing was written.
    Conflict,
    /// Cancelled; nothing is left behind.
    Cancelled,
    /// A place on disk failed.
    Storage {
        /// How.
        fault: StorageFault,
    },
    /// The clipboard of the system did not take it.
    Clipboard,
    /// Something unforeseen; the log has more under the same reference.
    Internal {
        /// The reference.
        ref_id: String,
    },
}

impl AppError {
    /// An unforeseen error: logs `cause` and keeps only its reference.
    pub fn internal(cause: &dyn std::error::Error) -> Self {
        let ref_id = Uuid::now_v7().simple().to_string();
        tracing::error!(ref_id, cause = %cause, source = ?cause.source().map(ToString::to_string), "internal error");
        Self::Internal { ref_id }
    }
}

impl From<zhike_core::Error> for AppError {
    fn from(error: zhike_core::Error) -> Self {
        use zhike_core::Error;
        match error {
            Error::UnlockFailed => Self::UnlockFailed,
            Error::InUse => Self::InUse,
            Error::NoVault => Self::NoVault,
            Error::VaultExists => Self::VaultExists,
            Error::VaultTooNew { found, supported } => Self::VaultTooNew { found, supported },
            Error::VaultDamaged => Self::VaultDamaged,
            Error::ReadOnly => Self::ReadOnly,
            Error::NotFound { kind } => Self::NotFound { kind },
            Error::Invalid { field, why } => Self::Invalid { field: field.to_owned(), why },
            Error::Conflict => Self::Conflict,
            Error::Cancelled => Self::Cancelled,
            Error::Storage(fault) => Self::Storage { fault },
            Error::Database(_) | Error::Internal(_) => Self::internal(&error),
        }
    }
}

impl From<zhike_documents::Error> for AppError {
    fn from(error: zhike_documents::Error) -> Self {
        Self::internal(&error)
    }
}
