//! Unlocking beyond Argon2: the time of the whole less the time of Argon2 alone with the same cost, taken in turns, and
//! of those differences the middle one. The cost is the least allowed, so that its own spread hides little.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use argon2::{Algorithm, Argon2, Params, Version};

const TURNS: usize = 15;
/// What the book was made with: `KdfCost::minimum()`.
const BOOK_KIB: u32 = 64 * 1024;
/// What a real vault is made with: `KdfCost::production()`.
const PRODUCTION_KIB: u32 = 256 * 1024;
const PASSES: u32 = 3;

/// The rows of unlocking.
pub fn measure(book: &Book, table: &mut Table) {
    let beyond: Samples = (0..TURNS)
        .map(|_| {
            let alone = time(|| stretch(BOOK_KIB));
            time(|| book.open()) - alone
        })
        .collect();
    // A spread of Argon2 alone can leave less than nothing.
    table.put("unlock, beyond Argon2", book.clients, Unit::Ms, beyond.median().max(0.0), Limit::AtMost(100.0));
    let production: Samples = (0..3).map(|_| time(|| stretch(PRODUCTION_KIB))).collect();
    table.put("Argon2 itself (256 MiB, 3 passes)", book.clients, Unit::Ms, production.median(), Limit::None);
}

fn stretch(memory_kib: u32) -> [u8; 32] {
    let params = Params::new(memory_kib, PASSES, 1, Some(32)).unwrap();
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(crate::book::PASSWORD.as_bytes(), &[7; 16], &mut key)
        .unwrap();
    key
}
