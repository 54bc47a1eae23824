//! The one normaliser of text and query, and what a query asks for.
//!
//! A text becomes a row of tokens: every Han character (and every sign beyond the basic plane, so emoji too) is one
//! token, a run of letters and digits is one, without case, width and accents. FTS5's `unicode61` then only splits at
//! blanks; as it drops signs its tables do not know, those beyond the basic plane are spelled as their number.

use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most terms of a query that are looked at; more narrow no book any further.
const MOST_TERMS: usize = 8;
/// The most characters of a query that are looked at.
const LONGEST_QUERY: usize = 200;

/// One normalised piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// A token by itself: a Han character, an emoji.
    Sign(char),
    /// Part of a word.
    Letter(char),
    /// Between words.
    Gap,
    /// Between lines: no phrase reaches over it.
    Break,
}

/// A unit and the bytes of the text it was made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub unit: Unit,
    pub start: usize,
    pub end: usize,
}

/// The units of a text, in order.
pub(crate) fn units(text: &str) -> impl Iterator<Item = Placed> + '_ {
    text.char_indices().flat_map(|(start, c)| {
        let end = start + c.len_utf8();
        std::iter::once(c)
            .nfkd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .map(move |c| Placed { unit: unit(c), start, end })
            .collect::<Vec<_>>()
    })
}

fn unit(c: char) -> Unit {
    match c {
        '\n' => Unit::Break,
        '\u{3400}'..='\u{9fff}' | '\u{3007}' => Unit::Sign(c),
        c if c > '\u{ffff}' => Unit::Sign(c),
        c if c.is_alphanumeric() => Unit::Letter(c),
        _ => Unit::Gap,
    }
}

/// A text as the full-text index takes it.
pub(crate) fn indexed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for placed in units(text) {
        match placed.unit {
            Unit::Letter(c) => out.push(c),
            Unit::Sign(c) => {
                out.push(' ');
                push_sign(&mut out, c);
                out.push(' ');
            }
            Unit::Gap => out.push(' '),
            Unit::Break => out.push_str(" u0a "),
        }
    }
    out
}

fn push_sign(out: &mut String, c: char) {
    if c > '\u{ffff}' {
        // Writing to a String cannot fail.
        let _ = write!(out, "u{:x}", u32::from(c));
    } else {
        out.push(c);
    }
}

/// The tokens of a number: forwards for its beginning, backwards for its tail.
pub(crate) fn phone_tokens(digits: &str) -> String {
    if digits.is_empty() { String::new() } else { format!("f{digits} r{}", digits.chars().rev().collect::<String>()) }
}

/// One thing a query asks for. A client is found when all are found with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Term {
    /// A run of Han characters and signs: a phrase.
    Signs(Vec<char>),
    /// One letter: a name that begins with it.
    Initial(char),
    /// One letter right after a sign (王x): a name whose later characters begin with it.
    Given(char),
    /// Two and more letters and digits: pinyin, initials, or the beginning of a word.
    Word(String),
    /// Three and more digits, and how they were grouped: a telephone number's beginning or tail, or a number in a text.
    Number { digits: String, groups: Vec<String> },
}

/// What a query asks for; empty when it has no letter, digit or sign.
pub(crate) fn terms(query: &str) -> Vec<Term> {
    let query: String = query.chars().take(LONGEST_QUERY).collect();
    if let Some(number) = number(&query) {
        return vec![number];
    }
    let mut terms = Vec::new();
    let mut signs: Vec<char> = Vec::new();
    let mut word = String::new();
    let mut after_sign = false;
    for placed in units(&query) {
        match placed.unit {
            Unit::Sign(c) => {
                end_word(&mut terms, &mut word, after_sign);
                signs.push(c);
            }
            Unit::Letter(c) => {
                if word.is_empty() {
                    after_sign = !signs.is_empty();
                }
                end_signs(&mut terms, &mut signs);
                word.push(c);
            }
            Unit::Gap | Unit::Break => {
                end_signs(&mut terms, &mut signs);
                end_word(&mut terms, &mut word, after_sign);
            }
        }
    }
    end_signs(&mut terms, &mut signs);
    end_word(&mut terms, &mut word, after_sign);
    terms.truncate(MOST_TERMS);
    terms
}

fn end_signs(terms: &mut Vec<Term>, signs: &mut Vec<char>) {
    if !signs.is_empty() {
        terms.push(Term::Signs(std::mem::take(signs)));
    }
}

fn end_word(terms: &mut Vec<Term>, word: &mut String, after_sign: bool) {
    let word = std::mem::take(word);
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(letter), None) if letter.is_ascii_lowercase() => {
            terms.push(if after_sign { Term::Given(letter) } else { Term::Initial(letter) });
        }
        (Some(_), _) if word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) => {
            terms.push(Term::Number { digits: word.clone(), groups: vec![word] });
        }
        (Some(_), _) => terms.push(Term::Word(word)),
        _ => {}
    }
}

/// A query of nothing but digits and what people write between them.
fn number(query: &str) -> Option<Term> {
    let folded: String = query.nfkc().collect();
    if !folded.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c)) {
        return None;
    }
    let digits = super::phone_number::digits(query);
    let groups =
        folded.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).map(str::to_owned).collect();
    (digits.len() >= 3).then_some(Term::Number { digits, groups })
}

