//! Time, through one door, so that tests can set it and "today" means the adviser's local date everywhere.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, SecondsFormat, Utc};
use std::fmt::Debug;

/// Tells the time.
pub trait Clock: Send + Sync + Debug {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
    /// The adviser's wall time at an instant.
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime;
    /// The adviser's local date.
    fn today(&self) -> NaiveDate {
        self.local(self.now()).date()
    }
    /// The instant of a wall time of the adviser. A time the clocks skip counts as if they had not; of a time that
    /// comes twice, one of the two.
    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        let offset_at = |at: DateTime<Utc>| self.local(at) - at.naive_utc();
        let near = (wall - offset_at(wall.and_utc())).and_utc();
        (wall - offset_at(near)).and_utc()
    }
}

/// The machine's clock and time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Local).naive_local()
    }
}

/// A clock that stands where it is set, in a zone eight hours ahead of UTC; for tests and benches.
#[derive(Debug)]
pub struct FixedClock(std::sync::Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock standing at local noon (UTC+8) of `day`.
    pub fn noon(day: NaiveDate) -> Self {
        Self(std::sync::Mutex::new(day.and_hms_opt(4, 0, 0).unwrap_or_default().and_utc()))
    }
    /// Moves the clock.
    pub fn advance(&self, by: std::time::Duration) {
        let mut at = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *at += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc() + chrono::TimeDelta::hours(8)
    }
}

/// An instant as stored: RFC 3339 in UTC with milliseconds, so that text order is time order.
pub(crate) fn stored(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// An instant read back from a column written with [`stored`].
pub(crate) struct Stored(pub(crate) DateTime<Utc>);

impl rusqlite::types::FromSql for Stored {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        DateTime::parse_from_rfc3339(value.as_str()?)
            .map(|at| Self(at.to_utc()))
            .map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}
