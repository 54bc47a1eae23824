//! What a text is about, by the words in it: the lexicon finds its phrases, nothing is understood.
//!
//! Themes join what is noted of a need, the questions to ask, what can be offered, and what people could help with. The
//! book keeps the themes of its texts as bits in derived tables; when the lexicon changes in a later version, a
//! migration says those texts again.

use crate::wire::word;
use crate::{Error, Result};
use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

word! {
    /// What a text is about. Stored as bits in this order: new ones go to the end.
    pub enum NeedTheme {
        Health = "health", Parents = "parents", Children = "children", Education = "education", Marriage = "marriage",
        Home = "home", Income = "income", Retirement = "retirement", Safekeeping = "safekeeping", Protection = "protection",
        Inheritance = "inheritance", TaxAndLaw = "taxAndLaw", Business = "business", CrossBorder = "crossBorder",
        Circle = "circle", Recognition = "recognition", Hobby = "hobby", Learning = "learning", Giving = "giving",
        Convenience = "convenience",
    }
}

impl NeedTheme {
    /// The place of a theme in figures and bits.
    pub const fn place(self) -> usize {
        self as usize
    }

    const fn bit(self) -> u32 {
        1 << self.place()
    }

    /// The themes of bits, in order.
    pub(crate) fn of_bits(bits: u32) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|theme| theme.bit() & bits != 0).collect()
    }

    /// The bits of themes.
    pub(crate) fn bits(themes: &[Self]) -> u32 {
        themes.iter().fold(0, |bits, theme| bits | theme.bit())
    }
}

/// Phrases of one meaning, in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    zh: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lexicon {
    themes: BTreeMap<String, Phrases>,
    levels: BTreeMap<String, Phrases>,
    depths: BTreeMap<String, Phrases>,
    evidence: BTreeMap<String, Phrases>,
}

/// What the phrases of one part of the lexicon say of a text.
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

impl<T: Copy> Finder<T> {
    fn new(part: BTreeMap<String, Phrases>, meaning_of: impl Fn(&str) -> Option<T>) -> Result<Self> {
        let mut phrases = Vec::new();
        let mut meanings = Vec::new();
        for (word, said) in part {
            let meaning = meaning_of(&word).ok_or(Error::Internal("a word of the lexicon"))?;
            let characters: fn(&str) -> usize = |phrase| phrase.chars().count();
            let words: fn(&str) -> usize = |phrase| 2 * phrase.split(' ').count();
            for (list, weight) in [(said.zh, characters), (said.en, words)] {
                let all = list.len();
                for (place, phrase) in list.into_iter().enumerate() {
                    let (weight, rank) = (weight(&phrase), place * 1_000 / all);
                    let of = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                    meanings.push(Found { meaning, weight: of(weight), rank: of(rank) });
                    phrases.push(phrase);
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&phrases)
            .map_err(|_| Error::Internal("the lexicon is too large"))?;
        Ok(Self { automaton, meanings })
    }

    /// Every phrase found, also inside others; a phrase of letters only at the borders of words.
    pub fn find(&self, text: &str) -> impl Iterator<Item = Found<T>> {
        let lower = text.to_lowercase();
        let found: Vec<_> = self
            .automaton
            .find_overlapping_iter(&lower)
            .filter(|found| stands_alone(&lower, found.range()))
            .filter_map(|found| self.meanings.get(found.pattern().as_usize()).copied())
            .collect();
        found.into_iter()
    }
}

/// Whether no letter of a word goes on before or after; holds of every phrase that is not of letters.
fn stands_alone(text: &str, place: std::ops::Range<usize>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (before, phrase, after) = (text.get(..place.start), text.get(place.clone()), text.get(place.end..));
    let phrase = phrase.unwrap_or_default();
    let joins = |edge: Option<char>, next: Option<char>| is_letter(edge) && is_letter(next);
    !joins(phrase.chars().next(), before.and_then(|text| text.chars().next_back()))
        && !joins(phrase.chars().next_back(), after.and_then(|text| text.chars().next()))
}

/// The parts of the lexicon, each with its finder.
pub(crate) struct Reader {
    pub themes: Finder<NeedTheme>,
    pub levels: Finder<crate::need::NeedLevel>,
    pub depths: Finder<crate::need::NeedDepth>,
    pub evidence: Finder<crate::need::NeedEvidence>,
}

/// The lexicon as shipped. `Internal` when it does not hold what it should, which its test excludes.
pub(crate) fn reader() -> Result<&'static Reader> {
    static READER: OnceLock<Option<Reader>> = OnceLock::new();
    READER.get_or_init(|| read().ok()).as_ref().ok_or(Error::Internal("the lexicon"))
}

fn read() -> Result<Reader> {
    let lexicon: Lexicon =
        serde_json::from_str(include_str!("lexicon.json")).map_err(|_| Error::Internal("the lexicon"))?;
    Ok(Reader {
        themes: Finder::new(lexicon.themes, NeedTheme::from_word)?,
        levels: Finder::new(lexicon.levels, crate::need::NeedLevel::from_word)?,
        depths: Finder::new(lexicon.depths, crate::need::NeedDepth::from_word)?,
        evidence: Finder::new(lexicon.evidence, crate::need::NeedEvidence::from_word)?,
    })
}

/// The themes of a text as bits; none when the lexicon cannot be read.
pub(crate) fn bits_of(text: &str) -> u32 {
    let Ok(reader) = reader() else { return 0 };
    reader.themes.find(text).fold(0, |bits, found| bits | found.meaning.bit())
}
