//! Making a vault and opening one.
//!
//! In the folder of a vault: `book.db` (SQLCipher, with its `-wal` and `-shm` while open), `header.1` and `header.2`,
//! `vault.lock`, `attachments/`, `backups/`, and what a restore set aside (`book-before-restore-…`). The vault exists from
//! the moment `book.db` has its name: until then a creation that was cut short leaves `book.db.new`, and the next one
//! starts over.

use super::backup::{BackupJob, BackupReason};
use super::connection::{self, Access};
use super::header::{self, Header};
use super::integrity::{self, Progress, Stage, Tick};
use super::key::{KdfCost, Key, SubKeys, fill_random};
use super::lock_file::LockFile;
use super::password::Password;
use super::recovery_key::RecoveryKey;
use super::schema::{self, Schema};
use super::{Home, OpenVault, audit, durable};
use crate::clock::{Clock, stored};
use crate::derived;
use crate::error::StorageFault;
use crate::wire::word;
use crate::{Error, Result};
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;

pub(super) const BOOK: &str = "book.db";
const UNFINISHED: &str = "book.db.new";

word! {
    /// What lies at a place.
    pub enum Presence {
        /// No vault.
        None = "none",
        /// A vault, to be unlocked.
        Vault = "vault",
        /// A vault another process has open.
        InUse = "inUse",
    }
}

/// Looks whether `dir` holds a vault, without opening it. A folder that is not there holds none. `VaultDamaged` when
/// there is a book but no whole header, `VaultTooNew` when a newer version wrote the header.
pub fn probe(dir: &Path) -> Result<Presence> {
    let book = dir.join(BOOK).try_exists()?;
    match header::read(dir)? {
        Some(_) if book || !dir.join(UNFINISHED).try_exists()? => {
            Ok(if LockFile::is_held_elsewhere(dir) { Presence::InUse } else { Presence::Vault })
        }
        None if book => Err(Error::VaultDamaged),
        _ => Ok(Presence::None),
    }
}

/// Makes a vault in `dir`, which is created when its parent is there, and opens it. The recovery key is shown once and
/// not kept. `VaultExists` when there is one, `TooWeak` for a password below the rule of [`super::password_strength`].
pub fn create(
    dir: &Path,
    password: &Password,
    cost: KdfCost,
    clock: Arc<dyn Clock>,
) -> Result<(OpenVault, RecoveryKey)> {
    password.must_be_strong()?;
    durable::private_folder(dir)?;
    if !matches!(probe(dir), Ok(Presence::None)) {
        return Err(Error::VaultExists);
    }
    let lock = LockFile::acquire(dir)?;
    let (data_key, recovery) = (Key::random()?, RecoveryKey::random()?);
    let mut vault = [0; 16];
    fill_random(&mut vault)?;
    let header = Header::new(vault, cost, password, &recovery, &data_key)?;
    let keys = SubKeys::of(&data_key, &vault)?;
    if let Err(error) = lay_down(dir, &header, &keys, &clock) {
        // Nothing half made stays behind; the error that matters is the one above.
        for name in [UNFINISHED, "book.db.new-wal", "book.db.new-shm", header::NAMES[0], header::NAMES[1]] {
            let _ = std::fs::remove_file(dir.join(name));
        }
        return Err(error);
    }
    let home = Home::new(dir, lock);
    Ok((open_book(home, &header, &data_key, clock, Schema::SHIPPED, &mut |_| Ok(()))?, recovery))
}

/// Opens the vault of `dir` with its password. A wrong one is told (`UnlockFailed`) before the database is touched. In a
/// folder that cannot be written to it is open for reading only.
pub fn unlock(dir: &Path, password: &Password, clock: Arc<dyn Clock>) -> Result<OpenVault> {
    unlock_telling(dir, password, clock, &mut |_| Ok(()))
}

/// [`unlock`], telling of what takes long: a book of an earlier version is backed up, migrated, and what is derived from it
/// made anew. An error of `tick` leaves it as it was.
pub fn unlock_telling(dir: &Path, password: &Password, clock: Arc<dyn Clock>, tick: Tick<'_>) -> Result<OpenVault> {
    let (home, found) = take(dir)?;
    let data_key = found.header.open_with_password(password)?;
    heal(dir, &found);
    open_book(home, &found.header, &data_key, clock, Schema::SHIPPED, tick)
}

/// Opens the vault of `dir` with its recovery key and sets a new password.
pub fn recover(dir: &Path, recovery: &RecoveryKey, new: &Password, clock: Arc<dyn Clock>) -> Result<OpenVault> {
    new.must_be_strong()?;
    let (home, found) = take(dir)?;
    let data_key = found.header.open_with_recovery(recovery)?;
    let header = found.header.with_password(new, &data_key)?;
    header::write(dir, &header)?;
    let mut vault = open_book(home, &header, &data_key, clock, Schema::SHIPPED, &mut |_| Ok(()))?;
    vault.audit_act("recover")?;
    Ok(vault)
}

