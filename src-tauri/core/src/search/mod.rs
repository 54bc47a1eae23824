//! Who matches a query: sets of clients by their numbers in the full-text index; and what else the book knows by name.

mod numbers;
mod owners;

pub(crate) use numbers::owners_of_number;
pub use owners::{FindOwners, FoundOwner, find_owners};

use crate::derived;
use crate::id::ClientId;
use crate::roll::{Doc, DocSet, Roll};
use crate::text::words::{self, Term};
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension};

/// Where the match begins and ends in a snippet: isolates, which no text of the book can hold.
const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';
/// Characters shown before and after a match.
const BEFORE: usize = 12;
const AFTER: usize = 40;

/// What a term was found in.
pub(crate) struct Hits {
    clients: DocSet,
    /// The rows of the full-text index, ascending; empty for a term that is not for that index.
    rows: Vec<i64>,
}

impl Hits {
    /// The first row of a client the term was found in.
    fn of(&self, doc: Doc) -> Option<i64> {
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

/// Who stands first among those found: whom the query names exactly, then whom it was found for by name.
pub(crate) struct Foremost {
    exact: DocSet,
    named: DocSet,
}

impl Foremost {
    /// The place of a client among those found: 0 for who is named exactly, 1 by name, 2 by a text.
    pub fn place(&self, doc: Doc) -> u8 {
        if self.exact.has(doc) {
            0
        } else if self.named.has(doc) {
            1
        } else {
            2
        }
    }
}

/// Who stands first for a query; `None` when it does not ask for names.
pub(crate) fn foremost(conn: &Connection, roll: &Roll, query: &str, terms: &[Term]) -> Result<Option<Foremost>> {
    let by_name: Vec<String> = terms.iter().filter_map(Term::fts_of_names).collect();
    // A name's first letter is found by the roll, and nothing else is.
    if by_name.is_empty() {
        return Ok(None);
    }
    let find = |fts: &str| -> Result<DocSet> {
        let mut found = DocSet::none(roll.docs());
        let mut query = conn.prepare_cached("SELECT rowid FROM client_search WHERE client_search MATCH ?1")?;
        let mut rows = query.query([fts])?;
        while let Some(row) = rows.next()? {
            found.add(client_of(row.get(0)?));
        }
        Ok(found)
    };
    let mut named = DocSet::none(roll.docs());
    for (at, fts) in by_name.iter().enumerate() {
        let found = find(fts)?;
        if at == 0 { named = found } else { named.keep(&found) }
    }
    let exact = match words::exact(query) {
        Some(name) => find(&format!("{{pinyin initials}} : \"{name}\""))?,
        None => DocSet::none(roll.docs()),
    };
    Ok(Some(Foremost { exact, named }))
}

fn hits_of(conn: &Connection, roll: &Roll, term: &Term) -> Result<Hits> {
    let mut clients = DocSet::none(roll.docs());
    let mut rows = Vec::new();
    match (term, term.fts()) {
        (Term::Initial(letter), _) => add_initial(&mut clients, roll, *letter),
        (_, Some(fts)) => {
            if let Term::AnyInitial(letter) = term {
                add_initial(&mut clients, roll, *letter);
            }
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

/// Adds whose name may begin with a letter.
fn add_initial(clients: &mut DocSet, roll: &Roll, letter: char) {
    let bit = 1_u32.checked_shl(u32::from(letter).wrapping_sub(u32::from('a'))).unwrap_or(0);
    for doc in 0..roll.docs() {
        let doc = doc as Doc;
        if roll.line(doc).is_some_and(|line| line.letters & bit != 0) {
            clients.add(doc);
        }
    }
}

/// The client a row of the full-text index belongs to.
fn client_of(rowid: i64) -> Doc {
    // 2^32 clients are beyond any book; a number out of range belongs to nobody.
    Doc::try_from(rowid >> 20).unwrap_or(Doc::MAX)
}

/// Where a client was found when not by name: a piece of text with the match between U+2068 and U+2069.
pub(crate) fn found_in(
    conn: &Connection,
    doc: Doc,
    client: &ClientId,
    name: &str,
    terms: &[Term],
    hits: &[Hits],
) -> Result<Option<String>> {
    for (term, hits) in terms.iter().zip(hits).filter(|(term, _)| !in_name(term, name)) {
        let Some(row) = hits.of(doc) else { continue };
        let own = row == i64::from(doc) << 20;
        let texts = if own { own_texts(conn, client)? } else { source_texts(conn, row)? };
        let snippet = texts.iter().find_map(|text| term.find_in(text).map(|place| snippet(text, place)));
        if snippet.is_some() {
            return Ok(snippet);
        }
    }
    Ok(None)
}

fn in_name(term: &Term, name: &str) -> bool {
    term.find_in(name).is_some()
        || match term {
            Term::Word(word) => {
                let reading = crate::text::reading::of(name);
                [reading.whole, reading.initials, reading.later].iter().flatten().any(|known| known.starts_with(word))
            }
            Term::Initial(_) | Term::Given(_) | Term::AnyInitial(_) => true,
            Term::Signs(_) | Term::Number { .. } => false,
        }
}

fn own_texts(conn: &Connection, client: &ClientId) -> Result<Vec<String>> {
    texts(
        conn,
        "SELECT hobbies, resources, notes, taboo, employer, occupation, address, wechat, email, topics, skills, food, drink,
           gifts, investing_style, advice_frequency, preferred_time, source FROM client WHERE id = ?1",
        client.as_str(),
    )
}

fn source_texts(conn: &Connection, rowid: i64) -> Result<Vec<String>> {
    let (noun, key): (String, String) = conn
        .prepare_cached("SELECT noun, key FROM entry WHERE id = ?1")?
        .query_row([rowid], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql = derived::texts_of(&noun).ok_or(Error::Internal("noun of a search hit"))?;
    texts(conn, &sql, &key)
}

fn texts(conn: &Connection, sql: &str, key: &str) -> Result<Vec<String>> {
    let mut query = conn.prepare_cached(sql)?;
    let columns = query.column_count();
    let texts = query.query_row([key], |row| (0..columns).map(|column| row.get(column)).collect()).optional()?;
    Ok(texts.unwrap_or_default())
}

/// The match with what stands around it, on one line.
fn snippet(text: &str, place: std::ops::Range<usize>) -> String {
    let (before, found, after) = (
        text.get(..place.start).unwrap_or_default(),
        text.get(place.clone()).unwrap_or_default(),
        text.get(place.end..).unwrap_or_default(),
    );
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let mut out = String::new();
    if skipped > 0 {
        out.push('…');
    }
    out.extend(before.chars().skip(skipped));
    out.push(OPEN);
    out.push_str(found);
    out.push(CLOSE);
    out.extend(after.chars().take(AFTER));
    if after.chars().nth(AFTER).is_some() {
        out.push('…');
    }
    out.replace('\n', " ")
}

/// What a query asks for.
pub(crate) fn terms(query: &str) -> Vec<Term> {
    words::terms(query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_marks_the_match_and_cuts_around_it() {
        let text = format!("{}高尔夫{}", "前".repeat(20), "后\n".repeat(30));
        let place = text.find("高尔夫").unwrap();
        let made = snippet(&text, place..place + 9);
        assert!(made.starts_with(&format!("…{}\u{2068}高尔夫\u{2069}后 ", "前".repeat(BEFORE))));
        assert!(made.ends_with('…'));
        assert_eq!(snippet("茶", 0..3), "\u{2068}茶\u{2069}");
    }
}
