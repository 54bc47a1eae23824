//! The two calendars of 2026, files that replace them, and files that are refused.

use super::*;
use crate::error::{Error, Invalid, LineFault};
use crate::vault::testing::empty_book;
use crate::vault::{Op, OpenVault};
use encoding_rs::GB18030;

const TODAY: &str = "2026-12-09";

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn take_in(vault: &mut OpenVault, file: &[u8]) -> Result<Vec<u16>> {
    vault.write(Op::ImportWorkdays, |write| import(write, file)).map(|written| written.value)
}

fn refused(file: &str) -> Invalid {
    match take_in(&mut empty_book(TODAY), file.as_bytes()) {
        Err(Error::Invalid { field: "table", why }) => why,
        taken => panic!("{file}: {taken:?}"),
    }
}

const YEAR_2027: &str = "日期,类别,名称
2026-12-31,休,元旦
2027-01-01,休,元旦
2027/1/2,休,元旦
2027-5-1,holiday,劳动节
2027年10月1日,休,国庆节
2027-10-09,班,
2027-12-30,休市,
";

#[test]
fn a_saturday_that_is_worked_is_no_trading_day() {
    let days = Workdays::shipped();
    let open = |day, calendar| days.is_open(on(day), calendar);
    assert_eq!(open("2026-10-10", Calendar::Working), Some(true));
    assert_eq!(open("2026-10-10", Calendar::Trading), Some(false));
    assert_eq!(open("2026-10-08", Calendar::Trading), Some(true));
    assert_eq!(open("2026-10-07", Calendar::Working), Some(false));
    assert_eq!(open("2026-12-12", Calendar::Working), Some(false), "a plain Saturday");
    assert_eq!(open("2027-01-04", Calendar::Working), None, "not known is not worked");
}

#[test]
fn days_are_counted_on_their_own_calendar() {
    let days = Workdays::shipped();
    let working = |from, count| days.after(on(from), count, Calendar::Working);
    assert_eq!(working("2026-09-30", 3), Counted::On(on("2026-10-10")));
    assert_eq!(days.after(on("2026-09-30"), 3, Calendar::Trading), Counted::On(on("2026-10-12")));
    assert_eq!(working("2026-12-09", 3), Counted::On(on("2026-12-14")));
    assert_eq!(working("2026-12-29", 2), Counted::On(on("2026-12-31")));
    assert_eq!(working("2026-12-29", 3), Counted::Beyond(Some(on("2026-12-31"))));
    assert_eq!(working("2027-06-01", 1), Counted::Beyond(None));
    assert_eq!(days.after_holidays(on("2026-10-01")), Some(on("2026-10-08")));
    assert_eq!(days.after_holidays(on("2026-02-17")), Some(on("2026-02-24")));
    assert_eq!(days.after_holidays(on("2027-02-06")), None);
}

#[test]
fn a_file_replaces_its_years_and_can_be_taken_back() {
    let mut vault = empty_book(TODAY);
    let shipped = view(&vault).unwrap();
    assert_eq!(shipped.known_until, Some(on("2026-12-31")));
    let year = &shipped.years[0];
    assert_eq!((year.year, year.free, year.worked, year.closed), (2026, 19, 6, 0));
    assert_eq!((year.working_days, year.trading_days, year.imported_on), (248, 242, None));

    assert_eq!(take_in(&mut vault, YEAR_2027.as_bytes()).unwrap(), [2027]);
    let with_next = view(&vault).unwrap();
    assert_eq!(with_next.known_until, Some(on("2027-12-31")));
    let year = &with_next.years[0];
    assert_eq!((year.year, year.closed, year.imported_on, year.is_shipped), (2027, 1, Some(on(TODAY)), false));
    let days = in_force(&vault).unwrap();
    assert_eq!(days.is_open(on("2026-12-31"), Calendar::Working), Some(false), "the notice of 2027 says so");
    assert_eq!(days.is_open(on("2027-12-30"), Calendar::Working), Some(true));
    assert_eq!(days.is_open(on("2027-12-30"), Calendar::Trading), Some(false));

    vault.write(Op::RemoveWorkdays, |write| remove(write, 2027)).unwrap();
    assert_eq!(view(&vault).unwrap(), shipped);
    let gone = vault.write(Op::RemoveWorkdays, |write| remove(write, 2027));
    assert!(matches!(gone, Err(Error::NotFound { kind: crate::noun::Noun::Workday })));
    vault.undo().unwrap();
    assert_eq!(view(&vault).unwrap(), with_next, "undone, the import holds again");
    vault.undo().unwrap();
    assert_eq!(view(&vault).unwrap(), shipped);
}

#[test]
fn a_file_as_chinese_excel_saves_it_is_read() {
    let (bytes, _, _) = GB18030.encode(YEAR_2027);
    assert_eq!(take_in(&mut empty_book(TODAY), &bytes).unwrap(), [2027]);
    let two = format!("\u{feff}{}{}", include_str!("shipped.csv"), YEAR_2027.split_once('\n').unwrap().1);
    assert_eq!(take_in(&mut empty_book(TODAY), two.as_bytes()).unwrap(), [2026, 2027]);
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_nothing_is_taken() {
    let line = |line, fault| Invalid::BadLine { line, fault };
    let whole = "2027-01-01,休\n2027-05-01,休\n2027-10-01,休\n";
    for (file, why) in [
        (String::new(), Invalid::Empty),
        ("# nothing\n\nday,kind\n".into(), Invalid::Empty),
        ("\u{1}\u{2}\0".into(), Invalid::Malformed),
        (format!("{whole}2027-02-30,休\n"), line(4, LineFault::Day)),
        (format!("{whole}1027-02-20,休\n"), line(4, LineFault::Day)),
        (format!("{whole}2027-02-20,休息吧\n"), line(4, LineFault::Kind)),
        (format!("{whole}2027-02-20\n"), line(4, LineFault::Form)),
        (format!("{whole}2027-10-01,休\n"), line(4, LineFault::Twice)),
        (format!("{whole}2027-10-08,班\n"), line(4, LineFault::Weekday)),
        (format!("{whole}2028-01-01,休\n"), Invalid::PartOfYear { year: 2028 }),
        ("2027-01-01,休\n2027-05-01,休\n".into(), Invalid::PartOfYear { year: 2027 }),
        ("2026-12-31,休\n".into(), Invalid::PartOfYear { year: 2026 }),
        ("2027-01-01,休\n".repeat(80_000), Invalid::OutOfRange),
    ] {
        assert_eq!(refused(&file), why, "{}", file.chars().take(60).collect::<String>());
    }
}
