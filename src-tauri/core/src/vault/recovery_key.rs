//! The recovery key: 160 random bits the adviser keeps on paper, and its form for people.
//!
//! Nine groups of four characters of Crockford's base 32 (no I, L, O, U): 32 carry the bits, the last group is a
//! checksum, so a slip of the pen is told from a wrong key. Reading forgives case, spaces and hyphens, and takes O for
//! 0, I and L for 1.

use super::key::fill_random;
use crate::error::Invalid;
use crate::{Error, Result};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_BYTES: usize = 20;
const SECRET_CHARS: usize = 32;
const GROUP: usize = 4;
/// Characters in all, the checksum included.
const CHARS: usize = SECRET_CHARS + GROUP;

/// A recovery key. Zeroized when dropped; never serialized; its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<[u8; SECRET_BYTES]>);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl RecoveryKey {
    /// A new key from the system's generator.
    pub(super) fn random() -> Result<Self> {
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        fill_random(&mut *secret)?;
        Ok(Self(secret))
    }

    /// The secret bits, to derive a key from.
    pub(super) fn expose(&self) -> &[u8; SECRET_BYTES] {
        &self.0
    }

    /// The groups as shown and printed, in order. Exposes the key: for the sheet the adviser keeps, nothing else.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let values = values(&self.0);
        values.chunks(GROUP).map(|group| Zeroizing::new(group.iter().map(|&v| letter(v)).collect())).collect()
    }

    /// Reads a key as typed. `Malformed` when it is not 36 such characters or the checksum tells of a slip.
    pub fn parse(typed: &str) -> Result<Self> {
        let malformed = || Error::invalid("recoveryKey", Invalid::Malformed);
        let mut read = Zeroizing::new([0u8; CHARS]);
        let mut count = 0;
        for typed in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '—' | '_' | '·'))
        {
            *read.get_mut(count).ok_or_else(malformed)? = value(typed).ok_or_else(malformed)?;
            count += 1;
        }
        if count != CHARS {
            return Err(malformed());
        }
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        for (five, group) in secret.chunks_mut(5).zip(read.chunks(8)) {
            let mut bits = group.iter().fold(0u64, |bits, &v| bits << 5 | u64::from(v)).to_be_bytes();
            five.copy_from_slice(&bits[3..]);
            bits.zeroize();
        }
        if *values(&secret) == *read { Ok(Self(secret)) } else { Err(malformed()) }
    }
}

/// The 36 values of a secret, each below 32; the last four are the checksum.
fn values(secret: &[u8; SECRET_BYTES]) -> Zeroizing<[u8; CHARS]> {
    let mut values = Zeroizing::new([0; CHARS]);
    for (group, five) in values.chunks_mut(8).zip(secret.chunks(5)) {
        let bits = five.iter().fold(0u64, |bits, &byte| bits << 8 | u64::from(byte));
        for (place, value) in group.iter_mut().enumerate() {
            *value = (bits >> (35 - 5 * place) & 31) as u8;
        }
    }
    let digest = Sha256::new().chain_update(b"zhike recovery key checksum v1").chain_update(secret).finalize();
    for (value, byte) in values[SECRET_CHARS..].iter_mut().zip(digest) {
        *value = byte & 31;
    }
    values
}

fn letter(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

fn value(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|&letter| char::from(letter) == upper).and_then(|at| u8::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(key: &RecoveryKey) -> String {
        key.groups().iter().map(|group| group.as_str()).collect::<Vec<_>>().join("-")
    }

    proptest! {
        #[test]
        fn reads_what_it_shows(secret: [u8; SECRET_BYTES]) {
            let key = RecoveryKey(Zeroizing::new(secret));
            prop_assert_eq!(RecoveryKey::parse(&text(&key)).unwrap(), key);
        }

        #[test]
        fn forgives_case_spacing_and_look_alikes(secret: [u8; SECRET_BYTES]) {
            let key = RecoveryKey(Zeroizing::new(secret));
            let typed = text(&key).to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
            prop_assert_eq!(RecoveryKey::parse(&typed).unwrap(), key);
        }
    }

    /// Every single slip in one key. A wrong character passes a 20-bit checksum once in a million.
    #[test]
    fn notices_one_wrong_character() {
        let whole: Vec<char> =
            text(&RecoveryKey(Zeroizing::new([0x5A; SECRET_BYTES]))).replace('-', "").chars().collect();
        for at in 0..CHARS {
            for shift in 1..32 {
                let mut typed = whole.clone();
                typed[at] = letter((value(typed[at]).unwrap() + shift) % 32);
                assert!(RecoveryKey::parse(&typed.into_iter().collect::<String>()).is_err(), "{at} {shift}");
            }
        }
    }

    #[test]
    fn has_nine_groups_of_four() {
        let groups = RecoveryKey::random().unwrap().groups();
        assert_eq!(groups.len(), 9);
        assert!(groups.iter().all(|group| group.len() == 4));
    }

    #[test]
    fn refuses_other_lengths_and_letters() {
        let whole = text(&RecoveryKey::random().unwrap());
        for typed in ["", "0000", &whole[..whole.len() - 1], &format!("{whole}0"), &format!("U{}", &whole[1..])] {
            assert!(matches!(
                RecoveryKey::parse(typed),
                Err(Error::Invalid { field: "recoveryKey", why: Invalid::Malformed })
            ));
        }
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", RecoveryKey::random().unwrap()), "RecoveryKey(…)");
    }
}
