//! What of a typed number counts: its digits.

use crate::error::{Error, Invalid, Result};
use crate::text::entry;
use unicode_normalization::UnicodeNormalization;

/// A number as typed, trimmed. `Empty` when nothing was given, `Malformed` with fewer than 3 or more than 20 digits.
pub(crate) fn as_typed(field: &'static str, number: &str) -> Result<String> {
    let number = entry::name(field, number)?;
    if (3..=20).contains(&digits(&number).len()) { Ok(number) } else { Err(Error::invalid(field, Invalid::Malformed)) }
}

/// The digits of a number, an extension (转 123, ext. 123) behind them, the country code of China (+86, 0086) removed.
pub(crate) fn digits(number: &str) -> String {
    let folded: String = number.nfkc().collect();
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let rest = match digits.strip_prefix("0086") {
        Some(rest) => rest,
        None if folded.trim_start_matches([' ', '(']).starts_with('+') => digits.strip_prefix("86").unwrap_or(&digits),
        // Without a plus 86 is a country code only before a whole mobile number.
        None => {
            digits.strip_prefix("861").filter(|rest| rest.len() == 10).and_then(|_| digits.get(2..)).unwrap_or(&digits)
        }
    };
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_people_type() {
        for (typed, wanted) in [
            ("13812345678", "13812345678"),
            (" 138 1234 5678 ", "13812345678"),
            ("１３８-１２３４-５６７８", "13812345678"),
            ("+86 138 1234 5678", "13812345678"),
            ("（+86）13812345678", "13812345678"),
            ("0086-13812345678", "13812345678"),
            ("8613812345678", "13812345678"),
            ("(010) 8888 6666 转 123", "01088886666123"),
            ("021-5888 1234 ext. 8001", "021588812348001"),
            ("86123456", "86123456"),
            ("+1 (415) 555-0100", "14155550100"),
            ("110", "110"),
        ] {
            assert_eq!(digits(typed), wanted, "{typed}");
            assert_eq!(as_typed("number", typed).unwrap(), typed.trim());
        }
    }

    #[test]
    fn what_is_no_number() {
        for typed in ["12", "没有", "1".repeat(21).as_str()] {
            assert!(
                matches!(as_typed("number", typed), Err(Error::Invalid { why: Invalid::Malformed, .. })),
                "{typed}"
            );
        }
        assert!(matches!(as_typed("number", " "), Err(Error::Invalid { why: Invalid::Empty, .. })));
    }
}
