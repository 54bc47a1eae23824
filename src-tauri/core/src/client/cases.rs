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
        assert!(is_found_by_name(name, query), "{name} by {query}");
    }
}

fn is_found_by_name(name: &str, query: &str) -> bool {
    let mut vault = book();
    let id = a_client(name).create(&mut vault);
    let found = rows(&vault, query, |_| {}).rows;
    found.len() == 1 && found[0].id == id
}

/// Cases of the same kinds, written by somebody who has not seen the rules.
#[test]
fn names_and_numbers_never_seen_are_found_too() {
    let is_found_by_number = |number: &str, query: &str| {
        if query == "!two numbers" {
            return crate::phone::apart(number).len() == 2;
        }
        let mut vault = book();
        a_client("王小明").phone(number).create(&mut vault);
        names(&vault, query, |_| {}) == ["王小明"]
    };
    let named = pairs(include_str!("cases/unseen_names.tsv"));
    let numbered = pairs(include_str!("cases/unseen_phones.tsv"));
    let all = named.len() + numbered.len();
    let mut missed: Vec<_> = named.into_iter().filter(|(name, query)| !is_found_by_name(name, query)).collect();
    missed.extend(numbered.into_iter().filter(|(number, query)| !is_found_by_number(number, query)));
    assert!(missed.len() * 100 <= all * 3, "{} of {all}: {missed:#?}", missed.len());
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