/// The folder and header of a vault that is there.
fn take(dir: &Path) -> Result<(Home, header::Found)> {
    std::fs::metadata(dir)?;
    if probe(dir)? == Presence::None {
        return Err(Error::NoVault);
    }
    let lock = LockFile::acquire_as_can_be(dir)?;
    let found = header::read(dir)?.ok_or(Error::NoVault)?;
    Ok((Home::new(dir, lock), found))
}

/// Writes the header's copies anew when one is missing, damaged or older. Failing to is no reason not to open.
fn heal(dir: &Path, found: &header::Found) {
    if found.ailing && header::write(dir, &found.header).is_err() {
        tracing::warn!("a copy of the header could not be written anew");
    }
}

/// Everything a new vault consists of, the book's name last.
fn lay_down(dir: &Path, header: &Header, keys: &SubKeys, clock: &Arc<dyn Clock>) -> Result<()> {
    let unfinished = dir.join(UNFINISHED);
    durable::private_file(&unfinished)?;
    let mut conn = connection::open(&unfinished, &keys.database, Access::Create)?;
    Schema::SHIPPED.migrate(&mut conn)?;
    derived::register_times(&conn, clock)?;
    derived::ensure(&mut conn, &**clock, &mut |_, _| Ok(()))?;
    identify(&conn, &header.vault, keys, &**clock)?;
    conn.close().map_err(|(_, error)| error)?;
    header::write(dir, header)?;
    std::fs::rename(&unfinished, dir.join(BOOK))?;
    durable::sync_folder(dir)
}

/// Writes into the book which vault it is of, so that an exchanged one is noticed.
pub(super) fn identify(conn: &Connection, vault: &[u8; 16], keys: &SubKeys, clock: &dyn Clock) -> Result<()> {
    let now = clock.now();
    conn.execute("INSERT INTO vault (only_row, id, created_at) VALUES (1, ?1, ?2)", (vault, stored(now)))?;
    audit::append(conn, &keys.audit, now, "create")
}

/// Opens the book with a data key that fits its header.
///
/// First for reading only: a key that does not fit must not get to replay the write-ahead log, nothing may be written
/// into a book of a later version, and a damaged one stays open for reading only. A book of an earlier version is
/// backed up, then brought up to `schema`; its journal is cleared, for changesets speak of the columns of their time.
/// Where that cannot be written it is refused (`NotWritable`); one of this version is opened for reading only.
pub(super) fn open_book(
    home: Home,
    header: &Header,
    data_key: &Key,
    clock: Arc<dyn Clock>,
    schema: Schema,
    tick: Tick<'_>,
) -> Result<OpenVault> {
    let book = home.dir.join(BOOK);
    if !book.try_exists()? {
        return Err(Error::VaultDamaged);
    }
    let keys = Arc::new(SubKeys::of(data_key, &header.vault)?);
    let reader = connection::open(&book, &keys.database, home.reading())?;
    let (found, supported) = (schema::version(&reader)?, schema.version());
    if found > supported {
        return Err(Error::VaultTooNew { found, supported });
    }
    // Version 0 is an empty file: the vault was made with a schema.
    if found == 0 || vault_id(&reader)? != header.vault {
        return Err(Error::VaultDamaged);
    }
    let whole = integrity::quick(&reader)?;
    if !home.lock.may_write() && (found < supported || !derived::is_current(&reader)?) {
        return Err(Error::Storage(StorageFault::NotWritable));
    }
    drop(reader);
    if !whole || !home.lock.may_write() {
        // Anew, for a connection that has met a page with a wrong MAC reads nothing more.
        let conn = connection::open(&book, &keys.database, home.reading())?;
        return Ok(OpenVault { conn, clock, keys, home, read_only: true, cache: Arc::default() });
    }
    if found < supported {
        let reason = BackupReason::BeforeMigration;
        BackupJob::new(home.clone(), SubKeys::clone(&keys), header.encode(), reason, clock.clone())?.run(&mut *tick)?;
    }
    let mut conn = connection::open(&book, &keys.database, Access::Write)?;
    if found < supported {
        conn.execute("DELETE FROM journal", [])?;
        derived::drop_all(&conn)?;
        schema.migrate(&mut conn)?;
    }
    derived::register_times(&conn, &clock)?;
    derived::ensure(&mut conn, &*clock, &mut |done, total| tick(Progress::part(Stage::Derive, done, total)))?;
    Ok(OpenVault { conn, clock, keys, home, read_only: false, cache: Arc::default() })
}

/// Which vault a book says it is of. `VaultDamaged` when it does not say.
pub(super) fn vault_id(conn: &Connection) -> Result<[u8; 16]> {
    use rusqlite::OptionalExtension;
    conn.query_row("SELECT id FROM vault", [], |row| row.get(0)).optional()?.ok_or(Error::VaultDamaged)
}

#[cfg(test)]
mod tests;
