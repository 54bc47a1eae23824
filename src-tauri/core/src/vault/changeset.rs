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
