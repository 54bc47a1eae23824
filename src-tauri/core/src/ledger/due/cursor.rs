//! A place in a text, moved only by what is read.

use super::words::{FENCE, parts_clauses};

/// A place in a text of plain characters, what is no day fenced off.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    /// What is read.
    text: &'t [char],
    /// The same without fences, to look at what stands beside.
    plain: &'t [char],
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn at(text: &'t [char], plain: &'t [char], at: usize) -> Self {
        Self { text, plain, at }
    }

    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// The character before this place.
    pub(super) fn before(&self) -> Option<char> {
        self.at.checked_sub(1).map(|i| self.text[i])
    }

    /// All that stands before this place.
    pub(super) fn all_before(&self) -> &'t [char] {
        &self.plain[..self.at]
    }

    /// The words of the clause from its beginning to this place.
    pub(super) fn clause_before(&self) -> &'t [char] {
        let before = self.all_before();
        let from = before.iter().rposition(|c| parts_clauses(*c)).map_or(0, |at| at + 1);
        &before[from..]
    }

    /// The words of the clause from this place to its end.
    pub(super) fn clause_after(&self) -> &'t [char] {
        let after = &self.plain[self.at..];
        let to = after.iter().position(|c| parts_clauses(*c)).unwrap_or(after.len());
        &after[..to]
    }

    /// What follows this place, what is no day fenced off.
    pub(super) fn rest(&self) -> &'t [char] {
        &self.text[self.at..]
    }

    /// What follows this place as it was written.
    pub(super) fn rest_plain(&self) -> &'t [char] {
        &self.plain[self.at..]
    }

    /// Whether the text before this place ends with `words`.
    pub(super) fn follows(&self, words: &str) -> bool {
        let len = words.chars().count();
        self.at >= len && self.text[self.at - len..self.at].iter().copied().eq(words.chars())
    }

    /// The character here.
    pub(super) fn next(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    /// Whether `words` stand here.
    pub(super) fn sees(&self, words: &str) -> bool {
        let len = words.chars().count();
        self.text.get(self.at..self.at + len).is_some_and(|here| here.iter().copied().eq(words.chars()))
    }

    /// Whether one of `all` stands here.
    pub(super) fn sees_any(&self, all: &[&str]) -> bool {
        all.iter().any(|words| self.sees(words))
    }

    /// Whether a word stands here that is no day.
    pub(super) fn is_fenced(&self) -> bool {
        self.next() == Some(FENCE)
    }

    /// Reads `words`, if they stand here.
    pub(super) fn eat(&mut self, words: &str) -> bool {
        let here = self.sees(words);
        if here {
            self.at += words.chars().count();
        }
        here
    }

    /// Reads the first of `all` that stands here.
    pub(super) fn eat_any(&mut self, all: &[&str]) -> bool {
        all.iter().any(|words| self.eat(words))
    }

    /// Reads one character of `all` and tells which.
    pub(super) fn one_of(&mut self, all: &str) -> Option<usize> {
        let next = self.next()?;
        let found = all.chars().position(|c| c == next)?;
        self.at += 1;
        Some(found)
    }

    pub(super) fn spaces(&mut self) {
        while self.next() == Some(' ') {
            self.at += 1;
        }
    }

    /// Reads digits, at most `most`, not followed by another.
    pub(super) fn digits(&mut self, most: usize) -> Option<u32> {
        let len = self.text[self.at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if len == 0 || len > most {
            return None;
        }
        let value = self.text[self.at..self.at + len].iter().filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d);
        self.at += len;
        Some(value)
    }

    /// Reads a lower-case word of ASCII letters.
    pub(super) fn word(&mut self) -> String {
        let word: String = self.text[self.at..].iter().take_while(|c| c.is_ascii_lowercase()).collect();
        self.at += word.len();
        word
    }

    /// Reads what `read` reads, or nothing at all.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = read(&mut ahead)?;
        *self = ahead;
        Some(found)
    }
}
