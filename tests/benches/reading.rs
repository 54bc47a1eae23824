//! Reading, in the core: windows of the list, keystrokes, the page of a client, today.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use crate::typing::{TYPED, keystrokes};
use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use zhike_core::audience::Condition;
use zhike_core::client::{self, ClientOrder, ListClients};
use zhike_core::ledger::ListLedger;
use zhike_core::timeline::{self, ListTimeline};
use zhike_core::vault::{OpenVault, Readers};
use zhike_core::visit::{self, ListVisits, VisitState};
use zhike_core::{ledger, today};
use zhike_tests::over::Over;
use zhike_tests::synthetic_book;

/// Rows of one window, as the list of the UI asks for them.
const WINDOW: u32 = 100;
/// Lists, searches and pages read during a long write, each.
const READS: u32 = 150;

/// Every row of reading.
pub fn measure(book: &Book, table: &mut Table) {
    let mut vault = book.open();
    // As the window reads.
    let readers = vault.readers();
    let mut put = |what, value, limit| table.put(what, book.clients, Unit::Ms, value, limit);

    put("first list after unlocking, core", time(|| list(&readers, "", 0)), Limit::AtMost(100.0));
    put("first search after unlocking, core", time(|| list(&readers, "w", 0)), Limit::None);
    for (what, offset) in [
        ("list window at the start, core", 0),
        ("list window in the middle, core", book.clients / 2),
        ("list window at the end, core", book.clients.saturating_sub(WINDOW)),
    ] {
        put(what, Samples::warm(200, || list(&readers, "", offset)).median(), Limit::AtMost(100.0));
    }
    put("search keystroke p99, core", type_all(&readers).p99(), Limit::AtMost(5.0));
    put(
        "client page of 1,000 entries, core",
        Samples::warm(100, || page(book, &readers)).median(),
        Limit::AtMost(50.0),
    );
    put("today, core", Samples::warm(50, || readers.read(today::view).unwrap()).median(), Limit::None);
    let during = during_a_long_write(&mut vault, || {
        let mut times = Vec::new();
        for number in 0..READS {
            let offset = number * 37 % book.clients.max(1);
            times.push(time(|| list(&readers, "", offset)));
            times.push(time(|| list(&readers, TYPED[number as usize % TYPED.len()], 0)));
            times.push(time(|| page(book, &readers)));
        }
        times.into_iter().collect::<Samples>()
    });
    put("a read during a long write p99, core", during.p99(), Limit::AtMost(20.0));
}

/// What `read` comes to while another thread is in the middle of one long write, which is taken back afterwards.
fn during_a_long_write(vault: &mut OpenVault, read: impl FnOnce() -> Samples) -> Samples {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| synthetic_book::write_at_length(vault, &is_over));
        let _over = Over(&is_over);
        read()
    })
}

/// Types everything five times over. Whoever types comes back to a query only after others, so no query is repeated at
/// once.
fn type_all(readers: &Readers) -> Samples {
    let mut slowest = (0.0, "");
    let mut times = Vec::new();
    for _ in 0..5 {
        for query in TYPED.iter().flat_map(|typed| keystrokes(typed)) {
            let took = time(|| list(readers, query, 0));
            if took > slowest.0 {
                slowest = (took, query);
            }
            times.push(took);
        }
    }
    eprintln!("  slowest keystroke: “{}”, {:.2} ms", slowest.1, slowest.0);
    times.into_iter().collect()
}

fn list(readers: &Readers, query: &str, offset: u32) -> u32 {
    let (query, condition) = (query.into(), Condition::EVERYBODY);
    let request = ListClients { query, condition, trashed: false, order: ClientOrder::Name, offset, limit: WINDOW };
    black_box(readers.read(|vault| client::list(vault, request)).unwrap()).total
}

/// What the page of a client reads before it can be drawn, its timeline included.
fn page(book: &Book, readers: &Readers) {
    black_box(readers.read(|vault| client::profile(vault, book.well_known())).unwrap());
    let request = ListTimeline { client: book.well_known().clone(), kinds: vec![], offset: 0, limit: WINDOW };
    black_box(readers.read(|vault| timeline::list(vault, &request)).unwrap());
    let client = || Some(book.well_known().clone());
    let ahead = ListVisits { client: client(), from: None, to: None, states: vec![VisitState::Planned], limit: 5 };
    black_box(readers.read(|vault| visit::list(vault, ahead)).unwrap());
    let owed = ListLedger { client: client(), open_only: true, due_by: None, limit: 6 };
    black_box(readers.read(|vault| ledger::list(vault, owed)).unwrap());
}
