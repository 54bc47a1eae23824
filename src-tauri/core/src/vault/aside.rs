//! Reading beside the window: a connection of its own, on any thread, so that what takes long keeps nobody waiting.
//!
//! It holds neither the folder nor the vault: locking goes ahead while it reads. What it brings back counts only for
//! the vault it was asked of, as it is open now ([`OpenVault::asked`]): after locking, another book may lie there.

use super::OpenVault;
use super::connection::{self, Access};
use super::key::Key;
use super::lock_file::LockFile;
use super::open::BOOK;
use crate::Result;
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::{Arc, Weak};

/// A look at the book to be taken on another thread. Its key is zeroized with it.
pub(crate) struct Aside {
    book: PathBuf,
    key: Key,
    access: Access,
    asked_of: Weak<LockFile>,
}

impl OpenVault {
    /// A look at the book as it is when [`Aside::read`] begins.
    pub(crate) fn aside(&self) -> Aside {
        Aside {
            book: self.home.dir.join(BOOK),
            key: self.keys.database.clone(),
            access: self.home.reading(),
            asked_of: Arc::downgrade(&self.home.lock),
        }
    }

    /// Whether `aside` was asked of this vault since it was opened.
    pub(crate) fn asked(&self, aside: &Aside) -> bool {
        std::ptr::eq(aside.asked_of.as_ptr(), Arc::as_ptr(&self.home.lock))
    }
}

impl Aside {
    /// Reads committed content of the book. An error of SQLite when the vault was locked meanwhile and the book moved.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let conn = connection::open(&self.book, &self.key, self.access)?;
        // What is read once needs no cache; the window's own has the memory.
        conn.execute_batch("PRAGMA cache_size = -2048;")?;
        look(&conn)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{clock, on_disk, password, tag};
    use super::super::unlock;

    #[test]
    fn it_reads_what_is_committed_and_is_known_by_the_vault_it_was_asked_of_only() {
        let (folder, mut vault, _) = on_disk();
        tag(&mut vault, "first");
        let aside = vault.aside();
        let tags = |aside: &super::Aside| {
            aside.read(|conn| Ok(conn.query_row("SELECT count(*) FROM tag", [], |row| row.get::<_, u32>(0))?)).unwrap()
        };
        assert_eq!(tags(&aside), 1);
        assert!(vault.asked(&aside));
        drop(vault);
        let vault = unlock(folder.path(), &password(), clock()).unwrap();
        assert!(!vault.asked(&aside), "the same book, unlocked anew, may have been another in between");
    }

    #[test]
    fn it_keeps_nobody_from_locking_and_unlocking() {
        let (folder, vault, _) = on_disk();
        let aside = vault.aside();
        aside
            .read(|_| {
                drop(vault);
                assert!(unlock(folder.path(), &password(), clock()).is_ok());
                Ok(())
            })
            .unwrap();
    }
}
