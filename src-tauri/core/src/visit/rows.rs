//! The SQL of the rows of visits. A visit stands at its beginning once it began, else at its plan: both are asked for
//! through their own index, and put together here.

use super::{ListVisits, VisitRow, VisitState};
use crate::Result;
use crate::clock::Clock;
use crate::facts::ClientRef;
use crate::id::VisitId;
use crate::stored::{Instant, WallTime};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::{Connection, Row, params};
use std::cmp::Reverse;

/// The most visits one list holds.
const MOST: u32 = 1_000;
/// The longest a visit may be planned for, in minutes: what begins earlier reaches into nothing.
const LONGEST: i64 = 1440;

/// One that is planned overlaps another that is planned or under way, as their plans say.
const ROW: &str =
    "SELECT v.id, c.id, c.name, c.tier, v.planned_at, v.minutes, v.place, v.aim, v.matter, v.state, v.number,
   (SELECT count(*) FROM visit_line l WHERE l.visit_id = v.id),
   (SELECT count(*) FROM visit_line l WHERE l.visit_id = v.id AND l.kind = 'promise'),
   (SELECT count(*) FROM visit_line l WHERE l.visit_id = v.id AND l.kind = 'request'),
   (SELECT count(*) FROM export x WHERE x.subject_kind = 'visit' AND x.subject_id = v.id),
   v.started_at,
   v.state = 'planned' AND EXISTS (
     SELECT 1 FROM visit o JOIN client d ON d.id = o.client_id
     WHERE o.planned_at > strftime('%Y-%m-%dT%H:%M', v.planned_at, '-1440 minutes')
       AND o.planned_at < strftime('%Y-%m-%dT%H:%M', v.planned_at, '+' || v.minutes || ' minutes')
       AND strftime('%Y-%m-%dT%H:%M', o.planned_at, '+' || o.minutes || ' minutes') > v.planned_at
       AND o.id <> v.id AND o.state IN ('planned', 'underWay') AND d.trashed_at IS NULL)
 FROM visit v JOIN client c ON c.id = v.client_id";

fn row(row: &Row<'_>, clock: &dyn Clock) -> rusqlite::Result<VisitRow> {
    Ok(VisitRow {
        id: row.get(0)?,
        client: ClientRef { id: row.get(1)?, name: row.get(2)?, tier: row.get(3)? },
        planned_at: row.get::<_, WallTime>(4)?.0,
        minutes: row.get(5)?,
        place: row.get(6)?,
        aim: row.get(7)?,
        matter: row.get(8)?,
        state: row.get(9)?,
        number: row.get(10)?,
        lines: row.get(11)?,
        promises: row.get(12)?,
        requests: row.get(13)?,
        exports: row.get(14)?,
        began: row.get::<_, Option<Instant>>(15)?.map(|at| clock.local(at.0)),
        overlaps: row.get(16)?,
    })
}

/// In which order a list is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    EarliestFirst,
    LatestFirst,
}

impl Order {
    const fn sql(self) -> &'static str {
        match self {
            Self::EarliestFirst => "ASC",
            Self::LatestFirst => "DESC",
        }
    }
}

/// The column by which a visit stands, and the bounds of the days asked for in its form.
struct Standing {
    column: &'static str,
    which: &'static str,
    from: String,
    before: String,
}

impl Standing {
    /// By the plan, and by the beginning. Text order is time order; '' comes before all times, '~' after.
    fn both(request: &ListVisits, clock: &dyn Clock) -> [Self; 2] {
        let after = request.to.map(|day| day.checked_add_days(Days::new(1)).unwrap_or(day));
        let bound = |day: Option<NaiveDate>, open: &str, told: &dyn Fn(NaiveDateTime) -> String| {
            day.map_or_else(|| open.to_owned(), |day| told(day.and_time(NaiveTime::MIN)))
        };
        let wall = |at: NaiveDateTime| at.date().to_string();
        let instant = |at: NaiveDateTime| crate::clock::stored(clock.instant(at));
        [
            Self {
                column: "v.planned_at",
                which: "v.started_at IS NULL",
                from: bound(request.from, "", &wall),
                before: bound(after, "~", &wall),
            },
            Self {
                column: "v.started_at",
                which: "v.started_at IS NOT NULL",
                from: bound(request.from, "", &instant),
                before: bound(after, "~", &instant),
            },
        ]
    }

