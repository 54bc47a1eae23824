//! What a person typed, as it goes into the book: composed (NFC), trimmed, without characters that mislead the eye,
//! of bounded length. Radicals become the characters they look like. Too long is refused, never cut.

use super::han;
use crate::error::{Error, Invalid, Result};
use unicode_normalization::UnicodeNormalization;

/// The longest name or short text, in characters.
pub(crate) const SHORT: usize = 200;
/// The longest long text, in characters.
pub(crate) const LONG: usize = 20_000;

/// A name: one line of 1 to [`SHORT`] characters.
pub(crate) fn name(field: &'static str, text: &str) -> Result<String> {
    filled(field, short(field, text)?)
}

/// A text of one line, at most [`SHORT`] characters.
pub(crate) fn short(field: &'static str, text: &str) -> Result<String> {
    let text: String = text.chars().map(|c| if breaks_line(c) { ' ' } else { c }).collect();
    bounded(field, &text, SHORT)
}

/// A text of any number of lines, at most [`LONG`] characters.
pub(crate) fn long(field: &'static str, text: &str) -> Result<String> {
    let text = text.replace("\r\n", "\n");
    let text: String = text.chars().map(|c| if breaks_line(c) { '\n' } else { c }).collect();
    bounded(field, &text, LONG)
}

/// A [`long`] text that says something.
pub(crate) fn required(field: &'static str, text: &str) -> Result<String> {
    filled(field, long(field, text)?)
}

fn filled(field: &'static str, text: String) -> Result<String> {
    if text.is_empty() { Err(Error::invalid(field, Invalid::Empty)) } else { Ok(text) }
}

fn bounded(field: &'static str, text: &str, max: usize) -> Result<String> {
    let text: String =
        text.nfc().map(|c| if c == '\t' { ' ' } else { han::unified(c) }).filter(|c| !misleads(*c)).collect();
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Error::invalid(field, Invalid::TooLong { max: u32::try_from(max).unwrap_or(u32::MAX) }));
    }
    Ok(text.to_owned())
}

fn breaks_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, marks that turn the direction of what follows, and characters that show nothing. The joiners
/// U+200C and U+200D stay: emoji and several scripts are written with them.
fn misleads(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_misleads_is_taken_out() {
        assert_eq!(name("f", " 王\u{202e}小\u{0}\n明\u{200b} ").unwrap(), "王小 明");
        assert_eq!(short("f", "e\u{301}\tx").unwrap(), "éx".replace('x', " x"));
        assert_eq!(long("f", "一\r\n二\u{7}\u{2028}三").unwrap(), "一\n二\n三");
    }

    #[test]
    fn what_only_looks_like_a_character_becomes_it() {
        // Radicals of both blocks, a compatibility ideograph; what is written wide stays as it was typed.
        for (typed, kept) in [("⻢丽", "马丽"), ("⻩⼭", "黄山"), ("\u{f9e1}冰", "李冰"), ("Ａｌｉｃｅ", "Ａｌｉｃｅ")]
        {
            assert_eq!(name("f", typed).unwrap(), kept);
        }
    }

    #[test]
    fn rare_characters_and_emoji_stay() {
        for text in ["䶮", "𬱖", "👩‍👩‍👧", "José", "Ольга", "שלום"] {
            assert_eq!(name("f", text).unwrap(), text);
        }
    }

    #[test]
    fn length_is_bounded_in_characters_after_trimming() {
        assert!(name("f", &format!("  {}  ", "𬱖".repeat(SHORT))).is_ok());
        assert!(matches!(
            short("f", &"长".repeat(SHORT + 1)),
            Err(Error::Invalid { field: "f", why: Invalid::TooLong { max: 200 } })
        ));
        assert!(matches!(
            long("f", &"长".repeat(LONG + 1)),
            Err(Error::Invalid { why: Invalid::TooLong { max: 20_000 }, .. })
        ));
    }

    #[test]
    fn nothing_but_blanks_is_empty() {
        for text in ["", "  ", "\u{200e}\u{0}", "\n\t\u{feff}"] {
            assert!(matches!(name("f", text), Err(Error::Invalid { why: Invalid::Empty, .. })));
            assert!(matches!(required("f", text), Err(Error::Invalid { why: Invalid::Empty, .. })));
        }
    }
}
