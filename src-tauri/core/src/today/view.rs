//! The view of the day.

use super::TodayView;
use crate::facts::{self, ClientStanding};
use crate::holding;
use crate::ledger::{self, LedgerEntryView, ListLedger};
use crate::occasion;
use crate::touch;
use crate::vault::OpenVault;
use crate::visit::{self, ListVisits, VisitRow, VisitState};
use crate::{Error, Result};
use chrono::{Days, NaiveDate};

/// How far visits and occasions are seen, in days.
const AHEAD_DAYS: u32 = 14;
/// How far promises, requests and planned touches are seen, in days.
const DUE_DAYS: u32 = 7;
const VISITS: u32 = 100;
const VISITS_AHEAD: u32 = 20;
const DUE: u32 = 100;
const UNDATED: usize = 20;
/// How many open entries are looked through for those without a day, which come last.
const OPEN_SEEN: u32 = 1_000;
const OCCASIONS: usize = 200;
const TOUCHES: u32 = 100;
/// How far back a maturity is seen, so that none falls on days off unseen.
const MATURED_DAYS: u32 = 7;
const MATURITIES: u32 = 50;

/// The day of the vault's clock.
pub fn view(vault: &OpenVault) -> Result<TodayView> {
    let today = vault.clock().today();
    let mut view = TodayView {
        day: occasion::day(today)?,
        visits: visits_of(vault, today)?,
        visits_ahead: visit::list(
            vault,
            ListVisits {
                client: None,
                from: Some(later(today, 1)?),
                to: Some(later(today, AHEAD_DAYS)?),
                states: vec![VisitState::Planned],
                limit: VISITS_AHEAD,
            },
        )?,
        due: ledger::list(
            vault,
            ListLedger { client: None, open_only: true, due_by: Some(later(today, DUE_DAYS)?), limit: DUE },
        )?,
        undated: undated(vault)?,
        touches: touch::planned_by(vault, later(today, DUE_DAYS)?, TOUCHES)?,
        occasions: occasion::first_ahead(vault, AHEAD_DAYS, OCCASIONS)?,
        maturities: holding::maturing(vault, earlier(today, MATURED_DAYS)?, later(today, AHEAD_DAYS)?, MATURITIES)?,
        hushed: Vec::new(),
        ledger: ledger::figures(vault)?,
    };
    view.hushed = hushed(vault, &view)?;
    Ok(view)
}

/// What is owed is owed to the dead and the mourning too; it says so.
fn hushed(vault: &OpenVault, view: &TodayView) -> Result<Vec<ClientStanding>> {
    let named = view
        .visits
        .iter()
        .chain(&view.visits_ahead)
        .map(|visit| &visit.client.id)
        .chain(view.due.iter().chain(&view.undated).map(|entry| &entry.client.id))
        .chain(view.touches.iter().map(|touch| &touch.client.id))
        .chain(view.occasions.iter().map(|ahead| &ahead.client.id))
        .chain(view.maturities.iter().map(|maturity| &maturity.client.id));
    facts::hushed(vault.conn(), view.day.on, named)
}

/// The visits of the day; one begun on another day and not ended yet belongs to it too.
fn visits_of(vault: &OpenVault, today: NaiveDate) -> Result<Vec<VisitRow>> {
    let of = |from, to, states| visit::list(vault, ListVisits { client: None, from, to, states, limit: VISITS });
    let mut visits = of(Some(today), Some(today), vec![VisitState::Planned, VisitState::Done])?;
    visits.extend(of(None, None, vec![VisitState::UnderWay])?);
    visits.sort_by(|a, b| (a.planned_at, &a.id).cmp(&(b.planned_at, &b.id)));
    Ok(visits)
}

fn undated(vault: &OpenVault) -> Result<Vec<LedgerEntryView>> {
    let open = ledger::list(vault, ListLedger { client: None, open_only: true, due_by: None, limit: OPEN_SEEN })?;
    Ok(open.into_iter().filter(|entry| entry.due_on.is_none()).take(UNDATED).collect())
}

fn earlier(today: NaiveDate, days: u32) -> Result<NaiveDate> {
    today.checked_sub_days(Days::new(u64::from(days))).ok_or(Error::Internal("beginning of time"))
}

