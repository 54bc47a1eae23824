//! The lexicon: phrases, and what each of them tells. They are found, nothing is understood.
//!
//! `lexicon.json` is the one place of word lists, in both languages: a part for each kind of thing told (themes; levels,
//! depths and evidence of needs; kinds of work; what somebody wants and what somebody can do; the roles of words in a
//! line), and in a part a list of phrases for each meaning, the most telling first. `but` are words in which a phrase is
//! not meant (计划 is no 画). Chinese has no borders of words: of phrases that overlap the first and longest is found, so
//! that a longer word hides the shorter ones in it. Letters are found at the borders of words.

use crate::text::fold::folded;
use crate::wire::Word;
use crate::{Error, Result};
use aho_corasick::AhoCorasick;
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The lexicon as it is written.
pub(crate) const TEXT: &str = include_str!("lexicon.json");
const BROKEN: Error = Error::Internal("the lexicon");

/// Phrases of one meaning, in both languages, and words that only look like them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    zh: Vec<String>,
    en: Vec<String>,
    #[serde(default)]
    but: Vec<String>,
}

type Part = BTreeMap<String, Phrases>;

/// Finds the phrases of one part of the lexicon.
pub(crate) struct Finder<T> {
    automaton: AhoCorasick,
    /// By the number of the phrase; of a word that only looks like one nothing.
    told: Vec<Option<Told<T>>>,
}

#[derive(Clone, Copy)]
struct Told<T> {
    meaning: T,
    weight: u32,
    rank: u32,
}

/// Of a part with one meaning: that its words are said.
#[derive(Clone, Copy)]
pub(crate) struct Said;

impl Word for Said {
    fn of_word(word: &str) -> Option<Self> {
        (word == "said").then_some(Self)
    }
}

/// A phrase found.
#[derive(Clone)]
pub(crate) struct Found<T> {
    pub meaning: T,
    /// Where, in bytes of the folded text.
    pub at: Range<usize>,
    /// By its length: characters of Chinese, twice the words of English.
    pub weight: u32,
    /// How far down its list the phrase stands, in thousandths: the most telling ones stand first.
    pub rank: u32,
}

impl<T: Word> Finder<T> {
    /// The finder of a part. `Internal` when the lexicon does not hold what it should, which its test excludes.
    pub fn of(part: &str) -> Result<Self> {
        static LEXICON: LazyLock<Option<BTreeMap<String, Part>>> = LazyLock::new(|| serde_json::from_str(TEXT).ok());
        let part = LEXICON.as_ref().and_then(|lexicon| lexicon.get(part)).ok_or(BROKEN)?;
        let (mut phrases, mut told) = (Vec::new(), Vec::new());
        let characters: fn(&str) -> usize = |phrase| phrase.chars().count();
        let words: fn(&str) -> usize = |phrase| 2 * phrase.split(' ').count();
        let of = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        for (word, said) in part {
            let meaning = T::of_word(word).ok_or(BROKEN)?;
            for (list, weight) in [(&said.zh, characters), (&said.en, words)] {
                for (place, phrase) in list.iter().enumerate() {
                    let (weight, rank) = (of(weight(phrase)), of(place * 1_000 / list.len()));
                    told.push(Some(Told { meaning, weight, rank }));
                    phrases.push(folded(phrase));
                }
            }
            for word in &said.but {
                told.push(None);
                phrases.push(folded(word));
            }
        }
        let automaton = AhoCorasick::new(&phrases).map_err(|_| BROKEN)?;
        Ok(Self { automaton, told })
    }

    /// The phrases found in a text, in its order.
    pub fn find(&self, text: &str) -> Vec<Found<T>> {
        self.find_folded(&folded(text))
    }

