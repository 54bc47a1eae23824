//! The map of needs in words: a pyramid of levels, an iceberg of depths.

use crate::Language;
use crate::labels::need;
use zhike_core::need::{CellStanding, NeedCell, NeedDepth, NeedLevel};

/// The map: columns from what is said aloud to what lies deepest, rows from the top of the pyramid to its ground.
pub(crate) struct NeedMap {
    pub columns: Vec<MapColumn>,
    pub rows: Vec<MapRow>,
}

/// A depth, and where it is found. The waterline runs between the first and the second.
pub(crate) struct MapColumn {
    pub depth: &'static str,
    pub whereabouts: &'static str,
}

/// A level and its cells, one a column.
pub(crate) struct MapRow {
    pub level: &'static str,
    pub cells: Vec<MapCell>,
}

/// A cell.
pub(crate) struct MapCell {
    /// 安全 · 深藏, for forms that have no columns.
    pub name: String,
    /// Notes not outdated.
    pub notes: u32,
    pub standing: CellStanding,
    /// The standing in words.
    pub word: &'static str,
}

impl MapCell {
    /// The cell in words: 3 · 要紧, or only 问一问 where nothing is noted.
    pub(crate) fn words(&self) -> String {
        if self.notes == 0 { self.word.to_owned() } else { format!("{} · {}", self.notes, self.word) }
    }
}

impl NeedMap {
    /// The cells of which something is known, from the top of the pyramid down.
    pub(crate) fn known(&self) -> impl Iterator<Item = &MapCell> {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.standing != CellStanding::Empty)
    }
}

/// The map of these cells. One that is missing is a cell of which nothing is known.
pub(crate) fn need_map(cells: &[NeedCell], language: Language) -> NeedMap {
    let cell = |level, depth| {
        let found = cells.iter().find(|cell| (cell.level, cell.depth) == (level, depth));
        let standing = found.map_or(CellStanding::Empty, |cell| cell.standing);
        MapCell {
            name: need::cell(level, depth, language),
            notes: found.map_or(0, |cell| cell.notes),
            standing,
            word: need::standing(standing, language),
        }
    };
    NeedMap {
        columns: NeedDepth::ALL
            .iter()
            .map(|&depth| MapColumn {
                depth: need::depth(depth, language),
                whereabouts: need::whereabouts(depth, language),
            })
            .collect(),
        rows: NeedLevel::ALL
            .iter()
            .rev()
            .map(|&level| MapRow {
                level: need::level(level, language),
                cells: NeedDepth::ALL.iter().map(|&depth| cell(level, depth)).collect(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_ground_lies_at_the_foot_and_the_depths_go_from_left_to_right() {
        let map = need_map(&sample::map(), Language::Chinese);
        let levels: Vec<&str> = map.rows.iter().map(|row| row.level).collect();
        assert_eq!(levels, ["自我实现", "尊重与爱", "社会交往", "安全", "生理"]);
        let safety: Vec<String> = map.rows[3].cells.iter().map(MapCell::words).collect();
        assert_eq!(safety, ["2 · 新", "问过", "3 · 要紧"]);
    }

    #[test]
    fn a_map_without_cells_asks_everywhere() {
        let map = need_map(&[], Language::English);
        assert_eq!(map.known().count(), 0);
        assert!(map.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.words() == "ask"));
    }
}
