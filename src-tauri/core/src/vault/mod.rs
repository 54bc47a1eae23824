//! The vault: one encrypted store per adviser. Key hierarchy, open and lock, the one write path with its journal,
//! checks, backups. Nothing above this module touches a key or opens a connection.

mod about;
mod audit;
mod backup;
mod blob;
mod cache;
mod changeset;
mod connection;
mod durable;
mod header;
mod integrity;
mod journal;
mod key;
mod lock_file;
mod op;
mod open;
mod pages;
mod password;
mod readers;
mod recovery_key;
mod references;
mod rekey;
mod restore;
mod schema;
#[cfg(test)]
pub(crate) mod testing;
mod write;

pub use crate::noun::Noun;
pub use about::StepAbout;
pub use backup::{BackupAt, BackupInfo, BackupJob, BackupReason, backups, look_at_backup};
pub use blob::{Address, BlobReader, Blobs, Incoming, Kept, MOST_BYTES};
pub use integrity::{Progress, Stage, Tick};
pub use journal::{Step, Undone};
pub use key::KdfCost;
pub use op::Op;
pub use open::{Presence, create, probe, recover, unlock, unlock_telling};
pub use password::{Password, Strength, Weakness, password_strength};
pub use readers::Readers;
pub use recovery_key::RecoveryKey;
pub use restore::{Secret, restore};
pub use write::{Write, Written};

use crate::clock::Clock;
use crate::{Error, Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// An unlocked vault, as one thread at a time sees it: a connection to the book and what all connections share. The one
/// that was opened writes and reads; its [`Readers`] lend others, to read beside it. Dropping all of them locks: the
/// connections close, the keys are zeroized, the folder is free.
pub struct OpenVault {
    // The connection first: it must be closed before the lock is let go.
    conn: Connection,
    pub(crate) clock: Arc<dyn Clock>,
    keys: Arc<key::SubKeys>,
    home: Home,
    read_only: bool,
    cache: Arc<cache::Cache>,
}

/// The folder of a vault, held for as long as anything works in it.
#[derive(Clone)]
struct Home {
    dir: PathBuf,
    // Held.
    lock: Arc<lock_file::LockFile>,
    /// Whether a backup is being made.
    backing_up: Arc<AtomicBool>,
    /// The files beside the book that no sweep may take yet.
    held: blob::Held,
}

impl Home {
    fn new(dir: &Path, lock: lock_file::LockFile) -> Self {
        Self { dir: dir.to_owned(), lock: Arc::new(lock), backing_up: Arc::default(), held: Default::default() }
    }

    /// How the book is read here.
    fn reading(&self) -> connection::Access {
        if self.lock.may_write() { connection::Access::Read } else { connection::Access::ReadStill }
    }
}

impl std::fmt::Debug for OpenVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenVault(…)")
    }
}

impl OpenVault {
    /// The connection, for the stores of the nouns. To read only: writing goes through [`OpenVault::write`].
    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    /// The clock all of this vault's times come from.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Whether it is open for reading only: its folder cannot be written to, or the book was found damaged. Of a damaged
    /// one, what is read before the damage is met can be read; from then on everything is `VaultDamaged` on the same
    /// connection, which its [`Readers`] therefore lend to nobody else.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    fn must_be_writable(&self) -> Result<()> {
        if self.read_only { Err(Error::ReadOnly) } else { Ok(()) }
    }

    /// Puts an act upon the vault itself, which changes nothing in the book, on the audit trail.
    fn audit_act(&mut self, what: &str) -> Result<()> {
        if self.read_only {
            return Ok(());
        }
        let tx = self.conn.transaction()?;
        audit::append(&tx, &self.keys.audit, self.clock.now(), what)?;
        Ok(tx.commit()?)
    }
}