fn later(today: NaiveDate, days: u32) -> Result<NaiveDate> {
    today.checked_add_days(Days::new(u64::from(days))).ok_or(Error::Internal("end of time"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ClientId, LedgerEntryId, OccasionId, VisitId};
    use crate::vault::testing::empty_book;

    /// A Saturday, 农历十月十三.
    const TODAY: &str = "2026-11-21";

    fn a_client(vault: &OpenVault, name: &str) -> ClientId {
        let id = ClientId::new();
        let insert = "INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES (?1, ?2, ?2, ?3, ?3)";
        vault.conn().execute(insert, (&id, name, STAMP)).unwrap();
        id
    }

    const STAMP: &str = "2026-11-01T00:00:00.000Z";

    fn a_visit(vault: &OpenVault, client: &ClientId, planned_at: &str, state: &str) {
        let insert = "INSERT INTO visit (id, client_id, planned_at, matter, state, started_at, created_at, updated_at)
                      VALUES (?1, ?2, ?3, ?3, ?4, iif(?4 IN ('underWay', 'done'), ?5, NULL), ?5, ?5)";
        vault.conn().execute(insert, (VisitId::new(), client, planned_at, state, STAMP)).unwrap();
    }

    fn an_entry(vault: &OpenVault, client: &ClientId, text: &str, due_on: Option<&str>, state: &str) {
        let insert = "INSERT INTO ledger_entry (id, client_id, kind, text, due_on, state, done_on, made_on, created_at, updated_at)
                      VALUES (?1, ?2, 'promise', ?3, ?4, ?5, iif(?5 = 'open', NULL, '2026-11-20'), '2026-11-01', ?6, ?6)";
        vault.conn().execute(insert, (LedgerEntryId::new(), client, text, due_on, state, STAMP)).unwrap();
    }

    fn an_occasion(vault: &OpenVault, client: &ClientId, month: u8, day: u8) {
        let insert = "INSERT INTO occasion (id, client_id, kind, calendar, month, day, created_at, updated_at)
                      VALUES (?1, ?2, 'birthday', 'solar', ?3, ?4, ?5, ?5)";
        vault.conn().execute(insert, (OccasionId::new(), client, month, day, STAMP)).unwrap();
    }

    fn times(visits: &[VisitRow]) -> Vec<String> {
        visits.iter().map(|row| row.planned_at.format("%m-%dT%H:%M").to_string()).collect()
    }

    fn texts(entries: &[LedgerEntryView]) -> Vec<&str> {
        entries.iter().map(|entry| entry.text.as_str()).collect()
    }

    #[test]
    fn planned_touches_of_the_week_are_told_the_overdue_first_and_the_trash_left_out() {
        let vault = empty_book(TODAY);
        let (client, gone) = (a_client(&vault, "王小明"), a_client(&vault, "李芳"));
        vault.conn().execute("UPDATE client SET trashed_at = ?2 WHERE id = ?1", (&gone, STAMP)).unwrap();
        for (of, on) in
            [(&client, "2026-11-28"), (&client, "2026-11-29"), (&client, "2026-11-19"), (&gone, "2026-11-20")]
        {
            let insert = "INSERT INTO planned_touch (id, client_id, method, planned_on, created_at, updated_at)
                          VALUES (?1, ?2, 'letter', ?3, ?4, ?4)";
            vault.conn().execute(insert, (crate::id::PlannedTouchId::new(), of, on, STAMP)).unwrap();
        }
        let touches = view(&vault).unwrap().touches;
        let told: Vec<_> = touches.iter().map(|touch| (touch.planned_on.to_string(), touch.overdue)).collect();
        assert_eq!(told, [("2026-11-19".to_owned(), true), ("2026-11-28".to_owned(), false)]);
    }

    #[test]
    fn an_empty_book_has_a_day_and_nothing_to_do() {
        let seen = view(&empty_book(TODAY)).unwrap();
        assert_eq!((seen.day.lunar_text.as_str(), seen.day.next_term.as_str()), ("十月十三", "小雪"));
        assert!(seen.visits.is_empty() && seen.visits_ahead.is_empty() && seen.due.is_empty());
        assert!(seen.undated.is_empty() && seen.occasions.is_empty());
        assert_eq!(seen.ledger.kept_permille, None);
    }

    #[test]
    fn visits_are_those_of_the_day_and_of_two_weeks() {
        let vault = empty_book(TODAY);
        let client = a_client(&vault, "林静仪");
        for (planned_at, state) in [
            ("2026-11-21T15:00", "planned"),
            ("2026-11-21T10:00", "done"),
            ("2026-11-20T18:00", "underWay"),
            ("2026-11-21T16:00", "cancelled"),
            ("2026-11-20T09:00", "planned"),
            ("2026-11-22T09:00", "planned"),
            ("2026-12-05T09:00", "planned"),
            ("2026-12-06T09:00", "planned"),
        ] {
            a_visit(&vault, &client, planned_at, state);
        }
        let seen = view(&vault).unwrap();
        assert_eq!(times(&seen.visits), ["11-20T18:00", "11-21T10:00", "11-21T15:00"]);
        assert_eq!(times(&seen.visits_ahead), ["11-22T09:00", "12-05T09:00"]);
    }

    #[test]
    fn the_ledger_shows_what_is_overdue_due_and_undated() {
        let vault = empty_book(TODAY);
        let client = a_client(&vault, "陈国栋");
        for (text, due_on, state) in [
            ("下周六", Some("2026-11-28"), "open"),
            ("今天", Some("2026-11-21"), "open"),
            ("逾期", Some("2026-11-10"), "open"),
            ("太远", Some("2026-11-29"), "open"),
            ("没有日子", None, "open"),
            ("办完了", Some("2026-11-20"), "kept"),
        ] {
            an_entry(&vault, &client, text, due_on, state);
        }
        let seen = view(&vault).unwrap();
        assert_eq!(texts(&seen.due), ["逾期", "今天", "下周六"]);
        assert_eq!(texts(&seen.undated), ["没有日子"]);
        assert_eq!((seen.ledger.kept, seen.ledger.open, seen.ledger.overdue), (1, 5, 1));
    }

    #[test]
    fn occasions_reach_fourteen_days_and_leave_the_trash_out() {
        let vault = empty_book(TODAY);
        let (client, gone) = (a_client(&vault, "马建国"), a_client(&vault, "走了"));
        an_occasion(&vault, &client, 12, 5);
        an_occasion(&vault, &client, 11, 21);
        an_occasion(&vault, &client, 12, 6);
        an_occasion(&vault, &gone, 11, 25);
        vault.conn().execute("UPDATE client SET trashed_at = ?1 WHERE id = ?2", (STAMP, &gone)).unwrap();
        let days: Vec<u32> = view(&vault).unwrap().occasions.iter().map(|one| one.occasion.next.days_ahead).collect();
        assert_eq!(days, [0, 14]);
    }
}
