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

#[cfg(test)]
mod tests {
    use super::super::testing::{empty_book, on_disk, tag, tags};
    use super::*;
    use crate::Error;

    /// What a noun might keep: the tags of the book.
    #[derive(Default)]
    struct Tags(Option<Vec<String>>);

    fn tags_of(vault: &OpenVault) -> Arc<Tags> {
        let version = vault.version().unwrap();
        vault
            .cached(|kept: &mut Arc<Tags>| {
                assert_eq!(vault.version().unwrap(), version);
                *kept = Arc::new(Tags(Some(tags(vault))));
                Ok(())
            })
            .unwrap()
    }

    #[test]
    fn every_type_has_a_slot_of_its_own_and_what_was_kept_is_there_again() {
        let vault = empty_book("2026-03-02");
        let count = |number: &mut Arc<u32>| {
            *Arc::make_mut(number) += 1;
            Ok(())
        };
        let first = vault.cached(count).unwrap();
        let other = vault
            .cached(|text: &mut Arc<String>| {
                *text = Arc::new("kept".to_owned());
                Ok(())
            })
            .unwrap();
        let second = vault.cached(count).unwrap();
        assert_eq!((*first, other.as_str(), *second), (1, "kept", 2), "what was handed out stays as it was");
        assert!(Arc::ptr_eq(&second, &vault.cached(|_| Ok(())).unwrap()));
    }

    #[test]
    fn an_error_or_a_panic_leaves_nothing_behind() {
        let vault = empty_book("2026-03-02");
        let fill = |number: &mut Arc<u32>| {
            *number = Arc::new(7);
            Ok(())
        };
        vault.cached(fill).unwrap();
        let failed = vault.cached(|number: &mut Arc<u32>| {
            *number = Arc::new(8);
            Err(Error::Cancelled)
        });
        assert!(matches!(failed, Err(Error::Cancelled)));
        assert_eq!(*vault.cached(|_: &mut Arc<u32>| Ok(())).unwrap(), 0);
        vault.cached(fill).unwrap();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            vault.cached(|number: &mut Arc<u32>| {
                *number = Arc::new(8);
                panic!("a bug")
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(*vault.cached(|_: &mut Arc<u32>| Ok(())).unwrap(), 0);
    }

    #[test]
    fn who_began_before_what_a_slot_has_seen_makes_its_own_and_the_slot_stays() {
        let (_folder, mut vault, _) = on_disk();
        tag(&mut vault, "first");
        let readers = vault.readers();
        let newest = |readers: &super::super::Readers| readers.read(|newer| Ok(tags_of(newer))).unwrap();
        readers
            .read(|older| {
                older.version()?;
                tag(&mut vault, "second");
                assert_eq!(newest(&readers).0.as_deref().unwrap(), ["first", "second"]);
                assert_eq!(tags_of(older).0.as_deref().unwrap(), ["first"]);
                let kept = readers.read(|newer| newer.cached::<Tags>(|_| Ok(())))?;
                assert_eq!(kept.0.as_deref().unwrap(), ["first", "second"]);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn every_act_but_a_draft_makes_a_new_version() {
        use super::super::Noun;
        let mut vault = empty_book("2026-03-02");
        let mut last = vault.version().unwrap();
        let mut changed = |vault: &OpenVault| {
            let before = std::mem::replace(&mut last, vault.version().unwrap());
            last > before
        };
        tag(&mut vault, "first");
        assert!(changed(&vault));
        vault.undo().unwrap();
        assert!(changed(&vault));
        vault.redo().unwrap();
        assert!(changed(&vault));
        let set =
            |w: &mut super::super::Write<'_>| Ok(w.conn().execute("INSERT INTO setting VALUES ('k', '1')", [])?);
        vault.write_beyond_undo(Noun::Setting, set).unwrap();
        assert!(changed(&vault));
        let draft =
            |w: &mut super::super::Write<'_>| Ok(w.conn().execute("INSERT INTO draft VALUES ('k', '', '')", [])?);
        vault.write_beyond_undo(Noun::Draft, draft).unwrap();
        assert!(!changed(&vault));
    }
}
