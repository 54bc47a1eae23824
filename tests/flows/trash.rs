//! Trash → restore: what belongs to a client goes out of sight with them, and comes back whole.

use zhike_core::client;
use zhike_core::id::ClientId;
use zhike_core::ledger::{self, ListLedger};
use zhike_core::timeline::{self, ListTimeline};
use zhike_core::vault::{Op, OpenVault};
use zhike_core::visit::{self, ListVisits};
use zhike_tests::builders::{a_book, a_client};

/// How many visits and ledger entries are listed, of all clients or of one.
fn listed(vault: &OpenVault, client: Option<&ClientId>) -> (usize, usize) {
    let visits = ListVisits { client: client.cloned(), from: None, to: None, states: vec![], limit: 100 };
    let entries = ListLedger { client: client.cloned(), open_only: false, due_by: None, limit: 100 };
    (visit::list(vault, visits).unwrap().len(), ledger::list(vault, entries).unwrap().len())
}

#[test]
fn a_client_in_the_trash_takes_visits_and_promises_along() {
    let mut book = a_book();
    let wang = a_client("王小明").visited("年末回顾").promised("发报告", "2026-12-01").in_book(&mut book);
    a_client("李芳").visited("初访").in_book(&mut book);
    assert_eq!(listed(&book.vault, None), (2, 1));
    assert_eq!(ledger::figures(&book.vault).unwrap().overdue, 1);

    book.write(Op::TrashClients, |w| client::trash(w, std::slice::from_ref(&wang.id)));
    assert_eq!(listed(&book.vault, None), (1, 0));
    assert_eq!(ledger::figures(&book.vault).unwrap().overdue, 0);
    assert_eq!(listed(&book.vault, Some(&wang.id)), (1, 1), "their own page still tells");
    let window =
        timeline::list(&book.vault, &ListTimeline { client: wang.id.clone(), kinds: vec![], offset: 0, limit: 10 })
            .unwrap();
    assert_eq!(window.total, 2);
    assert!(book.vault.write(Op::StartVisit, |w| visit::start_unplanned(w, &wang.id)).is_err());

    book.write(Op::RestoreClients, |w| client::restore(w, std::slice::from_ref(&wang.id)));
    assert_eq!(listed(&book.vault, None), (2, 1));
    assert_eq!(ledger::figures(&book.vault).unwrap().overdue, 1);
}
