//! Making a vault and opening one.
//!
//! In the folder of a vault: `book.db` (SQLCipher, with its `-wal` and `-shm` while open), `header.1` and `header.2`,
//! `vault.lock`, `backups/`. The vault exists from the moment `book.db` has its name: until then a creation that was
//! cut short leaves `book.db.new`, and the next one starts over.

use super::connection::{self, Access};
use super::header::{self, Header};
use super::key::{KdfCost, Key, SubKeys, fill_random};
use super::lock_file::LockFile;
use super::password::Password;
use super::recovery_key::RecoveryKey;
use super::{Home, OpenVault, audit, durable, integrity, schema};
use crate::clock::{Clock, stored};
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
    }
}

/// Looks whether `dir` holds a vault, without opening it. A folder that is not there holds none. `VaultDamaged` when
/// there is a book but no whole header, `VaultTooNew` when a newer version wrote the header.
pub fn probe(dir: &Path) -> Result<Presence> {
    let book = dir.join(BOOK).try_exists()?;
    match header::read(dir)? {
        Some(_) if book || !dir.join(UNFINISHED).try_exists()? => Ok(Presence::Vault),
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
    if let Err(error) = lay_down(dir, &header, &keys, &*clock) {
        // Nothing half made stays behind; the error that matters is the one above.
        for name in [UNFINISHED, "book.db.new-wal", "book.db.new-shm", header::NAMES[0], header::NAMES[1]] {
            let _ = std::fs::remove_file(dir.join(name));
        }
        return Err(error);
    }
    Ok((open_book(dir, lock, &header, &data_key, clock)?, recovery))
}

/// Opens the vault of `dir` with its password. A wrong one is told (`UnlockFailed`) before the database is touched.
pub fn unlock(dir: &Path, password: &Password, clock: Arc<dyn Clock>) -> Result<OpenVault> {
    let (lock, found) = take(dir)?;
    let data_key = found.header.open_with_password(password)?;
    heal(dir, &found);
    open_book(dir, lock, &found.header, &data_key, clock)
}

/// Opens the vault of `dir` with its recovery key and sets a new password.
pub fn recover(dir: &Path, recovery: &RecoveryKey, new: &Password, clock: Arc<dyn Clock>) -> Result<OpenVault> {
    new.must_be_strong()?;
    let (lock, found) = take(dir)?;
    let data_key = found.header.open_with_recovery(recovery)?;
    let header = found.header.with_password(new, &data_key)?;
    header::write(dir, &header)?;
    let mut vault = open_book(dir, lock, &header, &data_key, clock)?;
    vault.audit_act("recover")?;
    Ok(vault)
}

/// Lock and header of a vault that is there.
fn take(dir: &Path) -> Result<(LockFile, header::Found)> {
    std::fs::metadata(dir)?;
    if probe(dir)? == Presence::None {
        return Err(Error::NoVault);
    }
    let lock = LockFile::acquire(dir)?;
    let found = header::read(dir)?.ok_or(Error::NoVault)?;
    Ok((lock, found))
}

/// Writes the header's copies anew when one is missing, damaged or older. Failing to is no reason not to open.
fn heal(dir: &Path, found: &header::Found) {
    if found.ailing && header::write(dir, &found.header).is_err() {
        tracing::warn!("a copy of the header could not be written anew");
    }
}

/// Everything a new vault consists of, the book's name last.
fn lay_down(dir: &Path, header: &Header, keys: &SubKeys, clock: &dyn Clock) -> Result<()> {
    let unfinished = dir.join(UNFINISHED);
    durable::private_file(&unfinished)?;
    let mut conn = connection::open(&unfinished, &keys.database, Access::Create)?;
    schema::migrate(&mut conn)?;
    identify(&conn, &header.vault, keys, clock)?;
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
/// into a book of a later version, and a damaged one stays open for reading only.
pub(super) fn open_book(
    dir: &Path,
    lock: LockFile,
    header: &Header,
    data_key: &Key,
    clock: Arc<dyn Clock>,
) -> Result<OpenVault> {
    let book = dir.join(BOOK);
    if !book.try_exists()? {
        return Err(Error::VaultDamaged);
    }
    let keys = SubKeys::of(data_key, &header.vault)?;
    let reader = connection::open(&book, &keys.database, Access::Read)?;
    let found = schema::version(&reader)?;
    if found > schema::VERSION {
        return Err(Error::VaultTooNew { found, supported: schema::VERSION });
    }
    let id: [u8; 16] = reader.query_row("SELECT id FROM vault", [], |row| row.get(0))?;
    if id != header.vault {
        return Err(Error::VaultDamaged);
    }
    let home = Home { dir: dir.to_owned(), lock: Arc::new(lock) };
    if !integrity::quick(&reader)? {
        return Ok(OpenVault { conn: reader, clock, keys, home, read_only: true, roll: Default::default() });
    }
    drop(reader);
    let mut conn = connection::open(&book, &keys.database, Access::Write)?;
    schema::migrate(&mut conn)?;
    Ok(OpenVault { conn, clock, keys, home, read_only: false, roll: Default::default() })
}

#[cfg(test)]
mod tests {
    use super::super::Op;
    use super::*;
    use crate::clock::FixedClock;
    use crate::error::{Invalid, StorageFault};
    use tempfile::TempDir;

    fn clock() -> Arc<FixedClock> {
        Arc::new(FixedClock::noon("2026-03-02".parse().unwrap()))
    }

    fn password() -> Password {
        Password::new("correct horse battery staple")
    }

    fn made() -> (TempDir, OpenVault, RecoveryKey) {
        let folder = tempfile::tempdir().unwrap();
        let (vault, recovery) = create(folder.path(), &password(), KdfCost::minimum(), clock()).unwrap();
        (folder, vault, recovery)
    }

    fn tag(vault: &mut OpenVault, name: &str) {
        vault
            .write(Op::TagClients, |write| {
                Ok(write.conn().execute("INSERT INTO tag (id, name) VALUES (?1, ?1)", [name])?)
            })
            .unwrap();
    }

    fn tags(vault: &OpenVault) -> Vec<String> {
        let mut statement = vault.conn().prepare("SELECT name FROM tag ORDER BY name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
            .collect();
        files.sort();
        files
    }

    #[test]
    fn what_was_written_is_there_after_lock_and_unlock_and_can_still_be_undone() {
        let (folder, mut vault, _) = made();
        assert_eq!(probe(folder.path()).unwrap(), Presence::Vault);
        tag(&mut vault, "first");
        drop(vault);
        let mut vault = unlock(folder.path(), &password(), clock()).unwrap();
        assert_eq!(tags(&vault), ["first"]);
        assert_eq!(vault.undo().unwrap().op, Op::TagClients);
        assert!(tags(&vault).is_empty());
    }

    #[test]
    fn a_wrong_password_touches_nothing() {
        let (folder, vault, recovery) = made();
        drop(vault);
        // A database SQLite would not even read: so it was not asked to.
        std::fs::write(folder.path().join(BOOK), b"not a database").unwrap();
        let before = files(folder.path());
        assert!(matches!(unlock(folder.path(), &Password::new("wrong"), clock()), Err(Error::UnlockFailed)));
        let other = RecoveryKey::random().unwrap();
        assert!(matches!(recover(folder.path(), &other, &password(), clock()), Err(Error::UnlockFailed)));
        assert_eq!(files(folder.path()), before);
        assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::VaultDamaged)));
        drop(recovery);
    }

    #[test]
    fn the_recovery_key_sets_a_new_password() {
        let (folder, mut vault, recovery) = made();
        tag(&mut vault, "kept");
        drop(vault);
        let new = Password::new("another horse battery staple");
        let vault = recover(folder.path(), &recovery, &new, clock()).unwrap();
        assert_eq!(tags(&vault), ["kept"]);
        drop(vault);
        assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
        assert!(unlock(folder.path(), &new, clock()).is_ok());
        // The same recovery key goes on working.
        assert!(recover(folder.path(), &recovery, &password(), clock()).is_ok());
    }

    #[test]
    fn a_second_opening_is_turned_away() {
        let (folder, vault, _) = made();
        assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::InUse)));
        drop(vault);
        assert!(unlock(folder.path(), &password(), clock()).is_ok());
    }

    #[test]
    fn nothing_is_made_twice_weakly_or_nowhere() {
        let (folder, vault, _) = made();
        drop(vault);
        let again = create(folder.path(), &password(), KdfCost::minimum(), clock());
        assert!(matches!(again, Err(Error::VaultExists)));
        let elsewhere = tempfile::tempdir().unwrap();
        let weak = create(elsewhere.path(), &Password::new("password"), KdfCost::minimum(), clock());
        assert!(matches!(weak, Err(Error::Invalid { why: Invalid::TooWeak, .. })));
        assert!(files(elsewhere.path()).is_empty());
        let nowhere = elsewhere.path().join("gone/vault");
        let missing = create(&nowhere, &password(), KdfCost::minimum(), clock());
        assert!(matches!(missing, Err(Error::Storage(StorageFault::Missing))));
        assert_eq!(probe(&nowhere).unwrap(), Presence::None);
        assert!(matches!(unlock(&nowhere, &password(), clock()), Err(Error::Storage(StorageFault::Missing))));
        assert!(matches!(unlock(elsewhere.path(), &password(), clock()), Err(Error::NoVault)));
        assert!(files(elsewhere.path()).is_empty());
    }
}
