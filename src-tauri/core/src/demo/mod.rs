//! The demo book: 24 invented clients with coherent stories, dated relative to today.
//!
//! What is told lies in the JSON files beside this module ([`story`] says their form); [`plant`] tells it by calling the
//! verbs of the nouns in the order of time, each at its own instant, so that filling the book is also a journey through
//! the whole of the core. Nobody in it exists: names, firms and numbers are made up, the phone numbers are of ranges
//! that are not given out.

mod dates;
mod needs;
mod plant;
mod story;

use crate::error::Invalid;
use crate::vault::Write;
use crate::{Error, Result};

/// Fills an empty book, as one step. `WrongState` on `book` when there are clients already, also in the trash.
pub fn fill(write: &mut Write<'_>) -> Result<()> {
    if write.conn().prepare("SELECT 1 FROM client")?.exists([])? {
        return Err(Error::invalid("book", Invalid::WrongState));
    }
    plant::whole_book(write, &story::told()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{self, ClientOrder, ClientProfile, ListClients};
    use crate::id::ClientId;
    use crate::tier::Tier;
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};
    use crate::visit::{self, ListVisits, SummaryCopy, VisitState};
    use crate::{ledger, occasion, today};

    fn filled(day: &str) -> OpenVault {
        let mut vault = empty_book(day);
        vault.write(Op::FillDemoBook, fill).unwrap();
        vault
    }

    fn count(vault: &OpenVault, what: &str) -> u32 {
        vault.conn().query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).unwrap()
    }

    fn id_of(vault: &OpenVault, name: &str) -> ClientId {
        vault.conn().query_row("SELECT id FROM client WHERE name = ?1", [name], |row| row.get(0)).unwrap()
    }

    fn profile(vault: &OpenVault, name: &str) -> ClientProfile {
        client::profile(vault, &id_of(vault, name)).unwrap()
    }

    #[test]
    fn a_book_with_a_client_in_it_is_left_alone() {
        let mut vault = filled("2026-11-21");
        let again = vault.write(Op::FillDemoBook, fill);
        assert!(matches!(again, Err(Error::Invalid { field: "book", why: Invalid::WrongState })));
        assert_eq!(count(&vault, "client"), 24);
    }

    #[test]
    fn it_is_one_step_and_undone_as_one() {
        let mut vault = filled("2026-11-21");
        vault.undo().unwrap();
        for table in ["client", "occasion", "visit", "ledger_entry", "touch", "household", "tag"] {
            assert_eq!(count(&vault, table), 0, "{table}");
        }
        vault.redo().unwrap();
        assert_eq!(count(&vault, "client"), 24);
    }

    #[test]
    fn the_figures_of_the_book() {
        let vault = filled("2026-11-21");
        assert!((40..=60).contains(&count(&vault, "touch")));
        assert_eq!(count(&vault, "(SELECT DISTINCT method FROM touch)"), 5);
        assert!(count(&vault, "visit WHERE state = 'done' AND number IS NOT NULL") >= 10);
        assert_eq!(count(&vault, "visit WHERE state = 'underWay'"), 0);
        assert_eq!(count(&vault, "client WHERE tier_override IS NOT NULL AND tier_reason <> ''"), 1);
        assert!(count(&vault, "client WHERE introducer_id IS NOT NULL") >= 4);
        assert!(count(&vault, "consent WHERE granted = 0 AND purpose IN ('sms', 'email')") >= 2);
        assert!(count(&vault, "client WHERE risk_expires_on BETWEEN '2026-11-21' AND '2026-12-21'") >= 1);
        let figures = ledger::figures(&vault).unwrap();
        assert_eq!((figures.kept, figures.late, figures.broken, figures.kept_permille), (27, 1, 0, Some(964)));
        assert_eq!(figures.overdue, 1);
    }

    #[test]
    fn the_day_has_something_to_do() {
        let vault = filled("2026-11-21");
        let day = today::view(&vault).unwrap();
        let visits: Vec<(String, String)> = day
            .visits
            .iter()
            .map(|row| (row.planned_at.format("%H:%M").to_string(), row.client.name.clone()))
            .collect();
        assert_eq!(visits, [("10:00".into(), "林静仪".into()), ("15:30".into(), "曾涛".into())]);
        assert_eq!(day.visits_ahead.len(), 3);
        assert!(day.due.first().unwrap().overdue);
        assert!(day.due.iter().any(|entry| entry.client.name == "陈国栋" && entry.due_on == Some(day.day.on)));
        assert!(!day.undated.is_empty());
        let mother = &day.occasions[0];
        assert_eq!((mother.client.name.as_str(), mother.occasion.person_name.as_str()), ("陈国栋", "周桂兰"));
        let next = &mother.occasion.next;
        assert_eq!((next.days_ahead, next.nominal_age, next.round), (3, Some(80), true));
        let wedding = day.occasions.iter().find(|one| one.client.name == "王秀英").unwrap();
        assert_eq!((wedding.occasion.next.days_ahead, wedding.occasion.next.years), (7, Some(20)));
    }

    #[test]
    fn the_story_is_told_in_the_past() {
        let vault = filled("2026-11-21");
        assert_eq!(count(&vault, "touch WHERE happened_at > '2026-11-21T04:00:00.000Z'"), 0);
        assert_eq!(count(&vault, "visit WHERE ended_at > '2026-11-21'"), 0);
        assert_eq!(count(&vault, "visit_line WHERE noted_at > '2026-11-21'"), 0);
        assert_eq!(count(&vault, "ledger_entry WHERE made_on >= '2026-11-21'"), 0);
        assert_eq!(count(&vault, "ledger_entry WHERE done_on < made_on"), 0);
        let finished = ListVisits { client: None, from: None, to: None, states: vec![VisitState::Done], limit: 100 };
        let mut visits = visit::list(&vault, finished).unwrap();
        visits.sort_by_key(|row| row.planned_at);
        assert!(visits.is_sorted_by_key(|row| row.number.clone()), "numbers run with time");
    }

    #[test]
    fn people_are_whole() {
        let vault = filled("2026-11-21");
        let lin = profile(&vault, "林静仪");
        assert_eq!((lin.tier.in_force, lin.phones.len(), lin.contact_persons.len()), (Tier::High, 2, 4));
        assert_eq!(lin.age.unwrap().nominal, 53);
        assert!(lin.occasions.iter().any(|one| one.date_text == "农历腊月初八"));
        let luo = profile(&vault, "罗斌");
        assert_eq!((luo.tier.in_force, luo.tier.by_assets), (Tier::UpperMiddle, Tier::LowerMiddle));
        assert_eq!(profile(&vault, "王秀英").household.unwrap().members.len(), 2);
        assert_eq!(profile(&vault, "黄一鸣").introducer.unwrap().name, "沈岚");
        assert!(profile(&vault, "何雨桐").age.is_none());
        for name in ["尉迟敬之", "䶮丽", "冯𬱖", "万俟宁", "仇珊", "单志强"] {
            assert!(!profile(&vault, name).notes.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_client_copy_says_nothing_of_the_judgement() {
        let vault = filled("2026-11-21");
        let chen = id_of(&vault, "陈国栋");
        let finished =
            ListVisits { client: Some(chen), from: None, to: None, states: vec![VisitState::Done], limit: 10 };
        for row in visit::list(&vault, finished).unwrap() {
            let copy = visit::summary(&vault, &row.id, SummaryCopy::Client).unwrap();
            assert!(copy.judgement.is_empty() && copy.notes.is_empty() && !copy.topics.is_empty());
        }
    }

    #[test]
    fn surnames_are_found_by_their_own_reading() {
        let vault = filled("2026-11-21");
        let found = |query: &str| -> Vec<String> {
            let condition = crate::audience::Condition::EVERYBODY;
            let order = ClientOrder::Name;
            let request = ListClients { query: query.into(), condition, trashed: false, order, offset: 0, limit: 50 };
            client::list(&vault, request).unwrap().rows.into_iter().map(|row| row.name).collect()
        };
        for (query, name) in [
            ("moqi", "万俟宁"),
            ("shanzhiqiang", "单志强"),
            ("qiushan", "仇珊"),
            ("xiefang", "解芳"),
            ("zengtao", "曾涛"),
        ] {
            assert!(found(query).contains(&name.to_owned()), "{query}");
        }
    }

    #[test]
    fn it_can_be_filled_on_any_day() {
        for day in ["2027-02-06", "2028-02-29", "2028-07-10", "2026-12-31", "2031-01-01"] {
            let vault = filled(day);
            let view = today::view(&vault).unwrap();
            assert_eq!((view.visits.len(), count(&vault, "client")), (2, 24), "{day}");
            assert!(!occasion::ahead(&vault, 14).unwrap().is_empty(), "{day}");
        }
    }
}
