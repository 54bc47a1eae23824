//! The bank: what is shipped, and what a question is as shipped content.

use super::fit::{self, Family, KIN};
use super::{Question, QuestionFit, Spin};
use crate::contact_person::Tie;
use crate::content::{Bilingual, Content, ContentEntry, SaveContent, Shelf, Shipped, as_set};
use crate::error::{Error, Invalid, Result};
use crate::facts::{AgeBand, RelationshipStage, Work};
use crate::id::ClientId;
use crate::need_map::{NeedDepth, NeedLevel};
use crate::noun::Noun;
use crate::text::entry;
use crate::text::theme::NeedTheme;
use crate::tier::Tier;
use crate::vault::{OpenVault, Write};
use rusqlite::Connection;
use serde::Deserialize;
use std::sync::OnceLock;

impl Content for Question {
    const KIND: &'static str = "question";
    const NOUN: Noun = Noun::Question;
    const TEXTS: &'static [&'static str] = &["text"];
    const GROUPS: &'static [&'static str] = &["fit"];

    /// A text is at most 200 characters, as it is spoken; one with `{kin}` says whose (`Empty` on `fit.ties`).
    fn checked(self) -> Result<Self> {
        let text = self.text.each(|text| entry::short("text", text))?;
        for text in [&text.zh, &text.en] {
            if fit::template(text)?.uses(KIN) && self.fit.ties.is_empty() {
                return Err(Error::invalid("fit.ties", Invalid::Empty));
            }
        }
        Ok(Self { text, fit: in_order(self.fit), ..self })
    }
}

/// A fit in the order it is kept in. That of the ties is the adviser's: the first the client has is the one asked about.
fn in_order(fit: QuestionFit) -> QuestionFit {
    let QuestionFit { tiers, stages, ages, ties, work, themes } = fit;
    QuestionFit {
        tiers: as_set(tiers),
        stages: as_set(stages),
        ages: as_set(ages),
        ties,
        work: as_set(work),
        themes: as_set(themes),
    }
}

/// A question in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InFile {
    key: String,
    #[serde(default)]
    withdrawn: bool,
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

impl From<InFile> for Shipped<Question> {
    fn from(file: InFile) -> Self {
        let InFile { level, depth, spin, zh, en, tiers, stages, ages, ties, work, themes, .. } = file;
        let fit = in_order(QuestionFit { tiers, stages, ages, ties, work, themes });
        let content = Question { level, depth, spin, text: Bilingual { zh, en }, fit };
        Self { key: file.key, content, is_withdrawn: file.withdrawn }
    }
}

/// What is shipped. `Internal` when the file does not hold what it should, which its test excludes.
pub(super) fn bank() -> Result<&'static Shelf<Question>> {
    static BANK: OnceLock<Option<Shelf<Question>>> = OnceLock::new();
    let read = || {
        let questions: Vec<InFile> = serde_json::from_str(include_str!("bank.json")).ok()?;
        Some(Shelf::new(questions.into_iter().map(Shipped::from).collect()))
    };
    BANK.get_or_init(read).as_ref().ok_or(Error::Internal("the bank of questions"))
}

/// The whole bank: shipped questions in their order, then the adviser's own, the oldest first.
pub fn list(vault: &OpenVault) -> Result<Vec<ContentEntry<Question>>> {
    bank()?.list(vault.conn())
}

/// The questions of the bank by their keys, in the words they are told to a client in.
pub(crate) fn told_to(conn: &Connection, client: &ClientId) -> Result<impl Fn(&str) -> Option<Bilingual>> {
    let (bank, family) = (bank()?.items(conn)?, Family::of(conn, client)?);
    Ok(move |key: &str| bank.iter().find(|item| item.key == key).map(|item| family.told(&item.content)))
}

/// Adds a question or changes one; returns its key.
pub fn save(write: &mut Write<'_>, request: SaveContent<Question>) -> Result<String> {
    bank()?.save(write, request)
}

/// Puts a question away, or takes it back.
pub fn put_away(write: &mut Write<'_>, key: &str, is_put_away: bool) -> Result<()> {
    bank()?.put_away(write, key, is_put_away)
}

/// Gives a shipped question back its shipped form.
pub fn restore(write: &mut Write<'_>, key: &str) -> Result<()> {
    bank()?.restore(write, key)
}

/// Removes an own question. What was asked stays on record.
pub fn remove(write: &mut Write<'_>, key: &str) -> Result<()> {
    bank()?.remove(write, key)
}

/// Whether the text of a question can be saved, for a form that asks while it is typed.
pub fn check_text(text: &str) -> Result<()> {
    fit::template(text).map(drop)
}
