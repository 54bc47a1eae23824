//! The one write path. Everything that changes the book passes here: one immediate transaction, one journal entry.

use super::{Noun, Op, OpenVault};
use crate::clock::{Clock, stored};
use crate::id::OpId;
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

/// What a write came to.
#[derive(Debug, Clone, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Written<T> {
    /// What the verb returned.
    pub value: T,
    /// The nouns whose views are stale now.
    pub changed: Vec<Noun>,
    /// What was done.
    pub op: Op,
    /// Set when it can be undone.
    pub undo: Option<OpId>,
}

/// The right to write, inside one transaction. Verbs take `&mut Write`.
pub struct Write<'v> {
    conn: &'v Connection,
    now: DateTime<Utc>,
    today: NaiveDate,
    clock: &'v dyn Clock,
}

impl std::fmt::Debug for Write<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Write(…)")
    }
}

impl Write<'_> {
    /// The connection, inside the transaction.
    pub(crate) fn conn(&self) -> &Connection {
        self.conn
    }
    /// The instant of this write.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }
    /// The instant of this write, as stored.
    pub(crate) fn stamp(&self) -> String {
        stored(self.now)
    }
    /// The adviser's local date.
    pub fn today(&self) -> NaiveDate {
        self.today
    }
    /// The clock of the vault, to turn instants into the adviser's wall time and back.
    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock
    }
}

impl OpenVault {
    /// Runs `verb` as one undoable step called `op`. An error rolls everything back.
    pub fn write<T>(&mut self, op: Op, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<Written<T>> {
        let now = self.clock.now();
        let today = self.clock.today();
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(Error::from)?;
        let mut write = Write { conn: &tx, now, today, clock: &*self.clock };
        let value = verb(&mut write)?;
        tx.commit()?;
        Ok(Written { value, changed: Noun::ALL.to_vec(), op, undo: None })
    }
}
