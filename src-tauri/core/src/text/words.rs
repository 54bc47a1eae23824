//! The one normaliser of text and query, and what a query asks for.
//!
//! A text becomes a row of tokens: every Han character (and every sign beyond the basic plane, so emoji too) is one
//! token, a run of letters and digits is one, without case, width and accents. FTS5's `unicode61` then only splits at
//! blanks; as it drops signs its tables do not know, those beyond the basic plane are spelled as their number.

use super::fold;
use super::phone_number;
use std::fmt::Write as _;

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
    /// An apostrophe in a word: it is found with and without it, and by what follows it.
    Joint,
    /// Between words.
    Gap,
    /// Between lines: no phrase reaches over it.
    Break,
}

/// A unit and the bytes of the text it was made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub unit: Unit,
    /// The character before it was simplified, as it is read aloud.
    pub spoken: char,
    pub start: usize,
    pub end: usize,
}

/// The units of a text, in order.
pub(crate) fn units(text: &str) -> Vec<Placed> {
    let mut units: Vec<Placed> = Vec::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let end = start + c.len_utf8();
        let in_word = matches!(units.last(), Some(Placed { unit: Unit::Letter(_), .. }));
        if in_word && fold::is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| is_letter(*next)) {
            units.push(Placed { unit: Unit::Joint, spoken: c, start, end });
            continue;
        }
        fold::fold(c, |folded, spoken| units.push(Placed { unit: unit(folded), spoken, start, end }));
    }
    units
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !super::han::is_han(c)
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
    // What follows an apostrophe, to be said once more when the word has ended.
    let mut joined: Option<String> = None;
    for placed in units(text) {
        if let Unit::Letter(c) = placed.unit {
            out.push(c);
            if let Some(joined) = &mut joined {
                joined.push(c);
            }
            continue;
        }
        if placed.unit == Unit::Joint {
            end_joined(&mut out, joined.replace(String::new()));
            continue;
        }
        end_joined(&mut out, joined.take());
        match placed.unit {
            Unit::Sign(c) => {
                out.push(' ');
                push_sign(&mut out, c);
                out.push(' ');
            }
            Unit::Break => out.push_str(" u0a "),
            _ => out.push(' '),
        }
    }
    end_joined(&mut out, joined);
    out
}

/// The Brien of an O'Brien is a word too; the t of a don't is none.
fn end_joined(out: &mut String, joined: Option<String>) {
    if let Some(joined) = joined.filter(|joined| joined.chars().count() > 2) {
        out.push(' ');
        out.push_str(&joined);
    }
}

