//! For whom a clause holds: from the roll where that knows, else by one question to the book.

use super::cache::{Answer, ClauseCache, Kept};
use super::people::{self, PersonAround};
use super::{
    Clause, ConsentAnswer, ContactBy, Exam, PersonRole, Since, Summer, TagMatch, Trouble, Whose, check, store,
};
use crate::occasion::{self, OccasionDate, OccasionKind};
use crate::roll::{DocSet, Line, Roll};
use crate::text::matter;
use crate::vault::OpenVault;
use crate::{Result, need, search};
use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Connection;
use std::ops::RangeInclusive;
use std::sync::{Arc, MutexGuard};

/// How far back a note of a need still tells of a coming exam, in days.
const MENTIONED_DAYS: i32 = 366;

/// The book as it stands, to be asked.
pub(super) struct Book<'v> {
    vault: &'v OpenVault,
    roll: &'v Roll,
    today: NaiveDate,
    cache: Arc<ClauseCache>,
}

impl<'v> Book<'v> {
    /// `roll` is fresh.
    pub fn of(vault: &'v OpenVault, roll: &'v Roll) -> Result<Self> {
        Ok(Self { vault, roll, today: vault.clock().today(), cache: ClauseCache::of(vault, roll.docs())? })
    }

    pub fn kept(&self) -> MutexGuard<'_, Kept> {
        self.cache.kept()
    }

    pub fn conn(&self) -> &Connection {
        self.vault.conn()
    }

    pub fn docs(&self) -> usize {
        self.roll.docs()
    }

    /// For whom a clause holds, those in the trash too.
    pub fn answer(&self, clause: &Clause) -> Result<Answer> {
        if !check::is_said(clause) {
            return Ok(Err(Trouble::Unfinished));
        }
        let (conn, docs) = (self.conn(), self.docs());
        let set = match clause {
            Clause::Tier(tiers) => self.who(|line| tiers.contains(&line.tier)),
            Clause::Stage(stages) => self.who(|line| stages.contains(&line.stage)),
            Clause::Tags { how, tags } => {
                let known = store::known(conn, store::Named::Tag, tags)?;
                if known.is_empty() || (*how == TagMatch::All && known.len() < tags.len()) {
                    return Ok(Err(Trouble::Gone));
                }
                let carriers = known.iter().map(|tag| store::with_tag(conn, tag, docs)).collect::<Result<Vec<_>>>()?;
                joined(carriers, *how == TagMatch::All, docs)
            }
            Clause::Tagged => store::tagged(conn, docs)?,
            Clause::AgeBand(bands) => DocSet::of(need::of_ages(self.vault, bands, docs)?),
            Clause::Age { from, to } => self.aged(&people::years(*from, *to))?,
            Clause::Gender(genders) => self.who(|line| genders.contains(&line.facets.gender())),
            Clause::Household(ids) => {
                let known = store::known(conn, store::Named::Household, ids)?;
                if known.is_empty() {
                    return Ok(Err(Trouble::Gone));
                }
                let members = known.iter().map(|id| store::in_household(conn, id, docs)).collect::<Result<Vec<_>>>()?;
                joined(members, false, docs)
            }
            Clause::InHousehold => self.who(|line| line.facets.is_in_household()),
            Clause::Assets { from, to } => self.who(|line| {
                line.assets.is_some_and(|held| {
                    from.is_none_or(|from| from.fen() <= held) && to.is_none_or(|to| held <= to.fen())
                })
            }),
            Clause::AssetsKnown => self.who(|line| line.assets.is_some()),
            Clause::Contact { by, since } => {
                let from = self.begins(since);
                self.who(|line| {
                    let last = if *by == ContactBy::Visit { line.last_visit_ms } else { line.last_touch_ms };
                    last.is_some_and(|last| last >= from)
                })
            }
            Clause::Need(filter) => DocSet::of(need::passing(self.vault, filter, docs)?),
            Clause::CanHelp(themes) => store::can_help(conn, matter::of_themes(themes), docs)?,
            Clause::OccasionAhead { within, kinds, whose } => self.ahead(*within, kinds, whose)?,
            Clause::Person { who, from, to } => self.around(who, (*from, *to))?,
            Clause::ChildExam { exam, summer, mentions } => self.child_exam(*exam, *summer, *mentions)?,
            Clause::Consent { purpose, answers } => {
                let mut answered = DocSet::none(docs);
                let mut set = DocSet::none(docs);
                for granted in [true, false] {
                    let gave = store::consented(conn, *purpose, granted, docs)?;
                    answered.join(&gave);
                    if answers.contains(if granted { &ConsentAnswer::Granted } else { &ConsentAnswer::Refused }) {
                        set.join(&gave);
                    }
                }
                if answers.contains(&ConsentAnswer::Unknown) {
                    let mut unknown = self.who(|_| true);
                    unknown.drop_all(&answered);
                    set.join(&unknown);
                }
                set
            }
            Clause::Risk(grades) => {
                self.who(|line| line.facets.risk_grade().is_some_and(|grade| grades.contains(&grade)))
            }
            Clause::RiskExpires { within } => {
                // The grade holds on its last day.
                let last = within.map_or(-1, |days| i32::try_from(days).unwrap_or(i32::MAX));
                let last = day_number(self.today).saturating_add(last);
                self.who(|line| line.risk_expires_day.is_some_and(|day| day <= last))
            }
            Clause::IntroducedBy(ids) => {
                let known = store::known(conn, store::Named::Client, ids)?;
                if known.is_empty() {
                    return Ok(Err(Trouble::Gone));
                }
                let introduced =
                    known.iter().map(|id| store::introduced_by(conn, id, docs)).collect::<Result<Vec<_>>>()?;
                joined(introduced, false, docs)
            }
            Clause::Introduced => self.who(|line| line.facets.is_introduced()),
            Clause::Introducer => store::introducers(conn, docs)?,
            Clause::Channel(channels) => {
                self.who(|line| line.facets.channel().is_some_and(|channel| channels.contains(&channel)))
            }
            Clause::Prospect => self.who(|line| line.facets.is_prospect()),
            Clause::Minor => self.who(|line| line.facets.is_minor()),
            Clause::Deceased => self.who(|line| !line.standing.is_living()),
            Clause::Mourning => self.who(|line| line.standing.is_quiet(self.today)),
            Clause::Opened { from, to } => {
                let (from, to) = (from.map_or(i32::MIN, day_number), to.map_or(i32::MAX, day_number));
                self.who(|line| line.opened_day.is_some_and(|day| (from..=to).contains(&day)))
            }
            Clause::Holds(kinds) => store::holding(conn, kinds, docs)?,
            Clause::Matures { within } => {
                let last = self.today.checked_add_days(Days::new((*within).into())).unwrap_or(NaiveDate::MAX);
                store::maturing(conn, self.today, last, docs)?
            }
            Clause::HoldsAboveGrade => self.holding_above()?,
            Clause::OpenEntry { kinds, overdue } => {
                store::with_open_entry(conn, kinds, overdue.then_some(self.today), docs)?
            }
            Clause::VisitPlanned => store::with_visit_planned(conn, self.today, docs)?,
            Clause::Source(text) => store::from_source(conn, text.trim(), docs)?,
            Clause::Text(text) => self.saying(text)?,
            Clause::Audience(id) => match store::members(conn, id, docs)? {
                Some(members) => members,
                None => return Ok(Err(Trouble::Gone)),
            },
            // What a segment comes to is no set of its own: see `resolve`.
            Clause::Segment(_) => return Ok(Err(Trouble::Gone)),
        };
        Ok(Ok(Arc::new(set)))
    }

    fn who(&self, holds: impl FnMut(&Line) -> bool) -> DocSet {
        DocSet::of(self.roll.each(holds))
    }

    /// The first instant that counts, in milliseconds since 1970.
    fn begins(&self, since: &Since) -> i64 {
        let today = self.today;
        let month = |month| NaiveDate::from_ymd_opt(today.year(), month, 1);
        let first = match since {
            // Counting back beyond time, everybody ever met.
            Since::Days(days) => today.succ_opt().and_then(|day| day.checked_sub_days(Days::new((*days).into()))),
            Since::ThisMonth => month(today.month()),
            Since::ThisQuarter => month(today.month0() / 3 * 3 + 1),
            Since::ThisYear => month(1),
            Since::Day(day) => Some(*day),
        };
        first.map_or(i64::MIN, |day| self.vault.clock().instant(day.into()).timestamp_millis())
    }

    fn aged(&self, years: &RangeInclusive<i32>) -> Result<DocSet> {
        let mut set = DocSet::none(self.docs());
        for (doc, birthday) in (0..).zip(self.births()?.iter()) {
            if let Some(birthday) = birthday
                && occasion::is_aged(birthday, self.today, years)?
            {
                set.add(doc);
            }
        }
        Ok(set)
    }

    fn ahead(&self, within: u32, kinds: &[OccasionKind], whose: &[Whose]) -> Result<DocSet> {
        let mut set = DocSet::none(self.docs());
        occasion::each_ahead(self.conn(), self.today, within, |doc, person, kind| {
            if (kinds.is_empty() || kinds.contains(&kind))
                && (whose.is_empty() || whose.contains(&Whose::of(person.as_ref())))
            {
                set.add(doc);
            }
        })?;
        Ok(set)
    }

    fn around(&self, who: &[PersonRole], (from, to): (Option<u16>, Option<u16>)) -> Result<DocSet> {
        let years = (from.is_some() || to.is_some()).then(|| people::years(from, to));
        let mut set = DocSet::none(self.docs());
        for person in self.people()?.iter().filter(|person| who.is_empty() || who.contains(&person.role)) {
            let is_of_age = match (&years, &person.birthday) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(years), Some(birthday)) => occasion::is_aged(birthday, self.today, years)?,
            };
            if is_of_age {
                set.add(person.doc);
            }
        }
        Ok(set)
    }

    fn child_exam(&self, exam: Exam, summer: Summer, mentions: bool) -> Result<DocSet> {
        let mut set = DocSet::none(self.docs());
        let mut known = DocSet::none(self.docs());
        let Some(born) = exam.born(summer, self.today) else { return Ok(set) };
        for child in self.people()?.iter().filter(|person| person.role == PersonRole::Child) {
            let Some(birthday) = &child.birthday else { continue };
            known.add(child.doc);
            if occasion::is_born_within(birthday, &born)? {
                set.add(child.doc);
            }
        }
        if mentions {
            let mut spoken_of = DocSet::none(self.docs());
            for words in exam.said() {
                let hits = search::hits(self.conn(), self.roll, &search::terms(words))?;
                let since = day_number(self.today).saturating_sub(MENTIONED_DAYS);
                store::keep_mentions(self.conn(), &hits, since, &mut spoken_of)?;
            }
            spoken_of.drop_all(&known);
            set.join(&spoken_of);
        }
        Ok(set)
    }

    fn holding_above(&self) -> Result<DocSet> {
        let mut set = DocSet::none(self.docs());
        store::each_level(self.conn(), |doc, grade, risk| {
            if grade.above(Some(risk)).is_some() {
                set.add(doc);
            }
        })?;
        Ok(set)
    }

    fn saying(&self, text: &str) -> Result<DocSet> {
        let hits = search::hits(self.conn(), self.roll, &search::terms(text))?;
        Ok(search::matching_all(&hits).unwrap_or_else(|| DocSet::none(self.docs())))
    }

    fn births(&self) -> Result<Arc<Vec<Option<OccasionDate>>>> {
        if let Some(read) = &self.kept().births {
            return Ok(Arc::clone(read));
        }
        let read = Arc::new(occasion::own_birthdays(self.conn(), self.docs())?);
        self.kept().births = Some(Arc::clone(&read));
        Ok(read)
    }

    fn people(&self) -> Result<Arc<Vec<PersonAround>>> {
        if let Some(read) = &self.kept().people {
            return Ok(Arc::clone(read));
        }
        let read = Arc::new(people::read(self.conn())?);
        self.kept().people = Some(Arc::clone(&read));
        Ok(read)
    }
}

/// Who is in all of the sets, or in any.
fn joined(sets: Vec<DocSet>, in_all: bool, docs: usize) -> DocSet {
    let mut sets = sets.into_iter();
    let mut joined = sets.next().unwrap_or_else(|| DocSet::none(docs));
    for set in sets {
        if in_all { joined.keep(&set) } else { joined.join(&set) }
    }
    joined
}

/// Days since 1970, as the roll has them.
fn day_number(day: NaiveDate) -> i32 {
    (day - NaiveDate::default()).num_days().try_into().unwrap_or(i32::MAX)
}
