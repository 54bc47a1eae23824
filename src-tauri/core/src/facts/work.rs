//! What kind of working life a client leads, read out of the occupation as typed.
//!
//! Told only where the words are sure: a title that is one thing in a ministry and another in a shop tells nothing, and
//! neither does an occupation of two kinds.

use crate::text::fold::folded;
use crate::text::lexicon::{Finder, Said, clauses, places, says_beside, uncovered};
use crate::wire::{Word, word};
use std::ops::Range;
use std::sync::LazyLock;

word! {
    /// A kind of working life.
    pub enum Work {
        Owner = "owner", Executive = "executive", Professional = "professional", PublicServant = "publicServant", Employee = "employee",
        Freelancer = "freelancer", Retired = "retired", Homemaker = "homemaker", Student = "student",
    }
}

/// What a word of an occupation tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Work(Work),
    /// That the rest may mean something else: somebody else's work, work of former days, a title of many meanings.
    Doubt,
}

impl Word for Says {
    fn of_word(word: &str) -> Option<Self> {
        if word == "doubt" { Some(Self::Doubt) } else { Work::of_word(word).map(Self::Work) }
    }
}

impl Work {
    /// The kind an occupation tells; `None` when it tells none, or more than one, or is no occupation but a sentence.
    pub(crate) fn of(occupation: &str) -> Option<Self> {
        static READER: LazyLock<Option<(Finder<Says>, Finder<Said>)>> =
            LazyLock::new(|| Finder::of("work").ok().zip(Finder::of("sentence").ok()));
        let (titles, sentence) = READER.as_ref()?;
        let occupation = folded(occupation);
        let mut told: Vec<Self> = Vec::new();
        for (clause, _) in clauses(&occupation) {
            let found = titles.find_folded(clause);
            let words = places(&found);
            if says_beside(sentence, clause, &words) || !is_title(clause, &words) {
                return None;
            }
            for found in found {
                match found.meaning {
                    Says::Doubt => return None,
                    Says::Work(work) if told.contains(&work) => {}
                    Says::Work(work) => told.push(work),
                }
            }
        }
        told.sort_unstable();
        match told.as_slice() {
            [one] => Some(*one),
            // Who owns and manages owns; who is retired was something else before.
            [Self::Owner, Self::Executive] => Some(Self::Owner),
            [Self::Executive | Self::Professional | Self::PublicServant | Self::Employee, Self::Retired] => {
                Some(Self::Retired)
            }
            _ => None,
        }
    }
}

/// Whether a title ends its clause, as in Chinese, or begins it, as in English; so it is in one that has none.
fn is_title(clause: &str, words: &[Range<usize>]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return true };
    let is_english = first.start == 0 && clause.starts_with(|c: char| c.is_ascii_alphabetic());
    is_english || uncovered(clause, last.end..clause.len(), &[]).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::Work;

    #[test]
    fn the_occupation_tells() {
        for (occupation, work) in [
            ("工厂老板", Some(Work::Owner)),
            ("退休教师", Some(Work::Retired)),
            ("銷售總監", Some(Work::Executive)),
            ("Software engineer", Some(Work::Professional)),
            ("区财政局处长", Some(Work::PublicServant)),
            ("公司创始人兼总经理", Some(Work::Owner)),
            ("董事长", None),
            ("CTO", Some(Work::Executive)),
            ("factory worker", Some(Work::Employee)),
            ("研究生导师", None),
            ("厂长", None),
            ("设计院院长", None),
            ("医生的妻子", None),
            ("律师助理", None),
            ("快退休了", None),
            ("退休返聘医生", None),
            ("老板秘书", Some(Work::Employee)),
            ("自己开餐馆", Some(Work::Owner)),
            ("警察开了罚单", None),
            ("买了一把老板椅", None),
            ("met the owner of the restaurant", None),
            ("Owner of a restaurant", Some(Work::Owner)),
            ("", None),
            ("——", None),
        ] {
            assert_eq!(Work::of(occupation), work, "{occupation}");
        }
    }
}
