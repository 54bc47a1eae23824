//! What one person can do for another: what a note asks for, and what an occupation, a skill or a resource offers.
//!
//! A word in common is not enough: a note that speaks of a factory asks for no factory owner. A note wants a matter where
//! it names it together with a wish, a lack or a worry, of the client or the family, not settled. A resource offers one
//! where it names who does it or the way to them, now, by this person, with nothing said against it.

use super::fold::folded;
use super::lexicon::{Finder, Said, clauses, places, says_beside, uncovered};
use super::sign::{self, Sign};
use super::theme::NeedTheme;
use crate::wire::word;
use crate::{Error, Result};
use std::sync::LazyLock;

word! {
    /// Something that somebody can do for another. Kept as bits in this order: new ones go to the end.
    pub enum Matter {
        Medical = "medical", Heart = "heart", Bones = "bones", Teeth = "teeth", Eyes = "eyes", Tumour = "tumour", ChildHealth = "childHealth",
        Birth = "birth", Mind = "mind", ChineseMedicine = "chineseMedicine", ElderCare = "elderCare", Household = "household",
        Schooling = "schooling", Maths = "maths", Languages = "languages", University = "university", StudyAbroad = "studyAbroad",
        Law = "law", Inheritance = "inheritance", Tax = "tax", Accounts = "accounts", Property = "property", Renovation = "renovation",
        Jobs = "jobs", Hiring = "hiring", Funding = "funding", Sales = "sales", Premises = "premises", Trade = "trade", Visas = "visas",
        Translation = "translation", Cover = "cover", Journeys = "journeys", Banquets = "banquets", Weddings = "weddings",
        Matchmaking = "matchmaking", Computing = "computing", Publishing = "publishing", Charity = "charity", Pets = "pets", Cars = "cars",
        Alumni = "alumni", Traders = "traders",
        Photography = "photography", Painting = "painting", Calligraphy = "calligraphy", Music = "music", Opera = "opera", Chess = "chess",
        Golf = "golf", Racket = "racket", Hiking = "hiking", Fishing = "fishing", Running = "running", Dancing = "dancing", Tea = "tea",
        Swimming = "swimming",
    }
}

struct Reader {
    wanted: Finder<Matter>,
    offered: Finder<Matter>,
    /// Words of a sentence: what tells something of somebody else, or of a thing, is no occupation and no resource.
    telling: Finder<Said>,
    /// What may follow what somebody does: 家政公司老板, 装修公司二十年.
    heads: Finder<Said>,
    /// What may stand beside a pastime of one's own: 喜欢打羽毛球.
    practice: Finder<Said>,
}

fn reader() -> Result<&'static Reader> {
    static READER: LazyLock<Option<Reader>> = LazyLock::new(|| {
        let (wanted, offered) = (Finder::of("wanted").ok()?, Finder::of("offered").ok()?);
        Some(Reader {
            wanted,
            offered,
            telling: Finder::of("telling").ok()?,
            heads: Finder::of("heads").ok()?,
            practice: Finder::of("practice").ok()?,
        })
    });
    READER.as_ref().ok_or(Error::Internal("the lexicon"))
}

impl Matter {
    const fn bit(self) -> u64 {
        1 << self as u64
    }

    /// Whoever does the general may help with the special: who gets one a doctor's appointment gets one with any.
    const fn general(self) -> Option<Self> {
        match self {
            Self::Heart
            | Self::Bones
            | Self::Teeth
            | Self::Eyes
            | Self::Tumour
            | Self::ChildHealth
            | Self::Birth
            | Self::Mind
            | Self::ChineseMedicine => Some(Self::Medical),
            Self::Inheritance => Some(Self::Law),
            _ => None,
        }
    }

    const fn theme(self) -> NeedTheme {
        match self {
            Self::Medical
            | Self::Heart
            | Self::Bones
            | Self::Teeth
            | Self::Eyes
            | Self::Tumour
            | Self::ChildHealth
            | Self::Birth
            | Self::Mind
            | Self::ChineseMedicine => NeedTheme::Health,
            Self::ElderCare => NeedTheme::Parents,
            Self::Household | Self::Computing | Self::Cars => NeedTheme::Convenience,
            Self::Schooling | Self::Maths | Self::Languages | Self::University | Self::StudyAbroad => {
                NeedTheme::Education
            }
            Self::Law | Self::Tax | Self::Accounts => NeedTheme::TaxAndLaw,
            Self::Inheritance => NeedTheme::Inheritance,
            Self::Property | Self::Renovation => NeedTheme::Home,
            Self::Jobs => NeedTheme::Income,
            Self::Hiring | Self::Funding | Self::Sales | Self::Premises => NeedTheme::Business,
            Self::Trade | Self::Visas | Self::Translation => NeedTheme::CrossBorder,
            Self::Cover => NeedTheme::Protection,
            Self::Weddings | Self::Matchmaking => NeedTheme::Marriage,
            Self::Banquets | Self::Alumni | Self::Traders => NeedTheme::Circle,
            Self::Publishing => NeedTheme::Learning,
            Self::Charity => NeedTheme::Giving,
            Self::Journeys
            | Self::Pets
            | Self::Photography
            | Self::Painting
            | Self::Calligraphy
            | Self::Music
            | Self::Opera
            | Self::Chess
            | Self::Golf
            | Self::Racket
            | Self::Hiking
            | Self::Fishing
            | Self::Running
            | Self::Dancing
            | Self::Tea
            | Self::Swimming => NeedTheme::Hobby,
        }
    }

