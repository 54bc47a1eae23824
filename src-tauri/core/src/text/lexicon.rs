//! The lexicon: phrases, and what each of them tells. They are found, nothing is understood.
//!
//! `lexicon.json` has a part for each kind of thing told (themes; levels, depths and evidence of needs), and in a part a
//! list of phrases in both languages for each word of it, the most telling first.

use crate::wire::Word;
use crate::{Error, Result};
use aho_corasick::AhoCorasick;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Phrases of one meaning, in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    zh: Vec<String>,
    en: Vec<String>,
}

/// Finds the phrases of one part of the lexicon.
pub(crate) struct Finder<T> {
    automaton: AhoCorasick,
    /// By the number of the phrase.
    meanings: Vec<Found<T>>,
}

/// A phrase found.
#[derive(Clone, Copy)]
pub(crate) struct Found<T> {
    pub meaning: T,
    /// By its length: characters of Chinese, twice the words of English.
    pub weight: u32,
    /// How far down its list the phrase stands, in thousandths: the most telling ones stand first.
    pub rank: u32,
}

impl<T: Word> Finder<T> {
    /// The finder of a part. `Internal` when the lexicon does not hold what it should, which its test excludes.
    pub fn of(part: &str) -> Result<Self> {
        const BROKEN: Error = Error::Internal("the lexicon");
        let mut lexicon: BTreeMap<String, BTreeMap<String, Phrases>> =
            serde_json::from_str(include_str!("lexicon.json")).map_err(|_| BROKEN)?;
        let mut phrases = Vec::new();
        let mut meanings = Vec::new();
        let characters: fn(&str) -> usize = |phrase| phrase.chars().count();
        let words: fn(&str) -> usize = |phrase| 2 * phrase.split(' ').count();
        for (word, said) in lexicon.remove(part).ok_or(BROKEN)? {
            let meaning = T::of_word(&word).ok_or(BROKEN)?;
            for (list, weight) in [(said.zh, characters), (said.en, words)] {
                let all = list.len();
                for (place, phrase) in list.into_iter().enumerate() {
                    let of = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                    let (weight, rank) = (of(weight(&phrase)), of(place * 1_000 / all));
                    meanings.push(Found { meaning, weight, rank });
                    phrases.push(phrase);
                }
            }
        }
        let automaton = AhoCorasick::new(&phrases).map_err(|_| BROKEN)?;
        Ok(Self { automaton, meanings })
    }

    /// Every phrase found, also inside others; a phrase of letters only at the borders of words.
    pub fn find(&self, text: &str) -> Vec<Found<T>> {
        let lower = text.to_lowercase();
        self.automaton
            .find_overlapping_iter(&lower)
            .filter(|found| stands_alone(&lower, found.range()))
            .filter_map(|found| self.meanings.get(found.pattern().as_usize()).copied())
            .collect()
    }
}

/// Whether no letter of a word goes on before or after; holds of every phrase that is not of letters.
pub(crate) fn stands_alone(text: &str, place: std::ops::Range<usize>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (before, phrase, after) = (text.get(..place.start), text.get(place.clone()), text.get(place.end..));
    let phrase = phrase.unwrap_or_default();
    let joins = |edge: Option<char>, next: Option<char>| is_letter(edge) && is_letter(next);
    !joins(phrase.chars().next(), before.and_then(|text| text.chars().next_back()))
        && !joins(phrase.chars().next_back(), after.and_then(|text| text.chars().next()))
}

/// Whether a text, in lower case, says one of the words.
pub(crate) fn says(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| stands_alone(text, at..at + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_a_longer_word_are_no_phrase() {
        for (text, word, said) in [
            ("a tax adviser", "tax", true),
            ("taxi driver", "tax", false),
            ("syntax", "tax", false),
            ("税tax务", "tax", true),
            ("taxi, then tax", "tax", true),
            ("心内科医生", "医生", true),
        ] {
            assert_eq!(says(text, word), said, "{word} in {text}");
        }
    }
}
