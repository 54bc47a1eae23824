//! What the book page and the filter of the list know of a client: one bit for each cell and measure.

use super::{NeedDepth, NeedFilter, NeedLevel, NeedMeasure, NeedState};
use crate::need_map::{self, CELLS, cell_index};
use crate::roll::Doc;
use crate::{Error, Result};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Cells, as bits in their places.
pub(super) type Cells = u16;
pub(super) const ALL_CELLS: Cells = (1 << CELLS) - 1;

/// The cells of one client, by what holds for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Masks {
    open: Cells,
    being_met: Cells,
    met: Cells,
    fresh: Cells,
    /// Notes not outdated.
    pub notes: u32,
    /// The themes of these notes, as bits.
    pub themes: u32,
}

impl Masks {
    fn known(&self) -> Cells {
        self.open | self.being_met | self.met
    }

    /// The cells a measure holds for.
    pub fn of(&self, measure: NeedMeasure) -> Cells {
        match measure {
            NeedMeasure::Open => self.open,
            NeedMeasure::BeingMet => self.being_met,
            NeedMeasure::Met => self.met,
            NeedMeasure::Known => self.known(),
            NeedMeasure::Fresh => self.fresh,
            NeedMeasure::Stale => self.known() & !self.fresh,
            NeedMeasure::Unknown => ALL_CELLS & !self.known(),
        }
    }

    /// Whether a measure holds for a choice of cells: for any of them, but nothing is unknown unless all of them are.
    pub fn holds(&self, measure: NeedMeasure, cells: Cells) -> bool {
        let held = self.of(measure) & cells;
        if measure == NeedMeasure::Unknown { held == cells } else { held != 0 }
    }

    fn add(&mut self, cell: u8, state: NeedState, fresh: bool, themes: u32) {
        let bit = 1 << cell;
        match state {
            NeedState::Open => self.open |= bit,
            NeedState::BeingMet => self.being_met |= bit,
            NeedState::Met => self.met |= bit,
            NeedState::Outdated => return,
        }
        if fresh {
            self.fresh |= bit;
        }
        self.notes += 1;
        self.themes |= themes;
    }
}

/// The masks of every client by number, `docs` of them.
pub(super) fn read(conn: &Connection, docs: usize, today: NaiveDate) -> Result<Vec<Masks>> {
    let epoch = NaiveDate::default();
    let fresh_from = (today - need_map::FRESH - epoch).num_days();
    let mut masks = vec![Masks::default(); docs];
    let mut query = conn.prepare_cached("SELECT id >> 20, cell, state, day, themes FROM need_list")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let doc: Doc = row.get(0)?;
        let state: u8 = row.get(2)?;
        let state = *NeedState::ALL.get(usize::from(state)).ok_or(Error::Internal("a state of need_list"))?;
        if let Some(of_client) = masks.get_mut(doc as usize) {
            of_client.add(row.get::<_, u8>(1)?, state, row.get::<_, i64>(3)? >= fresh_from, row.get(4)?);
        }
    }
    Ok(masks)
}

/// The cells of a filter.
pub(super) fn cells_of(filter: &NeedFilter) -> Cells {
    let mut cells = 0;
    for &level in NeedLevel::ALL {
        for &depth in NeedDepth::ALL {
            let asked = (filter.levels.is_empty() || filter.levels.contains(&level))
                && (filter.depths.is_empty() || filter.depths.contains(&depth));
            if asked {
                cells |= 1 << cell_index(level, depth);
            }
        }
    }
    cells
}
