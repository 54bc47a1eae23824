//! The SQL of occasions.

use super::keeping::{Mourned, without_age};
use super::model::{Keeping, OccasionDate, OccasionKind, OccasionView, SaveOccasion};
use super::of_book::PersonOf;
use super::{CalendarKind, Observance, wording};
use crate::facts::{self, ClientRef, STANDING, person_deceased};
use crate::id::{ClientId, ContactPersonId, OccasionId};
use crate::roll::Doc;
use crate::vault::Noun;
use crate::{Error, Result};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::ops::ControlFlow;

/// An occasion as stored, with the name of whose day it is.
pub(super) struct StoredOccasion {
    id: OccasionId,
    client: ClientId,
    contact_person: Option<ContactPersonId>,
    person_name: String,
    title: String,
    notes: String,
    pub kind: OccasionKind,
    pub date: OccasionDate,
    pub mourned: Mourned,
}

/// The columns of [`StoredOccasion`], in its order of reading, of occasion `o`, client `c` and person `p`.
fn columns() -> String {
    format!(
        "o.id, o.contact_person_id, coalesce(p.name, ''), o.kind, o.title, o.notes, {DATE}, o.client_id, {}",
        mourned_columns()
    )
}

/// The columns of [`Mourned`], of the same tables.
fn mourned_columns() -> String {
    format!(
        "{STANDING}, coalesce({}, 0), o.kind = 'wedding' AND EXISTS (
           SELECT 1 FROM contact_person beside WHERE beside.client_id = o.client_id AND {})",
        person_deceased("p"),
        person_deceased("beside")
    )
}

fn read_mourned(row: &Row<'_>, from: usize) -> rusqlite::Result<Mourned> {
    Ok(Mourned {
        client: facts::read_standing(row, from)?,
        person_deceased: row.get(from + 2)?,
        wedding_in_doubt: row.get(from + 3)?,
    })
}

impl StoredOccasion {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            contact_person: row.get(1)?,
            person_name: row.get(2)?,
            kind: row.get(3)?,
            title: row.get(4)?,
            notes: row.get(5)?,
            date: read_date(row, 6)?,
            client: row.get(12)?,
            mourned: read_mourned(row, 13)?,
        })
    }

    /// Of a person around the client, whose day it is.
    pub(super) fn contact_person(&self) -> Option<&ContactPersonId> {
        self.contact_person.as_ref()
    }

    /// How it is kept on a day.
    pub(super) fn keeping(&self, conn: &Connection, on: NaiveDate) -> Result<Keeping> {
        self.mourned.keeping(conn, self.kind, &self.client, self.contact_person.as_ref(), on)
    }

    /// The view of it, with the observance to show and how that is kept.
    pub(super) fn into_view(self, next: Observance, keeping: Keeping) -> OccasionView {
        let has_died = self.mourned.has_died(self.contact_person.is_some());
        let next = if has_died { without_age(self.kind, next) } else { next };
        OccasionView {
            keeping,
            id: self.id,
            client: self.client,
            contact_person: self.contact_person,
            person_name: self.person_name,
            kind: self.kind,
            title: self.title,
            date_text: wording::date_text(&self.date),
            date: self.date,
            next,
            notes: self.notes,
        }
    }
}

/// A client's own occasions and those of the people around them, oldest entry first. `people` are the ids of those who were
/// entered at others of the household, as a JSON array.
pub(super) fn of_client(conn: &Connection, client: &ClientId, people: &str) -> Result<Vec<StoredOccasion>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {} FROM occasion o JOIN client c ON c.id = o.client_id
         LEFT JOIN contact_person p ON p.id = o.contact_person_id
         WHERE o.client_id = ?1 OR o.contact_person_id IN (SELECT value FROM json_each(?2)) ORDER BY o.id",
        columns()
    ))?;
    let found = statement.query_map((client, people), StoredOccasion::read)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// The client's own birthday with a year: the first entered, solar before lunar. Who has died has none any more.
pub(super) fn birthday_of(conn: &Connection, client: &ClientId) -> Result<Option<OccasionDate>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {DATE} FROM occasion o JOIN client c ON c.id = o.client_id AND NOT c.deceased
         WHERE o.client_id = ?1 AND o.contact_person_id IS NULL AND o.kind = 'birthday' AND o.year IS NOT NULL
         ORDER BY o.calendar = 'lunar', o.id LIMIT 1"
    ))?;
    Ok(statement.query_row([client], |row| read_date(row, 0)).optional()?)
}

