//! A set of clients, by their numbers.

use super::Doc;

/// A set of clients, one bit each.
#[derive(Debug, Clone)]
pub(crate) struct DocSet(Vec<u64>);

impl DocSet {
    pub fn none(docs: usize) -> Self {
        Self(vec![0; docs.div_ceil(64)])
    }
    /// Those whose place says true.
    pub fn of(places: &[bool]) -> Self {
        let mut set = Self::none(places.len());
        (0..).zip(places).filter(|(_, is_in)| **is_in).for_each(|(doc, _)| set.add(doc));
        set
    }
    pub fn add(&mut self, doc: Doc) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }
    pub fn has(&self, doc: Doc) -> bool {
        self.0.get(doc as usize / 64).is_some_and(|word| word & (1 << (doc % 64)) != 0)
    }
    pub fn keep(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }
}
