//! Sets of clients by their numbers, one bit each: at 100,000 clients joining two of them costs microseconds.

use super::Doc;

/// A set of clients.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DocSet(Vec<u64>);

impl DocSet {
    /// Nobody, of numbers below `docs`.
    pub fn none(docs: usize) -> Self {
        Self(vec![0; docs.div_ceil(64)])
    }

    /// Those whose place says true.
    pub fn of(places: impl IntoIterator<Item = bool>) -> Self {
        let mut words = Vec::new();
        for (at, is_in) in places.into_iter().enumerate() {
            if at % 64 == 0 {
                words.push(0);
            }
            if let Some(word) = words.last_mut() {
                *word |= u64::from(is_in) << (at % 64);
            }
        }
        Self(words)
    }

    pub fn add(&mut self, doc: Doc) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }

    pub fn remove(&mut self, doc: Doc) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word &= !(1 << (doc % 64));
        }
    }

    pub fn has(&self, doc: Doc) -> bool {
        self.0.get(doc as usize / 64).is_some_and(|word| word & (1 << (doc % 64)) != 0)
    }

    /// Keeps who is in the other too.
    pub fn keep(&mut self, other: &Self) {
        self.zip(other, |word, other| word & other);
    }

    /// Takes in who is in the other.
    pub fn join(&mut self, other: &Self) {
        self.zip(other, |word, other| word | other);
    }

    /// Takes out who is in the other.
    pub fn drop_all(&mut self, other: &Self) {
        self.zip(other, |word, other| word & !other);
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// By number, ascending.
    pub fn iter(&self) -> impl Iterator<Item = Doc> {
        (0..).step_by(64).zip(&self.0).flat_map(|(first, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let next = (rest != 0).then(|| first + rest.trailing_zeros());
                rest &= rest.wrapping_sub(1);
                next
            })
        })
    }

    fn zip(&mut self, other: &Self, with: impl Fn(u64, u64) -> u64) {
        for (at, word) in self.0.iter_mut().enumerate() {
            *word = with(*word, other.0.get(at).copied().unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn it_is_a_set(one in prop::collection::btree_set(0_u32..200, 0..80), two in prop::collection::btree_set(0_u32..200, 0..80)) {
            let of = |docs: &BTreeSet<u32>| DocSet::of((0..200).map(|doc| docs.contains(&doc)));
            let read = |set: &DocSet| set.iter().collect::<BTreeSet<_>>();
            let (mut both, mut either, mut first) = (of(&one), of(&one), of(&one));
            both.keep(&of(&two));
            either.join(&of(&two));
            first.drop_all(&of(&two));
            prop_assert_eq!(read(&both), &one & &two);
            prop_assert_eq!(read(&either), &one | &two);
            prop_assert_eq!(read(&first), &one - &two);
            prop_assert_eq!(both.count() as usize, (&one & &two).len());
            prop_assert!((0..200).all(|doc| both.has(doc) == (one.contains(&doc) && two.contains(&doc))));
        }
    }
}
