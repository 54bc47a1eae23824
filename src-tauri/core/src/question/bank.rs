//! The bank: what is shipped, with the adviser's hand in it.

use super::{Bilingual, QuestionFit, QuestionView, Spin, store};
use crate::contact_person::Tie;
use crate::facts::{AgeBand, RelationshipStage, Work};
use crate::need_map::{NeedDepth, NeedLevel};
use crate::text::theme::NeedTheme;
use crate::tier::Tier;
use crate::vault::OpenVault;
use crate::{Error, Result};
use rusqlite::Connection;
use serde::Deserialize;
use std::sync::OnceLock;

/// A question as shipped.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    key: String,
    level: NeedLevel,
    depth: NeedDepth,
    spin: Option<Spin>,
    zh: String,
    en: String,
    #[serde(default)]
    tiers: Vec<Tier>,
    #[serde(default)]
    stages: Vec<RelationshipStage>,
    #[serde(default)]
    ages: Vec<AgeBand>,
    #[serde(default)]
    ties: Vec<Tie>,
    #[serde(default)]
    work: Vec<Work>,
    #[serde(default)]
    themes: Vec<NeedTheme>,
}

impl Shipped {
    fn view(&self) -> QuestionView {
        QuestionView {
            key: self.key.clone(),
            level: self.level,
            depth: self.depth,
            spin: self.spin,
            text: Bilingual { zh: self.zh.clone(), en: self.en.clone() },
            fit: QuestionFit {
                tiers: self.tiers.clone(),
                stages: self.stages.clone(),
                ages: self.ages.clone(),
                ties: self.ties.clone(),
                work: self.work.clone(),
                themes: self.themes.clone(),
            },
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
        .get_or_init(|| serde_json::from_str(include_str!("bank.json")).ok())
        .as_deref()
        .ok_or(Error::Internal("the bank of questions"))
}

/// Whether a key is that of a shipped question.
pub(super) fn is_shipped(key: &str) -> Result<bool> {
    Ok(shipped()?.iter().any(|question| question.key == key))
}

/// The whole bank: shipped questions in their order, then the adviser's own, the oldest first.
pub fn list(vault: &OpenVault) -> Result<Vec<QuestionView>> {
    all(vault.conn())
}

pub(super) fn all(conn: &Connection) -> Result<Vec<QuestionView>> {
    let mut by_hand = store::by_hand(conn)?;
    let mut bank: Vec<QuestionView> = shipped()?
        .iter()
        .map(|question| match by_hand.iter().position(|own| own.key == question.key) {
            Some(at) => QuestionView { is_shipped: true, is_changed: true, ..by_hand.remove(at) },
            None => question.view(),
        })
        .collect();
    for question in bank.iter_mut().filter(|question| question.is_changed) {
        // Only refitted or put away: then it still speaks both languages.
        if let Some(as_shipped) = shipped()?.iter().find(|shipped| shipped.key == question.key)
            && [&as_shipped.zh, &as_shipped.en].contains(&&question.text.zh)
        {
            question.text = Bilingual { zh: as_shipped.zh.clone(), en: as_shipped.en.clone() };
            question.is_changed = *question != QuestionView { is_changed: true, ..as_shipped.view() };
        }
    }
    bank.append(&mut by_hand);
    Ok(bank)
}
