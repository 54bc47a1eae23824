//! Who matches a query: what the search of the list finds, and a clause that asks for a text.

use super::DocSet;
use crate::Result;
use crate::client::{Doc, Roll};
use crate::text::words::{self, Term};
use rusqlite::Connection;

/// What a term was found in.
pub(crate) struct Hits {
    clients: DocSet,
    /// The rows of the full-text index, ascending; empty for a term that is not for that index.
    rows: Vec<i64>,
}

impl Hits {
    /// The first row of a client the term was found in.
    pub fn of(&self, doc: Doc) -> Option<i64> {
        let first = i64::from(doc) << 20;
        let hit = self.rows.get(self.rows.partition_point(|row| *row < first))?;
        (client_of(*hit) == doc).then_some(*hit)
    }

    /// Every row the term was found in, with whose it is.
    pub fn rows(&self) -> impl Iterator<Item = (Doc, i64)> + '_ {
        self.rows.iter().map(|row| (client_of(*row), *row))
    }
}

/// Where each term was found.
pub(crate) fn hits(conn: &Connection, roll: &Roll, terms: &[Term]) -> Result<Vec<Hits>> {
    terms.iter().map(|term| hits_of(conn, roll, term)).collect()
}

/// Who matches all terms; `None` when there are none, so that nothing narrows.
pub(crate) fn matching_all(hits: &[Hits]) -> Option<DocSet> {
    let (first, rest) = hits.split_first()?;
    let mut all = first.clients.clone();
    for hits in rest {
        all.keep(&hits.clients);
    }
    Some(all)
}

fn hits_of(conn: &Connection, roll: &Roll, term: &Term) -> Result<Hits> {
    let mut clients = DocSet::none(roll.docs());
    let mut rows = Vec::new();
    match (term, term.fts()) {
        (Term::Initial(letter), _) => {
            let bit = 1_u32.checked_shl(u32::from(*letter).wrapping_sub(u32::from('a'))).unwrap_or(0);
            for doc in 0..roll.docs() {
                let doc = doc as Doc;
                if roll.line(doc).is_some_and(|line| line.letters & bit != 0) {
                    clients.add(doc);
                }
            }
        }
        (_, Some(fts)) => {
            let mut query = conn.prepare_cached("SELECT rowid FROM client_search WHERE client_search MATCH ?1")?;
            let mut found = query.query([fts])?;
            while let Some(row) = found.next()? {
                let rowid = row.get(0)?;
                clients.add(client_of(rowid));
                rows.push(rowid);
            }
            // FTS5 answers in this order already; sorting what is sorted costs one pass.
            rows.sort_unstable();
        }
        (_, None) => {}
    }
    Ok(Hits { clients, rows })
}

/// The client a row of the full-text index belongs to.
fn client_of(rowid: i64) -> Doc {
    // 2^32 clients are beyond any book; a number out of range belongs to nobody.
    Doc::try_from(rowid >> 20).unwrap_or(Doc::MAX)
}

/// What a query asks for.
pub(crate) fn terms(query: &str) -> Vec<Term> {
    words::terms(query)
}
