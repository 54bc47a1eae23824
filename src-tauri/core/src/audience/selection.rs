//! Which clients a list shows, and which of them an act is for.

use super::resolve::resolve;
use super::{Condition, Resolved, Selection, store};
use crate::Result;
use crate::roll::{Doc, DocSet, Roll};
use crate::search::{self, Hits};
use crate::text::words::Term;
use crate::vault::OpenVault;

/// Who matches a query and a condition.
pub(crate) struct Matching {
    pub clients: DocSet,
    /// What the query asks for, and where each of it was found.
    pub terms: Vec<Term>,
    pub hits: Vec<Hits>,
    /// What the condition alone comes to.
    pub resolved: Resolved,
}

/// Who of the book (or of the trash) matches a query and a condition; a query of nothing but punctuation matches nobody.
/// `roll` is fresh.
pub(crate) fn matching(
    vault: &OpenVault,
    roll: &Roll,
    query: &str,
    condition: &Condition,
    trashed: bool,
) -> Result<Matching> {
    let terms = search::terms(query);
    let hits = search::hits(vault.conn(), roll, &terms)?;
    let resolved = resolve(vault, roll, condition, trashed)?;
    let mut clients = resolved.clients.clone();
    match search::matching_all(&hits) {
        Some(found) => clients.keep(&found),
        None if !query.trim().is_empty() => clients = DocSet::none(roll.docs()),
        None => {}
    }
    Ok(Matching { clients, terms, hits, resolved })
}

/// The clients an act is for, by number.
#[derive(Debug)]
pub(crate) struct Chosen(Vec<Doc>);

/// The clients of a selection as the book is now. Who is gone or in the trash is passed over.
pub(crate) fn chosen(vault: &OpenVault, selection: &Selection) -> Result<Chosen> {
    let roll = Roll::of(vault)?;
    Ok(Chosen(match selection {
        Selection::Clients(clients) => {
            let mut docs = store::numbers(vault.conn(), clients)?;
            docs.retain(|doc| roll.is_trashed(*doc) == Some(false));
            docs.sort_unstable();
            docs.dedup();
            docs
        }
        Selection::Matching { query, condition, except } => {
            let mut matching = matching(vault, &roll, query, condition, false)?.clients;
            for doc in store::numbers(vault.conn(), except)? {
                matching.remove(doc);
            }
            matching.iter().collect()
        }
    }))
}

impl Chosen {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Those of them who may be approached today, and how many others there are.
    pub fn approachable(self, vault: &OpenVault) -> Result<(Self, u32)> {
        let (roll, today) = (Roll::of(vault)?, vault.clock().today());
        let may = |doc: &Doc| roll.line(*doc).is_some_and(|line| line.standing.may_be_approached(today));
        let (yes, no): (Vec<Doc>, Vec<Doc>) = self.0.into_iter().partition(may);
        Ok((Self(yes), u32::try_from(no.len()).unwrap_or(u32::MAX)))
    }

    /// The numbers, as `json_each` takes them: one statement serves a hundred thousand.
    pub fn json(&self) -> String {
        let numbers: Vec<String> = self.0.iter().map(Doc::to_string).collect();
        format!("[{}]", numbers.join(","))
    }

    /// What an act came to that changed so many.
    pub fn outcome(&self, changed: usize) -> super::BulkOutcome {
        let clients = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        super::BulkOutcome { changed: clients(changed), already: clients(self.0.len().saturating_sub(changed)) }
    }
}
