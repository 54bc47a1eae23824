//! A phrase of the list, and where it stands in a text.

use super::clause;
use crate::text::address::Address;
use crate::text::fold::folded;
use std::ops::Range;

/// The most characters between words that `…` parts, and between those that `……` parts.
const NEAR: usize = 6;
const FAR: usize = 24;
/// Words of letters are longer: the same distances in characters of Latin text.
const LETTERS: usize = 4;

/// A phrase: parts that follow each other.
#[derive(Clone)]
pub(super) struct Phrase(Vec<Part>);

#[derive(Clone)]
struct Part {
    joint: Joint,
    any_of: Vec<Word>,
}

/// How a part follows the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Together,
    Near,
    Far,
}

#[derive(Clone)]
enum Word {
    Said(Vec<char>),
    Person,
    Amount,
}

/// What a text is looked through with.
pub(super) struct Looked<'t> {
    pub text: &'t [char],
    pub people: &'t [Address],
}

impl Phrase {
    pub fn read(phrase: &str) -> Self {
        let mut parts = Vec::new();
        let mut joint = Joint::Together;
        let mut rest = phrase;
        loop {
            let end = rest.find(['+', '…']).unwrap_or(rest.len());
            let (words, after) = rest.split_at(end);
            parts.push(Part { joint, any_of: words.split('|').map(Word::read).collect() });
            if let Some(after) = after.strip_prefix("……") {
                (joint, rest) = (Joint::Far, after);
            } else if let Some(after) = after.strip_prefix('…') {
                (joint, rest) = (Joint::Near, after);
            } else if let Some(after) = after.strip_prefix('+') {
                (joint, rest) = (Joint::Together, after);
            } else {
                return Self(parts);
            }
        }
    }

    /// Whether each of its words has a character: one that has none would stand anywhere.
    pub fn is_sound(&self) -> bool {
        let is_empty = |word: &Word| matches!(word, Word::Said(chars) if chars.is_empty());
        !self.0.iter().any(|part| part.any_of.iter().any(is_empty))
    }

    /// The parts of the phrase where it begins at `at`; of several ways to read it the longest words, the nearest parts.
    pub fn at(&self, looked: &Looked<'_>, at: usize) -> Option<Vec<Range<usize>>> {
        let (first, rest) = self.0.split_first()?;
        let begun = first.longest(looked, at)?;
        let mut found = vec![begun];
        for part in rest {
            let from = found.last()?.end;
            found.push(part.after(looked, from)?);
        }
        Some(found)
    }
}

impl Part {
    fn longest(&self, looked: &Looked<'_>, at: usize) -> Option<Range<usize>> {
        self.any_of.iter().filter_map(|word| word.at(looked, at)).max_by_key(|run| run.end)
    }

    fn after(&self, looked: &Looked<'_>, from: usize) -> Option<Range<usize>> {
        let text = looked.text;
        let reach = match self.joint {
            // A blank stands between words of letters.
            Joint::Together => usize::from(text.get(from).is_some_and(|c| c.is_whitespace())),
            Joint::Near => NEAR,
            Joint::Far => FAR,
        };
        let reach = if text.get(from..).is_some_and(|rest| rest.iter().take(reach).any(char::is_ascii_alphabetic)) {
            reach * LETTERS
        } else {
            reach
        };
        let breaks = if self.joint == Joint::Far { clause::ends_sentence } else { clause::ends_clause };
        for at in from..=(from + reach).min(text.len()) {
            if let Some(run) = self.longest(looked, at) {
                return Some(run);
            }
            if at < text.len() && breaks(text, at) {
                return None;
            }
        }
        None
    }
}

impl Word {
    fn read(word: &str) -> Self {
        match word {
            "<person>" => Self::Person,
            "<amount>" => Self::Amount,
            word => Self::Said(folded(word).chars().collect()),
        }
    }

    fn at(&self, looked: &Looked<'_>, at: usize) -> Option<Range<usize>> {
        let text = looked.text;
        match self {
            // Of a book that took in what this version would refuse.
            Self::Said(word) if word.is_empty() => None,
            Self::Said(word) => {
                let end = at + word.len();
                (text.get(at..end)? == word.as_slice() && stands_alone(text, &(at..end))).then_some(at..end)
            }
            Self::Person => looked.people.iter().find(|one| one.run.start == at).map(|one| one.run.clone()),
            Self::Amount => amount_at(text, at),
        }
    }
}

/// Whether no letter of a word goes on before or after; holds of every phrase that is not of letters.
fn stands_alone(text: &[char], run: &Range<usize>) -> bool {
    let joins = |edge: Option<&char>, next: Option<&char>| {
        let is_letter = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        is_letter(edge) && is_letter(next)
    };
    let before = run.start.checked_sub(1).and_then(|at| text.get(at));
    !joins(text.get(run.start), before) && !joins(text.get(run.end - 1), text.get(run.end))
}

/// A figure that tells how much: 30%, 三成, 一倍, 8 个点, 20 万, 三分之一, 翻倍.
fn amount_at(text: &[char], at: usize) -> Option<Range<usize>> {
    const DIGITS: &str = "0123456789.,零一二两三四五六七八九十百千半几";
    const UNITS: [&str; 14] =
        ["%", "个点", "个百分点", "倍", "成", "万", "亿", "块", "元", "percent", "per cent", "million", "times", "k"];
    let starts = |from: usize, word: &str| {
        let len = word.chars().count();
        text.get(from..from + len).is_some_and(|here| here.iter().copied().eq(word.chars())).then_some(from + len)
    };
    for word in ["翻倍", "翻番", "翻了一番", "翻了一倍", "百分之"] {
        if let Some(end) = starts(at, word) {
            return Some(at..end);
        }
    }
    // A number is read from its beginning.
    if at.checked_sub(1).is_some_and(|before| DIGITS.contains(text[before])) {
        return None;
    }
    let digits = text.get(at..)?.iter().take_while(|c| DIGITS.contains(**c)).count();
    if digits == 0 {
        return None;
    }
    let after = at + digits;
    if let Some(end) = starts(after, "分之") {
        return Some(at..(end + 1).min(text.len()));
    }
    let after = after + text.get(after..)?.iter().take_while(|c| **c == ' ' || **c == '多').count();
    UNITS.iter().find_map(|unit| starts(after, unit)).map(|end| at..end)
}
