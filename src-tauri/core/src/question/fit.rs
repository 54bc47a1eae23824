//! How well a question fits a client.

use super::{Question, QuestionReason, Spin};
use crate::Result;
use crate::contact_person::{self, Kin, Tie};
use crate::content::Bilingual;
use crate::facts::{self, AgeBand, RelationshipStage, Work};
use crate::id::ClientId;
use crate::need_map::{self, CellStanding, NeedCell, NeedDepth};
use crate::text::fields::{Field, Template};
use crate::text::theme::{self, NeedTheme};
use crate::tier::Tier;
use chrono::NaiveDate;
use rusqlite::Connection;

/// Stands in a text for the first person of the ties it fits: 您母亲, your mother.
pub(super) const KIN: Field = Field { zh: "家人", en: "kin" };

/// The text of a question taken apart.
pub(super) fn template(text: &str) -> Result<Template> {
    Template::parse("text", text, &[KIN])
}

/// The family of a client, as it is spoken of; of the dead nothing is asked.
pub(super) struct Family(Vec<Kin>);

/// What is known of whom the question is for.
pub(super) struct Person {
    tier: Tier,
    pub stage: RelationshipStage,
    age: AgeBand,
    work: Option<Work>,
    family: Family,
    /// As bits.
    themes: u32,
    pub was_met: bool,
}

impl Person {
    pub fn of(conn: &Connection, id: &ClientId, today: NaiveDate) -> Result<Self> {
        let traits = facts::traits(conn, id)?;
        let family = Family::of(conn, id)?;
        let told = need_map::themes_of_client(conn, id)?;
        let of_kin: Vec<NeedTheme> = family.0.iter().filter_map(|kin| theme_of(kin.tie)).collect();
        Ok(Self {
            tier: traits.tier,
            stage: traits.stage,
            age: facts::age_band(conn, id, today)?,
            work: Work::of(&traits.occupation),
            family,
            was_met: facts::was_met(conn, id)?,
            themes: told | theme::bits_of(&traits.about) | NeedTheme::bits(&of_kin),
        })
    }

    /// Whether the question may be put to this person at all, and what of it fits in particular.
    ///
    /// What is not known excludes: who has no work on record is not asked about the factory. A question on themes is a
    /// follow-up, for whom one of them is known of; who was never met is asked none.
    pub fn fits(&self, question: &Question) -> Option<Vec<QuestionReason>> {
        let fit = &question.fit;
        let mut reasons = Vec::new();
        let mut demand = |asked: bool, holds: bool, reason| {
            if asked && holds {
                reasons.push(reason);
            }
            !asked || holds
        };
        let themes = NeedTheme::bits(&fit.themes);
        let fits = demand(themes != 0, self.was_met && self.themes & themes != 0, QuestionReason::Theme)
            && demand(!fit.ties.is_empty(), self.family.kin_of(question).is_some(), QuestionReason::Tie)
            && demand(
                !fit.work.is_empty(),
                self.work.is_some_and(|work| fit.work.contains(&work)),
                QuestionReason::Work,
            )
            && demand(!fit.ages.is_empty(), fit.ages.contains(&self.age), QuestionReason::Age)
            && demand(!fit.tiers.is_empty(), fit.tiers.contains(&self.tier), QuestionReason::Tier)
            && demand(!fit.stages.is_empty(), fit.stages.contains(&self.stage), QuestionReason::Stage);
        fits.then_some(reasons)
    }

    /// Whether it asks about somebody of the family who is not there, or not any more.
    pub fn lacks_kin(&self, question: &Question) -> bool {
        !question.fit.ties.is_empty() && self.family.kin_of(question).is_none()
    }

    /// The text with the person named.
    pub fn told(&self, question: &Question) -> Bilingual {
        self.family.told(question)
    }
}

impl Family {
    pub fn of(conn: &Connection, id: &ClientId) -> Result<Self> {
        let people = contact_person::of_client(conn, id)?;
        Ok(Self(
            people
                .iter()
                .filter(|person| !person.deceased)
                .filter_map(|person| Kin::of(person.kind, &person.relation))
                .collect(),
        ))
    }

    /// The first person the question is about.
    fn kin_of(&self, question: &Question) -> Option<&Kin> {
        question.fit.ties.iter().find_map(|tie| self.0.iter().find(|kin| kin.tie == *tie))
    }

    /// The text with the person named.
    pub fn told(&self, question: &Question) -> Bilingual {
        let (zh, en) = self.kin_of(question).map_or(("您家人", "your family"), |kin| (&kin.zh, &kin.en));
        Bilingual { zh: filled(&question.text.zh, zh), en: filled(&question.text.en, en) }
    }
}

/// A text with the person named. One that cannot be taken apart, which none is that was saved, stays as it is.
fn filled(text: &str, kin: &str) -> String {
    let filled = template(text).ok().and_then(|text| text.fill(|_| Some(kin.to_owned())).ok());
    filled.unwrap_or_else(|| text.to_owned())
}

/// What there is to speak of when there is such a person at all.
const fn theme_of(tie: Tie) -> Option<NeedTheme> {
    match tie {
        Tie::Mother | Tie::Father => Some(NeedTheme::Parents),
        Tie::Son | Tie::Daughter | Tie::Grandchild => Some(NeedTheme::Children),
        Tie::Spouse => Some(NeedTheme::Marriage),
        Tie::Sibling => None,
    }
}

/// What a cell is worth asking about, by how it stands.
pub(super) fn worth_of_cell(cell: &NeedCell) -> i32 {
    match cell.standing {
        CellStanding::Empty => 100,
        CellStanding::Stale => 85,
        CellStanding::Asked => 45,
        CellStanding::Fresh => 20,
        CellStanding::BeingMet => 15,
        CellStanding::Pressing => 12,
        CellStanding::Met => 8,
    }
}

/// How deep one may well ask, by how near the client is.
pub(super) fn worth_of_depth(depth: NeedDepth, stage: RelationshipStage) -> i32 {
    match (stage, depth) {
        (RelationshipStage::Stranger, NeedDepth::Stated) => 14,
        (RelationshipStage::Acquaintance, NeedDepth::Hidden) => 12,
        (RelationshipStage::Friend | RelationshipStage::Partner, NeedDepth::Deep) => 12,
        (RelationshipStage::Friend | RelationshipStage::Partner, NeedDepth::Hidden) => 10,
        (RelationshipStage::Acquaintance, NeedDepth::Stated) => 6,
        (RelationshipStage::Stranger, NeedDepth::Deep) => -60,
        _ => 0,
    }
}

/// What the step of the conversation adds: with somebody never met it begins with how things are, and what would be
/// gained comes last.
pub(super) fn worth_of_step(spin: Option<Spin>, was_met: bool) -> i32 {
    match spin {
        Some(Spin::Situation) if !was_met => 6,
        Some(Spin::Implication | Spin::NeedPayoff) if !was_met => -12,
        _ => 0,
    }
}

/// What a reason adds.
pub(super) fn worth_of(reason: QuestionReason) -> i32 {
    match reason {
        QuestionReason::Theme => 24,
        QuestionReason::Tie => 16,
        QuestionReason::Work => 12,
        QuestionReason::Age => 6,
        QuestionReason::Tier => 4,
        QuestionReason::Stage => 3,
        QuestionReason::EmptyCell | QuestionReason::StaleCell => 0,
    }
}
