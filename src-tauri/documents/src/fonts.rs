//! The fonts of every document: Noto Sans SC, Regular and Bold (SIL Open Font License 1.1), embedded once.
//!
//! They hold 30,890 characters: Extension A whole (䶮), all but 16 of the basic block, and of the later extensions what
//! the national table of characters for general use asks for (𬱖). A character they lack prints as an empty box, so it is said before.

use crate::{Error, Result};
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Coverage, Font};

/// The family, as templates and Word files name it.
pub(crate) const FAMILY: &str = "Noto Sans SC";

static REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regular.ttf"));
static BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bold.ttf"));

/// Noto Sans SC Regular as a TrueType file, for the web view's last fallback.
pub fn regular_font() -> &'static [u8] {
    REGULAR
}

/// Noto Sans SC Bold, likewise.
pub fn bold_font() -> &'static [u8] {
    BOLD
}

/// The licence of the fonts, which must go wherever they go; for the page that names what the app is made of.
pub fn font_licence() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/LICENSE_FONT"))
}

/// Both weights, ready to set; the bytes are borrowed, not copied.
pub(crate) fn load() -> Result<[Font; 2]> {
    let font = |bytes: &'static [u8]| Font::new(Bytes::new(bytes), 0).ok_or(Error::Font);
    Ok([font(REGULAR)?, font(BOLD)?])
}

/// Whether documents can show a character: it is in both weights, or it is one that shows nothing.
pub(crate) fn can_show(c: char) -> bool {
    static COVERAGE: LazyLock<Option<[Coverage; 2]>> =
        LazyLock::new(|| load().ok().map(|fonts| fonts.map(|font| font.info().coverage.clone())));
    // Joiners and variation selectors only tell how their neighbours look.
    let shows_nothing = c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    shows_nothing || COVERAGE.as_ref().is_some_and(|weights| weights.iter().all(|weight| weight.contains(u32::from(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_characters_of_names_are_in_both_weights() {
        let fonts = load().unwrap();
        for font in &fonts {
            assert_eq!(font.info().family.as_str(), FAMILY);
            for c in "䶮𬱖龑㛃𪩘𬭚𫍯㑇㤘㳇𫖮".chars() {
                assert!(font.info().coverage.contains(u32::from(c)), "{c}");
            }
        }
        let [regular, bold] = &fonts;
        assert!(regular.info().variant.weight < bold.info().variant.weight);
    }

    #[test]
    fn the_licence_is_the_open_font_licence() {
        assert!(font_licence().contains("SIL OPEN FONT LICENSE Version 1.1"));
    }
}
