//! What a text is about, by the words in it.
//!
//! Themes join what is noted of a need, the questions to ask, what can be offered, and what people could help with. The
//! book keeps the themes of its texts as bits in derived tables, which are made anew when the lexicon changes.

use super::fold::folded;
use super::lexicon::{Finder, Found, Said, clauses};
use super::sign::{self, Sign};
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
    /// Words that make a place of what stands before them, or behind: at the hospital gate nobody is ill.
    places: Finder<Said>,
    before_places: Finder<Said>,
    /// What may follow a phrase: anything else may make another word of it (学习桌, hospital lobby).
    borders: Finder<Said>,
}

/// The phrases of themes in a text.
#[derive(Default)]
pub(crate) struct Spoken {
    /// What it speaks of.
    pub of: Vec<Found<NeedTheme>>,
    /// All there are, also those that may be part of another word or name whom it is about: they leave a doubt.
    pub all: Vec<Found<NeedTheme>>,
}

/// What a text speaks of. What is settled or put off is not spoken of any more.
pub(crate) fn find(text: &str) -> Result<Spoken> {
    static READER: LazyLock<Option<Reader>> = LazyLock::new(|| {
        Some(Reader {
            themes: Finder::of("themes").ok()?,
            kin: Finder::of("kin").ok()?,
            cares: Finder::of("cares").ok()?,
            places: Finder::of("places").ok()?,
            before_places: Finder::of("beforePlaces").ok()?,
            borders: Finder::of("borders").ok()?,
        })
    });
    let reader = READER.as_ref().ok_or(Error::Internal("the lexicon"))?;
    let text = folded(text);
    let mut spoken = Spoken::default();
    let mut whom = Vec::new();
    for (clause, _) in clauses(&text) {
        let (of, kin) = (reader.themes.find_folded(clause), reader.kin.find_folded(clause));
        if sign::find(clause)?.contains(&Sign::Settled) {
            if of.is_empty() {
                return Ok(Spoken::default());
            }
            continue;
        }
        if of.is_empty() && kin.is_empty() {
            continue;
        }
        let words: Vec<usize> = of.iter().chain(&kin).map(|found| found.at.start).collect();
        let (places, before) = (reader.places.find_folded(clause), reader.before_places.find_folded(clause));
        let is_meant = |found: &&Found<NeedTheme>| {
            places.iter().all(|place| place.at.start != found.at.end)
                && before.iter().all(|place| place.at.end + 1 != found.at.start)
                && reader.ends_whole(clause, found.at.end, &words)
        };
        spoken.of.extend(of.iter().filter(is_meant).cloned());
        whom.extend(kin.iter().filter(is_meant).cloned());
        spoken.all.extend(of.into_iter().chain(kin));
    }
    if spoken.of.is_empty() && !whom.is_empty() && !reader.cares.find_folded(&text).is_empty() {
        spoken.of = whom;
    }
    Ok(spoken)
}

impl Reader {
    /// Whether a phrase that ends here is a whole word: nothing follows, or what may follow one, or another phrase.
    fn ends_whole(&self, text: &str, end: usize, words: &[usize]) -> bool {
        let rest = text.get(end..).unwrap_or_default();
        let next = rest.trim_start();
        let at = end + rest.len() - next.len();
        next.chars().next().is_none_or(|c| !c.is_alphabetic()) || words.contains(&at) || self.borders.begins(next)
    }
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
        assert_eq!(of("厂里订单少，又和供应商打官司"), [NeedTheme::TaxAndLaw, NeedTheme::Business]);
        assert_eq!(of("怕女儿不回来了"), [NeedTheme::Children]);
        assert_eq!(of("和女儿一起来的"), []);
        assert_eq!(of("学习桌靠窗"), [], "another word");
        assert_eq!(of("还想再学习"), [NeedTheme::Learning]);
        assert_eq!(of("房贷还差十年"), [NeedTheme::Home]);
        assert_eq!(of("房贷早就还清了"), [], "settled");
        assert_eq!(bits_of("……"), 0);
        assert_eq!(bits_of("在医院门口等她"), 0, "a place");
    }
}
