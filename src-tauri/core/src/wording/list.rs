//! The list as it is shipped, read once.

use super::phrase::Phrase;
use crate::text::fold::folded;
use crate::wire::wire;
use crate::{Error, Result};
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

wire! {
    /// A text of the list in both languages.
    pub struct WordingText { pub zh: String, pub en: String }
    /// A rule: why its phrases must not leave, and where that is written.
    pub struct WordingRule { pub key: String, pub reason: WordingText, pub source: WordingText }
    /// The list.
    pub struct Wording {
        /// The day it was last looked through.
        pub dated: NaiveDate,
        pub rules: Vec<WordingRule>,
    }
}

/// The shipped list.
pub fn shipped() -> Result<Wording> {
    let list = list()?;
    let rules = list.rules.iter().map(|rule| rule.told.clone()).collect();
    Ok(Wording { dated: list.dated, rules })
}

/// The list, ready to look for.
pub(super) struct List {
    dated: NaiveDate,
    pub rules: Vec<Rule>,
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

pub(super) struct Rule {
    pub told: WordingRule,
    /// What a client wishes for is no promise under this rule.
    pub wish: bool,
    pub phrases: Vec<Phrase>,
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
    reason: WordingText,
    source: WordingText,
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
    let phrases = |zh: Vec<String>, en: Vec<String>| -> Vec<Phrase> {
        zh.iter().chain(&en).map(|phrase| Phrase::read(phrase)).collect()
    };
    let words = |words: Words| -> Vec<Vec<char>> {
        words.zh.iter().chain(&words.en).map(|word| folded(word).chars().collect()).collect()
    };
    Ok(List {
        dated: list.dated,
        rules: list
            .rules
            .into_iter()
            .map(|rule| Rule {
                told: WordingRule { key: rule.key, reason: rule.reason, source: rule.source },
                wish: rule.wish,
                phrases: phrases(rule.zh, rule.en),
            })
            .collect(),
        allowed: phrases(list.allowed.zh, list.allowed.en),
        negations: words(list.negations),
        no_negations: words(list.no_negations),
        denials: words(list.denials),
        asked: words(list.asked),
        wishes: words(list.wishes),
    })
}
