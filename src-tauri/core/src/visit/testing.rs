//! A book with clients and a clock that moves, for the tests of visits and of what they leave behind.

use super::{AddVisitLine, LineKind, PlanVisit};
use crate::client::Gender;
use crate::clock::FixedClock;
use crate::contact_person::{self, ContactPersonKind, SaveContactPerson};
use crate::error::{Error, Result};
use crate::id::{ClientId, ContactPersonId, VisitId, VisitLineId};
use crate::need::{LineNeed, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel};
use crate::vault::{Op, OpenVault, Write, testing};
use chrono::{NaiveDate, NaiveDateTime};
use std::sync::Arc;
use std::time::Duration;

/// The day all these books open on, a Wednesday, at noon.
pub(crate) const TODAY: &str = "2026-12-09";

pub(crate) struct Book {
    pub vault: OpenVault,
    clock: Arc<FixedClock>,
}

pub(crate) fn book() -> Book {
    let clock = Arc::new(FixedClock::noon(day(TODAY)));
    Book { vault: testing::empty_book_with(clock.clone()), clock }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `2026-12-09T10:00`
pub(crate) fn at(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().unwrap()
}

/// What a verb refused, as `field: rule`.
pub(crate) fn refused<T>(result: Result<T>) -> String {
    match result.err().expect("it should have been refused") {
        Error::Invalid { field, why } => {
            let why = format!("{why:?}");
            format!("{field}: {}", why.split(' ').next().unwrap_or_default())
        }
        Error::NotFound { kind } => format!("no {}", kind.word()),
        other => panic!("{other}"),
    }
}

impl Book {
    pub fn hours_pass(&self, hours: u64) {
        self.clock.advance(Duration::from_secs(hours * 3600));
    }

    /// Writes; the operation's name does not matter to these tests.
    pub fn write<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
        self.vault.write(Op::EditVisit, verb).map(|written| written.value)
    }

    pub fn client(&mut self, name: &str) -> ClientId {
        let id = ClientId::new();
        self.write(|w| {
            w.conn().execute(
                "INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES (?1, ?2, ?2, ?3, ?3)",
                (&id, name, w.stamp()),
            )?;
            Ok(())
        })
        .unwrap();
        id
    }

    /// Sets a column of a client; `column` is a literal of the test.
    pub fn set_client(&mut self, id: &ClientId, column: &str, value: &str) {
        let sql = format!("UPDATE client SET {column} = ?2 WHERE id = ?1");
        self.write(|w| Ok(w.conn().execute(&sql, (id, value))?)).unwrap();
    }

    pub fn trash(&mut self, id: &ClientId) {
        self.set_client(id, "trashed_at", "2026-12-09T04:00:00.000Z");
    }

    /// Somebody of the client's family.
    pub fn relative(&mut self, client: &ClientId, name: &str, relation: &str) -> ContactPersonId {
        let request = SaveContactPerson {
            id: None,
            client: client.clone(),
            kind: ContactPersonKind::Family,
            name: name.into(),
            relation: relation.into(),
            gender: Gender::Unstated,
            phone: String::new(),
            notes: String::new(),
            linked_client: None,
        };
        self.write(|w| contact_person::save(w, request)).unwrap()
    }

    pub fn planned(&mut self, client: &ClientId, planned_at: &str) -> VisitId {
        let request = PlanVisit {
            client: client.clone(),
            planned_at: at(planned_at),
            minutes: 45,
            place: "静安公司".into(),
            aim: String::new(),
            matter: String::new(),
        };
        self.write(|w| super::plan(w, request)).unwrap()
    }

    pub fn under_way(&mut self, client: &ClientId) -> VisitId {
        self.write(|w| super::start_unplanned(w, client)).unwrap()
    }

    pub fn line(&mut self, visit: &VisitId, kind: LineKind, text: &str, due_on: Option<&str>) -> VisitLineId {
        let request = AddVisitLine {
            visit: visit.clone(),
            kind,
            text: text.into(),
            due_on: due_on.map(day),
            fabe: None,
            terms: None,
            need: None,
        };
        self.write(|w| super::add_line(w, request)).unwrap()
    }

    /// A line marked as a need: safety, deep.
    pub fn need(&mut self, visit: &VisitId, text: &str) -> VisitLineId {
        let need = LineNeed {
            level: NeedLevel::Safety,
            depth: NeedDepth::Deep,
            evidence: NeedEvidence::Said,
            confidence: NeedConfidence::High,
            about: None,
            question: String::new(),
        };
        let request = AddVisitLine {
            visit: visit.clone(),
            kind: LineKind::Need,
            text: text.into(),
            due_on: None,
            fabe: None,
            terms: None,
            need: Some(need),
        };
        self.write(|w| super::add_line(w, request)).unwrap()
    }

    pub fn finish(&mut self, visit: &VisitId) {
        self.write(|w| super::finish(w, visit)).unwrap();
    }
}