    /// The conditions of a statement, with the client as `?1` and the bounds as `?2` and `?3`.
    fn conditions(&self, request: &ListVisits) -> String {
        let mut sql = if request.client.is_some() { "v.client_id = ?1" } else { "?1 IS NULL AND c.trashed_at IS NULL" }
            .to_owned();
        if !request.states.is_empty() {
            let words: Vec<String> = VisitState::ALL
                .iter()
                .filter(|state| request.states.contains(state))
                .map(|state| format!("'{}'", state.word()))
                .collect();
            sql += &format!(" AND v.state IN ({})", words.join(","));
        }
        sql + &format!(" AND {0} AND {1} >= ?2 AND {1} < ?3", self.which, self.column)
    }
}

pub(super) fn list(conn: &Connection, clock: &dyn Clock, request: &ListVisits, order: Order) -> Result<Vec<VisitRow>> {
    let limit = request.limit.min(MOST);
    let mut rows: Vec<VisitRow> = Vec::new();
    for standing in Standing::both(request, clock) {
        let sql = format!(
            "{ROW} WHERE {0} ORDER BY {1} {2}, v.id {2} LIMIT ?4",
            standing.conditions(request),
            standing.column,
            order.sql()
        );
        let mut query = conn.prepare_cached(&sql)?;
        let found = query
            .query_map(params![request.client, standing.from, standing.before, limit], |found| row(found, clock))?;
        for found in found {
            rows.push(found?);
        }
    }
    match order {
        Order::EarliestFirst => rows.sort_by_key(|row| (row.stands_at(), row.id.clone())),
        Order::LatestFirst => rows.sort_by_key(|row| Reverse((row.stands_at(), row.id.clone()))),
    }
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(rows)
}

/// How many there are, whatever the limit.
pub(super) fn count(conn: &Connection, clock: &dyn Clock, request: &ListVisits) -> Result<u32> {
    let mut count = 0;
    for standing in Standing::both(request, clock) {
        let sql = format!(
            "SELECT count(*) FROM visit v JOIN client c ON c.id = v.client_id WHERE {}",
            standing.conditions(request)
        );
        count += conn
            .prepare_cached(&sql)?
            .query_row(params![request.client, standing.from, standing.before], |row| row.get::<_, u32>(0))?;
    }
    Ok(count)
}

/// Visits planned or under way that take up some of the same time by their plans, without `but`, the earliest first.
pub(super) fn overlapping(
    conn: &Connection,
    clock: &dyn Clock,
    at: NaiveDateTime,
    minutes: u16,
    but: Option<&VisitId>,
) -> Result<Vec<VisitRow>> {
    let (since, end) = (at - TimeDelta::minutes(LONGEST), at + TimeDelta::minutes(minutes.into()));
    let rows: Vec<VisitRow> = conn
        .prepare_cached(&format!(
            "{ROW} WHERE v.planned_at > ?1 AND v.planned_at < ?2 AND v.state IN ('planned', 'underWay')
               AND v.id IS NOT ?3 AND c.trashed_at IS NULL ORDER BY v.planned_at, v.id"
        ))?
        .query_map(params![WallTime(since), WallTime(end), but], |found| row(found, clock))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter(|row| row.planned_at + TimeDelta::minutes(row.minutes.into()) > at).collect())
}

/// Rows of the ids of a JSON array, in any order.
pub(crate) fn of_ids(conn: &Connection, clock: &dyn Clock, ids: &str) -> Result<Vec<VisitRow>> {
    let rows = conn
        .prepare_cached(&format!("{ROW} WHERE v.id IN (SELECT value FROM json_each(?1))"))?
        .query_map([ids], |found| row(found, clock))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
