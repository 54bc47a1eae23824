//! The visit summary (拜访纪要): what its document says.
//!
//! The client copy is made of what was said at the table and nothing else: the lines marked topic, product, promise or
//! request, the closing words and the next meeting. Notes, the judgement and the facts of the profile are not filtered
//! out of it but never read for it.

use super::{
    LineKind, SummaryCopy, SummaryFact, SummaryFactLabel, SummaryNeed, SummaryProduct, SummaryPromise, VisitLine,
    VisitState, VisitSummary, must_be, store,
};
use crate::Result;
use crate::adviser::Adviser;
use crate::error::Error;
use crate::id::{ClientId, VisitId};
use crate::ledger::LedgerState;
use crate::need::{self, NeedCell};
use crate::need_map;
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
            aim: visit.aim.clone(),
            notes: texts(lines, LineKind::Note),
            judgement: visit.judgement.clone(),
            facts: facts(vault, &visit.client.id)?,
            map: need_map::cells_of(vault.conn(), &visit.client.id, vault.clock().today())?,
            needs: needs(vault, id)?,
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
        matter: visit.matter,
        topics: texts(lines, LineKind::Topic),
        products: of_kind(lines, LineKind::Product)
            .map(|line| SummaryProduct { name: line.text.clone(), terms: line.terms.clone(), fabe: line.fabe.clone() })
            .collect(),
        promises: promises(lines, LineKind::Promise),
        requests: promises(lines, LineKind::Request),
        client_message: visit.client_message,
        next_meeting: visit.next_meeting,
        aim: internal.aim,
        notes: internal.notes,
        judgement: internal.judgement,
        internal_facts: internal.facts,
        map: internal.map,
        needs: internal.needs,
    })
}

/// What only the internal copy says.
#[derive(Default)]
struct Internal {
    aim: String,
    notes: Vec<String>,
    judgement: String,
    facts: Vec<SummaryFact>,
    map: Vec<NeedCell>,
    needs: Vec<SummaryNeed>,
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

/// The notes of needs taken from a visit, in order.
fn needs(vault: &OpenVault, visit: &VisitId) -> Result<Vec<SummaryNeed>> {
    need::of_visit(vault, visit)?
        .into_iter()
        .map(|note| {
            Ok(SummaryNeed {
                level: note.level,
                depth: note.depth,
                text: note.text,
                evidence: note.evidence,
                confidence: note.confidence,
                state: note.state,
            })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::testing::{Book, TODAY, book, refused};
    use crate::visit::{VisitEdit, edit, edit_line};

    fn adviser() -> Adviser {
        Adviser {
            name: "林知".into(),
            firm: "示例证券".into(),
            department: String::new(),
            title: String::new(),
            licence_number: String::new(),
            phone: String::new(),
            email: String::new(),
            address: String::new(),
            risk_notice: String::new(),
            signature_line: String::new(),
        }
    }

    /// A visit with a canary wherever something internal is kept.
    fn visit_full_of_canaries(book: &mut Book) -> VisitId {
        let other = book.client("金丝雀别家");
        let client = book.client("王小明");
        for (column, value) in [
            ("taboo", "金丝雀忌讳"),
            ("notes", "金丝雀备注"),
            ("topics", "金丝雀话题"),
            ("tier_reason", "金丝雀理由"),
            ("introducer_id", other.as_str()),
            ("assets_fen", "987654321"),
            ("risk_grade", "C4"),
            ("tier", "upperMiddle"),
            ("stage", "friend"),
        ] {
            book.set_client(&client, column, value);
        }
        let theirs = book.under_way(&other);
        book.line(&theirs, LineKind::Promise, "金丝雀别家承诺", None);
        book.finish(&theirs);
        let id = book.under_way(&client);
        book.line(&id, LineKind::Note, "金丝雀记录", None);
        let unmarked = book.line(&id, LineKind::Topic, "金丝雀收回", None);
        let request = crate::visit::EditVisitLine {
            id: unmarked,
            kind: LineKind::Note,
            text: "金丝雀收回".into(),
            due_on: None,
            fabe: None,
            terms: None,
            need: None,
        };
        book.write(|w| edit_line(w, request)).unwrap();
        book.need(&id, "金丝雀需求");
        let on_profile = crate::need::tests::a_need(
            &client,
            crate::need::NeedLevel::Safety,
            crate::need::NeedDepth::Deep,
            "金丝雀档案里的需求",
        );
        book.write(|w| crate::need::add(w, on_profile)).unwrap();
        book.line(&id, LineKind::Topic, "养老安排", None);
        book.line(&id, LineKind::Product, "稳健一号", None);
        book.line(&id, LineKind::Promise, "发基金报告", Some(TODAY));
        book.line(&id, LineKind::Request, "查税", None);
        book.write(|w| edit(w, &id, VisitEdit::Judgement("金丝雀判断".into()))).unwrap();
        book.write(|w| edit(w, &id, VisitEdit::Aim("金丝雀目的".into()))).unwrap();
        book.write(|w| edit(w, &id, VisitEdit::Matter("年末回顾".into()))).unwrap();
        book.write(|w| edit(w, &id, VisitEdit::ClientMessage("谢谢您的时间".into()))).unwrap();
        book.write(|w| edit(w, &id, VisitEdit::NextMeeting("明年一月".into()))).unwrap();
        id
    }

    #[test]
    fn the_client_copy_says_nothing_internal() {
        let mut book = book();
        let id = visit_full_of_canaries(&mut book);
        book.finish(&id);
        let json = |copy| serde_json::to_string(&compose(&book.vault, &id, copy, adviser()).unwrap()).unwrap();
        let client = json(SummaryCopy::Client);
        for internal in ["金丝雀", "987654321", "C4", "upperMiddle", "friend", "safety", "deep", "pressing"] {
            assert!(!client.contains(internal), "{internal} in {client}");
        }
        for said in [
            "王小明",
            "年末回顾",
            "养老安排",
            "稳健一号",
            "发基金报告",
            "查税",
            "谢谢您的时间",
            "明年一月",
            "2026-0002",
            "林知",
        ] {
            assert!(client.contains(said), "{said}");
        }
        let internal = json(SummaryCopy::Internal);
        for kept in [
            "金丝雀需求",
            "safety",
            "deep",
            "金丝雀记录",
            "金丝雀判断",
            "金丝雀目的",
            "金丝雀忌讳",
            "987654321",
            "C4",
            "upperMiddle",
            "friend",
        ] {
            assert!(internal.contains(kept), "{kept}");
        }
        assert!(!internal.contains("金丝雀别家"), "other clients are in no copy");
        assert!(!internal.contains("金丝雀档案里的需求"), "only the notes of this visit");
    }

    #[test]
    fn a_visit_under_way_is_summed_up_without_number() {
        let mut book = book();
        let id = visit_full_of_canaries(&mut book);
        book.hours_pass(1);
        let summary = compose(&book.vault, &id, SummaryCopy::Client, adviser()).unwrap();
        assert_eq!(summary.number, "");
        assert_eq!(summary.held_on.to_string(), TODAY);
        assert_eq!(summary.ended - summary.began, chrono::TimeDelta::hours(1));
        assert_eq!(summary.promises.len(), 1);
        assert_eq!(summary.promises[0].due_on.unwrap().to_string(), TODAY);
    }

    #[test]
    fn a_plan_has_no_summary() {
        let mut book = book();
        let client = book.client("王小明");
        let id = book.planned(&client, "2026-12-10T10:00");
        assert_eq!(refused(compose(&book.vault, &id, SummaryCopy::Client, adviser())), "state: WrongState");
    }
}
