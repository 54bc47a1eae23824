//! The names of everybody in the book and of the people around them, and where a text names one of them.
//!
//! A name of one character is none by itself. One of two is a word as often as a name, so it counts only where a name can
//! begin and end; if it is an ordinary word, only with a title. Latin names keep the borders of words.

use super::nicknames::{Givens, given_of};
use super::own::Own;
use super::{ordinary, store};
use crate::Result;
use crate::export::NamedBy;
use crate::text::address::{self, Address};
use crate::text::fold::{Folded, folded};
use crate::text::han::is_han;
use crate::vault::OpenVault;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The longest name looked for, in characters.
const LONGEST: usize = 40;
/// The shortest Latin name.
const SHORTEST_LATIN: usize = 3;

/// Everybody's names, trash included: who is in it is still somebody else.
#[derive(Clone, Default)]
pub(super) struct NameBook {
    /// The version of the list read last; `None` before the first reading.
    version: Option<i64>,
    /// By the number of the row.
    of_client: HashMap<i64, Names>,
    /// How many clients bear a name.
    names: HashMap<Arc<str>, u32>,
    /// How many people around clients do.
    people: HashMap<Arc<str>, u32>,
    /// How many names begin with two characters; most places of a text begin none.
    heads: HashMap<[char; 2], u32>,
    surnames: HashMap<Surname, u32>,
    /// Those of teachers alone: 王老师 is said of too many who are nobody's client.
    teachers: HashMap<Surname, u32>,
    givens: Givens,
    /// The lengths of names there were, as bits.
    lengths: u64,
}

/// One or two characters, the second of one being none.
type Surname = [char; 2];

/// What one client goes by, and the people around.
#[derive(Clone)]
struct Names {
    forms: Box<[Arc<str>]>,
    people: Box<[Arc<str>]>,
    surname: Option<Surname>,
    teachers: Box<[Surname]>,
    givens: Box<[Arc<str>]>,
}

/// Where somebody is named, and how.
pub(super) struct Named {
    pub run: Range<usize>,
    pub by: NamedBy,
}

impl NameBook {
    /// The names as they are now.
    pub fn of(vault: &OpenVault) -> Result<Arc<Self>> {
        vault.cached(|book: &mut Arc<Self>| {
            if book.version == Some(store::version(vault.conn())?.0) {
                return Ok(());
            }
            Arc::make_mut(book).refresh(vault)
        })
    }

    fn refresh(&mut self, vault: &OpenVault) -> Result<()> {
        let conn = vault.conn();
        let (version, removed_at) = store::version(conn)?;
        let since = self.version.filter(|known| *known <= version && *known >= removed_at);
        if since.is_none() {
            *self = Self::default();
        }
        store::each_name(conn, since, |row, known| self.put(row, known))?;
        self.version = Some(version);
        Ok(())
    }

    fn put(&mut self, row: i64, known: &store::Known) {
        let arcs = |words: Vec<String>| words.into_iter().map(Arc::from).collect();
        let surname = |name: &str| surname_of(&folded(name)).as_deref().and_then(short);
        let everybody = std::iter::once((&known.name, known.teaches))
            .chain(known.people.iter().map(|person| (&person.name, person.teaches)));
        let names = Names {
            forms: arcs(forms(&known.name, &known.nick)),
            people: arcs(known.people.iter().filter_map(|person| form_of_person(&person.name)).collect()),
            surname: surname(&known.name),
            teachers: everybody.clone().filter(|(_, teaches)| *teaches).filter_map(|(name, _)| surname(name)).collect(),
            givens: arcs(everybody.filter_map(|(name, _)| given_of(&folded(name))).collect()),
        };
        self.count(&names, true);
        if let Some(before) = self.of_client.insert(row, names) {
            self.count(&before, false);
        }
    }

    fn count(&mut self, names: &Names, comes: bool) {
        for (list, counts) in [(&names.forms, &mut self.names), (&names.people, &mut self.people)] {
            for name in list {
                step(counts, Arc::clone(name), comes);
                if let Some(head) = head_of(name.chars()) {
                    step(&mut self.heads, head, comes);
                }
                self.lengths |= 1 << name.chars().count().min(63);
            }
        }
        if let Some(surname) = names.surname {
            step(&mut self.surnames, surname, comes);
        }
        for surname in &names.teachers {
            step(&mut self.teachers, *surname, comes);
        }
        for given in &names.givens {
            self.givens.count(given, comes);
        }
    }

