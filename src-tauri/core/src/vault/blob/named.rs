//! Which files the book names.

use super::Address;
use crate::noun::Noun;
use crate::{Error, Result};
use aho_corasick::AhoCorasick;
use rusqlite::Connection;
use std::collections::HashSet;

/// The files that rows name, and those of `among` that only a step of the journal names: undo may bring them back. All
/// of one moment.
///
/// A step that takes a row away, or brings it, holds the whole row, so the address stands in its changeset as it stands
/// in the row; it is looked for there as text. Nothing has to be kept in step with the journal.
pub(in crate::vault) fn named(conn: &Connection, among: &HashSet<Address>) -> Result<HashSet<Address>> {
    // A reader that was lent stays in one moment already.
    let _moment = if conn.is_autocommit() { Some(conn.unchecked_transaction()?) } else { None };
    let mut named = HashSet::new();
    for (table, column) in Noun::BLOBS {
        let mut rows = conn.prepare(&format!("SELECT DISTINCT {column} FROM {table}"))?;
        for address in rows.query_map([], |row| row.get::<_, Address>(0))? {
            named.insert(address?);
        }
    }
    let unnamed: Vec<Address> = among.difference(&named).copied().collect();
    if unnamed.is_empty() {
        return Ok(named);
    }
    let texts = unnamed.iter().map(ToString::to_string);
    let search = AhoCorasick::new(texts).map_err(|_| Error::Internal("addresses"))?;
    let mut steps = conn.prepare("SELECT changeset FROM journal")?;
    let mut steps = steps.query([])?;
    while let Some(step) = steps.next()? {
        let changeset = step.get_ref(0)?.as_blob().map_err(|_| Error::Internal("changeset"))?;
        named.extend(search.find_overlapping_iter(changeset).map(|found| unnamed[found.pattern().as_usize()]));
    }
    Ok(named)
}
