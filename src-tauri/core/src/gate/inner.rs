//! The internal texts of a client, and where a printed text says one of them in its own words.
//!
//! A text is looked for clause by clause, each long enough that nobody writes it by chance, and by any long run of
//! characters taken from it. A taboo is looked for by what must not be spoken of.

use super::store;
use crate::Result;
use crate::export::{DocumentPart, InnerField};
use crate::id::ClientId;
use crate::text::fold::{Folded, folded};
use crate::text::han::is_han;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A run of so many Chinese characters is nobody's by chance.
const RUN: usize = 9;
/// So many letters count as one Chinese character.
const LETTERS: usize = 3;
/// An aim as short as this may be the printed matter as well.
const SHORT_AIM: usize = 8;

/// What introduces what must not be spoken of, and what follows it.
const TABOO_HEADS: &[&str] = &[
    "不要提起",
    "不要提",
    "不要谈",
    "不要聊",
    "不能提",
    "不能谈",
    "不可提",
    "不愿提",
    "不愿谈",
    "不谈",
    "不提",
    "不聊",
    "别提",
    "别谈",
    "别聊",
    "勿提",
    "勿谈",
    "忌谈",
    "忌提",
    "忌讳",
    "避谈",
    "避免",
    "少提",
    "怕提",
    "不喜欢",
    "不爱听",
    "忌",
];
const TABOO_TAILS: &[&str] = &["的事情", "的事", "的话题", "这件事", "一事"];
/// What is spoken of with everybody is no sign of a taboo.
const COMMON: &str = "收益 股票 基金 产品 投资 理财 客户 公司 风险 亏损 价格 市场 家里 家庭 孩子 身体 工作 年龄 收入 政治 宗教 生意 房子 电话 微信 晚上 周末
 保险 存款 费用 行情 涨跌 时间 老人 父母 母亲 父亲 女儿 儿子 健康 早上 中午 喝酒 吃饭 抽烟";

pub(super) struct Inner {
    clauses: Vec<(Vec<char>, InnerField)>,
    /// Every run of [`RUN`] characters.
    runs: HashMap<Vec<char>, InnerField>,
}

impl Inner {
    pub fn read(conn: &Connection, client: &ClientId) -> Result<Self> {
        let mut inner = Self { clauses: Vec::new(), runs: HashMap::new() };
        for (field, text) in store::inner_texts(conn, client)? {
            inner.take(field, &folded(&text));
        }
        Ok(inner)
    }

    fn take(&mut self, field: InnerField, text: &str) {
        let shortest = match field {
            InnerField::Taboo => return self.take_taboo(text),
            InnerField::Aim | InnerField::Judgement | InnerField::TierReason => 4,
            InnerField::Tag => 5,
            InnerField::Need => 6,
            InnerField::Notes => 8,
        };
        for clause in clauses(text) {
            if weight(&clause) >= shortest * LETTERS {
                self.clauses.push((clause.clone(), field));
            }
            for run in clause.windows(RUN).filter(|run| run.iter().all(|c| is_han(*c))) {
                self.runs.entry(run.to_vec()).or_insert(field);
            }
        }
    }

    fn take_taboo(&mut self, text: &str) {
        for clause in clauses(text) {
            let clause: String = clause.into_iter().collect();
            let mut term = clause.as_str();
            while let Some(rest) = TABOO_HEADS.iter().find_map(|head| term.strip_prefix(head)) {
                term = rest;
            }
            let term = TABOO_TAILS.iter().find_map(|tail| term.strip_suffix(tail)).unwrap_or(term).trim();
            let chars: Vec<char> = term.chars().collect();
            if weight(&chars) >= 2 * LETTERS && !COMMON.split_whitespace().any(|word| word == term) {
                self.clauses.push((chars, InnerField::Taboo));
            }
        }
    }

    /// Where a printed text says one of them. The printed matter of a visit may be as short as its aim and the same.
    pub fn said(&self, text: &Folded<'_>, part: DocumentPart) -> Vec<(Range<usize>, InnerField)> {
        let chars = text.chars.as_slice();
        let mut found: Vec<(Range<usize>, InnerField)> = Vec::new();
        for (clause, field) in &self.clauses {
            let is_matter = part == DocumentPart::Matter && *field == InnerField::Aim && clause.len() <= SHORT_AIM;
            if is_matter && clause.as_slice() == chars {
                continue;
            }
            for at in 0..chars.len() {
                let run = at..at + clause.len();
                if chars[at..].starts_with(clause) && between_words(chars, &run) {
                    found.push((run, *field));
                }
            }
        }
        let mut at = 0;
        while let Some(here) = chars.get(at..at + RUN) {
            let Some(field) = self.runs.get(here) else {
                at += 1;
                continue;
            };
            let mut end = at + RUN;
            while chars.get(end + 1 - RUN..=end).is_some_and(|next| self.runs.contains_key(next)) {
                end += 1;
            }
            found.push((at..end, *field));
            at = end;
        }
        merged(found)
    }
}

/// Each place once: of findings that overlap the longest.
fn merged(mut found: Vec<(Range<usize>, InnerField)>) -> Vec<(Range<usize>, InnerField)> {
    found.sort_by_key(|(run, field)| (std::cmp::Reverse(run.len()), run.start, *field));
    let mut kept: Vec<(Range<usize>, InnerField)> = Vec::new();
    for (run, field) in found {
        if kept.iter().all(|(known, _)| run.end <= known.start || known.end <= run.start) {
            kept.push((run, field));
        }
    }
    kept
}

/// The clauses of a text, without their signs; each once.
fn clauses(text: &str) -> Vec<Vec<char>> {
    let mut seen = HashSet::new();
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '-' | '\'' | '%' | '.'))
        .map(|clause| clause.trim().chars().collect::<Vec<char>>())
        .filter(|clause| !clause.is_empty() && seen.insert(clause.clone()))
        .collect()
}

/// How much a clause says, in letters.
fn weight(clause: &[char]) -> usize {
    clause.iter().map(|c| if is_han(*c) { LETTERS } else { usize::from(c.is_alphanumeric()) }).sum()
}

/// Whether no letter of a word goes on before or after.
fn between_words(text: &[char], run: &Range<usize>) -> bool {
    let joins = |edge: Option<&char>, next: Option<&char>| {
        edge.is_some_and(|c| c.is_ascii_alphanumeric()) && next.is_some_and(|c| c.is_ascii_alphanumeric())
    };
    !joins(text.get(run.start), run.start.checked_sub(1).and_then(|at| text.get(at)))
        && !joins(text.get(run.end - 1), text.get(run.end))
}
