//! What clauses came to, until the book changes or the day does.

use super::people::PersonAround;
use super::{Clause, Trouble};
use crate::occasion::OccasionDate;
use crate::roll::DocSet;
use crate::{Error, Result};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// Most sets kept: at 100,000 clients each is 12 KB.
const MOST_SETS: usize = 128;

/// For whom a clause holds, or why it says nothing.
pub(super) type Answer = std::result::Result<Arc<DocSet>, Trouble>;

/// The answers so far, and the days people were born on.
#[derive(Debug, Default)]
pub(crate) struct ClauseCache {
    /// The changes of the connection, the day and the number of clients all of it was read at.
    read_at: Option<(u64, NaiveDate, usize)>,
    answers: HashMap<String, Answer>,
    /// The own birthday of each client by number.
    pub(super) births: Option<Arc<Vec<Option<OccasionDate>>>>,
    pub(super) people: Option<Arc<Vec<PersonAround>>>,
}

impl ClauseCache {
    /// Forgets everything that was read of another state of the book.
    pub(super) fn be_at(&mut self, now: (u64, NaiveDate, usize)) {
        if self.read_at != Some(now) {
            *self = Self { read_at: Some(now), ..Self::default() };
        }
    }

    pub(super) fn key(clause: &Clause) -> Result<String> {
        serde_json::to_string(clause).map_err(|_| Error::Internal("clause as JSON"))
    }

    pub(super) fn known(&self, key: &str) -> Option<Answer> {
        self.answers.get(key).cloned()
    }

    pub(super) fn keep(&mut self, key: String, answer: Answer) {
        if self.answers.len() >= MOST_SETS {
            self.answers.clear();
        }
        self.answers.insert(key, answer);
    }
}
