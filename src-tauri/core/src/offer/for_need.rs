//! What can be offered for a note.

use super::{NeedOffers, Offer, OfferKind, OfferRule, people, rules};
use crate::content::Item;
use crate::facts;
use crate::id::NeedId;
use crate::need::{self, NeedView};
use crate::text::theme::NeedTheme;
use crate::touch::Method;
use crate::vault::OpenVault;
use crate::{Error, Result};
use chrono::Days;

/// The most offers shown.
const MOST: usize = 12;

/// What can be offered, the best fitting first: rules that name a theme of the note, then those of its cell, then those of
/// its level or depth alone. A rule on themes the note does not speak of is none for it. Who was never met is brought no
/// present first. Nothing is offered for a note that concerns the dead.
pub fn for_need(vault: &OpenVault, id: &NeedId) -> Result<NeedOffers> {
    let note = need::note(vault, id)?;
    let (client, mut notes) = (note.client.clone(), vec![note]);
    people::concerns_the_living(vault, &client, &mut notes)?;
    let Some(note) = notes.pop() else { return Ok(NeedOffers { offers: Vec::new(), people: Vec::new() }) };
    let standing = facts::standing(vault.conn(), &note.client)?;
    let today = vault.clock().today();
    let is_known = facts::was_met(vault.conn(), &note.client)?;
    let comes_later = |rule: &OfferRule| !is_known && rule.method == Some(Method::Gift);
    let mut fitting: Vec<(u32, Item<'_, OfferRule>)> = rules::shelf()?
        .items(vault.conn())?
        .into_iter()
        .filter(|rule| !rule.is_put_away)
        // Nobody in mourning is asked to a party.
        .filter(|rule| rule.content.kind != OfferKind::Event || standing.may_be_approached(today))
        .filter_map(|rule| Some((fit(&rule.content, &note)?, rule)))
        .collect();
    // Stable, so equal ones keep the order of the rules.
    fitting.sort_by_key(|(fit, rule)| (comes_later(&rule.content), std::cmp::Reverse(*fit)));
    let offers = fitting
        .into_iter()
        .take(MOST)
        .map(|(_, Item { key, content: rule, .. })| {
            let by = today.checked_add_days(Days::new(rule.within_days.into()));
            Ok(Offer {
                by: by.ok_or(Error::Internal("end of time"))?,
                themes: shared(&rule.themes, &note),
                rule: key.into_owned(),
                kind: rule.kind,
                method: rule.method,
                text: rule.into_owned().text,
            })
        })
        .collect::<Result<_>>()?;
    Ok(NeedOffers { offers, people: people::who_may_help(vault, &note)? })
}

/// How well a rule fits a note; `None` when it does not.
fn fit(rule: &OfferRule, note: &NeedView) -> Option<u32> {
    let named = |is_empty: bool, holds: bool, worth: u32| match (is_empty, holds) {
        (true, _) => Some(0),
        (false, true) => Some(worth),
        (false, false) => None,
    };
    let themes = shared(&rule.themes, note).len();
    Some(
        named(rule.themes.is_empty(), themes > 0, 10 + 5 * u32::try_from(themes).unwrap_or_default())?
            + named(rule.levels.is_empty(), rule.levels.contains(&note.level), 4)?
            + named(rule.depths.is_empty(), rule.depths.contains(&note.depth), 3)?,
    )
}

fn shared(themes: &[NeedTheme], note: &NeedView) -> Vec<NeedTheme> {
    themes.iter().copied().filter(|theme| note.themes.contains(theme)).collect()
}
