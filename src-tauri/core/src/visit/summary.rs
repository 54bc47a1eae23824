//! The visit summary (拜访纪要): what its document says.
//!
//! The client copy is made of what was said at the table and nothing else: the lines marked topic, product, promise or
//! request, the closing words and the next meeting. Notes, the judgement and the facts of the profile are not filtered
//! out of it but never read for it.

use super::{
    LineKind, SummaryCopy, SummaryFact, SummaryFactLabel, SummaryProduct, SummaryPromise, VisitLine, VisitState,
    VisitSummary, must_be, store,
};
use crate::Result;
use crate::adviser::Adviser;
use crate::error::Error;
use crate::id::{ClientId, VisitId};
use crate::ledger::LedgerState;
use crate::vault::OpenVault;

/// All that a summary document says, for one copy, of a visit under way (numbered '' and ending now) or done.
pub fn summary(vault: &OpenVault, id: &VisitId, copy: SummaryCopy) -> Result<VisitSummary> {
    compose(vault, id, copy, crate::adviser::view(vault)?)
}

fn compose(vault: &OpenVault, id: &VisitId, copy: SummaryCopy, adviser: Adviser) -> Result<VisitSummary> {
    let visit = store::view(vault.conn(), id)?;
    must_be(visit.state, &[VisitState::UnderWay, VisitState::Done])?;
    let clock = vault.clock();
    let began = clock.local(visit.started_at.ok_or(Error::Internal("a visit under way has begun"))?);
    let ended = visit.ended_at.map_or_else(|| clock.local(clock.now()).max(began), |at| clock.local(at));
    let lines = &visit.lines;
    let internal = match copy {
        SummaryCopy::Client => Internal::default(),
        SummaryCopy::Internal => Internal {
            notes: texts(lines, LineKind::Note),
            judgement: visit.judgement.clone(),
            facts: facts(vault, &visit.client.id)?,
        },
    };
    Ok(VisitSummary {
        copy,
        adviser,
        number: visit.number.unwrap_or_default(),
        client_name: visit.client.name,
        held_on: began.date(),
        began,
        ended,
        place: visit.place,
        purpose: visit.purpose,
        topics: texts(lines, LineKind::Topic),
        products: of_kind(lines, LineKind::Product)
            .map(|line| SummaryProduct { name: line.text.clone(), fabe: line.fabe.clone() })
            .collect(),
        promises: promises(lines, LineKind::Promise),
        requests: promises(lines, LineKind::Request),
        client_message: visit.client_message,
        next_meeting: visit.next_meeting,
        notes: internal.notes,
        judgement: internal.judgement,
        internal_facts: internal.facts,
    })
}

/// What only the internal copy says.
#[derive(Default)]
struct Internal {
    notes: Vec<String>,
    judgement: String,
    facts: Vec<SummaryFact>,
}

fn of_kind(lines: &[VisitLine], kind: LineKind) -> impl Iterator<Item = &VisitLine> {
    lines.iter().filter(move |line| line.kind == kind)
}

fn texts(lines: &[VisitLine], kind: LineKind) -> Vec<String> {
    of_kind(lines, kind).map(|line| line.text.clone()).collect()
}

fn promises(lines: &[VisitLine], kind: LineKind) -> Vec<SummaryPromise> {
    of_kind(lines, kind)
        .map(|line| SummaryPromise {
            text: line.text.clone(),
            due_on: line.due_on,
            state: line.ledger_state.unwrap_or(LedgerState::Open),
        })
        .collect()
}

/// The facts known, by their stored words; assets in whole fen.
fn facts(vault: &OpenVault, client: &ClientId) -> Result<Vec<SummaryFact>> {
    let known = store::client_facts(vault.conn(), client)?;
    let fact = |label, value: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| SummaryFact { label, value })
    };
    Ok([
        fact(SummaryFactLabel::Tier, Some(known.tier.word().to_owned())),
        fact(SummaryFactLabel::Stage, Some(known.stage.word().to_owned())),
        fact(SummaryFactLabel::Assets, known.assets.map(|assets| assets.fen().to_string())),
        fact(SummaryFactLabel::RiskGrade, known.risk_grade.map(|grade| grade.word().to_owned())),
        fact(SummaryFactLabel::Taboo, Some(known.taboo)),
    ]
    .into_iter()
    .flatten()
    .collect())
}