    /// The same in a text that is folded already.
    pub fn find_folded(&self, text: &str) -> Vec<Found<T>> {
        let mut all: Vec<(Range<usize>, usize)> = self
            .automaton
            .find_overlapping_iter(text)
            .filter(|found| stands_alone(text, found.range()))
            .map(|found| (found.range(), found.pattern().as_usize()))
            .collect();
        // The first and longest; of one and the same phrase what only looks like one comes first.
        all.sort_by_key(|(at, phrase)| {
            (at.start, Reverse(at.end), self.told.get(*phrase).is_some_and(Option::is_some))
        });
        let mut found: Vec<Found<T>> = Vec::new();
        let (mut last, mut hidden) = (0..0, false);
        for (at, phrase) in all {
            if at != last {
                if at.start < last.end {
                    continue;
                }
                (last, hidden) = (at.clone(), false);
            }
            match self.told.get(phrase) {
                Some(Some(Told { meaning, weight, rank })) if !hidden => {
                    found.push(Found { meaning: *meaning, at, weight: *weight, rank: *rank });
                }
                _ => hidden = true,
            }
        }
        found
    }

    /// Whether a folded text begins with a phrase, or a word that only looks like one.
    pub fn begins(&self, text: &str) -> bool {
        let mut found = self.automaton.find_overlapping_iter(text);
        found.any(|found| found.start() == 0 && stands_alone(text, found.range()))
    }
}

/// The letters of a part of a text that no word found covers.
pub(crate) fn uncovered<'t>(
    text: &'t str,
    part: Range<usize>,
    words: &'t [Range<usize>],
) -> impl Iterator<Item = usize> + 't {
    text.char_indices()
        .filter(move |(at, c)| part.contains(at) && c.is_alphabetic())
        .map(|(at, _)| at)
        .filter(|at| !words.iter().any(|word| word.contains(at)))
}

/// Where the phrases stand.
pub(crate) fn places<T>(found: &[Found<T>]) -> Vec<Range<usize>> {
    found.iter().map(|found| found.at.clone()).collect()
}

/// Whether a text says a word outside the words found.
pub(crate) fn says_beside(finder: &Finder<Said>, text: &str, words: &[Range<usize>]) -> bool {
    finder.find_folded(text).iter().any(|said| {
        !text[said.at.clone()]
            .char_indices()
            .all(|(at, _)| words.iter().any(|word| word.contains(&(said.at.start + at))))
    })
}

/// Whether no letter of a word goes on before or after; holds of every phrase that is not of letters.
pub(crate) fn stands_alone(text: &str, place: Range<usize>) -> bool {
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

/// The clauses of a folded text, each with whether it asks.
pub(crate) fn clauses(text: &str) -> impl Iterator<Item = (&str, bool)> {
    const ENDS: &[char] = &['，', ',', '。', '；', ';', '！', '!', '？', '?', '\n', '：', ':', '、'];
    let is_end = |c: char| ENDS.contains(&c);
    text.split_inclusive(is_end).flat_map(move |clause| {
        let asks = clause.ends_with(['？', '?']);
        // A full stop of English; one in a number is none.
        clause.trim_end_matches(is_end).split(". ").map(move |part| (part.trim(), asks))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::theme::NeedTheme;

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

    #[test]
    fn a_longer_word_hides_the_shorter_ones_in_it() {
        let finder: Finder<NeedTheme> = Finder::of("themes").unwrap();
        let of = |text: &str| -> Vec<NeedTheme> { finder.find(text).into_iter().map(|found| found.meaning).collect() };
        assert_eq!(of("養老保險"), [NeedTheme::Retirement], "no 保险 in it, and folded");
        assert_eq!(of("保险起见"), [], "a manner of speaking");
        assert_eq!(of("保险"), [NeedTheme::Protection]);
    }

    #[test]
    fn clauses_end_at_their_signs() {
        let told: Vec<_> = clauses("请我查税，能行吗？ok. done").collect();
        assert_eq!(told, [("请我查税", false), ("能行吗", true), ("ok", false), ("done", false)]);
    }
}
