//! Whom the client copy may name: the client, the household, the client's own people, whoever the letterhead names.

use super::names::{forms, surname_of};
use super::nicknames::{given_of, last_of};
use super::store;
use crate::Result;
use crate::id::ClientId;
use crate::text::fold::folded;
use rusqlite::Connection;
use std::collections::HashSet;

pub(super) struct Own {
    /// Folded.
    names: Vec<String>,
    surnames: HashSet<String>,
    givens: HashSet<String>,
    /// Without the adviser's name: 张伟 is not named by a letterhead of 张伟明.
    letterhead: String,
}

impl Own {
    pub fn read(conn: &Connection, client: &ClientId) -> Result<Self> {
        let people = store::own_people(conn, client)?;
        let mut names: Vec<String> = people.iter().flat_map(|(name, nick)| forms(name, nick)).collect();
        let surnames = people.iter().filter_map(|(name, _)| surname_of(&folded(name))).collect();
        let mut givens: HashSet<String> = people.iter().filter_map(|(name, _)| given_of(&folded(name))).collect();
        let last: Vec<String> = givens.iter().filter_map(|given| last_of(given)).map(str::to_owned).collect();
        givens.extend(last);
        let (adviser, rest) = store::letterhead(conn)?;
        let (adviser, rest) = (folded(&adviser), folded(&rest));
        let letterhead = if adviser.is_empty() { rest } else { rest.replace(&adviser, "\n") };
        names.extend((!adviser.is_empty()).then_some(adviser));
        Ok(Self { names, surnames, givens, letterhead })
    }

    /// Whether a name is one of theirs.
    pub fn is_named(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name) || self.letterhead.contains(name)
    }

    /// Whether a form of address with this surname may mean one of them.
    pub fn is_addressed(&self, surname: &str) -> bool {
        self.surnames.contains(surname)
    }

    /// Whether one of them bears this given name, or the last character of one.
    pub fn is_given(&self, given: &str) -> bool {
        self.givens.contains(given)
    }

    /// Where their names stand in a folded text, so that no other is read out of the middle of one.
    pub fn runs(&self, text: &[char]) -> Vec<std::ops::Range<usize>> {
        let mut runs = Vec::new();
        for name in &self.names {
            let name: Vec<char> = name.chars().collect();
            runs.extend(
                text.windows(name.len().max(1))
                    .enumerate()
                    .filter(|(_, here)| *here == name.as_slice())
                    .map(|(at, _)| at..at + name.len()),
            );
        }
        runs
    }
}