impl Term {
    /// The term in FTS5's query language over the columns of `client_search`; `None` when it is not for that index.
    ///
    /// One sign and two letters are looked for at the beginning of names and as whole words only: anything wider
    /// would return the greater part of a large book.
    pub fn fts(&self) -> Option<String> {
        Some(match self {
            Self::Initial(_) => return None,
            Self::Given(letter) => format!("given : \"{letter}\"*"),
            Self::Signs(signs) => {
                let columns = if signs.len() == 1 { "name" } else { "{name text}" };
                format!("{columns} : \"{}\"", phrase(signs))
            }
            Self::Word(word) if word.chars().count() <= 2 => {
                format!("({{name pinyin initials}} : \"{word}\"*) OR ({{given text}} : \"{word}\")")
            }
            Self::Word(word) => format!("{{name pinyin initials given text}} : \"{word}\"*"),
            Self::Number { digits, groups } => {
                let tail: String = digits.chars().rev().collect();
                format!("(phone : (\"f{digits}\"* OR \"r{tail}\"*)) OR ({{name text}} : \"{}\"*)", groups.join(" "))
            }
        })
    }

    /// Where the term stands in a text, in bytes; `None` when it does not.
    pub fn find_in(&self, text: &str) -> Option<std::ops::Range<usize>> {
        match self {
            Self::Initial(letter) | Self::Given(letter) => place_word(text, &letter.to_string(), true),
            Self::Signs(signs) => {
                let wanted: Vec<Unit> = signs.iter().map(|c| Unit::Sign(*c)).collect();
                place_units(&units(text).filter(|placed| placed.unit != Unit::Gap).collect::<Vec<_>>(), &wanted)
            }
            Self::Word(word) => place_word(text, word, word.chars().count() > 2),
            Self::Number { digits, groups } => {
                place_word(text, &groups.join(" "), true).or_else(|| place_digits(text, digits))
            }
        }
    }
}

fn phrase(signs: &[char]) -> String {
    let mut out = String::new();
    for c in signs {
        if !out.is_empty() {
            out.push(' ');
        }
        push_sign(&mut out, *c);
    }
    out
}

fn place_units(units: &[Placed], wanted: &[Unit]) -> Option<std::ops::Range<usize>> {
    let found = units
        .windows(wanted.len())
        .find(|window| window.iter().zip(wanted).all(|(placed, unit)| placed.unit == *unit))?;
    Some(found.first()?.start..found.last()?.end)
}

/// A row of words as it stands in a text, from the beginning of a word; the last may go on when `open`.
fn place_word(text: &str, words: &str, open: bool) -> Option<std::ops::Range<usize>> {
    let wanted: Vec<Unit> = words.chars().map(|c| if c == ' ' { Unit::Gap } else { Unit::Letter(c) }).collect();
    let mut units: Vec<Placed> = units(text).collect();
    units.dedup_by(|later, earlier| later.unit == Unit::Gap && earlier.unit == Unit::Gap);
    let is_letter = |placed: Option<&Placed>| matches!(placed, Some(Placed { unit: Unit::Letter(_), .. }));
    (0..units.len()).find_map(|at| {
        let window = units.get(at..at + wanted.len())?;
        let begins = at == 0 || !is_letter(units.get(at - 1));
        let ends = open || !is_letter(units.get(at + wanted.len()));
        let same = window.iter().zip(&wanted).all(|(placed, unit)| placed.unit == *unit);
        if begins && ends && same { Some(window.first()?.start..window.last()?.end) } else { None }
    })
}

/// The digits of a number as typed, whatever stands between them: its tail, else its beginning.
fn place_digits(number: &str, digits: &str) -> Option<std::ops::Range<usize>> {
    let placed: Vec<Placed> =
        units(number).filter(|placed| matches!(placed.unit, Unit::Letter(c) if c.is_ascii_digit())).collect();
    let wanted: Vec<Unit> = digits.chars().map(Unit::Letter).collect();
    let tail = placed.get(placed.len().checked_sub(wanted.len())?..)?;
    place_units(tail, &wanted).or_else(|| place_units(&placed, &wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_a_token_and_words_lose_case_width_and_accents() {
        assert_eq!(indexed("王𬱖 ＡＢc,É").split_whitespace().collect::<Vec<_>>(), ["王", "u2cc56", "abc", "e"]);
    }

    #[test]
    fn a_query_falls_into_terms() {
        assert_eq!(terms("王xm"), [Term::Signs(vec!['王']), Term::Word("xm".into())]);
        assert_eq!(terms(" w "), [Term::Initial('w')]);
        assert_eq!(terms("12"), [Term::Word("12".into())]);
        assert_eq!(terms("５６７８"), [Term::Number { digits: "5678".into(), groups: vec!["5678".into()] }]);
        assert_eq!(terms("\"*^ ;"), []);
        assert!(matches!(terms("+86 138-1234").as_slice(), [Term::Number { digits, .. }] if digits == "1381234"));
    }

    #[test]
    fn a_term_is_placed_in_the_text_as_written() {
        let place = |query: &str, text: &str| {
            terms(query).first().and_then(|term| term.find_in(text)).map(|range| text.get(range).unwrap().to_owned())
        };
        assert_eq!(place("高尔夫", "喜欢高 尔夫"), Some("高 尔夫".into()));
        assert_eq!(place("高尔夫", "喜欢网球"), None);
        assert_eq!(place("gol", "plays GOLF"), Some("GOL".into()));
        assert_eq!(place("olf", "plays GOLF"), None);
        assert_eq!(place("5678", "138-1234-56 78"), Some("56 78".into()));
    }
}
