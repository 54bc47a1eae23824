//! What a question is on the wire.

use crate::contact_person::Tie;
use crate::content::Bilingual;
use crate::facts::{AgeBand, RelationshipStage, Work};
use crate::id::{ClientId, VisitId};
use crate::need_map::{NeedDepth, NeedLevel};
use crate::text::theme::NeedTheme;
use crate::tier::Tier;
use crate::wire::{personal, wire, word};
use chrono::NaiveDate;

word! {
    /// Which step of a SPIN conversation a question is.
    pub enum Spin { Situation = "situation", Problem = "problem", Implication = "implication", NeedPayoff = "needPayoff" }
}
word! {
    /// What became of a question put to a client.
    pub enum QuestionOutcome {
        /// It lay on the agenda of a visit.
        Proposed = "proposed",
        Asked = "asked",
        Answered = "answered",
        /// The adviser wanted another.
        Passed = "passed",
    }
}
word! {
    /// Why a question was chosen.
    pub enum QuestionReason { EmptyCell = "emptyCell", StaleCell = "staleCell", Theme = "theme", Tie = "tie", Work = "work", Age = "age", Tier = "tier", Stage = "stage" }
}

wire! {
    /// Whom a question fits. An empty list fits anyone.
    pub struct QuestionFit { pub tiers: Vec<Tier>, pub stages: Vec<RelationshipStage>, pub ages: Vec<AgeBand>, pub ties: Vec<Tie>, pub work: Vec<Work>, pub themes: Vec<NeedTheme> }
}

personal! {
    /// A question of the bank. In its text `{kin}`, or `{家人}`, stands for the first person of `fit.ties` around the client.
    pub struct Question { pub level: NeedLevel, pub depth: NeedDepth, pub spin: Option<Spin>, pub text: Bilingual, pub fit: QuestionFit }
    /// A question for a client.
    pub struct NextQuestion {
        pub key: String, pub level: NeedLevel, pub depth: NeedDepth, pub spin: Option<Spin>,
        /// With the person named.
        pub text: Bilingual,
        pub reasons: Vec<QuestionReason>,
        /// When the client was last asked it.
        pub asked_on: Option<NaiveDate>,
        /// In the visit asked for: what became of it there.
        pub outcome: Option<QuestionOutcome>,
    }
    /// What to choose from: a SPIN step, a level or a cell, each `None` for any. `visit` gives what lies on the agenda of a visit
    /// under way, as it was when it began. At most 12.
    pub struct AskNext { pub client: ClientId, pub visit: Option<VisitId>, pub spin: Option<Spin>, pub level: Option<NeedLevel>, pub depth: Option<NeedDepth>, pub most: u32 }
    /// What became of a question.
    pub struct PutQuestion { pub client: ClientId, pub visit: Option<VisitId>, pub question: String, pub outcome: QuestionOutcome }
}
