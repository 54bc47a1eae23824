//! An empty open vault in memory, for the unit tests of the nouns: the real schema and the real write path.

use super::key::{Key, SubKeys};
use super::lock_file::LockFile;
use super::{Home, OpenVault, open, schema};
use crate::clock::FixedClock;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::sync::Arc;

/// An empty book in memory whose today is `day`.
pub(crate) fn empty_book(day: &str) -> OpenVault {
    let day: NaiveDate = day.parse().unwrap();
    let clock = Arc::new(FixedClock::noon(day));
    let keys = SubKeys::of(&Key::from_slice(&[7; 32]).unwrap(), &[7; 16]).unwrap();
    let mut conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;").unwrap();
    crate::text::register(&conn).unwrap();
    schema::migrate(&mut conn).unwrap();
    open::identify(&conn, &[7; 16], &keys, &*clock).unwrap();
    // The folder is gone when this returns; only its lock is needed, to fill the place.
    let folder = tempfile::tempdir().unwrap();
    let lock = LockFile::acquire(folder.path()).unwrap();
    let home = Home { dir: folder.path().to_owned(), lock: Arc::new(lock) };
    OpenVault { conn, clock, keys, home, read_only: false, roll: Default::default() }
}
