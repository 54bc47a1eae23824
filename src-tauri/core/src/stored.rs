//! How days and times lie in the book, as values of SQL, so that no store spells a format out.
//!
//! Each text form sorts as the time it tells, which holds for the years 1000 to 9999 only: verbs bound the days they
//! take with [`plausible`].

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

const WALL: &str = "%Y-%m-%dT%H:%M";

/// A local day: `2026-12-09`.
pub(crate) struct Day(pub NaiveDate);
/// An instant in UTC: `2026-12-09T02:00:00.000Z`.
pub(crate) struct Instant(pub DateTime<Utc>);
/// The adviser's wall time, to the minute: `2026-12-09T10:00`.
pub(crate) struct WallTime(pub NaiveDateTime);

/// Whether a day can be meant in a book of clients: 1900 to 2199.
pub(crate) fn plausible(day: NaiveDate) -> bool {
    (1900..=2199).contains(&day.year())
}

impl rusqlite::ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}
impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

impl rusqlite::ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(crate::clock::stored(self.0).into())
    }
}
impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let at = DateTime::parse_from_rfc3339(value.as_str()?).map_err(FromSqlError::other)?;
        Ok(Self(at.with_timezone(&Utc)))
    }
}

impl rusqlite::ToSql for WallTime {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format(WALL).to_string().into())
    }
}
impl FromSql for WallTime {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        NaiveDateTime::parse_from_str(value.as_str()?, WALL).map(Self).map_err(FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, FixedClock};
    use rusqlite::Connection;

    #[test]
    fn every_form_reads_back_what_it_wrote() {
        let conn = Connection::open_in_memory().unwrap();
        let day: NaiveDate = "2026-12-09".parse().unwrap();
        let wall = day.and_hms_opt(10, 30, 0).unwrap();
        let (d, i, w): (Day, Instant, WallTime) = conn
            .query_row("SELECT ?1, ?2, ?3", (Day(day), Instant(wall.and_utc()), WallTime(wall)), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!((d.0, i.0, w.0), (day, wall.and_utc(), wall));
        assert!(conn.query_row("SELECT '9.12.2026'", [], |row| row.get::<_, Day>(0)).is_err());
    }

    #[test]
    fn a_wall_time_and_its_instant_are_inverse() {
        let clock = FixedClock::noon("2026-12-09".parse().unwrap());
        let wall = clock.local(clock.now());
        assert_eq!(clock.instant(wall), clock.now());
    }
}
