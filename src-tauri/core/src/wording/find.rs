//! Looking a text through for the phrases of the list.

use super::clause;
use super::list::{List, Rule, list};
use super::phrase::Looked;
use crate::Result;
use crate::text::address::{Address, addresses};
use crate::text::fold::Folded;
use rusqlite::Connection;
use std::borrow::Cow;
use std::ops::Range;

/// How far before a phrase a negation or a wish reaches, in characters; in Latin text, whose words are longer.
const REACH: usize = 10;
const REACH_OF_LETTERS: usize = 40;
/// How far after a phrase a denial reaches.
const REACH_AFTER: usize = 16;

/// The rules in force, read once for all the texts of a document.
pub(crate) struct Rules {
    list: &'static List,
    in_force: Vec<Cow<'static, Rule>>,
}

impl Rules {
    pub fn read(conn: &Connection) -> Result<Self> {
        let list = list()?;
        Ok(Self { list, in_force: list.rules(conn)? })
    }
}

/// A phrase found.
pub(crate) struct Hit {
    /// The key of its rule.
    pub rule: String,
    /// The characters of the folded text from its first word to its last.
    pub run: Range<usize>,
}

/// The phrases found, in the order of the text; of those that overlap the first and longest. `named` is where the text names
/// somebody else; `own` tells whether a form of address is the reader's own: what somebody gained is no secret from that
/// person.
pub(crate) fn find(
    text: &Folded<'_>,
    rules: &Rules,
    named: &[Range<usize>],
    own: impl Fn(&Address) -> bool,
) -> Vec<Hit> {
    let list = rules.list;
    let chars = text.chars.as_slice();
    let addressed = addresses(chars).into_iter().filter(|one| !own(one)).map(|one| one.run);
    let people: Vec<Range<usize>> = named.iter().cloned().chain(addressed).collect();
    let looked = Looked { text: chars, people: &people };
    let allowed = runs_of_allowed(list, &looked);
    let mut hits: Vec<Hit> = Vec::new();
    for at in 0..chars.len() {
        for rule in &rules.in_force {
            for phrase in &rule.phrases {
                let Some(parts) = phrase.at(&looked, at) else { continue };
                let (Some(first), Some(last)) = (parts.first(), parts.last()) else { continue };
                let run = first.start..last.end;
                let is_part_of =
                    |part: &Range<usize>| allowed.iter().any(|word| word.start <= part.start && part.end <= word.end);
                if parts.iter().any(is_part_of) || !is_meant(list, chars, &run, rule.wish) {
                    continue;
                }
                match hits.last_mut() {
                    // The longer of two that begin alike, the earlier of two that overlap.
                    Some(before) if before.run.start == run.start && before.run.end < run.end => {
                        *before = Hit { rule: rule.key.clone(), run };
                    }
                    Some(before) if run.start < before.run.end => {}
                    _ => hits.push(Hit { rule: rule.key.clone(), run }),
                }
            }
        }
    }
    hits
}

fn runs_of_allowed(list: &List, looked: &Looked<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in 0..looked.text.len() {
        for parts in list.allowed.iter().filter_map(|phrase| phrase.at(looked, at)) {
            if let (Some(first), Some(last)) = (parts.first(), parts.last()) {
                found.push(first.start..last.end);
            }
        }
    }
    found
}

/// Whether what was found is said, and neither denied nor asked nor, where that counts, wished for.
fn is_meant(list: &List, text: &[char], run: &Range<usize>, wish: bool) -> bool {
    let before = clause::before(text, run.start);
    let reach = if before.iter().any(char::is_ascii_alphabetic) { REACH_OF_LETTERS } else { REACH };
    let near = before.get(before.len().saturating_sub(reach)..).unwrap_or_default();
    if says(&without(near, &list.no_negations), &list.negations) || (wish && says(near, &list.wishes)) {
        return false;
    }
    let rest = clause::after(text, run.end);
    let near = rest.get(..rest.len().min(REACH_AFTER * if rest.iter().any(char::is_ascii_alphabetic) { 3 } else { 1 }));
    if says(near.unwrap_or_default(), &list.denials) {
        return false;
    }
    let is_question = matches!(rest.last(), Some('？' | '?')) || rest.iter().take(4).any(|c| *c == '吗');
    !is_question && !says(clause::sentence(text, run.start), &list.asked)
}

/// Whether any of the words stands in a text; of letters only between borders.
fn says(text: &[char], words: &[Vec<char>]) -> bool {
    words.iter().any(|word| {
        text.windows(word.len()).enumerate().any(|(at, here)| {
            let is_letter = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            here == word.as_slice()
                && (!word[0].is_ascii_alphabetic()
                    || (!is_letter(at.checked_sub(1).and_then(|i| text.get(i)))
                        && !is_letter(text.get(at + word.len()))))
        })
    })
}

/// A text with the words taken out.
fn without(text: &[char], words: &[Vec<char>]) -> Vec<char> {
    let mut left = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let word = words.iter().filter(|word| text.get(at..).is_some_and(|rest| rest.starts_with(word)));
        match word.map(Vec::len).max() {
            Some(len) => {
                left.push(' ');
                at += len;
            }
            None => {
                left.push(text[at]);
                at += 1;
            }
        }
    }
    left
}
