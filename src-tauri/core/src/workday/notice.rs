//! The notice of a year, read out of a table: a line for each day that is not as its weekday says.
//!
//! The columns are day, kind and name (which may be missing); `#` begins a comment; a heading may stand first. Days are
//! written with - or /, kinds in either language. A file is taken whole or not at all.

use crate::error::{Error, Invalid, LineFault, Result};
use crate::text::plain_text;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// The most bytes of a file: a century of notices is less.
pub const MOST_BYTES: usize = 1 << 20;
/// The longest name of a holiday that is kept, in characters.
const LONGEST_NAME: usize = 40;
/// The days that are free in every year, (month, day): a year without them is not told whole.
const ALWAYS_FREE: [(u32, u32); 3] = [(1, 1), (5, 1), (10, 1)];
/// From this day of December on a notice may speak of the year before its own.
const BRIDGE: u32 = 20;

/// What a day is, against its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Kind {
    /// Free, and the market is closed.
    Holiday,
    /// A weekend that is worked; the market is closed.
    Worked,
    /// Worked, and the market is closed.
    Closed,
}

/// A day of a notice.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Told {
    pub day: NaiveDate,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// What a year's notice tells, by day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Notice(BTreeMap<NaiveDate, Told>);

impl Notice {
    pub(super) fn of(days: Vec<Told>) -> Self {
        Self(days.into_iter().map(|told| (told.day, told)).collect())
    }

    pub(super) fn days(&self) -> impl Iterator<Item = &Told> {
        self.0.values()
    }

    pub(super) fn on(&self, day: NaiveDate) -> Option<&Told> {
        self.0.get(&day)
    }

    /// How many days are of a kind; of the free ones those that would have been worked.
    pub(super) fn count(&self, kind: Kind) -> u16 {
        let counted = self.days().filter(|told| told.kind == kind && (kind != Kind::Holiday || is_weekday(told.day)));
        u16::try_from(counted.count()).unwrap_or(u16::MAX)
    }
}

pub(super) fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The notices that ship with the app.
pub(super) fn shipped() -> Result<BTreeMap<u16, Notice>> {
    read(include_bytes!("shipped.csv")).map_err(|_| Error::Internal("the shipped working days"))
}

/// The notices of a file, by year.
pub(super) fn read(bytes: &[u8]) -> Result<BTreeMap<u16, Notice>> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::invalid("table", Invalid::OutOfRange));
    }
    let text = plain_text::decoded(bytes, true).ok_or(Error::invalid("table", Invalid::Malformed))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut days: BTreeMap<NaiveDate, Told> = BTreeMap::new();
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut is_first = true;
    for row in rows.records() {
        let row = row.map_err(|error| bad_line(error.position().map_or(0, csv::Position::line), LineFault::Form))?;
        let line = row.position().map_or(0, csv::Position::line);
        if row.iter().all(str::is_empty) {
            continue;
        }
        let is_heading =
            std::mem::take(&mut is_first) && !row.iter().any(|cell| cell.contains(|c: char| c.is_ascii_digit()));
        if is_heading {
            continue;
        }
        let told = told(&row, line)?;
        if days.insert(told.day, told).is_some() {
            return Err(bad_line(line, LineFault::Twice));
        }
    }
    if days.is_empty() {
        return Err(Error::invalid("table", Invalid::Empty));
    }
    by_year(days)
}

fn told(row: &csv::StringRecord, line: u64) -> Result<Told> {
    let (Some(day), Some(kind)) = (row.get(0), row.get(1)) else { return Err(bad_line(line, LineFault::Form)) };
    let day = day_of(day).ok_or(bad_line(line, LineFault::Day))?;
    let kind = match kind.to_lowercase().as_str() {
        "holiday" | "free" | "休" | "放假" | "假日" | "节假日" => Kind::Holiday,
        "worked" | "workday" | "班" | "上班" | "调休上班" => Kind::Worked,
        "closed" | "休市" => Kind::Closed,
        _ => return Err(bad_line(line, LineFault::Kind)),
    };
    if kind == Kind::Worked && is_weekday(day) {
        return Err(bad_line(line, LineFault::Weekday));
    }
    Ok(Told { day, kind, name: row.get(2).unwrap_or_default().chars().take(LONGEST_NAME).collect() })
}

/// 2027-01-01, 2027/1/1, 2027.1.1, 2027年1月1日; of years a notice can be of.
fn day_of(text: &str) -> Option<NaiveDate> {
    let text = text.replace(['年', '月', '/', '.'], "-").replace('日', "");
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [year, month, day] = parts[..] else { return None };
    (2000..=2199).contains(&year).then_some(())?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Each day with its year; the last days of a year that is not told go with the notice of the next.
fn by_year(days: BTreeMap<NaiveDate, Told>) -> Result<BTreeMap<u16, Notice>> {
    let is_free = |year: i32, month, day| {
        let on = NaiveDate::from_ymd_opt(year, month, day);
        on.and_then(|on| days.get(&on)).is_some_and(|told| told.kind == Kind::Holiday)
    };
    let is_whole = |year: i32| ALWAYS_FREE.iter().all(|(month, day)| is_free(year, *month, *day));
    let mut years: BTreeMap<u16, Vec<Told>> = BTreeMap::new();
    for told in days.values() {
        let year = told.day.year();
        let is_bridge = told.day.month() == 12 && told.day.day() >= BRIDGE;
        let of = match (is_whole(year), is_bridge && is_whole(year + 1)) {
            (true, _) => year,
            (false, true) => year + 1,
            (false, false) => {
                let year = u16::try_from(year).unwrap_or_default();
                return Err(Error::invalid("table", Invalid::PartOfYear { year }));
            }
        };
        years.entry(u16::try_from(of).unwrap_or_default()).or_default().push(told.clone());
    }
    Ok(years.into_iter().map(|(year, days)| (year, Notice::of(days))).collect())
}

fn bad_line(line: u64, fault: LineFault) -> Error {
    Error::invalid("table", Invalid::BadLine { line: u32::try_from(line).unwrap_or(u32::MAX), fault })
}