/// A text in one word: all its signs and letters. Of a name, what tells an exact one from one that goes on.
pub(crate) fn whole(text: &str) -> String {
    let mut out = String::new();
    for placed in units(text) {
        match placed.unit {
            Unit::Letter(c) => out.push(c),
            Unit::Sign(c) => push_sign(&mut out, c),
            Unit::Joint | Unit::Gap | Unit::Break => {}
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

/// The tokens of a number as typed: forwards for its beginning, in each form it is dialled in, backwards for its tail; an
/// extension by itself and behind the number.
pub(crate) fn phone_tokens(number: &str) -> String {
    let mut forwards: Vec<String> = Vec::new();
    for number in phone_number::parse_all(number) {
        let plain = number.forms();
        if let Some(extension) = number.extension() {
            forwards.extend(plain.iter().map(|form| format!("{form}{extension}")));
            forwards.push(extension.to_owned());
        }
        forwards.extend(plain);
    }
    let mut tokens: Vec<String> = forwards.iter().map(|form| format!("f{form}")).collect();
    // The tail of a form is one of every longer form that ends as it does.
    let is_told =
        |form: &String| forwards.iter().any(|other| other.len() > form.len() && other.ends_with(form.as_str()));
    tokens.extend(forwards.iter().filter(|form| !is_told(form)).map(|form| format!("r{}", backwards(form))));
    tokens.sort_unstable();
    tokens.dedup();
    tokens.join(" ")
}

fn backwards(digits: &str) -> String {
    digits.chars().rev().collect()
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
    /// One letter behind a word (wang x, smith j): a name whose first or later characters begin with it.
    AnyInitial(char),
    /// Two and more letters and digits: pinyin, initials, or the beginning of a word.
    Word(String),
    /// Three and more digits: a telephone number's beginning or tail, in any of the forms it is dialled in, or a number in
    /// a text, grouped as it was typed.
    Number { forms: Vec<String>, groups: Vec<String> },
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
            Unit::Joint => {}
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
        (Some(letter), None) if letter.is_ascii_lowercase() => terms.push(match (after_sign, terms.is_empty()) {
            (true, _) => Term::Given(letter),
            (false, true) => Term::Initial(letter),
            (false, false) => Term::AnyInitial(letter),
        }),
        (Some(_), _) if word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) => {
            terms.push(Term::Number { forms: vec![word.clone()], groups: vec![word] });
        }
        (Some(_), _) => terms.push(Term::Word(word)),
        _ => {}
    }
}

/// A query of nothing but digits and what people write around and between them.
fn number(query: &str) -> Option<Term> {
    let number = phone_number::asked_for(query)?;
    Some(Term::Number { forms: number.asked(), groups: number.groups() })
}

/// The name a query may be as a whole, in characters, pinyin or initials; `None` when it is too short to be one, or a number.
pub(crate) fn exact(query: &str) -> Option<String> {
    let query: String = query.chars().take(LONGEST_QUERY).collect();
    let name = whole(&query);
    let says = name.chars().any(|c| !c.is_ascii_digit());
    (says && (name.chars().count() > 1 || !name.is_ascii())).then_some(name)
}

impl Term {
    /// The term in FTS5's query language over the columns of `client_search`; `None` when it is not for that index.
    ///
    /// One sign and two letters are looked for at the beginning of names and as whole words only: anything wider
    /// would return the greater part of a large book.
    pub fn fts(&self) -> Option<String> {
        Some(match self {
            Self::Initial(_) => return None,
            Self::Given(letter) | Self::AnyInitial(letter) => format!("given : \"{letter}\"*"),
            Self::Signs(signs) => {
                let columns = if signs.len() == 1 { "name" } else { "{name text}" };
                format!("{columns} : \"{}\"", phrase(signs))
            }
            Self::Word(word) if word.chars().count() <= 2 => {
                format!("({{name pinyin initials}} : \"{word}\"*) OR ({{given text}} : \"{word}\")")
            }
            Self::Word(word) => format!("{{name pinyin initials given text}} : \"{word}\"*"),
            Self::Number { forms, groups } => {
                let numbers: Vec<String> =
                    forms.iter().map(|form| format!("\"f{form}\"* OR \"r{}\"*", backwards(form))).collect();
                format!("(phone : ({})) OR ({{name text}} : \"{}\"*)", numbers.join(" OR "), groups.join(" "))
            }
        })
    }

    /// The same over what a client is called only; `None` when it is not for that index, or no name.
    pub fn fts_of_names(&self) -> Option<String> {
        Some(match self {
            Self::Initial(_) | Self::Number { .. } => return None,
            Self::Given(letter) | Self::AnyInitial(letter) => format!("given : \"{letter}\"*"),
            Self::Signs(signs) => format!("name : \"{}\"", phrase(signs)),
            Self::Word(word) if word.chars().count() <= 2 => {
                format!("({{name pinyin initials}} : \"{word}\"*) OR (given : \"{word}\")")
            }
            Self::Word(word) => format!("{{name pinyin initials given}} : \"{word}\"*"),
        })
    }

    /// Where the term stands in a text, in bytes; `None` when it does not.
    pub fn find_in(&self, text: &str) -> Option<std::ops::Range<usize>> {
        match self {
            Self::Initial(letter) | Self::Given(letter) | Self::AnyInitial(letter) => {
                place_word(text, &letter.to_string(), true)
            }
            Self::Signs(signs) => {
                let wanted: Vec<Unit> = signs.iter().map(|c| Unit::Sign(*c)).collect();
                let mut units = units(text);
                units.retain(|placed| placed.unit != Unit::Gap);
                place_units(&units, &wanted)
            }
            Self::Word(word) => place_word(text, word, word.chars().count() > 2),
            Self::Number { forms, groups } => place_word(text, &groups.join(" "), true)
                .or_else(|| forms.iter().find_map(|form| place_digits(text, form))),
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
    let mut units = units(text);
    let joints: Vec<usize> = units.iter().filter(|placed| placed.unit == Unit::Joint).map(|joint| joint.end).collect();
    units.retain(|placed| placed.unit != Unit::Joint);
    units.dedup_by(|later, earlier| later.unit == Unit::Gap && earlier.unit == Unit::Gap);
    let is_letter = |placed: Option<&Placed>| matches!(placed, Some(Placed { unit: Unit::Letter(_), .. }));
    (0..units.len()).find_map(|at| {
        let window = units.get(at..at + wanted.len())?;
        let begins = at == 0
            || !is_letter(units.get(at - 1))
            || units.get(at).is_some_and(|placed| joints.contains(&placed.start));
        let ends = open || !is_letter(units.get(at + wanted.len()));
        let same = window.iter().zip(&wanted).all(|(placed, unit)| placed.unit == *unit);
        if begins && ends && same { Some(window.first()?.start..window.last()?.end) } else { None }
    })
}

/// The digits of a number as typed, whatever stands between them: its tail, else its beginning.
fn place_digits(number: &str, digits: &str) -> Option<std::ops::Range<usize>> {
    let mut placed = units(number);
    placed.retain(|placed| matches!(placed.unit, Unit::Letter(c) if c.is_ascii_digit()));
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
        assert_eq!(terms("５６７８"), [Term::Number { forms: vec!["5678".into()], groups: vec!["5678".into()] }]);
        assert_eq!(terms("\"*^ ;"), []);
        assert_eq!(terms("wang x"), [Term::Word("wang".into()), Term::AnyInitial('x')]);
        assert_eq!(terms("O’Brien"), [Term::Word("obrien".into())]);
        assert!(
            matches!(terms("+86 138-1234").as_slice(), [Term::Number { forms, .. }] if forms.contains(&"1381234".into()))
        );
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
