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
/// What stands for a column of which the change says nothing.
const NOTHING: u8 = 0;
const TEXT: u8 = 3;

/// A changeset, cut apart.
pub(super) struct Sections<'b> {
    sections: Vec<Section<'b>>,
    deletes: bool,
}

/// What a changeset holds of one table.
#[derive(Clone)]
struct Section<'b> {
    table: &'b str,
    header: &'b [u8],
    changes: Vec<&'b [u8]>,
    touches: Touches,
}

/// In which ways rows of a table are touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Touches {
    /// Rows are added.
    pub adds: bool,
    /// Rows are taken out.
    pub removes: bool,
    /// By the place of a column, whether rows get another value there.
    pub updates: Vec<bool>,
}

/// How a row was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Changed {
    Added,
    Removed,
    Updated,
}

/// A change of one row.
#[derive(Clone, Copy)]
pub(super) struct Change<'b> {
    pub changed: Changed,
    columns: usize,
    records: &'b [u8],
}

impl<'b> Change<'b> {
    /// The text it tells of a column: of a row updated the new one, or its key; `None` when it tells nothing or no text.
    pub fn text(&self, column: usize) -> Option<&'b str> {
        let text = |record| std::str::from_utf8(self.value(record, column)?.text()?).ok();
        (self.changed == Changed::Updated).then(|| text(1)).flatten().or_else(|| text(0))
    }

    /// Whether it gives the column of a row another value.
    pub fn is_updated(&self, column: usize) -> bool {
        self.changed == Changed::Updated && self.value(1, column).is_some_and(|value| value.kind != NOTHING)
    }

    fn value(&self, record: usize, column: usize) -> Option<Value<'b>> {
        let mut reader = Reader { rest: self.records };
        for _ in 0..record * self.columns + column {
            reader.value()?;
        }
        reader.value()
    }
}

impl<'b> Sections<'b> {
    /// Cuts a changeset apart. `Internal` when it is not one.
    pub(super) fn of(changeset: &'b [u8]) -> Result<Self> {
        let mut found = Self { sections: Vec::new(), deletes: false };
        let mut reader = Reader { rest: changeset };
        while !reader.rest.is_empty() {
            let section = found.read_section(&mut reader).ok_or(Error::Internal("changeset"))?;
            found.sections.push(section);
        }
        Ok(found)
    }

    /// The nouns whose tables it touches, each once, in their order of declaration.
    pub(super) fn nouns(&self) -> Vec<Noun> {
        let mut nouns: Vec<Noun> = self.sections.iter().filter_map(|section| Noun::of_table(section.table)).collect();
        nouns.sort_unstable();
        nouns.dedup();
        nouns
    }

