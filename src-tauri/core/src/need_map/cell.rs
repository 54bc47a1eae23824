//! What a cell of the map says at a glance.

use super::{CELLS, CellStanding, NeedCell, NeedConfidence, NeedDepth, NeedLevel, NeedState, cell_index};
use chrono::{NaiveDate, TimeDelta};

/// A note older than this no longer tells how things are.
pub(crate) const FRESH: TimeDelta = TimeDelta::days(180);
/// An open note one is sure of presses after this.
const PRESSING: TimeDelta = TimeDelta::days(30);
/// A question asked longer ago than this may be asked again.
const ASKED: TimeDelta = TimeDelta::days(90);

/// What of a note its cell stands by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub level: NeedLevel,
    pub depth: NeedDepth,
    pub state: NeedState,
    pub state_since: NaiveDate,
    pub confidence: NeedConfidence,
    pub noted_on: NaiveDate,
}

/// All cells, by the notes as they stand on a day and the days each cell was last asked about.
pub(crate) fn cells(marks: &[Mark], asked: &[Option<NaiveDate>; CELLS], on: NaiveDate) -> Vec<NeedCell> {
    let mut cells = Vec::with_capacity(CELLS);
    for &level in NeedLevel::ALL {
        for &depth in NeedDepth::ALL {
            let of_cell = marks.iter().filter(|mark| (mark.level, mark.depth) == (level, depth));
            cells.push(cell((level, depth), of_cell, asked.get(cell_index(level, depth)).copied().flatten(), on));
        }
    }
    cells
}

/// Whether a note of a day is stale on another.
pub(crate) fn is_stale(noted_on: NaiveDate, on: NaiveDate) -> bool {
    on - noted_on > FRESH
}

/// The cell that `notes` (all of one cell, in the state of the day `on`) make, last asked about on `asked_on`.
fn cell<'m>(
    (level, depth): (NeedLevel, NeedDepth),
    notes: impl Iterator<Item = &'m Mark>,
    asked_on: Option<NaiveDate>,
    on: NaiveDate,
) -> NeedCell {
    let mut cell = NeedCell {
        level,
        depth,
        notes: 0,
        open: 0,
        being_met: 0,
        met: 0,
        outdated: 0,
        newest_on: None,
        asked_on,
        standing: CellStanding::Empty,
    };
    let (mut presses, mut fresh) = (false, false);
    for note in notes {
        match note.state {
            NeedState::Open => {
                cell.open += 1;
                fresh |= !is_stale(note.noted_on, on);
                presses |= note.confidence == NeedConfidence::High && on - note.state_since >= PRESSING;
            }
            NeedState::BeingMet => cell.being_met += 1,
            NeedState::Met => cell.met += 1,
            NeedState::Outdated => {
                cell.outdated += 1;
                continue;
            }
        }
        cell.notes += 1;
        cell.newest_on = cell.newest_on.max(Some(note.noted_on));
    }
    cell.standing = if presses {
        CellStanding::Pressing
    } else if cell.being_met > 0 {
        CellStanding::BeingMet
    } else if fresh {
        CellStanding::Fresh
    } else if cell.open > 0 {
        CellStanding::Stale
    } else if cell.met > 0 {
        CellStanding::Met
    } else if asked_on.is_some_and(|asked| on - asked <= ASKED) {
        CellStanding::Asked
    } else {
        CellStanding::Empty
    };
    cell
}