    const fn is_pastime(self) -> bool {
        self as u64 >= Self::Photography as u64
    }
}

/// The themes of matters.
pub(crate) fn themes_of(matters: u64) -> Vec<NeedTheme> {
    let themes = Matter::ALL.iter().filter(|matter| matters & matter.bit() != 0).map(|matter| matter.theme());
    NeedTheme::of_bits(NeedTheme::bits(&themes.collect::<Vec<_>>()))
}

/// The matters of themes.
pub(crate) fn of_themes(themes: &[NeedTheme]) -> u64 {
    Matter::ALL.iter().filter(|matter| themes.contains(&matter.theme())).fold(0, |bits, matter| bits | matter.bit())
}

/// What a note asks for, as bits: the special with the general that helps with it.
pub(crate) fn wanted(text: &str) -> Result<u64> {
    let reader = reader()?;
    let text = folded(text);
    let parts = clauses(&text)
        .map(|(clause, _)| Ok((reader.wanted.find_folded(clause), sign::find(clause)?)))
        .collect::<Result<Vec<_>>>()?;
    // Whose it is, a clause says for the next ones too.
    let anywhere = |sign| parts.iter().any(|(_, signs)| signs.contains(&sign));
    let is_wanting = anywhere(Sign::Wanting);
    if anywhere(Sign::Others) || !(is_wanting || anywhere(Sign::Worried)) {
        return Ok(0);
    }
    let is_settled = parts.iter().any(|(found, signs)| found.is_empty() && signs.contains(&Sign::Settled));
    let open = parts.iter().filter(|(_, signs)| !is_settled && !signs.contains(&Sign::Settled));
    let wanted = open.flat_map(|(found, _)| found).map(|found| found.meaning);
    Ok(wanted
        .filter(|matter| is_wanting || !matter.is_pastime())
        .fold(0, |bits, matter| bits | matter.bit() | matter.general().map_or(0, Matter::bit)))
}

/// What ends a piece of what is known of somebody; what is said against a piece in a clause is said of all of it.
const ENDS_PIECE: &[char] = &['\n', '；', ';', '。'];

/// The pieces of what is known of somebody.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(ENDS_PIECE).map(str::trim).filter(|piece| !piece.is_empty())
}

/// What is offered by what is known of somebody, as bits.
pub(crate) fn offered(text: &str) -> Result<u64> {
    let reader = reader()?;
    let text = folded(text);
    let mut bits = 0;
    for piece in pieces(&text) {
        let mut in_piece = 0;
        for (clause, _) in clauses(piece) {
            if sign::find(clause)?.iter().any(|sign| matches!(sign, Sign::Others | Sign::Withheld | Sign::Beside)) {
                in_piece = 0;
                break;
            }
            in_piece |= reader.offered_in(clause).fold(0, |bits, matter| bits | matter.bit());
        }
        bits |= in_piece;
    }
    Ok(bits)
}

impl Reader {
    /// What a clause offers: it names who does something, at its end, and tells nothing else.
    fn offered_in(&self, clause: &str) -> impl Iterator<Item = Matter> {
        let found = self.offered.find_folded(clause);
        let words = places(&found);
        let end = words.last().map_or(0, |last| last.end);
        let covered_by = |more: &Finder<Said>| [words.clone(), places(&more.find_folded(clause))].concat();
        let is_plain = !says_beside(&self.telling, clause, &words);
        let ends = uncovered(clause, end..clause.len(), &covered_by(&self.heads)).next().is_none();
        let is_practice = uncovered(clause, 0..clause.len(), &covered_by(&self.practice)).next().is_none();
        found
            .into_iter()
            .map(|found| found.meaning)
            .filter(move |matter| is_plain && if matter.is_pastime() { is_practice } else { ends })
    }
}

/// What a pastime offers: company in it, and nothing else.
pub(crate) fn offered_by_pastime(text: &str) -> Result<u64> {
    let pastimes = Matter::ALL.iter().filter(|matter| matter.is_pastime()).fold(0, |bits, matter| bits | matter.bit());
    Ok(offered(text)? & pastimes)
}

/// All that is offered by what is known of somebody, for the book; nothing when the lexicon cannot be read.
pub(crate) fn bits_of(known: &str, pastimes: &str) -> u64 {
    offered(known).unwrap_or_default() | offered_by_pastime(pastimes).unwrap_or_default()
}
