//! A text folded for comparing, each character knowing where it came from: without case, width and accents, traditional
//! characters as their simplified ones, radicals as the characters they look like.

use super::han::{simplified, unified};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text.
pub(crate) struct Folded<'t> {
    text: &'t str,
    pub chars: Vec<char>,
    /// The bytes of the text each character was made of.
    places: Vec<Range<usize>>,
}

impl<'t> Folded<'t> {
    pub fn of(text: &'t str) -> Self {
        let (mut chars, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        for (start, c) in text.char_indices() {
            fold(c, |folded, _| {
                chars.push(folded);
                places.push(start..start + c.len_utf8());
            });
        }
        Self { text, chars, places }
    }

    /// The text a run of folded characters was made of.
    pub fn original(&self, run: Range<usize>) -> &'t str {
        let start = self.places.get(run.start).map_or(self.text.len(), |place| place.start);
        let end = run.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.end);
        self.text.get(start..end.max(start)).unwrap_or_default()
    }
}

/// A text folded, as a word to compare with.
pub(crate) fn folded(text: &str) -> String {
    Folded::of(text).chars.into_iter().collect()
}

/// What a character is folded to, each with what it was before it was simplified: nothing, one, or several.
pub(super) fn fold(c: char, mut found: impl FnMut(char, char)) {
    if c.is_ascii() {
        let c = c.to_ascii_lowercase();
        found(c, c);
    } else if matches!(c, '\u{4e00}'..='\u{9fff}') {
        found(simplified(c), c);
    } else if is_apostrophe(c) {
        found('\'', '\'');
    } else {
        for c in std::iter::once(unified(c)).nfkd().filter(|c| !is_combining_mark(*c) && !is_hidden(*c)) {
            for c in c.to_lowercase() {
                match plain_letters(c) {
                    Some(letters) => letters.chars().for_each(|c| found(c, c)),
                    None => found(simplified(c), c),
                }
            }
        }
    }
}

/// Marks that stand for an apostrophe in names; some fall apart into a blank and an accent when they are decomposed.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '＇')
}

/// Latin letters that no normal form takes apart, as those write them who have not the key.
const fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' | 'ǽ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ð' | 'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ß' => "ss",
        'þ' => "th",
        'ŧ' => "t",
        _ => return None,
    })
}

/// What shows nothing: soft hyphens, joiners, marks of direction.
pub(super) const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_folded_alike_and_know_where_they_stood() {
        for (one, other) in [
            ("陳國棟", "陈国栋"),
            ("Ｊosé", "jose"),
            ("穩賺不賠", "稳赚不赔"),
            ("３０％", "30%"),
            ("劉\u{200b}明", "刘明"),
            ("⻢丽", "马丽"),
            ("Łukasz Strauß", "lukasz strauss"),
            ("O´Brien", "o'brien"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        let text = Folded::of("老客戶José張總說");
        let at = text.chars.iter().position(|c| *c == '张').unwrap();
        assert_eq!(text.original(at..at + 2), "張總");
        assert_eq!(text.original(at..at), "");
        assert_eq!(text.original(0..text.chars.len()), "老客戶José張總說");
    }
}
