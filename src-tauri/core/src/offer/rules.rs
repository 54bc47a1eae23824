//! The rules: what is shipped, with the adviser's hand in it.

use super::{OfferKind, OfferRule, store};
use crate::need::{NeedDepth, NeedLevel};
use crate::question::Bilingual;
use crate::text::theme::NeedTheme;
use crate::touch::Method;
use crate::vault::OpenVault;
use crate::{Error, Result};
use rusqlite::Connection;
use serde::Deserialize;
use std::sync::OnceLock;

/// A rule as shipped.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shipped {
    key: String,
    kind: OfferKind,
    method: Option<Method>,
    #[serde(default)]
    levels: Vec<NeedLevel>,
    #[serde(default)]
    depths: Vec<NeedDepth>,
    #[serde(default)]
    themes: Vec<NeedTheme>,
    within_days: u16,
    zh: String,
    en: String,
}

impl Shipped {
    fn text(&self) -> Bilingual {
        Bilingual { zh: self.zh.clone(), en: self.en.clone() }
    }

    fn view(&self) -> OfferRule {
        OfferRule {
            key: self.key.clone(),
            kind: self.kind,
            method: self.method,
            levels: self.levels.clone(),
            depths: self.depths.clone(),
            themes: self.themes.clone(),
            within_days: self.within_days,
            text: self.text(),
            is_shipped: true,
            is_changed: false,
            is_put_away: false,
        }
    }
}

/// What is shipped. `Internal` when the file does not hold what it should, which its test excludes.
fn shipped() -> Result<&'static [Shipped]> {
    static SHIPPED: OnceLock<Option<Vec<Shipped>>> = OnceLock::new();
    SHIPPED
        .get_or_init(|| serde_json::from_str(include_str!("rules.json")).ok())
        .as_deref()
        .ok_or(Error::Internal("the rules of offers"))
}

/// Whether a key is that of a shipped rule.
pub(super) fn is_shipped(key: &str) -> Result<bool> {
    Ok(shipped()?.iter().any(|rule| rule.key == key))
}

/// The key, if there is such a rule; '' otherwise.
pub(super) fn known(conn: &Connection, key: &str) -> Result<String> {
    let is_known = !key.is_empty() && all(conn)?.iter().any(|rule| rule.key == key);
    Ok(if is_known { key.to_owned() } else { String::new() })
}

/// All rules: shipped ones in their order, then the adviser's own, the oldest first.
pub fn rules(vault: &OpenVault) -> Result<Vec<OfferRule>> {
    all(vault.conn())
}

pub(super) fn all(conn: &Connection) -> Result<Vec<OfferRule>> {
    let mut by_hand = store::by_hand(conn)?;
    let mut rules: Vec<OfferRule> = Vec::new();
    for shipped in shipped()? {
        rules.push(match by_hand.iter().position(|own| own.key == shipped.key) {
            Some(at) => {
                let changed = OfferRule { is_shipped: true, is_changed: true, ..by_hand.remove(at) };
                // Only refitted or put away: then it still speaks both languages.
                let same_words = [&shipped.zh, &shipped.en].contains(&&changed.text.zh);
                let mut rule = if same_words { OfferRule { text: shipped.text(), ..changed } } else { changed };
                rule.is_changed = rule != OfferRule { is_changed: true, ..shipped.view() };
                rule
            }
            None => shipped.view(),
        });
    }
    rules.append(&mut by_hand);
    Ok(rules)
}
