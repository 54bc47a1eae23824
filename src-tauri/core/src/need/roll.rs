//! What the book page and the filter of the list know of every client, kept in memory until something is written: a list
//! is read window by window, and two million notes are not to be read for each.

use super::masks::{self, Masks};
use crate::Result;
use crate::facts::{self, AgeBand};
use crate::vault::OpenVault;
use chrono::NaiveDate;
use std::sync::Arc;

/// The masks and age bands of all clients, by number.
#[derive(Debug, Default)]
pub(crate) struct NeedRoll {
    /// The version of the book, the day and the number of clients it was read at.
    read_at: Option<(i64, NaiveDate, usize)>,
    masks: Vec<Masks>,
    ages: Vec<AgeBand>,
}

impl NeedRoll {
    /// Of the book as `vault` sees it. Read anew if anything was written since, the day has changed or clients have come.
    pub fn of(vault: &OpenVault, docs: usize) -> Result<Arc<Self>> {
        let (conn, today) = (vault.conn(), vault.clock().today());
        let now = Some((vault.version()?, today, docs));
        vault.cached(|needs: &mut Arc<Self>| {
            if needs.read_at != now {
                let (masks, ages) = (masks::read(conn, docs, today)?, facts::age_bands(conn, docs, today)?);
                *needs = Arc::new(Self { read_at: now, masks, ages });
            }
            Ok(())
        })
    }

    pub(super) fn masks(&self) -> &[Masks] {
        &self.masks
    }

    /// The age band of every client by number.
    pub fn ages(&self) -> &[AgeBand] {
        &self.ages
    }
}
