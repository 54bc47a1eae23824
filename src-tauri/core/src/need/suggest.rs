//! What a line seems to be, by the words in it. Only proposed: the adviser confirms or changes it.
//!
//! The phrases found weigh by their length; the theme that weighs most adds a little to the level it usually belongs to.

use super::{NeedDepth, NeedEvidence, NeedLevel, NeedSuggestion};
use crate::id::{AboutId, ClientId};
use crate::text::lexicon::{Finder, Found};
use crate::text::theme::{self, NeedTheme, Spoken};
use crate::vault::OpenVault;
use crate::{Error, Result, contact_person, household};
use std::cmp::Reverse;
use std::sync::OnceLock;

/// What a theme adds to its usual level.
const PRIOR: u32 = 1;
/// How many times more than any other a theme must weigh to be the one a line is about.
const FAR_MORE: u32 = 3;
/// Signs of an amount: what is counted is stated.
const AMOUNT: &[char] = &['万', '亿', '元', '%', '％', '$', '¥', '￥'];

/// What a line about this client seems to be; `None` when no word says anything.
pub fn suggest(vault: &OpenVault, client: &ClientId, text: &str) -> Result<Option<NeedSuggestion>> {
    let Some(read) = read(text)? else { return Ok(None) };
    Ok(Some(NeedSuggestion { about: person_in(vault, client, text)?, ..read }))
}

/// The parts of the lexicon that tell of needs.
struct Reader {
    levels: Finder<NeedLevel>,
    depths: Finder<NeedDepth>,
    evidence: Finder<NeedEvidence>,
}

fn reader() -> Result<&'static Reader> {
    static READER: OnceLock<Option<Reader>> = OnceLock::new();
    let read = || -> Result<Reader> {
        Ok(Reader { levels: Finder::of("levels")?, depths: Finder::of("depths")?, evidence: Finder::of("evidence")? })
    };
    READER.get_or_init(|| read().ok()).as_ref().ok_or(Error::Internal("the lexicon"))
}

/// The suggestion, but for the person.
pub(super) fn read(text: &str) -> Result<Option<NeedSuggestion>> {
    let reader = reader()?;
    let spoken = theme::find(text)?;
    // Of equal themes the one with the more telling phrase.
    let usual = heaviest(weighed(spoken.of.clone(), NeedTheme::ALL), |one| Reverse(one.rank)).map(usual_level);
    let theme = plainest(spoken);
    let mut levels = weighed(reader.levels.find(text), NeedLevel::ALL);
    for level in levels.iter_mut().filter(|level| usual == Some(level.meaning)) {
        level.weight += PRIOR;
    }
    let level = heaviest(levels, |one| usual == Some(one.meaning));
    // Of equal depths the deeper: what is in the heart is said in the words of every day too.
    let depth = heaviest(weighed(reader.depths.find(text), NeedDepth::ALL), |one| one.meaning);
    if level.is_none() && depth.is_none() {
        return Ok(None);
    }
    let evidence = heaviest(weighed(reader.evidence.find(text), NeedEvidence::ALL), |one| Reverse(one.rank));
    let depth = match (depth, evidence) {
        // What was said aloud is stated, unless it is of the heart.
        (Some(NeedDepth::Hidden) | None, Some(NeedEvidence::Said)) | (None, None) => NeedDepth::Stated,
        (Some(depth), _) => depth,
        (None, Some(_)) if text.contains(AMOUNT) => NeedDepth::Stated,
        (None, Some(_)) => NeedDepth::Hidden,
    };
    Ok(Some(NeedSuggestion {
        level: level.unwrap_or(NeedLevel::Safety),
        depth,
        evidence: evidence.unwrap_or(NeedEvidence::Said),
        theme,
        about: None,
    }))
}

/// What phrases together say for a meaning.
#[derive(Clone, Copy)]
struct Weighed<T> {
    meaning: T,
    weight: u32,
    /// Of the most telling phrase.
    rank: u32,
}

fn weighed<T: Copy + PartialEq>(found: Vec<Found<T>>, all: &[T]) -> Vec<Weighed<T>> {
    let mut weighed: Vec<Weighed<T>> =
        all.iter().map(|meaning| Weighed { meaning: *meaning, weight: 0, rank: u32::MAX }).collect();
    for found in found {
        if let Some(one) = weighed.iter_mut().find(|one| one.meaning == found.meaning) {
            one.weight += found.weight;
            one.rank = one.rank.min(found.rank);
        }
    }
    weighed
}

/// The theme a line is plainly about: it says far more of it than of any other. Of two that a line speaks of alike none is
/// proposed, nor of a matter and a person it may be about as well.
fn plainest(spoken: Spoken) -> Option<NeedTheme> {
    let of = weighed(spoken.of, NeedTheme::ALL);
    let most = of.iter().max_by_key(|one| one.weight).filter(|one| one.weight > 0)?;
    let all = weighed(spoken.all, NeedTheme::ALL);
    let next = all.iter().filter(|one| one.meaning != most.meaning).map(|one| one.weight).max().unwrap_or_default();
    (most.weight >= FAR_MORE * next).then_some(most.meaning)
}

/// The meaning that weighs most, of equal ones the one that `prefer` puts highest; `None` when nothing weighs anything.
fn heaviest<T: Copy, P: Ord>(weighed: Vec<Weighed<T>>, prefer: impl Fn(&Weighed<T>) -> P) -> Option<T> {
    weighed.into_iter().filter(|one| one.weight > 0).max_by_key(|one| (one.weight, prefer(one))).map(|one| one.meaning)
}

const fn usual_level(theme: NeedTheme) -> NeedLevel {
    match theme {
        NeedTheme::Convenience => NeedLevel::Physiological,
        NeedTheme::Health
        | NeedTheme::Parents
        | NeedTheme::Children
        | NeedTheme::Education
        | NeedTheme::Home
        | NeedTheme::Income
        | NeedTheme::Retirement
        | NeedTheme::Safekeeping
        | NeedTheme::Protection
        | NeedTheme::Inheritance
        | NeedTheme::TaxAndLaw
        | NeedTheme::Business
        | NeedTheme::CrossBorder => NeedLevel::Safety,
        NeedTheme::Marriage | NeedTheme::Circle | NeedTheme::Hobby => NeedLevel::Belonging,
        NeedTheme::Recognition => NeedLevel::Esteem,
        NeedTheme::Learning | NeedTheme::Giving => NeedLevel::SelfActualisation,
    }
}

/// The one person around the client whom the text names: by the whole name, the name without the first character (as
/// 可可 of 周可可), or the relation to this client. `None` when it names none, or more than one.
fn person_in(vault: &OpenVault, client: &ClientId, text: &str) -> Result<Option<AboutId>> {
    let text = text.to_lowercase();
    let says = |word: &str| word.chars().count() >= 2 && text.contains(&word.to_lowercase());
    let names = |name: &str| says(name) || says(&name.chars().skip(1).collect::<String>());
    let people = contact_person::around(vault.conn(), client)?;
    let kin = people.into_iter().filter_map(|person| {
        let is_named = names(&person.name) || (person.entered_at.is_none() && says(&person.relation));
        is_named.then(|| AboutId::from(person.id))
    });
    let others = household::others_of(vault.conn(), client)?;
    let members = others.into_iter().filter_map(|other| names(&other.name).then(|| AboutId::from(other.id)));
    let mut named = kin.chain(members);
    Ok(match (named.next(), named.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    })
}
