//! What a text is about, by the words in it.
//!
//! Themes join what is noted of a need, the questions to ask, what can be offered, and what people could help with. The
//! book keeps the themes of its texts as bits in derived tables, which are made anew when the lexicon changes.

use super::fold::folded;
use super::lexicon::{Finder, Found, Said};
use crate::wire::word;
use crate::{Error, Result};
use std::sync::LazyLock;

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

struct Reader {
    themes: Finder<NeedTheme>,
    /// Whom a line is about: a theme only of a line that tells of nothing else, and of care for them.
    kin: Finder<NeedTheme>,
    cares: Finder<Said>,
    /// Words that make a place of what stands before them: at the hospital gate nobody is ill.
    places: Finder<Said>,
}

/// The phrases of themes in a text: what is spoken of, and who.
pub(crate) struct Spoken {
    pub of: Vec<Found<NeedTheme>>,
    pub kin: Vec<Found<NeedTheme>>,
}

/// What a text speaks of.
pub(crate) fn find(text: &str) -> Result<Spoken> {
    static READER: LazyLock<Option<Reader>> = LazyLock::new(|| {
        Some(Reader {
            themes: Finder::of("themes").ok()?,
            kin: Finder::of("kin").ok()?,
            cares: Finder::of("cares").ok()?,
            places: Finder::of("places").ok()?,
        })
    });
    let reader = READER.as_ref().ok_or(Error::Internal("the lexicon"))?;
    let text = folded(text);
    let mut spoken = Spoken { of: reader.themes.find_folded(&text), kin: reader.kin.find_folded(&text) };
    if !spoken.of.is_empty() {
        let places = reader.places.find_folded(&text);
        spoken.of.retain(|one| places.iter().all(|place| place.at.start != one.at.end));
    }
    if spoken.of.is_empty() && !spoken.kin.is_empty() && !reader.cares.find_folded(&text).is_empty() {
        spoken.of = spoken.kin.clone();
    }
    Ok(spoken)
}

/// The themes of a text as bits; none when the lexicon cannot be read.
pub(crate) fn bits_of(text: &str) -> u32 {
    find(text).map_or(0, |spoken| spoken.of.into_iter().fold(0, |bits, found| bits | found.meaning.bit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_about_what_its_words_say() {
        let of = |text: &str| NeedTheme::of_bits(bits_of(text));
        assert_eq!(of("母亲的体检没人陪"), [NeedTheme::Health]);
        assert_eq!(of("和合伙人打官司"), [NeedTheme::TaxAndLaw, NeedTheme::Business]);
        assert_eq!(of("怕女儿不回来了"), [NeedTheme::Children]);
        assert_eq!(of("和女儿一起来的"), []);
        assert_eq!(bits_of("……"), 0);
        assert_eq!(bits_of("在医院门口等她"), 0, "a place");
    }
}
