//! The rules: what is shipped, and what a rule is as shipped content.

use super::{OfferKind, OfferRule};
use crate::content::{Bilingual, Content, ContentEntry, SaveContent, Shelf, Shipped, as_set};
use crate::error::{Error, Invalid, Result, Typed};
use crate::need::{NeedDepth, NeedLevel};
use crate::noun::Noun;
use crate::text::entry;
use crate::text::fields::Template;
use crate::text::fold::Folded;
use crate::text::theme::NeedTheme;
use crate::touch::Method;
use crate::vault::{OpenVault, Write};
use crate::wording;
use rusqlite::Connection;
use serde::Deserialize;
use std::sync::OnceLock;

/// The longest time a rule gives.
const MOST_DAYS: u16 = 365;

impl Content for OfferRule {
    const KIND: &'static str = "offerRule";
    const NOUN: Noun = Noun::Offer;
    const TEXTS: &'static [&'static str] = &["text"];

    /// Only a rule of a method has one (`WrongState` on `method`).
    fn checked(self) -> Result<Self> {
        let text = self.text.each(|text| entry::short("text", text))?;
        if self.within_days > MOST_DAYS {
            return Err(Error::invalid("withinDays", Invalid::OutOfRange));
        }
        if !self.agrees() {
            return Err(Error::invalid("method", Invalid::WrongState));
        }
        Ok(Self { text, ..self.in_order() })
    }

    fn agrees(&self) -> bool {
        (self.kind == OfferKind::Method) == self.method.is_some()
    }
}

impl OfferRule {
    /// Its lists in the order they are kept in.
    fn in_order(self) -> Self {
        let Self { levels, depths, themes, .. } = self;
        Self { levels: as_set(levels), depths: as_set(depths), themes: as_set(themes), ..self }
    }
}

/// A rule in the file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InFile {
    key: String,
    #[serde(default)]
    withdrawn: bool,
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

impl From<InFile> for Shipped<OfferRule> {
    fn from(file: InFile) -> Self {
        let InFile { kind, method, levels, depths, themes, within_days, zh, en, .. } = file;
        let content = OfferRule { kind, method, levels, depths, themes, within_days, text: Bilingual { zh, en } };
        Self { key: file.key, content: content.in_order(), is_withdrawn: file.withdrawn }
    }
}

/// What is shipped. `Internal` when the file does not hold what it should, which its test excludes.
pub(super) fn shelf() -> Result<&'static Shelf<OfferRule>> {
    static SHELF: OnceLock<Option<Shelf<OfferRule>>> = OnceLock::new();
    let read = || {
        let rules: Vec<InFile> = serde_json::from_str(include_str!("rules.json")).ok()?;
        Some(Shelf::new(rules.into_iter().map(Shipped::from).collect()))
    };
    SHELF.get_or_init(read).as_ref().ok_or(Error::Internal("the rules of offers"))
}

/// All rules: shipped ones in their order, then the adviser's own, the oldest first.
pub fn rules(vault: &OpenVault) -> Result<Vec<ContentEntry<OfferRule>>> {
    shelf()?.list(vault.conn())
}

/// Adds a rule or changes one; returns its key. Its texts must be such as may be told to a client ([`check_text`]).
pub fn save_rule(write: &mut Write<'_>, request: SaveContent<OfferRule>) -> Result<String> {
    for text in [&request.content.text.zh, &request.content.text.en] {
        may_be_told(write.conn(), text)?;
    }
    shelf()?.save(write, request)
}

/// Whether the text of a rule can be saved, for a form that asks while it is typed: nothing is filled into it, so any field
/// is unknown (`UnknownField`), and the app proposes nothing that the wording list bars (`Barred`).
pub fn check_text(vault: &OpenVault, text: &str) -> Result<()> {
    may_be_told(vault.conn(), text)
}

fn may_be_told(conn: &Connection, text: &str) -> Result<()> {
    Template::parse("text", text, &[])?;
    let folded = Folded::of(text);
    match wording::find(&folded, &wording::Rules::read(conn)?, &[], |_| false).into_iter().next() {
        Some(hit) => Err(Error::invalid("text", Invalid::Barred { words: Typed(folded.original(hit.run).to_owned()) })),
        None => Ok(()),
    }
}

/// Puts a rule away, or takes it back.
pub fn put_away_rule(write: &mut Write<'_>, key: &str, is_put_away: bool) -> Result<()> {
    shelf()?.put_away(write, key, is_put_away)
}

/// Gives a shipped rule back its shipped form.
pub fn restore_rule(write: &mut Write<'_>, key: &str) -> Result<()> {
    shelf()?.restore(write, key)
}

/// Removes an own rule. What was accepted from it stays.
pub fn remove_rule(write: &mut Write<'_>, key: &str) -> Result<()> {
    shelf()?.remove(write, key)
}
