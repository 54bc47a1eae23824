//! A number is of one visit for good.

use super::*;
use crate::id::ClientId;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn number(book: &Book, id: &VisitId) -> Option<String> {
    view(&book.vault, id).ok()?.number
}

/// Takes a client out of the book for good, with all that hangs on them.
fn erase(book: &mut Book, client: &ClientId) {
    book.write(|w| Ok(w.conn().execute("DELETE FROM client WHERE id = ?1", [client])?)).unwrap();
}

fn ended(book: &mut Book, client: &ClientId) -> VisitId {
    let id = book.under_way(client);
    book.finish(&id);
    id
}

#[test]
fn a_visit_ended_again_has_its_number_and_no_other_gets_it() {
    let mut book = book();
    let (first, second) = (book.client("王小明"), book.client("李芳"));
    let one = ended(&mut book, &first);
    assert_eq!(number(&book, &one).as_deref(), Some("2026-0001"));
    book.vault.undo().unwrap();
    book.finish(&one);
    assert_eq!(number(&book, &one).as_deref(), Some("2026-0001"), "ended again, it has the same");
    // Its end, and all of it, undone.
    book.vault.undo().unwrap();
    book.vault.undo().unwrap();
    let two = ended(&mut book, &second);
    assert_eq!(number(&book, &two).as_deref(), Some("2026-0002"));
    book.trash(&second);
    let three = ended(&mut book, &first);
    assert_eq!(number(&book, &three).as_deref(), Some("2026-0003"));
    erase(&mut book, &first);
    let third = book.client("陈晨");
    let four = ended(&mut book, &third);
    assert_eq!(number(&book, &four).as_deref(), Some("2026-0004"));
}

#[derive(Debug, Clone)]
enum Act {
    Visit(usize),
    Erase(usize),
    Undo,
    Redo,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_number_is_given_twice(acts in prop::collection::vec(prop_oneof![
        4 => (0..3_usize).prop_map(Act::Visit),
        1 => (0..3_usize).prop_map(Act::Erase),
        4 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ], 1..30)) {
        let mut book = book();
        let clients = ["王小明", "李芳", "陈晨"].map(|name| book.client(name));
        let mut given: BTreeMap<String, String> = BTreeMap::new();
        for act in acts {
            match act {
                Act::Visit(n) => {
                    let client = clients[n].clone();
                    // Gone, undone to before there were any, or one is under way already: then it is refused.
                    if let Ok(id) = book.write(|w| start_unplanned(w, &client)) {
                        book.finish(&id);
                    }
                }
                Act::Erase(n) => erase(&mut book, &clients[n]),
                Act::Undo => _ = book.vault.undo(),
                Act::Redo => _ = book.vault.redo(),
            }
            let mut numbers = book.vault.conn().prepare("SELECT number, id FROM visit WHERE number IS NOT NULL").unwrap();
            let mut rows = numbers.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let (number, id): (String, String) = (row.get(0).unwrap(), row.get(1).unwrap());
                prop_assert_eq!(given.entry(number).or_insert_with(|| id.clone()), &id);
            }
        }
    }
}