    /// Where a text names another client, or somebody around one.
    pub fn named(&self, text: &Folded<'_>, own: &Own) -> Vec<Named> {
        let chars = text.chars.as_slice();
        let theirs = own.runs(chars);
        let mut found: Vec<Named> = Vec::new();
        for at in 0..chars.len() {
            if found.last().is_some_and(|last| at < last.run.end)
                || head_of(chars[at..].iter().copied()).is_none_or(|head| !self.heads.contains_key(&head))
            {
                continue;
            }
            let named =
                (2..=LONGEST.min(chars.len() - at)).rev().filter(|len| self.lengths >> len & 1 == 1).find_map(|len| {
                    let run = at..at + len;
                    let name: String = chars[run.clone()].iter().collect();
                    let by = match (self.names.contains_key(name.as_str()), self.people.contains_key(name.as_str())) {
                        (true, _) => NamedBy::Name,
                        (false, true) => NamedBy::Around,
                        (false, false) => return None,
                    };
                    let is_other = !own.is_named(&name)
                        && !theirs.iter().any(|own| own.start < run.end && run.start < own.end)
                        && is_said(text, &run);
                    is_other.then_some(Named { run, by })
                });
            found.extend(named);
        }
        found
    }

    /// Where a form of address may mean another client: the surname is nobody's around this one, and somebody else's.
    pub fn addressed(&self, text: &Folded<'_>, own: &Own) -> Vec<Range<usize>> {
        let is_other = |one: &Address| {
            !own.is_addressed(&one.surname)
                && short(&one.surname).is_some_and(|surname| self.surnames.contains_key(&surname))
        };
        let mut found = address::addresses(&text.chars);
        found.extend(address::familiar(&text.chars));
        let is_teacher = |one: &Address| {
            !own.is_addressed(&one.surname)
                && short(&one.surname).is_some_and(|surname| self.teachers.contains_key(&surname))
        };
        let mut runs: Vec<Range<usize>> = found.into_iter().filter(is_other).map(|one| one.run).collect();
        runs.extend(address::teachers(&text.chars).into_iter().filter(is_teacher).map(|one| one.run));
        for run in self.givens.said(&text.chars, own) {
            if runs.iter().all(|known| run.end <= known.start || known.end <= run.start) {
                runs.push(run);
            }
        }
        runs
    }
}

/// One more that bears something, or one less.
pub(super) fn step<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, u32>, key: K, comes: bool) {
    if comes {
        *counts.entry(key).or_default() += 1;
    } else if let std::collections::hash_map::Entry::Occupied(mut entry) = counts.entry(key) {
        *entry.get_mut() -= 1;
        if *entry.get() == 0 {
            entry.remove();
        }
    }
}

/// The name of somebody around a client, when it is plainly a whole one: 妈妈, 周阿姨 and 王医生 are many people's.
fn form_of_person(name: &str) -> Option<String> {
    const TITLES: &[&str] = &["老师", "医生", "大夫", "律师", "经理", "主任", "阿姨", "师傅", "秘书", "教授", "护士"];
    let name = folded(name.split(['(', '（']).next().unwrap_or_default());
    let name = name.trim();
    let chars: Vec<char> = name.chars().collect();
    let is_whole = if chars.iter().all(|c| is_han(*c)) {
        (2..=4).contains(&chars.len())
            && address::surname_at(&chars).is_some_and(|surname| surname < chars.len())
            && !TITLES.iter().any(|title| name.ends_with(title))
    } else {
        name.contains(' ') && name.split(' ').all(|word| word.chars().count() >= 2)
    };
    (is_whole && is_name(name)).then(|| name.to_owned())
}