/// The client's own birthdays, with a year or without: of the dead too, for whom a client is, is told by them.
pub(crate) fn birthdays(conn: &Connection, client: &ClientId) -> Result<Vec<OccasionDate>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {DATE} FROM occasion o
         WHERE o.client_id = ?1 AND o.contact_person_id IS NULL AND o.kind = 'birthday' ORDER BY o.id"
    ))?;
    let found = statement.query_map([client], |row| read_date(row, 0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// An occasion with its client and what the client's name sorts by.
pub(super) struct OccasionOfClient {
    pub client: ClientRef,
    pub sort_key: String,
    pub occasion: StoredOccasion,
}

/// Gives `each` the occasions stored under a month and day of a calendar, of clients not in the trash, until it answers
/// that it has enough. In no order: to sort, SQLite would have to read them all first.
pub(super) fn by_key(
    conn: &Connection,
    calendar: CalendarKind,
    (month, day): (u8, u8),
    mut each: impl FnMut(OccasionOfClient) -> Result<ControlFlow<()>>,
) -> Result<ControlFlow<()>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {}, c.id, c.name, c.tier, c.sort_key
         FROM occasion o JOIN client c ON c.id = o.client_id LEFT JOIN contact_person p ON p.id = o.contact_person_id
         WHERE o.calendar = ?1 AND o.month = ?2 AND o.day = ?3 AND c.trashed_at IS NULL",
        columns()
    ))?;
    let mut rows = statement.query((calendar, month, day))?;
    while let Some(row) = rows.next()? {
        let client = ClientRef { id: row.get(17)?, name: row.get(18)?, tier: row.get(19)? };
        if each(OccasionOfClient { client, sort_key: row.get(20)?, occasion: StoredOccasion::read(row)? })?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// An occasion by the number of its client, with what is known of the person whose day it is.
pub(super) struct DayOfDoc {
    pub doc: Doc,
    pub person: Option<PersonOf>,
    pub kind: OccasionKind,
    pub date: OccasionDate,
    pub client: ClientId,
    pub contact_person: Option<ContactPersonId>,
    pub mourned: Mourned,
}

/// What a day is read from, in the order of [`read_date`].
const DATE: &str = "o.calendar, o.year, o.month, o.day, o.leap, o.leap_policy";

fn read_date(row: &Row<'_>, from: usize) -> rusqlite::Result<OccasionDate> {
    Ok(OccasionDate {
        calendar: row.get(from)?,
        year: row.get(from + 1)?,
        month: row.get(from + 2)?,
        day: row.get(from + 3)?,
        leap: row.get(from + 4)?,
        leap_policy: row.get(from + 5)?,
    })
}

/// Gives `each` the occasions stored under a month and day of a calendar, those of clients in the trash too.
pub(super) fn of_key(
    conn: &Connection,
    calendar: CalendarKind,
    (month, day): (u8, u8),
    mut each: impl FnMut(DayOfDoc) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT l.doc, o.kind, p.kind, p.relation, {DATE}, {}, o.client_id, o.contact_person_id
         FROM occasion o JOIN client_list l ON l.client_id = o.client_id JOIN client c ON c.id = o.client_id
         LEFT JOIN contact_person p ON p.id = o.contact_person_id
         WHERE o.calendar = ?1 AND o.month = ?2 AND o.day = ?3",
        mourned_columns()
    ))?;
    let mut rows = statement.query((calendar, month, day))?;
    while let Some(row) = rows.next()? {
        let person = match row.get(2)? {
            Some(kind) => Some(PersonOf { kind, relation: row.get(3)? }),
            None => None,
        };
        each(DayOfDoc {
            doc: row.get(0)?,
            person,
            kind: row.get(1)?,
            date: read_date(row, 4)?,
            mourned: read_mourned(row, 10)?,
            client: row.get(14)?,
            contact_person: row.get(15)?,
        })?;
    }
    Ok(())
}

/// Gives `each` the days stored under a month and day of a calendar, of clients not in the trash.
pub(super) fn dates_of_key(
    conn: &Connection,
    calendar: CalendarKind,
    (month, day): (u8, u8),
    mut each: impl FnMut(OccasionDate) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {DATE} FROM occasion o JOIN client c ON c.id = o.client_id
         WHERE o.calendar = ?1 AND o.month = ?2 AND o.day = ?3 AND c.trashed_at IS NULL"
    ))?;
    let mut rows = statement.query((calendar, month, day))?;
    while let Some(row) = rows.next()? {
        each(read_date(row, 0)?)?;
    }
    Ok(())
}

