//! An empty open vault in memory, for the unit tests of the nouns.

use super::{OpenVault, schema};
use crate::clock::FixedClock;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::sync::Arc;

/// An empty book in memory whose today is `day`.
pub(crate) fn empty_book(day: &str) -> OpenVault {
    let day: NaiveDate = day.parse().unwrap();
    let mut conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON;").unwrap();
    crate::text::register(&conn).unwrap();
    schema::migrate(&mut conn).unwrap();
    OpenVault { conn, clock: Arc::new(FixedClock::noon(day)), roll: Default::default() }
}