    /// The changes of the rows of a table, in no order that means anything.
    pub(super) fn of_table(&self, table: &str) -> impl Iterator<Item = Change<'b>> {
        let sections = self.sections.iter().filter(move |section| section.table == table);
        sections.flat_map(|section| {
            let columns = section.touches.updates.len();
            section.changes.iter().filter_map(move |change| {
                // What was done, whether by a trigger, then the values.
                let (&[action, _indirect], records) = change.split_first_chunk()?;
                let changed = match action {
                    INSERT => Changed::Added,
                    DELETE => Changed::Removed,
                    _ => Changed::Updated,
                };
                Some(Change { changed, columns, records })
            })
        })
    }

    /// The tables touched, and how.
    pub(super) fn touched(&self) -> impl Iterator<Item = (&'b str, &Touches)> {
        self.sections.iter().map(|section| (section.table, &section.touches))
    }

    /// The changes in the order in which they can be replayed, as changesets of at most `most` changes each.
    pub(super) fn replayable(&self, most: usize) -> Vec<Vec<u8>> {
        let rank = |table: &str| Noun::JOURNALED.iter().position(|journaled| *journaled == table);
        let mut sections: Vec<&Section<'_>> = self.sections.iter().collect();
        sections.sort_by_key(|section| rank(section.table));
        if self.deletes {
            sections.reverse();
        }
        let mut parts = vec![Vec::new()];
        let mut room = most;
        for section in sections {
            let mut rest = section.changes.as_slice();
            while !rest.is_empty() {
                if room == 0 {
                    parts.push(Vec::new());
                    room = most;
                }
                let (now, later) = rest.split_at(rest.len().min(room));
                if let Some(part) = parts.last_mut() {
                    part.extend_from_slice(section.header);
                    now.iter().for_each(|change| part.extend_from_slice(change));
                }
                room -= now.len();
                rest = later;
            }
        }
        parts
    }

    fn read_section(&mut self, reader: &mut Reader<'b>) -> Option<Section<'b>> {
        let start = reader.rest;
        if reader.byte()? != TABLE_HEADER {
            return None;
        }
        let columns = reader.varint()?;
        reader.take(columns)?;
        let end = reader.rest.iter().position(|&byte| byte == 0)?;
        let table = std::str::from_utf8(reader.take(end)?).ok()?;
        reader.byte()?;
        let header = reader.since(start);
        let mut changes = Vec::new();
        let mut touches = Touches { updates: vec![false; columns], ..Touches::default() };
        while let Some(&next) = reader.rest.first()
            && next != TABLE_HEADER
        {
            let start = reader.rest;
            let (action, _indirect) = (reader.byte()?, reader.byte()?);
            let records = match action {
                INSERT => {
                    touches.adds = true;
                    1
                }
                DELETE => {
                    touches.removes = true;
                    self.deletes = true;
                    1
                }
                UPDATE => 2,
                _ => return None,
            };
            for record in 0..records {
                for updated in &mut touches.updates {
                    // The second record of an update holds the new values, and nothing where nothing changes.
                    *updated |= record == 1 && *reader.rest.first()? != NOTHING;
                    reader.value()?;
                }
            }
            changes.push(reader.since(start));
        }
        Some(Section { table, header, changes, touches })
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

    /// What was read since `start` was the rest.
    fn since(&self, start: &'b [u8]) -> &'b [u8] {
        &start[..start.len() - self.rest.len()]
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

    /// A value: a type byte, then what the type says.
    fn value(&mut self) -> Option<Value<'b>> {
        let kind = self.byte()?;
        let bytes = match kind {
            // Not in the changeset; NULL.
            NOTHING | 5 => 0,
            // Integer; real.
            1 | 2 => 8,
            // Text; blob.
            TEXT | 4 => self.varint()?,
            _ => return None,
        };
        Some(Value { kind, bytes: self.take(bytes)? })
    }
}

/// A value as SQLite recorded it.
struct Value<'b> {
    kind: u8,
    bytes: &'b [u8],
}

impl<'b> Value<'b> {
    fn text(&self) -> Option<&'b [u8]> {
        (self.kind == TEXT).then_some(self.bytes)
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
        Sections::of(changeset).unwrap().sections.iter().map(|section| section.table.to_owned()).collect()
    }

    fn whole(sections: &Sections<'_>) -> Vec<u8> {
        let [whole] = sections.replayable(usize::MAX).try_into().unwrap();
        whole
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
        assert_eq!(tables(&whole(&Sections::of(&added).unwrap())), ["client", "visit"]);
        let mut removed = Vec::new();
        rusqlite::session::invert_strm(&mut added.as_slice(), &mut removed).unwrap();
        assert_eq!(tables(&whole(&Sections::of(&removed).unwrap())), ["visit", "client"]);
    }

    #[test]
    fn reordering_loses_no_byte() {
        let added = recorded(&format!("{ADD} UPDATE adviser SET name = 'a', firm = 'b'; DELETE FROM tier_threshold;"));
        let mut replayable = whole(&Sections::of(&added).unwrap());
        let mut original = added.clone();
        replayable.sort_unstable();
        original.sort_unstable();
        assert_eq!(replayable, original);
    }

    #[test]
    fn parts_hold_every_change_once_and_no_more_than_asked() {
        let added = recorded(&format!("{ADD} UPDATE adviser SET name = 'a', firm = 'b'; DELETE FROM tier_threshold;"));
        let all = Sections::of(&added).unwrap();
        let changes = |bytes: &[u8]| -> Vec<Vec<u8>> {
            let sections = Sections::of(bytes).unwrap().sections;
            sections.iter().flat_map(|section| section.changes.iter().map(|change| change.to_vec())).collect()
        };
        for most in 1..7 {
            let parts = all.replayable(most);
            assert!(parts.iter().all(|part| (1..=most).contains(&changes(part).len())));
            let together: Vec<Vec<u8>> = parts.iter().flat_map(|part| changes(part)).collect();
            assert_eq!(together, changes(&whole(&all)));
            assert_eq!(together.len(), 6);
        }
    }

    #[test]
    fn a_changeset_cut_short_is_refused() {
        let added = recorded(ADD);
        for cut in 1..10 {
            assert!(Sections::of(&added[..added.len() - cut]).is_err(), "{cut}");
        }
        assert!(Sections::of(b"P").is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = Sections::of(&[b"T", bytes.as_slice()].concat());
        }
    }
}
