//! The list: what is shipped, with the adviser's hand in it.

use super::phrase::Phrase;
use crate::content::{Bilingual, Content, ContentEntry, SaveContent, Shelf, Shipped};
use crate::error::{Error, Invalid, Result};
use crate::noun::Noun;
use crate::text::entry;
use crate::text::fold::folded;
use crate::vault::{OpenVault, Write};
use crate::wire::personal;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Deserialize;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The most phrases of a rule in one language.
const MOST_PHRASES: usize = 200;

personal! {
    /// A rule: phrases in both languages, why they must not leave, and where that is written.
    pub struct WordingRule {
        pub reason: Bilingual, pub source: Bilingual, pub zh: Vec<String>, pub en: Vec<String>,
        /// Whether what a client wishes for is no promise under it.
        pub wish: bool,
    }
    /// The list.
    pub struct Wording {
        /// The day what is shipped was last looked through.
        pub dated: NaiveDate,
        pub rules: Vec<ContentEntry<WordingRule>>,
    }
}

impl Content for WordingRule {
    const KIND: &'static str = "wording";
    const NOUN: Noun = Noun::Content;
    const TEXTS: &'static [&'static str] = &["reason", "source"];

    /// A rule has a phrase in one language at least (`Empty` on `zh`), and no phrase a part without words (`Malformed`).
    fn checked(self) -> Result<Self> {
        let phrases = |field: &'static str, phrases: Vec<String>| -> Result<Vec<String>> {
            let most = u32::try_from(MOST_PHRASES).unwrap_or(u32::MAX);
            if phrases.len() > MOST_PHRASES {
                return Err(Error::invalid(field, Invalid::TooLong { max: most }));
            }
            let mut checked = phrases.iter().map(|phrase| entry::short(field, phrase)).collect::<Result<Vec<_>>>()?;
            checked.retain(|phrase| !phrase.is_empty());
            let is_sound = checked.iter().all(|phrase| Phrase::read(phrase).is_sound());
            if is_sound { Ok(checked) } else { Err(Error::invalid(field, Invalid::Malformed)) }
        };
        let rule = Self {
            reason: self.reason.each(|text| entry::short("reason", text))?,
            source: self.source.each(|text| entry::short("source", text))?,
            zh: phrases("zh", self.zh)?,
            en: phrases("en", self.en)?,
            wish: self.wish,
        };
        if rule.agrees() { Ok(rule) } else { Err(Error::invalid("zh", Invalid::Empty)) }
    }

    fn agrees(&self) -> bool {
        !self.zh.is_empty() || !self.en.is_empty()
    }
}

/// The whole list: shipped rules in their order, then the adviser's own, the oldest first.
pub fn view(vault: &OpenVault) -> Result<Wording> {
    let list = list()?;
    Ok(Wording { dated: list.dated, rules: list.shelf.list(vault.conn())? })
}

/// Adds a rule or changes one; returns its key.
pub fn save(write: &mut Write<'_>, request: SaveContent<WordingRule>) -> Result<String> {
    list()?.shelf.save(write, request)
}

/// Puts a rule away, so that nothing is found by it, or takes it back.
pub fn put_away(write: &mut Write<'_>, key: &str, is_put_away: bool) -> Result<()> {
    list()?.shelf.put_away(write, key, is_put_away)
}

/// Gives a shipped rule back its shipped form.
pub fn restore(write: &mut Write<'_>, key: &str) -> Result<()> {
    list()?.shelf.restore(write, key)
}

/// Removes an own rule.
pub fn remove(write: &mut Write<'_>, key: &str) -> Result<()> {
    list()?.shelf.remove(write, key)
}

/// The list as shipped, ready to look for.
pub(super) struct List {
    dated: NaiveDate,
    shelf: Shelf<WordingRule>,
    /// The rules of the shelf, in its order.
    shipped: Vec<Rule>,
    pub allowed: Vec<Phrase>,
    /// Words that turn a promise into none, where they stand before it.
    pub negations: Vec<Vec<char>>,
    /// Words that only look like negations.
    pub no_negations: Vec<Vec<char>>,
    /// Words that deny what stands before them.
    pub denials: Vec<Vec<char>>,
    /// Words that make of it a question, or a warning.
    pub asked: Vec<Vec<char>>,
    /// Words that make of it a wish of the client.
    pub wishes: Vec<Vec<char>>,
}

/// A rule, ready to look for.
#[derive(Clone)]
pub(super) struct Rule {
    pub key: String,
    pub wish: bool,
    pub phrases: Vec<Phrase>,
}

impl Rule {
    fn of(key: &str, rule: &WordingRule) -> Self {
        let phrases = rule.zh.iter().chain(&rule.en).map(|phrase| Phrase::read(phrase)).collect();
        Self { key: key.to_owned(), wish: rule.wish, phrases }
    }
}

impl List {
    /// The rules in force: what nobody changed is ready already.
    pub fn rules(&self, conn: &Connection) -> Result<Vec<Cow<'_, Rule>>> {
        let in_force = self.shelf.items(conn)?.into_iter().filter(|item| !item.is_put_away);
        Ok(in_force
            .map(|item| match (&item.content, self.shipped.iter().find(|rule| rule.key == item.key)) {
                (Cow::Borrowed(_), Some(ready)) => Cow::Borrowed(ready),
                (content, _) => Cow::Owned(Rule::of(&item.key, content)),
            })
            .collect())
    }
}

/// `Internal` when the list does not hold what it should, which its test excludes.
pub(super) fn list() -> Result<&'static List> {
    static LIST: LazyLock<Option<List>> = LazyLock::new(|| read().ok());
    LIST.as_ref().ok_or(Error::Internal("the wording list"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    zh: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedRule {
    key: String,
    #[serde(default)]
    withdrawn: bool,
    reason: Bilingual,
    source: Bilingual,
    wish: bool,
    zh: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ShippedList {
    dated: NaiveDate,
    rules: Vec<ShippedRule>,
    allowed: Words,
    negations: Words,
    no_negations: Words,
    denials: Words,
    asked: Words,
    wishes: Words,
}

fn read() -> Result<List> {
    let list: ShippedList =
        serde_json::from_str(include_str!("shipped.json")).map_err(|_| Error::Internal("the wording list"))?;
    let words = |words: Words| -> Vec<Vec<char>> {
        words.zh.iter().chain(&words.en).map(|word| folded(word).chars().collect()).collect()
    };
    let shipped: Vec<Shipped<WordingRule>> = list
        .rules
        .into_iter()
        .map(|ShippedRule { key, withdrawn, reason, source, wish, zh, en }| Shipped {
            key,
            content: WordingRule { reason, source, zh, en, wish },
            is_withdrawn: withdrawn,
        })
        .collect();
    Ok(List {
        dated: list.dated,
        shipped: shipped.iter().map(|rule| Rule::of(&rule.key, &rule.content)).collect(),
        shelf: Shelf::new(shipped),
        allowed: list.allowed.zh.iter().chain(&list.allowed.en).map(|phrase| Phrase::read(phrase)).collect(),
        negations: words(list.negations),
        no_negations: words(list.no_negations),
        denials: words(list.denials),
        asked: words(list.asked),
        wishes: words(list.wishes),
    })
}
