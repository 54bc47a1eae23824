//! What a text is about, by the words in it.
//!
//! Themes join what is noted of a need, the questions to ask, what can be offered, and what people could help with. The
//! book keeps the themes of its texts as bits in derived tables; when the lexicon changes in a later version, a
//! migration says those texts again.

use super::lexicon::Finder;
use crate::wire::word;
use crate::{Error, Result};
use std::sync::OnceLock;

word! {
    /// What a text is about. Stored as bits in this order: new ones go to the end.
    pub enum NeedTheme {
        Health = "health", Parents = "parents", Children = "children", Education = "education", Marriage = "marriage",
        Home = "home", Income = "income", Retirement = "retirement", Safekeeping = "safekeeping", Protection = "protection",
        Inheritance = "inheritance", TaxAndLaw = "taxAndLaw", Business = "business", CrossBorder = "crossBorder",
        Circle = "circle", Recognition = "recognition", Hobby = "hobby", Learning = "learning", Giving = "giving",
        Convenience = "convenience",
    }
}

impl NeedTheme {
    const fn bit(self) -> u32 {
        1 << self as u32
    }

    /// The themes of bits, in order.
    pub(crate) fn of_bits(bits: u32) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|theme| theme.bit() & bits != 0).collect()
    }

    /// The bits of themes.
    pub(crate) fn bits(themes: &[Self]) -> u32 {
        themes.iter().fold(0, |bits, theme| bits | theme.bit())
    }
}

/// The finder of themes.
pub(crate) fn finder() -> Result<&'static Finder<NeedTheme>> {
    static FINDER: OnceLock<Option<Finder<NeedTheme>>> = OnceLock::new();
    FINDER.get_or_init(|| Finder::of("themes").ok()).as_ref().ok_or(Error::Internal("the lexicon"))
}

/// The themes of a text as bits; none when the lexicon cannot be read.
pub(crate) fn bits_of(text: &str) -> u32 {
    finder().map_or(0, |finder| finder.find(text).into_iter().fold(0, |bits, found| bits | found.meaning.bit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn a_text_is_about_what_its_words_say() {
        assert_eq!(NeedTheme::of_bits(bits_of("母亲的体检没人陪")), [NeedTheme::Health, NeedTheme::Parents]);
        assert_eq!(bits_of("……"), 0);
    }

    /// The book keeps what the lexicon said of its texts. Whoever changes the lexicon says them again in a migration, and
    /// then writes the new digest here.
    #[test]
    fn the_lexicon_is_the_one_the_derived_tables_were_filled_with() {
        let digest = Sha256::digest(include_str!("lexicon.json"));
        let digest: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, "e31e48d4");
    }
}
