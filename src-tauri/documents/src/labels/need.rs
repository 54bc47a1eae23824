//! The words for needs: levels, depths, and how a note and a cell of the map stand.

use crate::Language;
use zhike_core::need::{CellStanding, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedState};

/// A level: 安全.
pub(crate) const fn level(level: NeedLevel, language: Language) -> &'static str {
    match level {
        NeedLevel::Physiological => language.choose("生理", "Physiological"),
        NeedLevel::Safety => language.choose("安全", "Safety"),
        NeedLevel::Belonging => language.choose("社会交往", "Belonging"),
        NeedLevel::Esteem => language.choose("尊重与爱", "Esteem"),
        NeedLevel::SelfActualisation => language.choose("自我实现", "Self-fulfillment"),
    }
}

/// A depth: 隐藏.
pub(crate) const fn depth(depth: NeedDepth, language: Language) -> &'static str {
    match depth {
        NeedDepth::Stated => language.choose("显性", "Stated"),
        NeedDepth::Hidden => language.choose("隐藏", "Hidden"),
        NeedDepth::Deep => language.choose("深藏", "Deep"),
    }
}

/// Where a depth is to be found: 关系里的.
pub(crate) const fn whereabouts(depth: NeedDepth, language: Language) -> &'static str {
    match depth {
        NeedDepth::Stated => language.choose("说出来的", "said aloud"),
        NeedDepth::Hidden => language.choose("关系里的", "in dealings"),
        NeedDepth::Deep => language.choose("心里的", "at heart"),
    }
}

/// A cell of the map: 安全 · 隐藏.
pub(crate) fn cell(level: NeedLevel, depth: NeedDepth, language: Language) -> String {
    format!("{} · {}", self::level(level, language), self::depth(depth, language))
}

/// What a note rests on: 观察.
pub(crate) const fn evidence(evidence: NeedEvidence, language: Language) -> &'static str {
    match evidence {
        NeedEvidence::Said => language.choose("她/他说", "said"),
        NeedEvidence::Observed => language.choose("观察", "observed"),
        NeedEvidence::Inferred => language.choose("推断", "inferred"),
    }
}

/// How sure the adviser is, in words that stand alone: 信心高.
pub(crate) const fn confidence(confidence: NeedConfidence, language: Language) -> &'static str {
    match confidence {
        NeedConfidence::Low => language.choose("信心低", "low confidence"),
        NeedConfidence::Medium => language.choose("信心中", "medium confidence"),
        NeedConfidence::High => language.choose("信心高", "high confidence"),
    }
}

/// Where a note stands: 未满足.
pub(crate) const fn state(state: NeedState, language: Language) -> &'static str {
    match state {
        NeedState::Open => language.choose("未满足", "open"),
        NeedState::BeingMet => language.choose("在办", "in hand"),
        NeedState::Met => language.choose("已满足", "met"),
        NeedState::Outdated => language.choose("已过时", "outdated"),
    }
}

/// What a cell says at a glance: 要紧.
pub(crate) const fn standing(standing: CellStanding, language: Language) -> &'static str {
    match standing {
        CellStanding::Pressing => language.choose("要紧", "pressing"),
        CellStanding::BeingMet => language.choose("在办", "in hand"),
        CellStanding::Fresh => language.choose("新", "new"),
        CellStanding::Stale => language.choose("旧", "old"),
        CellStanding::Met => language.choose("已满足", "met"),
        CellStanding::Asked => language.choose("问过", "asked"),
        CellStanding::Empty => language.choose("问一问", "ask"),
    }
}
