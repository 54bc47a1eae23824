//! Reading beside whoever writes: a few connections of their own, each lent to one reader at a time.
//!
//! The write-ahead log lets them go on while a write is under way: a reader sees the book as it stood when the reading
//! began, whole, and whatever was committed before that. So no reading waits for a write, only for one of the connections
//! when all are lent.

use super::cache::Cache;
use super::key::SubKeys;
use super::open::BOOK;
use super::{Home, OpenVault, connection, integrity};
use crate::clock::Clock;
use crate::{Error, Result};
use rusqlite::DropBehavior;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Connections at most. They are opened when first needed, and the one used last is lent first: its pages are in memory.
const MOST: usize = 2;
/// Instructions of SQLite after which a reading looks whether it is to end: well below a millisecond.
const OPS_PER_LOOK: i32 = 1_000;

/// The readers of a vault. They hold its folder and keys as the vault does: drop them to lock.
pub struct Readers {
    lent: Mutex<Lent>,
    returned: Condvar,
    closed: Arc<AtomicBool>,
    clock: Arc<dyn Clock>,
    keys: Arc<SubKeys>,
    home: Home,
    read_only: bool,
    cache: Arc<Cache>,
}

#[derive(Default)]
struct Lent {
    idle: Vec<OpenVault>,
    /// Connections there are, lent or idle.
    open: usize,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Readers(…)")
    }
}

impl OpenVault {
    /// Readers of this vault, for any thread.
    pub fn readers(&self) -> Readers {
        Readers {
            lent: Mutex::default(),
            returned: Condvar::new(),
            closed: Arc::default(),
            clock: Arc::clone(&self.clock),
            keys: Arc::clone(&self.keys),
            home: self.home.clone(),
            read_only: self.read_only,
            cache: Arc::clone(&self.cache),
        }
    }
}

impl Readers {
    /// Reads: all of `verb` in one state of the book, which holds every write that returned before. `Cancelled` when the
    /// readers are closed before it has ended. It must not read through them again: with all connections lent it would
    /// wait for itself.
    pub fn read<T>(&self, verb: impl FnOnce(&OpenVault) -> Result<T>) -> Result<T> {
        let mut loan = self.borrow()?;
        let outcome = loan.in_one_state(verb);
        // A connection that has met a page with a wrong MAC reads nothing more; the next reader gets another.
        loan.is_sound = !matches!(outcome, Err(Error::VaultDamaged));
        outcome
    }

    /// Checks the book, see [`OpenVault::check`], on a connection beside these. `Cancelled` when they are closed.
    pub fn check(&self, tick: integrity::Tick<'_>) -> Result<()> {
        let tick = &mut |at| if self.are_closed() { Err(Error::Cancelled) } else { tick(at) };
        integrity::check(&self.home, &self.keys.database, tick)
    }

    /// Whether the vault is open for reading only.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Ends what is being read, within a millisecond or so, and lends nothing more.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Release);
        let idle = {
            let mut lent = self.lent();
            lent.open -= lent.idle.len();
            std::mem::take(&mut lent.idle)
        };
        drop(idle);
        self.returned.notify_all();
    }

    /// Whether they are closed.
    pub fn are_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    fn lent(&self) -> MutexGuard<'_, Lent> {
        // Nothing that holds it can panic half way.
        self.lent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn borrow(&self) -> Result<Loan<'_>> {
        let mut lent = self.lent();
        let idle = loop {
            if self.are_closed() {
                return Err(Error::Cancelled);
            }
            if let Some(idle) = lent.idle.pop() {
                break Some(idle);
            }
            if lent.open < MOST {
                lent.open += 1;
                break None;
            }
            lent = self.returned.wait(lent).unwrap_or_else(PoisonError::into_inner);
        };
        drop(lent);
        // From here on the loan gives the place back, whatever happens.
        let mut loan = Loan { of: self, vault: idle, is_sound: true };
        if loan.vault.is_none() {
            loan.vault = Some(self.open()?);
        }
        Ok(loan)
    }

    fn open(&self) -> Result<OpenVault> {
        let conn = connection::open(&self.home.dir.join(BOOK), &self.keys.database, self.home.reading())?;
        let closed = Arc::clone(&self.closed);
        conn.progress_handler(OPS_PER_LOOK, Some(move || closed.load(Ordering::Relaxed)))?;
        Ok(OpenVault {
            conn,
            clock: Arc::clone(&self.clock),
            keys: Arc::clone(&self.keys),
            home: self.home.clone(),
            read_only: self.read_only,
            cache: Arc::clone(&self.cache),
        })
    }
}

/// A connection lent. It goes back when this is dropped.
struct Loan<'r> {
    of: &'r Readers,
    vault: Option<OpenVault>,
    is_sound: bool,
}

impl Loan<'_> {
    fn in_one_state<T>(&self, verb: impl FnOnce(&OpenVault) -> Result<T>) -> Result<T> {
        let vault = self.vault.as_ref().ok_or(Error::Internal("a loan of nothing"))?;
        let mut state = vault.conn.unchecked_transaction()?;
        state.set_drop_behavior(DropBehavior::Commit);
        verb(vault)
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        let mut lent = self.of.lent();
        match self.vault.take() {
            Some(vault) if self.is_sound && !self.of.are_closed() => lent.idle.push(vault),
            gone => {
                lent.open -= 1;
                // Closing takes a moment; nobody is to wait for it.
                drop(lent);
                drop(gone);
            }
        }
        self.of.returned.notify_one();
    }
}

#[cfg(test)]
mod tests;
