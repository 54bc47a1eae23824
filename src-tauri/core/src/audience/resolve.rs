//! For whom a condition holds.
//!
//! Of every node two sets are known: for whom it holds, and for whom it does not. Of a sound clause they are everybody;
//! of one in trouble both are empty, and the rules of joining carry that through: all of "yes" and unknown is unknown,
//! any of "yes" and unknown is yes.

use super::cache::ClauseCache;
use super::check::{asks_for_the_dead, clauses};
use super::clause::Book;
use super::{Clause, Condition, ConditionPart, Trouble, store};
use crate::Result;
use crate::id::SegmentId;
use crate::roll::{DocSet, Roll};
use crate::vault::OpenVault;
use std::collections::HashMap;

/// What a condition comes to.
pub(crate) struct Resolved {
    /// For whom it holds.
    pub clients: DocSet,
    /// Everybody it was asked of.
    pub everybody: DocSet,
    /// One for each node, in the order of reading.
    pub parts: Vec<ConditionPart>,
}

impl Resolved {
    /// The first trouble of it.
    pub fn trouble(&self) -> Option<Trouble> {
        first_trouble(&self.parts)
    }
}

/// For which clients of the book (or of the trash) a condition holds; in the book it is asked of the living, unless it
/// names [`Clause::Deceased`] or nothing at all. `roll` is fresh.
pub(crate) fn resolve(vault: &OpenVault, roll: &Roll, condition: &Condition, trashed: bool) -> Result<Resolved> {
    super::check(condition)?;
    let mut everybody = DocSet::of(roll.lying(trashed));
    // The plain list shows the dead, with their mark; a condition is a choice of whom to turn to.
    if !trashed && !clauses(condition).is_empty() && !asks_for_the_dead(vault.conn(), condition)? {
        everybody.keep(&DocSet::of(roll.each(|line| line.standing.is_living())));
    }
    let mut resolver = Resolver {
        book: Book::of(vault, roll)?,
        everybody,
        parts: Vec::new(),
        within: Vec::new(),
        segments: HashMap::new(),
    };
    let clients = resolver.node(condition)?.yes;
    Ok(Resolved { clients, everybody: resolver.everybody, parts: resolver.parts })
}

/// For whom a node holds and for whom it does not; of the others nothing is known.
#[derive(Clone)]
struct Known {
    yes: DocSet,
    no: DocSet,
}

struct Resolver<'v> {
    book: Book<'v>,
    everybody: DocSet,
    parts: Vec<ConditionPart>,
    /// The segments being looked into, one inside the other.
    within: Vec<SegmentId>,
    /// Those looked into: a segment may be named many times.
    segments: HashMap<SegmentId, (Known, Option<Trouble>)>,
}

impl Resolver<'_> {
    fn node(&mut self, condition: &Condition) -> Result<Known> {
        let place = self.parts.len();
        self.parts.push(ConditionPart { clients: 0, trouble: None });
        let (known, trouble) = match condition {
            Condition::All(parts) => (self.all(parts)?, None),
            Condition::Any(parts) => (self.any(parts)?, None),
            Condition::Not(part) => {
                let part = self.node(part)?;
                (Known { yes: part.no, no: part.yes }, None)
            }
            Condition::Is(Clause::Segment(id)) => self.segment(id)?,
            Condition::Is(clause) => self.clause(clause)?,
        };
        if let Some(part) = self.parts.get_mut(place) {
            *part = ConditionPart { clients: known.yes.count(), trouble };
        }
        Ok(known)
    }

    fn all(&mut self, parts: &[Condition]) -> Result<Known> {
        let mut known = Known { yes: self.everybody.clone(), no: self.nobody() };
        for part in parts {
            let part = self.node(part)?;
            known.yes.keep(&part.yes);
            known.no.join(&part.no);
        }
        Ok(known)
    }

    fn any(&mut self, parts: &[Condition]) -> Result<Known> {
        let mut known = Known { yes: self.nobody(), no: self.everybody.clone() };
        for part in parts {
            let part = self.node(part)?;
            known.yes.join(&part.yes);
            known.no.keep(&part.no);
        }
        Ok(known)
    }

    fn clause(&self, clause: &Clause) -> Result<(Known, Option<Trouble>)> {
        Ok(match self.answer(clause)? {
            Err(trouble) => (self.nothing(), Some(trouble)),
            Ok(holds) => {
                let (mut yes, mut no) = (self.everybody.clone(), self.everybody.clone());
                yes.keep(&holds);
                no.drop_all(&holds);
                (Known { yes, no }, None)
            }
        })
    }

    fn answer(&self, clause: &Clause) -> Result<super::cache::Answer> {
        let key = ClauseCache::key(clause)?;
        if let Some(known) = self.book.kept().known(&key) {
            return Ok(known);
        }
        let answer = self.book.answer(clause)?;
        self.book.kept().keep(key, answer.clone());
        Ok(answer)
    }

    /// What another segment comes to, with the first trouble in it.
    fn segment(&mut self, id: &SegmentId) -> Result<(Known, Option<Trouble>)> {
        if self.within.contains(id) {
            return Ok((self.nothing(), Some(Trouble::Circular)));
        }
        if let Some(known) = self.segments.get(id) {
            return Ok(known.clone());
        }
        let Some(condition) = store::condition_of(self.book.conn(), id)? else {
            return Ok((self.nothing(), Some(Trouble::Gone)));
        };
        let outside = std::mem::take(&mut self.parts);
        self.within.push(id.clone());
        let known = self.node(&condition);
        self.within.pop();
        let inside = std::mem::replace(&mut self.parts, outside);
        let found = (known?, first_trouble(&inside));
        self.segments.insert(id.clone(), found.clone());
        Ok(found)
    }

    fn nobody(&self) -> DocSet {
        DocSet::none(self.book.docs())
    }

    fn nothing(&self) -> Known {
        Known { yes: self.nobody(), no: self.nobody() }
    }
}

fn first_trouble(parts: &[ConditionPart]) -> Option<Trouble> {
    parts.iter().find_map(|part| part.trouble)
}