/// The own birthday with a year of each client who lives by number: the first entered, solar before lunar.
pub(super) fn own_birthdays(conn: &Connection, docs: usize) -> Result<Vec<Option<OccasionDate>>> {
    let mut found: Vec<Option<(OccasionDate, String)>> = vec![None; docs];
    let mut statement = conn.prepare_cached(&format!(
        "SELECT l.doc, o.id, {DATE} FROM occasion o JOIN client_list l ON l.client_id = o.client_id
         WHERE o.kind = 'birthday' AND o.contact_person_id IS NULL AND o.year IS NOT NULL AND NOT l.deceased"
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (date, id) = (read_date(row, 2)?, row.get::<_, String>(1)?);
        let Some(slot) = found.get_mut(row.get::<_, Doc>(0)? as usize) else { continue };
        let is_first = slot.as_ref().is_none_or(|(other, other_id)| {
            let is_lunar = |date: &OccasionDate| date.calendar == CalendarKind::Lunar;
            (is_lunar(&date), &id) < (is_lunar(other), other_id)
        });
        if is_first {
            *slot = Some((date, id));
        }
    }
    Ok(found.into_iter().map(|found| found.map(|(date, _)| date)).collect())
}

/// Gives `each` the people around clients who live, each with a birthday that has a year, or none.
pub(super) fn each_person(
    conn: &Connection,
    mut each: impl FnMut(Doc, PersonOf, Option<OccasionDate>) -> Result<()>,
) -> Result<()> {
    let is_dead = person_deceased("p");
    let mut statement = conn.prepare_cached(&format!(
        "SELECT l.doc, p.kind, p.relation, {DATE}
         FROM contact_person p JOIN client_list l ON l.client_id = p.client_id
         LEFT JOIN occasion o ON o.contact_person_id = p.id AND o.kind = 'birthday' AND o.year IS NOT NULL
         WHERE NOT {is_dead}
         UNION ALL
         SELECT l.doc, p.kind, p.relation, {DATE}
         FROM contact_person p JOIN client_list l ON l.client_id = p.client_id
         JOIN occasion o ON o.client_id = p.linked_client_id
           AND o.contact_person_id IS NULL AND o.kind = 'birthday' AND o.year IS NOT NULL
         WHERE p.linked_client_id IS NOT NULL AND NOT {is_dead}"
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let date = match row.get::<_, Option<CalendarKind>>(3)? {
            Some(_) => Some(read_date(row, 3)?),
            None => None,
        };
        each(row.get(0)?, PersonOf { kind: row.get(1)?, relation: row.get(2)? }, date)?;
    }
    Ok(())
}

/// Whether `person` is a person around `client`.
pub(super) fn is_around(conn: &Connection, person: &ContactPersonId, client: &ClientId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM contact_person WHERE id = ?1 AND client_id = ?2")?
        .exists((person, client))?)
}

/// Adds the occasion under a new id.
pub(super) fn insert(conn: &Connection, id: &OccasionId, occasion: &SaveOccasion, stamp: &str) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO occasion (id, client_id, contact_person_id, kind, title, calendar, year, month, day, leap,
                               leap_policy, notes, created_at, updated_at)
         VALUES (:id, :client, :person, :kind, :title, :calendar, :year, :month, :day, :leap, :policy, :notes, :at, :at)",
    )?
    .execute(named_params! {
        ":id": id, ":client": occasion.client, ":person": occasion.contact_person, ":kind": occasion.kind,
        ":title": occasion.title, ":calendar": occasion.date.calendar, ":year": occasion.date.year,
        ":month": occasion.date.month, ":day": occasion.date.day, ":leap": occasion.date.leap,
        ":policy": occasion.date.leap_policy, ":notes": occasion.notes, ":at": stamp,
    })?;
    Ok(())
}

/// Changes an occasion of the same client; `NotFound` when the client has none of this id.
pub(super) fn update(conn: &Connection, id: &OccasionId, occasion: &SaveOccasion, stamp: &str) -> Result<()> {
    let changed = conn
        .prepare_cached(
            "UPDATE occasion SET contact_person_id = :person, kind = :kind, title = :title, calendar = :calendar,
                                 year = :year, month = :month, day = :day, leap = :leap, leap_policy = :policy,
                                 notes = :notes, updated_at = :at
             WHERE id = :id AND client_id = :client",
        )?
        .execute(named_params! {
            ":id": id, ":client": occasion.client, ":person": occasion.contact_person, ":kind": occasion.kind,
            ":title": occasion.title, ":calendar": occasion.date.calendar, ":year": occasion.date.year,
            ":month": occasion.date.month, ":day": occasion.date.day, ":leap": occasion.date.leap,
            ":policy": occasion.date.leap_policy, ":notes": occasion.notes, ":at": stamp,
        })?;
    found(changed)
}

/// Removes an occasion; `NotFound` when there is none.
pub(super) fn delete(conn: &Connection, id: &OccasionId) -> Result<()> {
    found(conn.prepare_cached("DELETE FROM occasion WHERE id = ?1")?.execute([id])?)
}

const fn found(rows: usize) -> Result<()> {
    if rows == 0 { Err(Error::NotFound { kind: Noun::Occasion }) } else { Ok(()) }
}
