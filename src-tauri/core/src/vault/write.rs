//! The one write path. Everything that changes the book passes here: one immediate transaction, recorded whole.
//!
//! Two doors lead through it. [`OpenVault::write`] is for the book: it is journaled, so that it can be undone.
//! [`OpenVault::write_beyond_undo`] is for what lies beyond undo: settings, drafts, what left the machine.

use super::changeset::Sections;
use super::{Noun, Op, OpenVault, about, audit, journal};
use crate::clock::{Clock, stored};
use crate::id::OpId;
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::sync::Arc;

/// What a write came to.
#[derive(Debug, Clone, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Written<T> {
    /// What the verb returned.
    pub value: T,
    /// The nouns whose views are stale now, each once. Empty when nothing changed.
    pub changed: Vec<Noun>,
    /// What was done; `None` for what lies beyond undo.
    pub op: Option<Op>,
    /// Set when it can be undone: it was journaled, and something changed.
    pub undo: Option<OpId>,
}

/// The right to write, inside one transaction. Verbs take `&mut Write`.
pub struct Write<'v> {
    conn: &'v Connection,
    clock: &'v dyn Clock,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl std::fmt::Debug for Write<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Write(…)")
    }
}

impl<'v> Write<'v> {
    /// The same right at another instant: for a book told in retrospect, whose verbs stamp what they do with the time
    /// it is said to have been done.
    pub(crate) fn at(&self, now: DateTime<Utc>) -> Write<'v> {
        Write { now, today: self.clock.local(now).date(), ..*self }
    }
}

impl Write<'_> {
    /// The connection, inside the transaction.
    pub(crate) fn conn(&self) -> &Connection {
        self.conn
    }
    /// The clock of the vault, for wall times.
    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock
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
}

impl OpenVault {
    /// Runs `verb` as one undoable step called `op`. An error rolls everything back. When the verb changes nothing of
    /// the book, nothing is journaled.
    pub fn write<T>(&mut self, op: Op, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<Written<T>> {
        let (now, today) = self.now_and_today();
        let (audit_key, clock) = (self.keys.audit.clone(), Arc::clone(&self.clock));
        let tx = self.transaction()?;
        let mut session = journal::record(&tx)?;
        let value = verb(&mut Write { conn: &tx, clock: &*clock, now, today })?;
        let changeset = journal::recorded(&mut session)?;
        drop(session);
        let sections = Sections::of(&changeset)?;
        let changed = sections.nouns();
        let mut undo = None;
        if !changeset.is_empty() {
            let op_id = OpId::new();
            let about = about::of(&tx, &sections)?;
            journal::push(&tx, &op_id, op, now, &about, &changeset)?;
            audit::append(&tx, &audit_key, now, op.word())?;
            undo = Some(op_id);
        }
        tx.commit()?;
        Ok(Written { value, changed, op: Some(op), undo })
    }

    /// Runs `verb`, which changes only what lies beyond undo, all of it of the noun `what`. An error rolls everything
    /// back; so does a change of a journaled table, which would make earlier steps impossible to undo (`Internal`).
    /// Audited, except drafts: they are no acts, and there is one a second.
    pub fn write_beyond_undo<T>(
        &mut self,
        what: Noun,
        verb: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        let (now, today) = self.now_and_today();
        let (audit_key, clock) = (self.keys.audit.clone(), Arc::clone(&self.clock));
        let tx = self.transaction()?;
        let before = tx.total_changes();
        let session = journal::record(&tx)?;
        let value = verb(&mut Write { conn: &tx, clock: &*clock, now, today })?;
        if !session.is_empty() {
            return Err(Error::Internal("journaled table changed outside the journal"));
        }
        drop(session);
        let changed = if tx.total_changes() == before { vec![] } else { vec![what] };
        if !changed.is_empty() && what != Noun::Draft {
            audit::append(&tx, &audit_key, now, &format!("beyond:{}", what.word()))?;
        }
        tx.commit()?;
        Ok(Written { value, changed, op: None, undo: None })
    }

    fn now_and_today(&self) -> (DateTime<Utc>, NaiveDate) {
        let now = self.clock.now();
        (now, self.clock.local(now).date())
    }

    fn transaction(&mut self) -> Result<Transaction<'_>> {
        self.must_be_writable()?;
        Ok(self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}
