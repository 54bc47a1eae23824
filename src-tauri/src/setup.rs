//! The recovery key between being shown and being typed back. It lives here and nowhere else in the shell.

use crate::error::AppError;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;
use zhike_core::Error;
use zhike_core::error::Invalid;
use zhike_core::vault::RecoveryKey;

/// The key waiting to be typed back, if any.
#[derive(Clone, Default)]
pub struct Setup(Arc<Mutex<Option<RecoveryKey>>>);

impl Setup {
    /// Keeps a key that was just shown.
    pub fn keep(&self, key: RecoveryKey) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(key);
    }

    /// The groups of the key, for the sheet to print.
    pub fn groups(&self) -> Result<Vec<Zeroizing<String>>, AppError> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.as_ref().map(RecoveryKey::groups).ok_or_else(wrong_state)
    }

    /// Compares what was typed; on a match the key is forgotten.
    pub fn confirm(&self, typed: &str) -> Result<(), AppError> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = waiting.as_ref().ok_or_else(wrong_state)?;
        let same = RecoveryKey::parse(typed).is_ok_and(|key| key.groups() == shown.groups());
        if !same {
            return Err(Error::invalid("recoveryKey", Invalid::Mismatch).into());
        }
        *waiting = None;
        Ok(())
    }

    /// Forgets the key, as locking does.
    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn wrong_state() -> AppError {
    Error::invalid("recoveryKey", Invalid::WrongState).into()
}
