//! The words for what is known of a client.

use crate::Language;
use crate::amount::amount;
use zhike_core::client::{RelationshipStage, RiskGrade};
use zhike_core::occasion::AgeView;
use zhike_core::tier::Tier;
use zhike_core::visit::SummaryFactLabel;

/// The word for an internal fact.
pub(crate) const fn fact(label: SummaryFactLabel, language: Language) -> &'static str {
    match label {
        SummaryFactLabel::Tier => language.choose("客户层级", "Tier"),
        SummaryFactLabel::Stage => language.choose("关系阶段", "Stage"),
        SummaryFactLabel::Assets => language.choose("资产", "Assets"),
        SummaryFactLabel::RiskGrade => language.choose("风险等级", "Risk grade"),
        SummaryFactLabel::Taboo => language.choose("忌讳", "Taboo"),
    }
}

/// The value of an internal fact in words: tiers and stages come as stored words, assets as whole fen, all else as the
/// reader knows it. `None` leaves the value as it came.
pub(crate) fn fact_value(label: SummaryFactLabel, value: &str, language: Language) -> Option<String> {
    match label {
        SummaryFactLabel::Tier => Tier::from_word(value).map(|tier| self::tier(tier, language).to_owned()),
        SummaryFactLabel::Stage => {
            RelationshipStage::from_word(value).map(|stage| self::stage(stage, language).to_owned())
        }
        SummaryFactLabel::Assets => value.parse().ok().map(|fen| amount(fen, language)),
        SummaryFactLabel::RiskGrade => RiskGrade::from_word(value).map(|known| grade(known, language).to_owned()),
        SummaryFactLabel::Taboo => None,
    }
}

/// A tier: 高端.
pub(crate) const fn tier(tier: Tier, language: Language) -> &'static str {
    match tier {
        Tier::High => language.choose("高端", "High"),
        Tier::UpperMiddle => language.choose("中高端", "Upper middle"),
        Tier::LowerMiddle => language.choose("中低端", "Lower middle"),
        Tier::Low => language.choose("低端", "Low"),
        Tier::Unknown => language.choose("层级未知", "Unknown"),
    }
}

/// A risk grade: C3, C1 最低类别.
pub(crate) const fn grade(grade: RiskGrade, language: Language) -> &'static str {
    match grade {
        RiskGrade::C1Lowest => language.choose("C1 最低类别", "C1, lowest category"),
        other => other.word(),
    }
}

/// A stage of the relationship: 朋友.
pub(crate) const fn stage(stage: RelationshipStage, language: Language) -> &'static str {
    match stage {
        RelationshipStage::Stranger => language.choose("生人", "Stranger"),
        RelationshipStage::Acquaintance => language.choose("熟人", "Acquaintance"),
        RelationshipStage::Friend => language.choose("朋友", "Friend"),
        RelationshipStage::Partner => language.choose("伙伴", "Partner"),
    }
}

/// Years completed: 52 岁.
pub(crate) fn years(age: &AgeView, language: Language) -> String {
    match language {
        Language::Chinese => format!("{} 岁", age.full),
        Language::English => age.full.to_string(),
    }
}

/// The age as it is counted in China, and the animal of the year of birth: 虚岁 53 · 属虎.
pub(crate) fn nominal_age(age: &AgeView, language: Language) -> String {
    let (chinese, english) = ANIMALS.get(usize::from(age.zodiac)).copied().unwrap_or_default();
    match language {
        Language::Chinese => format!("虚岁 {} · 属{chinese}", age.nominal),
        Language::English => format!("nominal {} · {english}", age.nominal),
    }
}

const ANIMALS: [(&str, &str); 12] = [
    ("鼠", "Rat"),
    ("牛", "Ox"),
    ("虎", "Tiger"),
    ("兔", "Rabbit"),
    ("龙", "Dragon"),
    ("蛇", "Snake"),
    ("马", "Horse"),
    ("羊", "Goat"),
    ("猴", "Monkey"),
    ("鸡", "Rooster"),
    ("狗", "Dog"),
    ("猪", "Pig"),
];
