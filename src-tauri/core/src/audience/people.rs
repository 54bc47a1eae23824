//! People around clients, as conditions ask for them: who they are to the client, how old, which exam they sit.

use super::{Exam, PersonRole, Summer, Whose};
use crate::Result;
use crate::contact_person::{ContactPersonKind, Kin, Tie};
use crate::occasion::{self, OccasionDate, PersonOf};
use crate::roll::Doc;
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::ops::RangeInclusive;

/// Somebody around a client.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PersonAround {
    pub doc: Doc,
    pub role: PersonRole,
    /// With a year.
    pub birthday: Option<OccasionDate>,
}

/// Everybody around the clients of the book.
pub(super) fn read(conn: &Connection) -> Result<Vec<PersonAround>> {
    let mut people = Vec::new();
    occasion::each_person(conn, |doc, person, birthday| {
        people.push(PersonAround { doc, role: PersonRole::of(&person), birthday });
        Ok(())
    })?;
    Ok(people)
}

impl PersonRole {
    /// What a person is to the client.
    pub(super) fn of(person: &PersonOf) -> Self {
        match person.kind {
            ContactPersonKind::Secretary => Self::Secretary,
            ContactPersonKind::Assistant => Self::Assistant,
            ContactPersonKind::Friend => Self::Friend,
            ContactPersonKind::Other => Self::Other,
            ContactPersonKind::Family => match Kin::of(person.kind, &person.relation).map(|kin| kin.tie) {
                Some(Tie::Spouse) => Self::Spouse,
                Some(Tie::Mother | Tie::Father) => Self::Parent,
                Some(Tie::Son | Tie::Daughter) => Self::Child,
                Some(Tie::Grandchild) => Self::Grandchild,
                Some(Tie::Sibling) => Self::Sibling,
                None => Self::OtherFamily,
            },
        }
    }
}

impl Whose {
    /// Whose day it is; `None` is the client's own.
    pub(super) fn of(person: Option<&PersonOf>) -> Self {
        match person.map(PersonRole::of) {
            None => Self::Own,
            Some(PersonRole::Spouse) => Self::Spouse,
            Some(PersonRole::Child) => Self::Child,
            Some(PersonRole::Parent) => Self::Parent,
            Some(_) => Self::OtherPerson,
        }
    }
}

/// Full years from one to another, as asked; without an end no end.
pub(super) fn years(from: Option<u16>, to: Option<u16>) -> RangeInclusive<i32> {
    from.map_or(0, i32::from)..=to.map_or(i32::from(u16::MAX), i32::from)
}

impl Exam {
    /// The days a child was born on who sits it in a summer, as of today. Who is six by the end of August begins school
    /// in that September; 中考 comes nine years later, 高考 twelve.
    pub(super) fn born(self, summer: Summer, today: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
        let coming = today.year() + i32::from(today.month() > 8);
        let year = coming + i32::from(summer == Summer::AfterNext);
        let age = match self {
            Self::Zhongkao => 15,
            Self::Gaokao => 18,
        };
        let first = NaiveDate::from_ymd_opt(year - age - 1, 9, 1)?;
        let last = NaiveDate::from_ymd_opt(year - age, 8, 31)?;
        Some(first..=last)
    }

    /// How a text speaks of it.
    pub(super) const fn said(self) -> &'static [&'static str] {
        match self {
            Self::Zhongkao => &["中考", "zhongkao"],
            Self::Gaokao => &["高考", "gaokao"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_begins_in_september() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, summer, first, last) in [
            ("2026-11-21", Summer::Coming, "2008-09-01", "2009-08-31"),
            ("2027-08-31", Summer::Coming, "2008-09-01", "2009-08-31"),
            ("2027-09-01", Summer::Coming, "2009-09-01", "2010-08-31"),
            ("2026-11-21", Summer::AfterNext, "2009-09-01", "2010-08-31"),
        ] {
            assert_eq!(Exam::Gaokao.born(summer, day(today)), Some(day(first)..=day(last)), "{today} {summer:?}");
        }
        assert_eq!(Exam::Zhongkao.born(Summer::Coming, day("2026-11-21")), Some(day("2011-09-01")..=day("2012-08-31")));
    }
}
