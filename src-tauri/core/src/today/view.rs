//! The view of the day.

use super::{TodayLeft, TodayView};
use crate::facts::{self, ClientStanding};
use crate::holding;
use crate::ledger::{self, ListLedger};
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
const MISSED: u32 = 20;
const VISITS_AHEAD: u32 = 20;
const DUE: u32 = 100;
const UNDATED: u32 = 20;
const OCCASIONS: usize = 200;
const TOUCHES: u32 = 100;
/// How far back a maturity is seen, so that none falls on days off unseen.
const MATURED_DAYS: u32 = 7;
const MATURITIES: u32 = 50;

/// The day of the vault's clock.
pub fn view(vault: &OpenVault) -> Result<TodayView> {
    let today = vault.clock().today();
    let due_by = later(today, DUE_DAYS)?;
    let (visits, visits_left) = visits_of(vault, today)?;
    let missed = visit::missed(vault, MISSED)?;
    let ahead = ListVisits {
        client: None,
        from: Some(later(today, 1)?),
        to: Some(later(today, AHEAD_DAYS)?),
        states: vec![VisitState::Planned],
        limit: VISITS_AHEAD,
    };
    let visits_ahead = visit::list(vault, ahead.clone())?;
    let by_day = ListLedger { client: None, open_only: true, due_by: Some(due_by), limit: DUE };
    let due = ledger::list(vault, by_day.clone())?;
    let (undated, all_undated) = ledger::undated(vault, UNDATED)?;
    let touches = touch::planned_by(vault, due_by, TOUCHES)?;
    let occasions = occasion::first_ahead(vault, AHEAD_DAYS, OCCASIONS)?;
    let (first, last) = (earlier(today, MATURED_DAYS)?, later(today, AHEAD_DAYS)?);
    let maturities = holding::maturing(vault, first, last, MATURITIES)?;
    let left = TodayLeft {
        visits: visits_left,
        missed: left(missed.len(), MISSED, || visit::count(vault, &visit::missed_request(vault, MISSED)))?,
        visits_ahead: left(visits_ahead.len(), VISITS_AHEAD, || visit::count(vault, &ahead))?,
        due: left(due.len(), DUE, || ledger::count(vault, &by_day))?,
        undated: left(undated.len(), UNDATED, || Ok(all_undated))?,
        touches: left(touches.len(), TOUCHES, || touch::count_planned_by(vault, due_by))?,
        occasions: left(occasions.len(), number(OCCASIONS), || Ok(number(occasion::count_ahead(vault, AHEAD_DAYS)?)))?,
    };
    let mut view = TodayView {
        day: occasion::day(today)?,
        visits,
        missed,
        visits_ahead,
        due,
        undated,
        touches,
        occasions,
        maturities,
        hushed: Vec::new(),
        left,
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
        .chain(&view.missed)
        .chain(&view.visits_ahead)
        .map(|visit| &visit.client.id)
        .chain(view.due.iter().chain(&view.undated).map(|entry| &entry.client.id))
        .chain(view.touches.iter().map(|touch| &touch.client.id))
        .chain(view.occasions.iter().map(|ahead| &ahead.client.id))
        .chain(view.maturities.iter().map(|maturity| &maturity.client.id));
    facts::hushed(vault.conn(), view.day.on, named)
}

/// The visits of the day, and how many more it has; one begun on another day and not ended yet belongs to it too.
fn visits_of(vault: &OpenVault, today: NaiveDate) -> Result<(Vec<VisitRow>, u32)> {
    let of_today = ListVisits {
        client: None,
        from: Some(today),
        to: Some(today),
        states: vec![VisitState::Planned, VisitState::Done],
        limit: VISITS,
    };
    let under_way = ListVisits { from: None, to: None, states: vec![VisitState::UnderWay], ..of_today.clone() };
    let mut visits = visit::list(vault, of_today.clone())?;
    let left = left(visits.len(), VISITS, || visit::count(vault, &of_today))?;
    visits.extend(visit::list(vault, under_way)?);
    visits.sort_by(|a, b| (a.stands_at(), &a.id).cmp(&(b.stands_at(), &b.id)));
    Ok((visits, left))
}

/// How many there are beyond those shown: a list that is not full holds them all, and nothing is counted.
fn left(shown: usize, most: u32, all: impl FnOnce() -> Result<u32>) -> Result<u32> {
    let shown = number(shown);
    if shown < most { Ok(0) } else { Ok(all()?.saturating_sub(shown)) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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
    use crate::ledger::LedgerEntryView;
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
                      VALUES (?1, ?2, ?3, ?3, ?4, iif(?4 IN ('underWay', 'done'), ?6, NULL), ?5, ?5)";
        let began = vault.clock().instant(format!("{planned_at}:00").parse().unwrap());
        let row = (VisitId::new(), client, planned_at, state, STAMP, crate::clock::stored(began));
        vault.conn().execute(insert, row).unwrap();
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
        assert!(seen.undated.is_empty() && seen.occasions.is_empty() && seen.missed.is_empty());
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
        assert_eq!(times(&seen.missed), ["11-20T09:00"], "neither made nor cancelled");
    }

    #[test]
    fn a_visit_belongs_to_the_day_it_was_held_on() {
        let vault = empty_book(TODAY);
        let client = a_client(&vault, "林静仪");
        a_visit(&vault, &client, "2026-11-18T10:00", "done");
        a_visit(&vault, &client, "2026-11-21T11:00", "done");
        let held = |planned_at: &str, at: &str| {
            let sql = "UPDATE visit SET started_at = ?2 WHERE planned_at = ?1";
            vault.conn().execute(sql, (planned_at, at)).unwrap();
        };
        held("2026-11-18T10:00", "2026-11-21T06:30:00.000Z");
        held("2026-11-21T11:00", "2026-11-20T03:00:00.000Z");
        let visits = view(&vault).unwrap().visits;
        assert_eq!(times(&visits), ["11-18T10:00"], "planned for another day, held today");
        assert_eq!(visits[0].began.unwrap().to_string(), "2026-11-21 14:30:00");
    }

    #[test]
    fn what_a_list_has_no_room_for_is_counted() {
        let vault = empty_book(TODAY);
        let (client, gone) = (a_client(&vault, "林静仪"), a_client(&vault, "走了"));
        vault.conn().execute("UPDATE client SET trashed_at = ?1 WHERE id = ?2", (STAMP, &gone)).unwrap();
        for n in 0..23 {
            a_visit(&vault, &client, &format!("2026-10-{:02}T09:00", n + 1), "planned");
            a_visit(&vault, &gone, &format!("2026-10-{:02}T09:00", n + 1), "planned");
            a_visit(&vault, &client, &format!("2026-11-22T{n:02}:00"), "planned");
        }
        for n in 0..1_030 {
            an_entry(&vault, &client, &format!("第{n}件"), Some("2027-03-01"), "open");
        }
        for n in 0..22 {
            an_entry(&vault, &client, &format!("不急{n}"), None, "open");
        }
        for n in 0..201 {
            an_occasion(&vault, &client, 11, 21 + (n % 7));
        }
        an_occasion(&vault, &gone, 11, 25);
        let seen = view(&vault).unwrap();
        assert_eq!((seen.missed.len(), seen.left.missed), (20, 3));
        assert_eq!(seen.missed[0].planned_at.to_string(), "2026-10-23 09:00:00", "the latest first");
        assert_eq!((seen.visits_ahead.len(), seen.left.visits_ahead), (20, 3));
        assert_eq!((seen.undated.len(), seen.left.undated), (20, 2), "entries with a day crowd them out of nothing");
        assert_eq!((seen.occasions.len(), seen.left.occasions), (200, 1));
        assert_eq!((seen.left.visits, seen.left.due, seen.left.touches), (0, 0, 0));
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
