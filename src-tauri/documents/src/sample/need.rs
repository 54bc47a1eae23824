//! Needs: the map of a client in the middle of things, with every standing in it, and the notes of one visit.

use chrono::NaiveDate;
use zhike_core::need::{CellStanding, NeedCell, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedState};
use zhike_core::visit::SummaryNeed;

/// The map, its cells in the order of the core.
pub(crate) fn map() -> Vec<NeedCell> {
    use CellStanding::{Asked, BeingMet, Empty, Fresh, Met, Pressing, Stale};
    let standings = [
        (NeedLevel::Physiological, [(1, Met), (0, Empty), (0, Empty)]),
        (NeedLevel::Safety, [(2, Fresh), (0, Asked), (3, Pressing)]),
        (NeedLevel::Belonging, [(1, Stale), (1, Fresh), (0, Empty)]),
        (NeedLevel::Esteem, [(1, Met), (2, BeingMet), (0, Empty)]),
        (NeedLevel::SelfActualisation, [(0, Empty), (0, Empty), (12, Fresh)]),
    ];
    let cells = standings.into_iter().flat_map(|(level, depths)| {
        NeedDepth::ALL.iter().zip(depths).map(move |(&depth, (notes, standing))| cell(level, depth, notes, standing))
    });
    cells.collect()
}

/// The map of a client of whom nothing is known.
pub(crate) fn empty_map() -> Vec<NeedCell> {
    map().into_iter().map(|known| cell(known.level, known.depth, 0, CellStanding::Empty)).collect()
}

fn cell(level: NeedLevel, depth: NeedDepth, notes: u32, standing: CellStanding) -> NeedCell {
    let of = |standings: &[CellStanding]| if standings.contains(&standing) { notes } else { 0 };
    NeedCell {
        level,
        depth,
        notes,
        open: of(&[CellStanding::Pressing, CellStanding::Fresh, CellStanding::Stale]),
        being_met: of(&[CellStanding::BeingMet]),
        met: of(&[CellStanding::Met]),
        outdated: 0,
        newest_on: (notes > 0).then(|| NaiveDate::from_ymd_opt(2026, 9, 30).unwrap()),
        asked_on: (standing == CellStanding::Asked).then(|| NaiveDate::from_ymd_opt(2026, 11, 2).unwrap()),
        standing,
    }
}

/// What was noted in the sample visit.
pub(crate) fn noted() -> Vec<SummaryNeed> {
    let need = |level, depth, text: &str, evidence, confidence, state| SummaryNeed {
        level,
        depth,
        text: text.to_owned(),
        evidence,
        confidence,
        state,
    };
    vec![
        need(
            NeedLevel::Safety,
            NeedDepth::Stated,
            "𬱖去荷兰读建筑，两年约 80 万元，本金不能有闪失。",
            NeedEvidence::Said,
            NeedConfidence::High,
            NeedState::BeingMet,
        ),
        need(
            NeedLevel::Safety,
            NeedDepth::Deep,
            "母亲独居，怕自己出差时没人在身边。",
            NeedEvidence::Observed,
            NeedConfidence::Medium,
            NeedState::Open,
        ),
        need(
            NeedLevel::SelfActualisation,
            NeedDepth::Hidden,
            "想在退休前做成一座自己署名的小建筑，\n说起图书馆时眼睛亮了。",
            NeedEvidence::Inferred,
            NeedConfidence::Low,
            NeedState::Open,
        ),
    ]
}
