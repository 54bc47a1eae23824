//! The map of a client: the cells, the notes behind them, and how it grew.

use super::{GrowthPoint, NeedChange, NeedMap, NeedState, NeedView, store};
use crate::facts;
use crate::id::{ClientId, NeedId, VisitId};
use crate::need_map::{self, CELLS, Mark, cell_index};
use crate::text::theme::NeedTheme;
use crate::vault::OpenVault;
use crate::{Error, Result};
use chrono::{Datelike, Months, NaiveDate};

/// The most months shown of the growth.
const MOST_MONTHS: u32 = 36;
/// The most other notes one note tells of.
const ECHOES: usize = 8;

/// The map as it is, or as it was at the end of the day `on`. A day ahead is today.
pub fn map(vault: &OpenVault, id: &ClientId, on: Option<NaiveDate>) -> Result<NeedMap> {
    let conn = vault.conn();
    let today = vault.clock().today();
    let on = on.map_or(today, |day| day.min(today));
    let all = store::of_client(conn, id)?;
    let growth = growth(&all, today);
    let notes = as_of(all, on);
    let asked = need_map::asked_cells(conn, id, on)?;
    let cells = need_map::cells(&notes.iter().map(Mark::from).collect::<Vec<_>>(), &asked, on);
    Ok(NeedMap { client: facts::reference(conn, id)?, on, cells, notes, growth })
}

/// The notes that are open or being met, newest first.
pub(crate) fn live(vault: &OpenVault, id: &ClientId) -> Result<Vec<NeedView>> {
    let mut notes = as_of(store::of_client(vault.conn(), id)?, vault.clock().today());
    notes.retain(|note| matches!(note.state, NeedState::Open | NeedState::BeingMet));
    Ok(notes)
}

/// The notes there were on a day, in the state they had then.
fn as_of(mut notes: Vec<NeedView>, on: NaiveDate) -> Vec<NeedView> {
    notes.retain(|note| note.noted_on <= on);
    for note in &mut notes {
        note.history.retain(|change| change.since <= on);
        if let Some(last) = note.history.last() {
            note.state = last.state;
            note.state_since = last.since;
        }
        note.is_stale = note.state == NeedState::Open && need_map::is_stale(note.noted_on, on);
        note.days_open = (note.state == NeedState::Open)
            .then(|| u32::try_from((on - note.state_since).num_days()).unwrap_or_default());
    }
    tell_echoes(&mut notes);
    notes
}

impl From<&NeedView> for Mark {
    fn from(note: &NeedView) -> Self {
        Self {
            level: note.level,
            depth: note.depth,
            state: note.state,
            state_since: note.state_since,
            confidence: note.confidence,
            noted_on: note.noted_on,
        }
    }
}

/// Lets each live note know the others of its cell that speak of the same, the newest few.
fn tell_echoes(notes: &mut [NeedView]) {
    let heads: Vec<_> = notes
        .iter()
        .filter(|note| note.state != NeedState::Outdated)
        .map(|note| (note.id.clone(), cell_index(note.level, note.depth), NeedTheme::bits(&note.themes)))
        .collect();
    for note in notes.iter_mut().filter(|note| note.state != NeedState::Outdated) {
        let (cell, themes) = (cell_index(note.level, note.depth), NeedTheme::bits(&note.themes));
        note.echoes = heads
            .iter()
            .filter(|(id, at, others)| *at == cell && others & themes != 0 && *id != note.id)
            .take(ECHOES)
            .map(|(id, ..)| id.clone())
            .collect();
    }
}

/// Month by month, from the first note to the month of `today`.
fn growth(notes: &[NeedView], today: NaiveDate) -> Vec<GrowthPoint> {
    let Some(first) = notes.iter().map(|note| note.noted_on).min() else { return Vec::new() };
    let month_of = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let earliest = month_of(today).checked_sub_months(Months::new(MOST_MONTHS - 1)).unwrap_or(first);
    let mut month = month_of(first).max(earliest);
    let mut points = Vec::new();
    while month <= today {
        let Some(next) = month.checked_add_months(Months::new(1)) else { break };
        let mut known = [false; CELLS];
        let (mut live, mut noted) = (0, 0);
        for note in notes.iter().filter(|note| note.noted_on < next) {
            noted += u32::from(note.noted_on >= month);
            if state_before(&note.history, next) != NeedState::Outdated {
                live += 1;
                if let Some(cell) = known.get_mut(cell_index(note.level, note.depth)) {
                    *cell = true;
                }
            }
        }
        let cells = known.iter().filter(|known| **known).count();
        points.push(GrowthPoint { month, noted, notes: live, cells: u32::try_from(cells).unwrap_or_default() });
        month = next;
    }
    points
}

fn state_before(history: &[NeedChange], day: NaiveDate) -> NeedState {
    history.iter().rev().find(|change| change.since < day).map_or(NeedState::Open, |change| change.state)
}

/// The note of an id, as it is today.
pub(crate) fn note(vault: &OpenVault, id: &NeedId) -> Result<NeedView> {
    let client = store::gist(vault.conn(), id)?.client;
    as_of(store::of_client(vault.conn(), &client)?, vault.clock().today())
        .into_iter()
        .find(|note| note.id == *id)
        .ok_or(Error::NotFound { kind: crate::vault::Noun::Need })
}

/// The notes of a visit, as they were taken down.
pub(crate) fn of_visit(vault: &OpenVault, visit: &VisitId) -> Result<Vec<NeedView>> {
    let client = store::client_of_visit(vault.conn(), visit)?;
    let mut notes = as_of(store::of_client(vault.conn(), &client)?, vault.clock().today());
    notes.retain(|note| note.visit.as_ref() == Some(visit));
    notes.sort_by(|one, two| one.id.cmp(&two.id));
    Ok(notes)
}
