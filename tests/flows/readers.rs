//! Readers and a writer at the same time: every reading agrees with itself, whatever the nouns keep in memory.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use zhike_core::audience::{Clause, Condition};
use zhike_core::client::{self, ClientOrder, ListClients};
use zhike_core::need::{self, NeedFilter, NeedMeasure};
use zhike_core::vault::OpenVault;
use zhike_tests::builders::a_book;
use zhike_tests::over::Over;
use zhike_tests::synthetic_book;

const ROUNDS: u32 = 8;

/// How many clients a list has, of everybody or of those with a note that is not outdated.
fn listed(vault: &OpenVault, order: ClientOrder, noted: bool) -> zhike_core::Result<u32> {
    let need = NeedFilter { levels: vec![], depths: vec![], measure: NeedMeasure::Known, theme: None };
    let condition = if noted { Clause::Need(need).into() } else { Condition::EVERYBODY };
    let query = String::new();
    let window = client::list(vault, ListClients { query, condition, trashed: false, order, offset: 0, limit: 10 })?;
    assert_eq!(window.rows.len(), window.total.min(10) as usize);
    Ok(window.total)
}

/// Asks the same of all that is kept in memory, within one reading; says how many clients there are.
fn agree(vault: &OpenVault, order: ClientOrder) -> zhike_core::Result<u32> {
    let clients = listed(vault, order, false)?;
    assert_eq!(client::figures(vault)?.clients, clients);
    let noted = listed(vault, order, true)?;
    let book = need::book(vault)?;
    let known = book.all.figures.iter().find(|figures| figures.measure == NeedMeasure::Known).unwrap();
    assert_eq!((book.all.clients, known.any), (clients, noted));
    assert_eq!(book.tiers.iter().map(|tier| tier.notes).sum::<u32>(), book.all.notes);
    Ok(clients)
}

#[test]
fn every_reading_agrees_with_itself_while_the_book_is_written() {
    let mut book = a_book();
    let readers = book.vault.readers();
    let is_over = AtomicBool::new(false);
    // Clients never become fewer than these.
    let written = AtomicU32::new(0);
    thread::scope(|scope| {
        for order in [ClientOrder::Name, ClientOrder::Updated] {
            let (readers, is_over, written) = (&readers, &is_over, &written);
            scope.spawn(move || {
                while !is_over.load(Ordering::SeqCst) {
                    let before = written.load(Ordering::SeqCst);
                    let clients = readers.read(|vault| agree(vault, order)).unwrap();
                    assert!(clients.is_multiple_of(2), "half of a step: {clients}");
                    assert!(clients >= before, "{clients} seen after {before} were written");
                }
            });
        }
        let _over = Over(&is_over);
        let vault = &mut book.vault;
        for round in 1..=ROUNDS {
            // Both in one step.
            synthetic_book::fill(vault, 2, 1).unwrap();
            written.store(round * 2, Ordering::SeqCst);
            synthetic_book::note_needs(vault, 1).unwrap();
            vault.undo().unwrap();
            vault.redo().unwrap();
        }
    });
    assert_eq!(readers.read(|vault| agree(vault, ClientOrder::Name)).unwrap(), ROUNDS * 2);
}
