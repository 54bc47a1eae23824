//! User text as documents can carry it. Content is not changed, but for characters that are no content: controls, which
//! XML and fonts cannot show, and directional overrides, which could make a document read otherwise than it is stored.

/// One line: line ends become spaces, the ends are trimmed.
pub(crate) fn line(text: &str) -> String {
    lines(text).join(" ")
}

/// The lines that are not blank, each trimmed.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(|line| line.replace('\t', " ").chars().filter(|&c| is_content(c)).collect::<String>().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// At most `max` characters, the last one … when something was left out. For places with no room: signatures, feet.
pub(crate) fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(max.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// Whether a character is content: neither control, nor directional override, nor a non-character.
fn is_content(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        && !matches!(c, '\u{feff}' | '\u{fdd0}'..='\u{fdef}')
        && u32::from(c) & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_content_is_left_out() {
        assert_eq!(line("a\u{0}\u{7}b\u{202e}c\u{2067}d\u{feff}\u{fffe}\tE"), "abcd E");
        assert_eq!(line(" 䶮丽\r\n𬱖 "), "䶮丽 𬱖");
        assert_eq!(lines("一\n\n \n二"), ["一", "二"]);
    }

    #[test]
    fn what_is_content_stays() {
        for text in ["#eval(\"1\") *b* $x$ \\ @ref `raw`", "👨‍👩‍👧 café", "<b>&amp;</b>"] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn shortening_counts_characters() {
        assert_eq!(shortened("䶮丽𬱖", 3), "䶮丽𬱖");
        assert_eq!(shortened("䶮丽𬱖林", 3), "䶮丽…");
    }
}
