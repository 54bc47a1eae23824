//! Who among the clients may help: by occupation, skills, resources and hobbies, matched with the themes of a note.
//!
//! The book keeps the themes of these texts in `help_list`, so that a large book is looked through by numbers; the words
//! that say so are then looked for in the few best.

use super::{NeedHelp, PersonToAsk, store};
use crate::Result;
use crate::client::RelationshipStage;
use crate::id::ClientId;
use crate::need::{self, NeedState, NeedView};
use crate::text::theme::{self, NeedTheme};
use crate::vault::OpenVault;

/// The most people shown beside a client, and the notes looked at for them.
const MOST_TO_ASK: usize = 3;
const NOTES: usize = 12;
/// The most people shown for a note.
const MOST: usize = 5;
/// How many are looked at closely.
const LOOKED_AT: usize = 60;
/// The longest piece of text shown as the reason, in characters.
const LONGEST_REASON: usize = 60;

/// The people who may help, the likeliest first; not the client, nor anyone in the trash.
pub(super) fn who_may_help(vault: &OpenVault, note: &NeedView) -> Result<Vec<PersonToAsk>> {
    let wanted = NeedTheme::bits(&note.themes);
    if wanted == 0 {
        return Ok(Vec::new());
    }
    let conn = vault.conn();
    let mut roll = vault.roll.borrow_mut();
    roll.refresh(conn)?;
    let mut candidates: Vec<_> = store::with_themes(conn, wanted)?
        .into_iter()
        .filter_map(|(doc, themes)| {
            let line = roll.line(doc).filter(|line| !line.trashed)?;
            Some(((themes & wanted).count_ones(), nearness(line.stage), doc))
        })
        .collect();
    candidates.sort_unstable_by_key(|(shared, nearness, doc)| (std::cmp::Reverse((*shared, *nearness)), *doc));
    let mut found = Vec::new();
    for (_, nearness, doc) in candidates.into_iter().take(LOOKED_AT) {
        let helper = store::could_help(conn, doc)?;
        if helper.client.id == note.client {
            continue;
        }
        if let Some((weight, themes, because)) = reason(&helper.texts, wanted)? {
            let person = PersonToAsk { client: helper.client, stage: helper.stage, themes, because };
            found.push((weight + 2 * nearness, person));
        }
    }
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    Ok(found.into_iter().take(MOST).map(|(_, person)| person).collect())
}

/// Who may help with the open notes of a client, the newest note first: each person once, one a note, few in all.
pub fn people_to_ask(vault: &OpenVault, client: &ClientId) -> Result<Vec<NeedHelp>> {
    let mut found: Vec<NeedHelp> = Vec::new();
    for note in need::live(vault, client)?.into_iter().filter(|note| note.state == NeedState::Open).take(NOTES) {
        if found.len() == MOST_TO_ASK {
            break;
        }
        let is_new = |person: &PersonToAsk| found.iter().all(|known| known.person.client.id != person.client.id);
        if let Some(person) = who_may_help(vault, &note)?.into_iter().find(is_new) {
            found.push(NeedHelp { need: note.id, text: note.text, person });
        }
    }
    Ok(found)
}

const fn nearness(stage: RelationshipStage) -> u32 {
    stage as u32
}

/// The text that speaks most of what is wanted: how much, of which themes, and the piece of it that does. What somebody
/// does for a living or says they can help with weighs more than what they like.
fn reason(texts: &[(u32, String)], wanted: u32) -> Result<Option<(u32, Vec<NeedTheme>, String)>> {
    let finder = theme::finder()?;
    let mut best: Option<(u32, Vec<NeedTheme>, String)> = None;
    for (worth, text) in texts {
        for piece in text.split(['\n', '；', ';', '。']).map(str::trim).filter(|piece| !piece.is_empty()) {
            let (mut weight, mut bits) = (0, 0);
            for found in finder.find(piece) {
                let bit = NeedTheme::bits(&[found.meaning]);
                if bit & wanted != 0 {
                    weight += found.weight;
                    bits |= bit;
                }
            }
            let weight = weight * worth;
            if weight > 0 && best.as_ref().is_none_or(|(most, ..)| weight > *most) {
                let shown: String = piece.chars().take(LONGEST_REASON).collect();
                let cut = if piece.chars().nth(LONGEST_REASON).is_some() { "…" } else { "" };
                best = Some((weight, NeedTheme::of_bits(bits), format!("{shown}{cut}")));
            }
        }
    }
    Ok(best)
}
