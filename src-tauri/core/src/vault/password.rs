//! The password of a vault, and how strong one is.
//!
//! A new password is taken when zxcvbn scores it 3 or 4 (10^8 guesses and more), or when it has ten characters or more
//! and scores 2: with 256 MiB of memory per guess, and a phrase long enough for what zxcvbn's dictionaries do not know
//! (Chinese above all), that holds. Passwords are compared in Unicode NFC, so that the same characters typed on another
//! system open the same vault.

use crate::error::Invalid;
use crate::wire::{wire, word};
use crate::{Error, Result};
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Characters from which a middling score is enough.
const LONG: usize = 10;

/// A password as typed, in NFC. Zeroized when dropped; its `Debug` shows nothing.
#[derive(Clone, Debug)]
pub struct Password(SecretString);

impl Password {
    /// A password as typed.
    pub fn new(typed: impl Into<String>) -> Self {
        let typed = Zeroizing::new(typed.into());
        Self(typed.nfc().collect::<String>().into())
    }

    /// The bytes, to derive a key from.
    pub(super) fn expose(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }

    /// The strength of this password.
    pub fn strength(&self) -> Strength {
        password_strength(self.0.expose_secret())
    }

    /// `TooWeak` unless it may become the password of a vault.
    pub(super) fn must_be_strong(&self) -> Result<()> {
        if self.strength().acceptable { Ok(()) } else { Err(Error::invalid("password", Invalid::TooWeak)) }
    }
}

word! {
    /// What makes a password easy to guess.
    pub enum Weakness {
        /// Shorter than ten characters.
        Short = "short",
        /// Among the passwords everybody uses, or close to one.
        Common = "common",
        /// A word or a name by itself.
        Word = "word",
        /// Keys that lie beside each other.
        Keyboard = "keyboard",
        /// The same again and again.
        Repeat = "repeat",
        /// A run such as abc or 6543.
        Sequence = "sequence",
        /// A date or a year.
        Date = "date",
    }
}

wire! {
    /// How strong a password is.
    pub struct Strength {
        /// 0 (guessed at once) to 4 (very hard to guess).
        pub score: u8,
        /// Whether it may become the password of a vault.
        pub acceptable: bool,
        /// What makes it weak, the worst first.
        pub weaknesses: Vec<Weakness>,
    }
}

/// How strong `typed` would be as a password.
pub fn password_strength(typed: &str) -> Strength {
    let password: Zeroizing<String> = Zeroizing::new(typed.nfc().collect());
    let estimate = zxcvbn::zxcvbn(&password, &["zhike", "知客"]);
    let score = u8::from(estimate.score());
    let long = password.chars().count() >= LONG;
    let mut weaknesses: Vec<Weakness> =
        estimate.feedback().and_then(|feedback| feedback.warning()).map(weakness).into_iter().collect();
    if !long {
        weaknesses.push(Weakness::Short);
    }
    Strength { score, acceptable: score >= 3 || (long && score == 2), weaknesses }
}

fn weakness(warning: zxcvbn::feedback::Warning) -> Weakness {
    use zxcvbn::feedback::Warning as W;
    match warning {
        W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess => Weakness::Keyboard,
        W::RepeatsLikeAaaAreEasyToGuess | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Weakness::Repeat,
        W::ThisIsATop10Password
        | W::ThisIsATop100Password
        | W::ThisIsACommonPassword
        | W::ThisIsSimilarToACommonlyUsedPassword => Weakness::Common,
        W::SequencesLikeAbcAreEasyToGuess => Weakness::Sequence,
        W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess => Weakness::Date,
        W::AWordByItselfIsEasyToGuess
        | W::NamesAndSurnamesByThemselvesAreEasyToGuess
        | W::CommonNamesAndSurnamesAreEasyToGuess => Weakness::Word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_at_its_borders() {
        for (typed, acceptable) in [
            ("", false),
            ("password", false),
            ("1234567890", false),
            ("aaaaaaaaaaaaaaaa", false),
            ("Tr0ub4dor&3", true),
            ("correct horse battery staple", true),
            ("山高月小水落石出清风徐来", true),
        ] {
            assert_eq!(password_strength(typed).acceptable, acceptable, "{typed}: {:?}", password_strength(typed));
        }
    }

    #[test]
    fn names_what_makes_it_weak() {
        assert_eq!(password_strength("password").weaknesses, [Weakness::Common, Weakness::Short]);
        assert_eq!(password_strength("qwertyuiop[]").weaknesses, [Weakness::Keyboard]);
        assert!(password_strength("abcdefghijkl").weaknesses.contains(&Weakness::Sequence));
    }

    #[test]
    fn composed_and_decomposed_spellings_are_one_password() {
        assert_eq!(Password::new("caf\u{e9}").expose(), Password::new("cafe\u{301}").expose());
    }

    #[test]
    fn debug_shows_nothing() {
        assert!(!format!("{:?}", Password::new("hunter2 hunter2")).contains("hunter2"));
    }
}
