//! Empty open vaults for unit tests: in memory for the nouns, with the real schema and the real write path; on disk for
//! the vault itself.

use super::key::{Key, SubKeys};
use super::lock_file::LockFile;
use super::schema::Schema;
use super::{Home, KdfCost, Op, OpenVault, Password, RecoveryKey, open};
use crate::clock::FixedClock;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// An empty book in memory whose today is `day`.
pub(crate) fn empty_book(day: &str) -> OpenVault {
    let day: NaiveDate = day.parse().unwrap();
    empty_book_with(Arc::new(FixedClock::noon(day)))
}

/// An empty book in memory on a clock that the test keeps, to move it.
pub(crate) fn empty_book_with(clock: Arc<FixedClock>) -> OpenVault {
    let keys = Arc::new(SubKeys::of(&Key::from_slice(&[7; 32]).unwrap(), &[7; 16]).unwrap());
    let mut conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;").unwrap();
    crate::derived::register(&conn).unwrap();
    Schema::SHIPPED.migrate(&mut conn).unwrap();
    let clock: Arc<dyn crate::clock::Clock> = clock;
    crate::derived::register_times(&conn, &clock).unwrap();
    crate::derived::ensure(&mut conn, &*clock, &mut |_, _| Ok(())).unwrap();
    open::identify(&conn, &[7; 16], &keys, &*clock).unwrap();
    // The folder is gone when this returns; only its lock is needed, to fill the place.
    let folder = tempfile::tempdir().unwrap();
    let lock = LockFile::acquire(folder.path()).unwrap();
    let home = Home::new(folder.path(), lock);
    OpenVault { conn, clock, keys, home, read_only: false, cache: Arc::default() }
}

/// The password of [`on_disk`].
pub(super) fn password() -> Password {
    Password::new("correct horse battery staple")
}

/// A clock that stands at a day in 2026.
pub(super) fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::noon("2026-03-02".parse().unwrap()))
}

/// An empty vault in a folder of its own.
pub(crate) fn on_disk() -> (TempDir, OpenVault, RecoveryKey) {
    let folder = tempfile::tempdir().unwrap();
    let (vault, recovery) = open::create(folder.path(), &password(), KdfCost::minimum(), clock()).unwrap();
    (folder, vault, recovery)
}

/// Writes something: a tag.
pub(super) fn tag(vault: &mut OpenVault, name: &str) {
    vault
        .write(Op::TagClients, |write| {
            Ok(write.conn().execute("INSERT INTO tag (id, name) VALUES (?1, ?1)", [name])?)
        })
        .unwrap();
}

/// What was written with [`tag`].
pub(super) fn tags(vault: &OpenVault) -> Vec<String> {
    let mut statement = vault.conn().prepare("SELECT name FROM tag ORDER BY name").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// The files of a folder, with their bytes; the lock file, which holds none, left out.
pub(super) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && path.extension().is_none_or(|ext| ext != "lock"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

impl OpenVault {
    /// The connection, to do what no verb may.
    pub(crate) fn conn_mut(&mut self) -> &mut Connection {
        &mut self.conn
    }
}
