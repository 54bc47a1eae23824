//! What clauses came to, until the book changes or the day does.

use super::people::PersonAround;
use super::{Clause, Trouble};
use crate::occasion::OccasionDate;
use crate::roll::DocSet;
use crate::vault::OpenVault;
use crate::{Error, Result};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most sets kept: at 100,000 clients each is 12 KB.
const MOST_SETS: usize = 128;

/// For whom a clause holds, or why it says nothing.
pub(super) type Answer = std::result::Result<Arc<DocSet>, Trouble>;

/// What was asked of a book in one state.
#[derive(Debug, Default)]
pub(crate) struct ClauseCache {
    /// The version of the book, the day and the number of clients all of it was read at.
    read_at: Option<(i64, NaiveDate, usize)>,
    kept: Mutex<Kept>,
}

/// The answers so far, and the days people were born on.
#[derive(Debug, Default)]
pub(super) struct Kept {
    answers: HashMap<String, Answer>,
    /// The own birthday of each client by number.
    pub births: Option<Arc<Vec<Option<OccasionDate>>>>,
    pub people: Option<Arc<Vec<PersonAround>>>,
}

impl ClauseCache {
    /// Of the book as `vault` sees it; empty if anything was written since, the day has changed or clients have come.
    pub(super) fn of(vault: &OpenVault, docs: usize) -> Result<Arc<Self>> {
        let now = Some((vault.version()?, vault.clock().today(), docs));
        vault.cached(|cache: &mut Arc<Self>| {
            if cache.read_at != now {
                *cache = Arc::new(Self { read_at: now, kept: Mutex::default() });
            }
            Ok(())
        })
    }

    /// What is kept; whatever a panic left is whole, for each answer comes in one piece.
    pub(super) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn key(clause: &Clause) -> Result<String> {
        serde_json::to_string(clause).map_err(|_| Error::Internal("clause as JSON"))
    }
}

impl Kept {
    pub fn known(&self, key: &str) -> Option<Answer> {
        self.answers.get(key).cloned()
    }

    pub fn keep(&mut self, key: String, answer: Answer) {
        if self.answers.len() >= MOST_SETS {
            self.answers.clear();
        }
        self.answers.insert(key, answer);
    }
}