/// The names a client goes by, folded: the name, what stands in brackets beside it, and a nickname. Forms of address are
/// left to [`NameBook::addressed`].
pub(super) fn forms(name: &str, nick: &str) -> Vec<String> {
    let name = folded(name);
    let mut forms = Vec::new();
    let mut take = |form: &str| {
        let form = form.trim();
        if is_name(form) && !forms.iter().any(|known| known == form) {
            forms.push(form.to_owned());
        }
    };
    match name.split_once('(') {
        Some((before, rest)) => {
            take(before);
            take(rest.trim_end_matches(')'));
        }
        None => take(&name),
    }
    let nick = folded(nick);
    // An account is no nickname: letters and digits that nobody says.
    if nick.chars().filter(|c| is_han(*c)).count() >= 2 {
        take(&nick);
    }
    forms
}

/// Whether a form can be looked for: at least two characters of Chinese or three of letters, and no form of address.
fn is_name(form: &str) -> bool {
    let chars: Vec<char> = form.chars().collect();
    let long_enough = if chars.iter().any(|c| is_han(*c)) { chars.len() >= 2 } else { chars.len() >= SHORTEST_LATIN };
    let whole = |one: Address| one.run == (0..chars.len());
    long_enough
        && chars.len() <= LONGEST
        && chars.iter().any(|c| c.is_alphabetic())
        && !address::addresses(&chars).into_iter().any(whole)
        && !address::familiar(&chars).into_iter().any(whole)
}

/// The surname of a Chinese name of up to four characters, or of a form of address.
pub(super) fn surname_of(name: &str) -> Option<String> {
    let chars: Vec<char> = name.split('(').next().unwrap_or_default().trim().chars().collect();
    if let Some(one) = address::familiar(&chars).pop() {
        return Some(one.surname);
    }
    if !chars.iter().all(|c| is_han(*c)) || chars.len() > 4 {
        return None;
    }
    let len = address::surname_at(&chars).unwrap_or(1);
    Some(chars.get(..len)?.iter().collect())
}

fn short(surname: &str) -> Option<Surname> {
    let mut chars = surname.chars();
    Some([chars.next()?, chars.next().unwrap_or('\0')])
}

fn head_of(mut chars: impl Iterator<Item = char>) -> Option<[char; 2]> {
    Some([chars.next()?, chars.next()?])
}

/// Whether a name is said where its characters stand, rather than something else of the same characters.
fn is_said(text: &Folded<'_>, run: &Range<usize>) -> bool {
    let chars = text.chars.as_slice();
    let name = &chars[run.clone()];
    let before = run.start.checked_sub(1).map(|at| chars[at]);
    let after = &chars[run.end..];
    if !name.iter().any(|c| is_han(*c)) {
        return is_latin_name(text, run, before, after.first().copied());
    }
    let joins =
        |c: Option<char>, edge: char| edge.is_ascii_alphanumeric() && c.is_some_and(|c| c.is_ascii_alphanumeric());
    if joins(before, name[0]) || joins(after.first().copied(), name[name.len() - 1]) {
        return false;
    }
    let word: String = name.iter().collect();
    if ordinary::is_word(&word) {
        return ordinary::title_follows(after) || ordinary::somebody_is_named(&chars[..run.start]);
    }
    let begins = ordinary::may_begin_after(&chars[..run.start]);
    match name.len() {
        // 于明天, 金山上: a surname that is a word too asks for an end as well.
        2 => begins && (!ordinary::is_particle(name[0]) || ordinary::may_end_before(after)),
        3 if ordinary::is_particle(name[0]) => begins,
        _ => true,
    }
}

/// Latin: whole words; a single one must be written as a name, and be no ordinary word.
fn is_latin_name(text: &Folded<'_>, run: &Range<usize>, before: Option<char>, after: Option<char>) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    if goes_on(before) || goes_on(after) {
        return false;
    }
    let written = text.original(run.clone());
    if written.contains(|c: char| c.is_whitespace() || c == '-' || c == '\'') {
        return true;
    }
    written.starts_with(char::is_uppercase) && !ordinary::is_latin_word(&written.to_lowercase())
}

#[cfg(test)]
impl NameBook {
    /// How many names are looked for.
    pub fn count_of_names(&self) -> usize {
        self.names.len()
    }
}
