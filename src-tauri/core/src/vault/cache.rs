//! What nouns keep in memory of the book: a slot for each type, which the vault holds and drops without knowing what it is.
//!
//! The readers of a vault share the slots, and each of them sees the book in a state of its own. So a slot hands out what
//! it holds only once that was brought to the state its reader sees, and never goes back: a reader that began before what
//! a slot has seen already makes its own. What was handed out stays as it is; who changes it meanwhile changes a copy.

use super::OpenVault;
use crate::Result;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The slots of a vault, made when first asked for.
#[derive(Default)]
pub(super) struct Cache(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

/// What one type keeps.
struct Slot<T>(Mutex<Kept<T>>);

#[derive(Default)]
struct Kept<T> {
    /// The newest version of the book it was brought to.
    seen: i64,
    what: Arc<T>,
}

impl Cache {
    fn slot<T: Default + Send + Sync + 'static>(&self) -> Arc<Slot<T>> {
        let made = || Arc::new(Slot::<T>(Mutex::default()));
        let slot = Arc::clone(locked(&self.0).entry(TypeId::of::<T>()).or_insert_with(|| made()));
        // A slot lies under its own type, so this never makes one.
        slot.downcast().unwrap_or_else(|_| made())
    }
}

impl OpenVault {
    /// What `T` keeps of the book, once `refresh` has brought it to the state of the book seen here. It begins as the
    /// default. An error leaves nothing behind: the next reader begins anew.
    pub(crate) fn cached<T: Default + Send + Sync + 'static>(
        &self,
        refresh: impl FnOnce(&mut Arc<T>) -> Result<()>,
    ) -> Result<Arc<T>> {
        let version = self.version()?;
        let slot = self.cache.slot::<T>();
        let mut kept = locked(&slot.0);
        if kept.seen > version {
            drop(kept);
            let mut own = Arc::default();
            refresh(&mut own)?;
            return Ok(own);
        }
        // Taken out meanwhile, so that nothing half refreshed is ever kept.
        let mut what = mem::take(&mut *kept).what;
        refresh(&mut what)?;
        *kept = Kept { seen: version, what: Arc::clone(&what) };
        Ok(what)
    }

    /// The version of the book seen here: every act has made a new one, except that drafts make none.
    pub(crate) fn version(&self) -> Result<i64> {
        // The audit trail counts acts, in the transaction of each.
        let newest = "SELECT coalesce(max(seq), 0) FROM audit";
        Ok(self.conn.prepare_cached(newest)?.query_row([], |row| row.get(0))?)
    }
}

/// A panic while something was refreshed left an empty slot behind, which is sound.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
