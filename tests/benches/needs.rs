//! Needs: the map of one client with 500 notes, and the page over a book with twenty notes a client. The notes of the
//! book are put in last, so that the rows before measure the book they always measured.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use std::hint::black_box;
use zhike_core::audience::{Clause, Condition};
use zhike_core::client::{self, ClientOrder, ListClients};
use zhike_core::need::{self, NeedFilter, NeedLevel, NeedMeasure};
use zhike_core::offer;
use zhike_core::question::{self, AskNext};
use zhike_core::tier::Tier;
use zhike_core::vault::OpenVault;
use zhike_tests::synthetic_book;

/// Notes a client of the book has.
const NOTES_PER_CLIENT: u32 = 20;
/// Rows of one window of the list behind a figure.
const WINDOW: u32 = 100;

/// Every row of needs.
pub fn measure(book: &Book, table: &mut Table) {
    let mut vault = book.open();
    let mut put = |what, value, limit| table.put(what, book.clients, Unit::Ms, value, limit);
    let client = book.well_known();
    let map = Samples::warm(100, || black_box(need::map(&vault, client, None).unwrap()));
    put("need map of 500 notes, core", map.median(), Limit::AtMost(50.0));
    let newest = need::map(&vault, client, None).unwrap().notes.remove(0).id;

    let filled = time(|| synthetic_book::note_needs(&mut vault, NOTES_PER_CLIENT).unwrap());
    eprintln!("  {NOTES_PER_CLIENT} notes a client taken down in {:.1} s", filled / 1e3);
    // The limit is that of 10,000 clients; at other sizes the figure is there for the curve.
    let limit = if book.clients == 10_000 { Limit::AtMost(150.0) } else { Limit::None };
    // What was kept in memory is of before the notes, so the first time all of them are read.
    put("needs of the book, read anew, core", time(|| black_box(need::book(&vault).unwrap())), limit);
    let pages = Samples::warm(10, || black_box(need::book(&vault).unwrap()));
    put("needs of the book, from memory, core", pages.median(), Limit::None);
    put("list behind a figure, core", Samples::warm(10, || behind_a_figure(&vault)).median(), Limit::None);
    let offers = Samples::warm(10, || black_box(offer::for_need(&vault, &newest).unwrap()));
    put("what to offer and who may help, core", offers.median(), Limit::None);
    let people = Samples::warm(10, || black_box(offer::people_to_ask(&vault, client).unwrap()));
    put("who may help, beside a client, core", people.median(), Limit::None);
    let ask = || AskNext { client: client.clone(), visit: None, spin: None, level: None, depth: None, most: 5 };
    let next = Samples::warm(50, || black_box(question::next(&vault, ask()).unwrap()));
    put("the next questions, core", next.median(), Limit::None);
}

/// High-tier clients with a safety need that nobody is meeting.
fn behind_a_figure(vault: &OpenVault) {
    let need = NeedFilter { levels: vec![NeedLevel::Safety], depths: vec![], measure: NeedMeasure::Open, theme: None };
    let condition = Condition::all([Clause::Tier(vec![Tier::High]), Clause::Need(need)]);
    let (query, order) = (String::new(), ClientOrder::Name);
    let request = ListClients { query, condition, trashed: false, order, offset: 0, limit: WINDOW };
    black_box(client::list(vault, request).unwrap());
}
