//! Names and numbers as advisers type and paste them, from lists of cases: one row is one client and one query.

use crate::client::testing::{a_client, names, rows};
use crate::error::{Error, Invalid};
use crate::vault::testing::empty_book;
use crate::vault::{Op, OpenVault};

fn pairs(table: &'static str) -> Vec<(&'static str, &'static str)> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| row.split_once('\t').unwrap()).collect()
}

/// Somebody whom none of the queries means, so that finding everybody is not finding.
fn book() -> OpenVault {
    let mut vault = empty_book("2026-11-28");
    a_client("某某").phone("137 9999 7777").create(&mut vault);
    vault
}

#[test]
fn every_name_is_found_as_it_is_typed() {
    let cases = pairs(include_str!("cases/names.tsv"));
    assert!(cases.len() >= 25, "{}", cases.len());
    for (name, query) in cases.into_iter().chain(pairs(include_str!("cases/more_names.tsv"))) {
        let mut vault = book();
        let id = a_client(name).create(&mut vault);
        let found = rows(&vault, query, |_| {}).rows;
        assert!(found.len() == 1 && found[0].id == id, "{name} by {query}");
    }
}

#[test]
fn every_number_is_found_as_it_is_typed_and_two_are_no_one() {
    let cases = pairs(include_str!("cases/phones.tsv"));
    assert!(cases.len() >= 13, "{}", cases.len());
    for (number, query) in cases {
        let mut vault = book();
        let new = a_client("王小明").phone(number);
        if query == "!two numbers" {
            let refused = vault.write(Op::CreateClient, |w| crate::client::create(w, new.0)).unwrap_err();
            assert!(matches!(refused, Error::Invalid { field: "phones", why: Invalid::SeveralNumbers }), "{number}");
            assert_eq!(crate::phone::apart(number).len(), 2, "{number}");
            continue;
        }
        new.create(&mut vault);
        assert_eq!(names(&vault, query, |_| {}), ["王小明"], "{number} by {query}");
    }
}
