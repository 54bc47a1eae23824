//! What SQLite recorded of a step: which tables it touched, and its sections put in the order in which they can be
//! replayed.
//!
//! SQLite replays a changeset table after table in the order recorded, and foreign-key actions fire meanwhile. When
//! rows are deleted, children go first: a parent deleted early would take along the children that the same step moves
//! to another parent. When nothing is deleted, parents go first, as they were written in the first place. A changeset
//! cannot be reordered through SQLite's functions, so its sections are cut apart here, by its documented format
//! (sqlite.org, `sqlite3session.c`, "CHANGESET FORMAT").

use super::Noun;
use crate::{Error, Result};

const TABLE_HEADER: u8 = b'T';
const INSERT: u8 = 18;
const UPDATE: u8 = 23;
const DELETE: u8 = 9;

/// A changeset, cut into the sections of its tables.
pub(super) struct Sections<'b> {
    sections: Vec<(&'b str, &'b [u8])>,
    deletes: bool,
}

impl<'b> Sections<'b> {
    /// Cuts a changeset apart. `Internal` when it is not one.
    pub(super) fn of(changeset: &'b [u8]) -> Result<Self> {
        let mut found = Self { sections: Vec::new(), deletes: false };
        let mut rest = changeset;
        while !rest.is_empty() {
            let mut reader = Reader { rest };
            let name = found.read_section(&mut reader).ok_or(Error::Internal("changeset"))?;
            let (section, after) = rest.split_at(rest.len() - reader.rest.len());
            found.sections.push((name, section));
            rest = after;
        }
        Ok(found)
    }

    /// The nouns whose tables it touches, each once, in their order of declaration.
    pub(super) fn nouns(&self) -> Vec<Noun> {
        let mut nouns: Vec<Noun> = self.sections.iter().filter_map(|(table, _)| Noun::of_table(table)).collect();
        nouns.sort_unstable();
        nouns.dedup();
        nouns
    }

    /// The changeset in the order in which it can be replayed.
    pub(super) fn replayable(&self) -> Vec<u8> {
        let rank = |table: &str| Noun::JOURNALED.iter().position(|journaled| *journaled == table);
        let mut sections = self.sections.clone();
        sections.sort_by_key(|(table, _)| rank(table));
        if self.deletes {
            sections.reverse();
        }
        sections.iter().flat_map(|(_, bytes)| bytes.iter().copied()).collect()
    }

    fn read_section(&mut self, reader: &mut Reader<'b>) -> Option<&'b str> {
        if reader.byte()? != TABLE_HEADER {
            return None;
        }
        let columns = reader.varint()?;
        reader.take(columns)?;
        let end = reader.rest.iter().position(|&byte| byte == 0)?;
        let name = std::str::from_utf8(reader.take(end)?).ok()?;
        reader.byte()?;
        while let Some(&next) = reader.rest.first()
            && next != TABLE_HEADER
        {
            let (action, _indirect) = (reader.byte()?, reader.byte()?);
            let records = match action {
                INSERT => 1,
                DELETE => {
                    self.deletes = true;
                    1
                }
                UPDATE => 2,
                _ => return None,
            };
            for _ in 0..records * columns {
                reader.value()?;
            }
        }
        Some(name)
    }
}

struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    /// SQLite's varint: seven bits a byte, the most significant first; a ninth byte would carry eight, but lengths of
    /// rows stay below 2^35.
    fn varint(&mut self) -> Option<usize> {
        let mut value = 0usize;
        for _ in 0..5 {
            let byte = self.byte()?;
            value = value << 7 | usize::from(byte & 0x7F);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Skips a value: a type byte, then what the type says.
    fn value(&mut self) -> Option<()> {
        let bytes = match self.byte()? {
            // Not in the changeset; NULL.
            0 | 5 => 0,
            // Integer; real.
            1 | 2 => 8,
            // Text; blob.
            3 | 4 => self.varint()?,
            _ => return None,
        };
        self.take(bytes).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{journal, testing::empty_book};
    use super::*;
    use proptest::prelude::*;

    fn recorded(statements: &str) -> Vec<u8> {
        let vault = empty_book("2026-03-02");
        let mut session = journal::record(vault.conn()).unwrap();
        vault.conn().execute_batch(statements).unwrap();
        journal::recorded(&mut session).unwrap()
    }

    fn tables(changeset: &[u8]) -> Vec<String> {
        Sections::of(changeset).unwrap().sections.iter().map(|(table, _)| (*table).to_owned()).collect()
    }

    /// A parent, a child, and values of every kind and of lengths that take more than one byte to write.
    const ADD: &str = "
        INSERT INTO client (id, name, sort_key, assets_fen, notes, created_at, updated_at)
          VALUES ('c', '王', '', -5000000000, hex(randomblob(40000)), '', '');
        INSERT INTO visit (id, client_id, planned_at, created_at, updated_at) VALUES ('v', 'c', '', '', '');";

    #[test]
    fn parents_go_first_when_nothing_is_deleted_and_children_otherwise() {
        let added = recorded(ADD);
        assert_eq!(Sections::of(&added).unwrap().nouns(), [Noun::Client, Noun::Visit]);
        assert_eq!(tables(&Sections::of(&added).unwrap().replayable()), ["client", "visit"]);
        let mut removed = Vec::new();
        rusqlite::session::invert_strm(&mut added.as_slice(), &mut removed).unwrap();
        assert_eq!(tables(&Sections::of(&removed).unwrap().replayable()), ["visit", "client"]);
    }

    #[test]
    fn reordering_loses_no_byte() {
        let added = recorded(&format!("{ADD} UPDATE adviser SET name = 'a', firm = 'b'; DELETE FROM tier_threshold;"));
        let mut replayable = Sections::of(&added).unwrap().replayable();
        let mut original = added.clone();
        replayable.sort_unstable();
        original.sort_unstable();
        assert_eq!(replayable, original);
    }

    #[test]
    fn a_changeset_cut_short_is_refused() {
        let added = recorded(ADD);
        for length in 1..added.len().min(300) {
            // Cut at the border between two changes it is a whole, shorter changeset.
            if let Ok(sections) = Sections::of(&added[..length]) {
                assert_eq!(sections.sections.iter().map(|(_, bytes)| bytes.len()).sum::<usize>(), length);
            }
        }
        assert!(Sections::of(&added[..added.len() - 1]).is_err());
        assert!(Sections::of(b"P").is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = Sections::of(&[b"T", bytes.as_slice()].concat());
        }
    }
}
