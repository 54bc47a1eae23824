//! The needs of the whole book: figures by tier and age band, and the clients behind each of them.
//!
//! Figures and lists are both read from the same masks, so a figure is always as long as its list.

use super::masks::{self, Masks};
use super::{NeedBook, NeedDepth, NeedFigures, NeedFilter, NeedLevel, NeedMeasure, NeedRoll, NeedSegment};
use crate::Result;
use crate::facts::AgeBand;
use crate::need_map::{CELLS, cell_index};
use crate::roll::Roll;
use crate::text::theme::NeedTheme;
use crate::tier::Tier;
use crate::vault::OpenVault;

/// The figures of the book: of its clients who live.
pub fn book(vault: &OpenVault) -> Result<NeedBook> {
    let roll = Roll::of(vault)?;
    let needs = NeedRoll::of(vault, roll.docs())?;
    let mut book = NeedBook {
        all: empty(None, None),
        tiers: Tier::ALL.iter().map(|tier| empty(Some(*tier), None)).collect(),
        ages: AgeBand::ALL.iter().map(|age| empty(None, Some(*age))).collect(),
    };
    for ((doc, of_client), age) in (0..).zip(needs.masks()).zip(needs.ages()) {
        let Some(line) = roll.line(doc).filter(|line| !line.trashed && line.standing.is_living()) else { continue };
        count(&mut book.all, of_client);
        for segment in book.tiers.iter_mut().filter(|segment| segment.tier == Some(line.tier)) {
            count(segment, of_client);
        }
        for segment in book.ages.iter_mut().filter(|segment| segment.age == Some(*age)) {
            count(segment, of_client);
        }
    }
    Ok(book)
}

/// Which clients, by number, pass a filter.
pub(crate) fn passing(vault: &OpenVault, filter: &NeedFilter, docs: usize) -> Result<Vec<bool>> {
    let cells = masks::cells_of(filter);
    let themes = filter.theme.map_or(0, |theme| NeedTheme::bits(&[theme]));
    let needs = NeedRoll::of(vault, docs)?;
    let passes =
        |of_client: &Masks| of_client.holds(filter.measure, cells) && (themes == 0 || of_client.themes & themes != 0);
    Ok(needs.masks().iter().map(passes).collect())
}

/// Which clients, by number, are of one of these age bands.
pub(crate) fn of_ages(vault: &OpenVault, ages: &[AgeBand], docs: usize) -> Result<Vec<bool>> {
    let needs = NeedRoll::of(vault, docs)?;
    Ok(needs.ages().iter().map(|age| ages.contains(age)).collect())
}

fn empty(tier: Option<Tier>, age: Option<AgeBand>) -> NeedSegment {
    let figures = |measure: &NeedMeasure| NeedFigures {
        measure: *measure,
        cells: vec![0; CELLS],
        levels: vec![0; NeedLevel::ALL.len()],
        depths: vec![0; NeedDepth::ALL.len()],
        any: 0,
    };
    NeedSegment {
        tier,
        age,
        clients: 0,
        notes: 0,
        known_cells: 0,
        fresh_cells: 0,
        figures: NeedMeasure::ALL.iter().map(figures).collect(),
        themes: vec![0; NeedTheme::ALL.len()],
    }
}

fn count(segment: &mut NeedSegment, of_client: &Masks) {
    segment.clients += 1;
    segment.notes += of_client.notes;
    segment.known_cells += of_client.of(NeedMeasure::Known).count_ones();
    segment.fresh_cells += of_client.of(NeedMeasure::Fresh).count_ones();
    for figures in &mut segment.figures {
        let holds = |cells| u32::from(of_client.holds(figures.measure, cells));
        let mut whole_depths = vec![0; figures.depths.len()];
        for (&level, counted) in NeedLevel::ALL.iter().zip(&mut figures.levels) {
            let mut of_level = 0;
            for (&depth, of_depth) in NeedDepth::ALL.iter().zip(&mut whole_depths) {
                let cell = 1 << cell_index(level, depth);
                of_level |= cell;
                *of_depth |= cell;
                if let Some(counted) = figures.cells.get_mut(cell_index(level, depth)) {
                    *counted += holds(cell);
                }
            }
            *counted += holds(of_level);
        }
        for (of_depth, counted) in whole_depths.into_iter().zip(&mut figures.depths) {
            *counted += holds(of_depth);
        }
        figures.any += holds(masks::ALL_CELLS);
    }
    for (theme, counted) in NeedTheme::ALL.iter().zip(&mut segment.themes) {
        *counted += u32::from(of_client.themes & NeedTheme::bits(&[*theme]) != 0);
    }
}
