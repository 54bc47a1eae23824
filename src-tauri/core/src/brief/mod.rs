//! The client brief (客户简报): one page to prepare on paper. Internal: never handed to a client.

use crate::Result;
use crate::adviser::Adviser;
use crate::client;
use crate::content::Bilingual;
use crate::facts::{RelationshipStage, RiskGrade, Standing, Tier};
use crate::id::ClientId;
use crate::ledger::{self, LedgerEntryView, ListLedger};
use crate::money::Fen;
use crate::need::{self, NeedCell, NeedDepth, NeedEvidence, NeedLevel, NeedState};
use crate::need_map;
use crate::occasion::{AgeView, OccasionView};
use crate::question::{self, AskNext};
use crate::vault::OpenVault;
use crate::visit;
use crate::wire::personal;
use chrono::NaiveDate;

personal! {
    /// All that the brief says.
    pub struct ClientBrief {
        pub adviser: Adviser, pub made_on: NaiveDate,
        pub name: String, pub tier: Tier, pub stage: RelationshipStage, pub age: Option<AgeView>, pub standing: Standing, pub deceased_on: Option<NaiveDate>, pub employer: String, pub occupation: String,
        pub assets: Option<Fen>, pub risk_grade: Option<RiskGrade>, pub risk_expires_on: Option<NaiveDate>, pub preferred_time: String,
        pub topics: String, pub taboo: String, pub hobbies: String, pub food: String, pub drink: String, pub gifts: String,
        /// Name and relation of the family and close contacts.
        pub people: Vec<BriefPerson>,
        pub map: Vec<NeedCell>,
        /// The notes that are open or being met, the newest first; `needs_left` more did not fit.
        pub needs: Vec<BriefNeed>, pub needs_left: u32,
        pub questions: Vec<BriefQuestion>,
        /// Days of the next 90 days.
        pub days: Vec<OccasionView>,
        /// Open promises and requests, and how many more there are.
        pub open: Vec<LedgerEntryView>, pub open_left: u32,
        pub last_visit_on: Option<NaiveDate>, pub last_visit_lines: Vec<String>,
    }
    /// A person around the client.
    pub struct BriefPerson { pub name: String, pub relation: String, pub notes: String, pub deceased: bool }
    /// A note of a need.
    pub struct BriefNeed { pub level: NeedLevel, pub depth: NeedDepth, pub text: String, pub evidence: NeedEvidence, pub noted_on: NaiveDate, pub state: NeedState }
    /// A question to ask.
    pub struct BriefQuestion { pub level: NeedLevel, pub depth: NeedDepth, pub text: Bilingual }
}

/// How many of each the page has room for at most.
const NEEDS: usize = 12;
const QUESTIONS: u32 = 4;
const OPEN: usize = 8;
const LINES: usize = 6;
/// Days ahead that are told.
const DAYS_AHEAD: u32 = 90;

/// The brief of a client.
pub fn brief(vault: &OpenVault, id: &ClientId) -> Result<ClientBrief> {
    let conn = vault.conn();
    let today = vault.clock().today();
    let known = client::profile(vault, id)?;
    let map = need_map::cells_of(conn, id, today)?;
    let ask = AskNext { client: id.clone(), visit: None, spin: None, level: None, depth: None, most: QUESTIONS };
    let questions = question::next_in(conn, today, &map, &ask)?;
    let mut needs = need::live(vault, id)?;
    let needs_left = left(needs.len(), NEEDS);
    needs.truncate(NEEDS);
    let of_client = ListLedger { client: Some(id.clone()), open_only: true, due_by: None, limit: u32::MAX };
    let mut open = ledger::list(vault, of_client)?;
    let open_left = left(open.len(), OPEN);
    open.truncate(OPEN);
    let last = visit::last_finished(vault, id)?;
    let mut days = known.occasions;
    days.retain(|day| day.client == *id && day.keeping.is_proposed() && day.next.days_ahead <= DAYS_AHEAD);
    Ok(ClientBrief {
        adviser: crate::adviser::view(vault)?,
        made_on: today,
        name: known.name,
        tier: known.tier.in_force,
        stage: known.stage,
        age: known.age,
        standing: known.standing,
        deceased_on: known.deceased_on,
        employer: known.employer,
        occupation: known.occupation,
        assets: known.assets,
        risk_grade: known.risk_grade,
        risk_expires_on: known.risk_expires_on,
        preferred_time: known.preferred_time,
        topics: known.topics,
        taboo: known.taboo,
        hobbies: known.hobbies,
        food: known.food,
        drink: known.drink,
        gifts: known.gifts,
        people: known
            .contact_persons
            .into_iter()
            // The relation would be that to another client, who is not named here.
            .filter(|person| person.entered_at.is_none())
            .map(|person| BriefPerson {
                name: person.name,
                relation: person.relation,
                notes: person.notes,
                deceased: person.deceased,
            })
            .collect(),
        map,
        needs: needs
            .into_iter()
            .map(|note| BriefNeed {
                level: note.level,
                depth: note.depth,
                text: note.text,
                evidence: note.evidence,
                noted_on: note.noted_on,
                state: note.state,
            })
            .collect(),
        needs_left,
        questions: questions
            .into_iter()
            .map(|question| BriefQuestion { level: question.level, depth: question.depth, text: question.text })
            .collect(),
        days,
        open,
        open_left,
        last_visit_on: last
            .as_ref()
            .map(|visit| visit.started_at.map_or(visit.planned_at.date(), |at| vault.clock().local(at).date())),
        last_visit_lines: last
            .map(|visit| visit.lines.into_iter().map(|line| line.text).take(LINES).collect())
            .unwrap_or_default(),
    })
}

fn left(all: usize, shown: usize) -> u32 {
    u32::try_from(all.saturating_sub(shown)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::{self, AcceptOffer, OfferStep};
    use crate::visit::testing::book;

    #[test]
    fn a_brief_is_short_and_names_no_other_client() {
        let mut book = book();
        let (client, helper) = (book.client("王小明"), book.client("金丝雀医生"));
        book.set_client(&client, "introducer_id", helper.as_str());
        let visit = book.under_way(&client);
        let line = book.need(&visit, "母亲的体检没人陪");
        for at in 0..20 {
            book.need(&visit, &format!("第{at}件事"));
            book.line(&visit, crate::visit::LineKind::Promise, &format!("第{at}个承诺"), None);
        }
        book.finish(&visit);
        let note = need::store::of_line(book.vault.conn(), &line).unwrap().unwrap();
        let request = AcceptOffer {
            need: note,
            rule: String::new(),
            with: Some(helper),
            text: "请一位朋友帮忙".into(),
            step: OfferStep::Promise { due_on: None },
        };
        book.write(|w| offer::accept(w, request)).unwrap();
        let told = brief(&book.vault, &client).unwrap();
        assert_eq!((told.needs.len(), told.needs_left), (12, 9));
        assert_eq!((told.open.len(), told.open_left), (8, 13));
        assert_eq!((told.questions.len(), told.last_visit_lines.len(), told.map.len()), (4, 6, 15));
        assert_eq!(told.last_visit_on, Some(book.vault.clock().today()));
        assert!(!serde_json::to_string(&told).unwrap().contains("金丝雀"));
    }
}
