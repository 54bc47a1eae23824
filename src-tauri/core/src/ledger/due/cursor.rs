//! A place in a text, moved only by what is read.

/// A place in a text of plain characters.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t [char],
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn at(text: &'t [char], at: usize) -> Self {
        Self { text, at }
    }

    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// The character before this place.
    pub(super) fn before(&self) -> Option<char> {
        self.at.checked_sub(1).map(|i| self.text[i])
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

    /// Reads `words`, if they stand here.
    pub(super) fn eat(&mut self, words: &str) -> bool {
        let len = words.chars().count();
        let here = self.text.get(self.at..self.at + len).is_some_and(|here| here.iter().copied().eq(words.chars()));
        if here {
            self.at += len;
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
