//! Who among the clients may help: whose occupation, skills or resources offer a matter that a note asks for, or who
//! shares a pastime it wants company in ([`crate::text::matter`]). Of a note that asks for nothing, nobody.
//!
//! The book keeps the matters of these texts in `help_list`, so that a large book is looked through by numbers; the words
//! that say so are then looked for in the few best.

use super::store::{self, Known};
use super::{NeedHelp, PersonToAsk};
use crate::Result;
use crate::facts::{self, RelationshipStage};
use crate::id::ClientId;
use crate::need::{self, NeedState, NeedView};
use crate::roll::{Doc, Roll};
use crate::text::matter;
use crate::text::theme::NeedTheme;
use crate::vault::OpenVault;
use std::cmp::Reverse;

/// The most people shown beside a client, and the notes looked at for them.
const MOST_TO_ASK: usize = 3;
const NOTES: usize = 12;
/// The most people shown for a note.
const MOST: usize = 5;
/// How many are looked at closely.
const LOOKED_AT: usize = 40;
/// The longest piece of text shown as the reason, in characters.
const LONGEST_REASON: usize = 60;

/// The people who may help with a note, the likeliest first; not the client, nor anyone in the trash, dead or in
/// mourning.
pub(super) fn who_may_help(vault: &OpenVault, note: &NeedView) -> Result<Vec<PersonToAsk>> {
    Candidates::read(vault, matter::wanted(&note.text)?)?.for_note(vault, note)
}

/// Who may help with the open notes of a client, the newest note first: each person once, one a note, few in all.
pub fn people_to_ask(vault: &OpenVault, client: &ClientId) -> Result<Vec<NeedHelp>> {
    let mut open = need::live(vault, client)?;
    open.retain(|note| note.state == NeedState::Open);
    concerns_the_living(vault, client, &mut open)?;
    open.truncate(NOTES);
    let mut wanted = 0;
    for note in &open {
        wanted |= matter::wanted(&note.text)?;
    }
    let candidates = Candidates::read(vault, wanted)?;
    let mut found: Vec<NeedHelp> = Vec::new();
    for note in open {
        if found.len() == MOST_TO_ASK {
            break;
        }
        let is_new = |person: &PersonToAsk| found.iter().all(|known| known.person.client.id != person.client.id);
        if let Some(person) = candidates.for_note(vault, &note)?.into_iter().find(is_new) {
            found.push(NeedHelp { need: note.id, text: note.text, person });
        }
    }
    Ok(found)
}

/// Leaves of a client's notes those that concern somebody who lives.
pub(super) fn concerns_the_living(vault: &OpenVault, client: &ClientId, notes: &mut Vec<NeedView>) -> Result<()> {
    if !facts::standing(vault.conn(), client)?.is_living() {
        notes.clear();
        return Ok(());
    }
    let mut living = Vec::with_capacity(notes.len());
    for note in notes.drain(..) {
        let died = match &note.about {
            Some(about) => facts::has_died(vault.conn(), &about.id)?,
            None => false,
        };
        if !died {
            living.push(note);
        }
    }
    *notes = living;
    Ok(())
}

/// Everybody in the book whose texts offer some matters, read once.
struct Candidates(Vec<Candidate>);

/// Ordered by what makes somebody likely: how many of the matters, how near; of equal ones the first in the book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    shared: u32,
    nearness: u32,
    doc: Reverse<Doc>,
    matters: u64,
}

impl Candidates {
    fn read(vault: &OpenVault, wanted: u64) -> Result<Self> {
        if wanted == 0 {
            return Ok(Self(Vec::new()));
        }
        let (roll, today) = (Roll::of(vault)?, vault.clock().today());
        let candidates = store::with_matters(vault.conn(), wanted)?.into_iter().filter_map(|(doc, matters)| {
            let line = roll.line(doc).filter(|line| !line.trashed && line.standing.may_be_approached(today))?;
            Some(Candidate { shared: 0, nearness: nearness(line.stage), doc: Reverse(doc), matters })
        });
        Ok(Self(candidates.collect()))
    }

    fn for_note(&self, vault: &OpenVault, note: &NeedView) -> Result<Vec<PersonToAsk>> {
        let wanted = matter::wanted(&note.text)?;
        let mut found = Vec::new();
        for candidate in self.likeliest(wanted) {
            let helper = store::could_help(vault.conn(), candidate.doc.0)?;
            if helper.client.id == note.client {
                continue;
            }
            if let Some((weight, themes, because)) = reason(&helper.texts, wanted)? {
                let person = PersonToAsk { client: helper.client, stage: helper.stage, themes, because };
                found.push((weight + 2 * candidate.nearness, person));
            }
        }
        found.sort_by_key(|(weight, _)| Reverse(*weight));
        Ok(found.into_iter().take(MOST).map(|(_, person)| person).collect())
    }

    /// The few worth looking at closely.
    fn likeliest(&self, wanted: u64) -> Vec<Candidate> {
        let mut fitting: Vec<Candidate> = self
            .0
            .iter()
            .map(|candidate| Candidate { shared: (candidate.matters & wanted).count_ones(), ..*candidate })
            .filter(|candidate| candidate.shared > 0)
            .collect();
        // A large book is not sorted for the sake of a few.
        if fitting.len() > LOOKED_AT {
            fitting.select_nth_unstable_by(LOOKED_AT, |one, other| other.cmp(one));
            fitting.truncate(LOOKED_AT);
        }
        fitting.sort_unstable_by(|one, other| other.cmp(one));
        fitting
    }
}

const fn nearness(stage: RelationshipStage) -> u32 {
    stage as u32
}

/// The piece of text that offers most of what is wanted: how much, of which themes, and the piece.
fn reason(texts: &[Known], wanted: u64) -> Result<Option<(u32, Vec<NeedTheme>, String)>> {
    let mut best: Option<(u32, Vec<NeedTheme>, String)> = None;
    for known in texts {
        for piece in matter::pieces(&known.text) {
            let offered = match known.is_pastime {
                true => matter::offered_by_pastime(piece)?,
                false => matter::offered(piece)?,
            };
            let weight = (offered & wanted).count_ones() * known.worth;
            if weight > 0 && best.as_ref().is_none_or(|(most, ..)| weight > *most) {
                let shown: String = piece.chars().take(LONGEST_REASON).collect();
                let cut = if piece.chars().nth(LONGEST_REASON).is_some() { "…" } else { "" };
                best = Some((weight, matter::themes_of(offered & wanted), format!("{shown}{cut}")));
            }
        }
    }
    Ok(best)
}
