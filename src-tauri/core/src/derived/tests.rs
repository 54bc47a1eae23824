use super::*;
use crate::client::testing::derived;
use crate::clock::FixedClock;
use crate::vault::testing::empty_book;
use crate::vault::{Op, OpenVault};
use crate::{demo, household, search, touch};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

fn demo_book() -> OpenVault {
    let mut vault = empty_book("2026-11-28");
    vault.write(Op::FillDemoBook, demo::fill).unwrap();
    vault
}

/// Derives the book of `vault` anew, as `clock` has it, noting what is told.
fn anew(vault: &mut OpenVault, clock: &dyn Clock) -> (Result<()>, Vec<(u64, u64)>) {
    let mut heard = Vec::new();
    let outcome = ensure(vault.conn_mut(), clock, &mut |done, total| {
        heard.push((done, total));
        Ok(())
    });
    (outcome, heard)
}

#[test]
fn made_anew_it_is_what_the_triggers_kept() {
    let mut vault = demo_book();
    let kept = derived(&vault);
    assert!(kept.len() > 1_000, "a book to speak of");
    vault.conn().execute("UPDATE derived SET digest = 'of another version'", []).unwrap();
    let clock = FixedClock::noon("2026-11-28".parse().unwrap());
    let (outcome, heard) = anew(&mut vault, &clock);
    outcome.unwrap();
    assert_eq!(derived(&vault), kept);
    assert!(heard.is_sorted() && heard.first().unwrap().0 == 0 && heard.last().unwrap().0 == heard.last().unwrap().1);
    assert!(anew(&mut vault, &clock).1.is_empty(), "what is current is left alone");
}

#[test]
fn cancelled_half_way_the_book_is_as_it_was() {
    let mut vault = demo_book();
    vault.conn().execute("UPDATE derived SET digest = 'of another version'", []).unwrap();
    let kept = derived(&vault);
    let clock = FixedClock::noon("2026-11-28".parse().unwrap());
    let outcome =
        ensure(vault.conn_mut(), &clock, &mut |done, _| if done > 0 { Err(Error::Cancelled) } else { Ok(()) });
    assert!(matches!(outcome, Err(Error::Cancelled)));
    assert_eq!(derived(&vault), kept);
    assert!(!is_current(vault.conn()).unwrap());
}

#[test]
fn taken_out_it_leaves_the_tables_of_the_book_alone() {
    let mut vault = demo_book();
    let with = objects(vault.conn()).unwrap();
    drop_all(vault.conn()).unwrap();
    let without = objects(vault.conn()).unwrap();
    assert!(without.iter().all(|(name, kind)| kind == "table" && !name.contains("list")), "{without:?}");
    let clock = FixedClock::noon("2026-11-28".parse().unwrap());
    anew(&mut vault, &clock).0.unwrap();
    let sorted = |mut objects: Vec<(String, String)>| {
        objects.sort();
        objects
    };
    assert_eq!(sorted(objects(vault.conn()).unwrap()), sorted(with));
}

/// Noon in Shanghai seen from London: other wall times are other instants.
#[derive(Debug)]
struct London;

impl Clock for London {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-28T04:00:00Z".parse().unwrap()
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc()
    }
}

#[test]
fn in_another_time_zone_wall_times_are_other_instants_and_instants_the_same() {
    let mut vault = demo_book();
    let client = vault.conn().query_row("SELECT client_id FROM client_list LIMIT 1", [], |row| row.get(0)).unwrap();
    let plan = touch::PlanTouch {
        client,
        method: touch::Method::Gift,
        channel: None,
        planned_on: "2026-12-24".parse().unwrap(),
        text: String::new(),
    };
    vault.write(Op::PlanTouch, |w| touch::plan(w, plan)).unwrap();
    let instants = |vault: &OpenVault, noun: &str| -> Vec<i64> {
        let sql = "SELECT at_ms FROM entry WHERE noun = ?1 AND at_ms IS NOT NULL ORDER BY key";
        let mut query = vault.conn().prepare(sql).unwrap();
        query.query_map([noun], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    let (planned, touched) = (instants(&vault, "plannedTouch"), instants(&vault, "touch"));
    assert!(!planned.is_empty() && !touched.is_empty());
    let london: std::sync::Arc<dyn Clock> = std::sync::Arc::new(London);
    register_times(vault.conn(), &london).unwrap();
    anew(&mut vault, &London).0.unwrap();
    let later = TimeDelta::hours(8).num_milliseconds();
    assert_eq!(instants(&vault, "plannedTouch"), planned.iter().map(|at| at + later).collect::<Vec<_>>());
    assert_eq!(instants(&vault, "touch"), touched);
}

/// A trigger fires on the columns named: one that is read and not named would leave the search behind.
#[test]
fn every_column_that_is_read_is_watched() {
    for source in SOURCES {
        let read = source.text.iter().copied().chain(source.at).collect::<Vec<_>>().join(" ");
        for column in read.split("{r}.").skip(1) {
            let column: String = column.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            assert!(source.columns.contains(&column.as_str()), "{}: {column}", source.table);
        }
    }
}

#[test]
fn a_household_is_found_by_name_and_by_sound() {
    let mut vault = empty_book("2026-11-28");
    let one = crate::client::testing::a_client("陈向东").create(&mut vault);
    let form = household::FormHousehold { name: "滨江陈家".into(), members: vec![one] };
    let id = vault.write(Op::ChangeHousehold, |w| household::form(w, form)).unwrap().value;
    let found = |vault: &OpenVault, query: &str| {
        let request = search::FindOwners { query: query.into(), limit: 10 };
        search::find_owners(vault, &request).unwrap().into_iter().map(|owner| owner.name).collect::<Vec<_>>()
    };
    for query in ["滨江", "陈家", "binjiang", "bjcj"] {
        assert_eq!(found(&vault, query), ["滨江陈家"], "{query}");
    }
    vault.write(Op::ChangeHousehold, |w| household::rename(w, &id, "望江陈家")).unwrap();
    assert_eq!(found(&vault, "滨江"), Vec::<String>::new());
    assert_eq!(found(&vault, "望江"), ["望江陈家"]);
    vault.undo().unwrap();
    vault.undo().unwrap();
    assert!(found(&vault, "陈家").is_empty());
    assert!(search::find_owners(&vault, &search::FindOwners { query: "陈".into(), limit: 51 }).is_err());
}
