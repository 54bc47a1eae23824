//! The name of a content.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use std::fmt;

/// The keyed hash of a content, by which it is found. Stored and written as 64 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address([u8; 32]);

impl Address {
    /// The address of a keyed hash.
    pub(in crate::vault) const fn of(hash: [u8; 32]) -> Self {
        Self(hash)
    }

    /// The bytes of the hash.
    pub(in crate::vault) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The address written as `text`; `None` unless it is one, in lower case.
    pub(in crate::vault) fn parse(text: &str) -> Option<Self> {
        let digit = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
        let mut hash = [0; 32];
        if pairs.len() != hash.len() {
            return None;
        }
        for (byte, [high, low]) in hash.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(hash))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

impl rusqlite::ToSql for Address {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Address {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn it_reads_back_what_it_wrote_and_nothing_else() {
        let address = Address::of(std::array::from_fn(|at| at as u8 * 7));
        let text = address.to_string();
        assert_eq!(Address::parse(&text), Some(address));
        for other in ["", &text[1..], &text.to_uppercase(), &format!("{text}00"), &text.replace('0', "/")] {
            assert_eq!(Address::parse(other), None, "{other}");
        }
    }
}
