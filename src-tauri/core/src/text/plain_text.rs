//! Text out of a file whose encoding nobody says: a mark at the beginning, else strict UTF-8, else GB18030.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The text of `bytes`, the beginning of a file (or, `whole`, all of it). `None` when they are no text.
pub(crate) fn decoded(bytes: &[u8], whole: bool) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let content = &bytes[mark..];
        let wide = encoding == UTF_16LE || encoding == UTF_16BE;
        let even = if wide { &content[..content.len() & !1] } else { content };
        let (text, _) = encoding.decode_without_bom_handling(even);
        return (!text.contains('\0')).then(|| text.into_owned());
    }
    if bytes.contains(&0) {
        return None;
    }
    [UTF_8, GB18030].into_iter().find_map(|encoding| strict(encoding, bytes, whole)).filter(|text| reads_as_text(text))
}

/// Whether `bytes` are text.
pub(crate) fn is_text(bytes: &[u8], whole: bool) -> bool {
    decoded(bytes, whole).is_some()
}

/// The text, when there is no fault in it; a beginning may end inside a character.
fn strict(encoding: &'static Encoding, bytes: &[u8], whole: bool) -> Option<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, whole) {
        (encoding_rs::DecoderResult::InputEmpty, _) => Some(text),
        _ => None,
    }
}

/// Nearly every sequence of bytes is something in GB18030: text has hardly a control character, and few signs that
/// nobody uses.
fn reads_as_text(text: &str) -> bool {
    let odd = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')) || ('\u{e000}'..='\u{f8ff}').contains(&c)
    };
    let (mut all, mut odds) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        odds += usize::from(odd(c));
    }
    odds * 100 <= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_people_send_is_read() {
        let text = "客户:林静仪\r\n金额 ¥300,000";
        let (gb, _, _) = GB18030.encode(text);
        let utf16 = |wide: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter().chain(text.encode_utf16().flat_map(wide)).collect::<Vec<u8>>()
        };
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            gb.into_owned(),
            utf16(u16::to_le_bytes, [0xFF, 0xFE]),
            utf16(u16::to_be_bytes, [0xFE, 0xFF]),
        ] {
            assert_eq!(decoded(&bytes, true).as_deref(), Some(text));
            assert!(is_text(&bytes[..bytes.len() - 1], false), "a beginning may end inside a character");
        }
    }

    #[test]
    fn what_is_no_text_is_not_read_as_one() {
        let noise: Vec<u8> = (0..2000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
        for bytes in [&b"\0\x01\x02"[..], &noise, &[0xFF; 40]] {
            assert_eq!(decoded(bytes, true), None);
        }
        assert_eq!(
            decoded("客户".as_bytes().get(..5).unwrap(), true),
            None,
            "UTF-8 that is cut is not taken for whole"
        );
    }
}
