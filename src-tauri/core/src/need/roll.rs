//! What the book page and the filter of the list know of every client, kept in memory until something is written: a list
//! is read window by window, and two million notes are not to be read for each.

use super::masks::{self, Masks};
use crate::Result;
use crate::facts::{self, AgeBand};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The masks and age bands of all clients, by number.
#[derive(Debug, Default)]
pub(crate) struct NeedRoll {
    /// Changes of the connection, the day and the number of clients it was read at.
    read_at: Option<(u64, NaiveDate, usize)>,
    masks: Vec<Masks>,
    ages: Vec<AgeBand>,
}

impl NeedRoll {
    /// Reads anew if anything was written since, the day has changed or clients have come.
    pub fn refresh(&mut self, conn: &Connection, docs: usize, today: NaiveDate) -> Result<()> {
        let now = Some((conn.total_changes(), today, docs));
        if self.read_at != now {
            self.masks = masks::read(conn, docs, today)?;
            self.ages = facts::age_bands(conn, docs, today)?;
            self.read_at = now;
        }
        Ok(())
    }

    pub(super) fn masks(&self) -> &[Masks] {
        &self.masks
    }

    /// The age band of every client by number.
    pub fn ages(&self) -> &[AgeBand] {
        &self.ages
    }
}
