//! What a person typed, as it goes into the book: composed (NFC), without control or direction-override characters,
//! trimmed, of bounded length.

use crate::error::{Error, Invalid, Result};
use unicode_normalization::UnicodeNormalization;

/// The longest short text, in characters.
pub(crate) const SHORT: usize = 200;
/// The longest long text, in characters.
pub(crate) const LONG: usize = 20_000;

/// A text of one line, at most [`SHORT`] characters.
pub(crate) fn short(field: &'static str, text: &str) -> Result<String> {
    bounded(field, clean(text, |c| matches!(c, '\n' | '\t')), SHORT)
}

/// A text of any number of lines, at most [`LONG`] characters.
pub(crate) fn long(field: &'static str, text: &str) -> Result<String> {
    bounded(field, clean(text, |_| false), LONG)
}

/// A [`long`] text that says something.
pub(crate) fn required(field: &'static str, text: &str) -> Result<String> {
    let text = long(field, text)?;
    if text.is_empty() { Err(Error::invalid(field, Invalid::Empty)) } else { Ok(text) }
}

fn bounded(field: &'static str, text: String, max: usize) -> Result<String> {
    if text.chars().count() > max {
        return Err(Error::invalid(field, Invalid::TooLong { max: u32::try_from(max).unwrap_or(u32::MAX) }));
    }
    Ok(text)
}

fn clean(text: &str, to_space: impl Fn(char) -> bool) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .nfc()
        .map(|c| if to_space(c) { ' ' } else { c })
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || overrides_direction(*c)))
        .collect();
    text.trim().to_owned()
}

fn overrides_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_mislead_is_taken_out() {
        assert_eq!(short("f", " e\u{301}\u{202e}x\u{0}\ny ").unwrap(), "éx y");
        assert_eq!(long("f", "一\r\n二\u{7}").unwrap(), "一\n二");
    }

    #[test]
    fn length_is_bounded_in_characters() {
        assert!(short("f", &"长".repeat(SHORT)).is_ok());
        assert!(matches!(
            short("f", &"长".repeat(SHORT + 1)),
            Err(Error::Invalid { field: "f", why: Invalid::TooLong { max: 200 } })
        ));
        assert!(matches!(required("f", " \u{200e}"), Err(Error::Invalid { why: Invalid::Empty, .. })));
    }
}
