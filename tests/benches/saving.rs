//! One saved change, against a bare durable commit: one row of the same text, SQLCipher with the same settings, the
//! same disk, taken in turns so that both meet the disk in the same mood.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use rusqlite::Connection;
use zhike_core::client::{self, ClientEdit};
use zhike_core::vault::Op;

const CHANGES: usize = 300;
/// Rows of the bare table: enough that it is more than one page.
const BARE_ROWS: u32 = 1_000;

/// The row of a single saved change.
pub fn measure(book: &Book, table: &mut Table) {
    let mut vault = book.open();
    let bare = bare(book);
    let (mut saved, mut committed) = (Vec::new(), Vec::new());
    for change in 0..CHANGES {
        let text = format!("高尔夫、徒步、紫砂壶 {change}");
        committed.push(time(|| bare.execute("UPDATE note SET text = ?1 WHERE id = 500", [&text]).unwrap()));
        let edit = ClientEdit::Hobbies(text);
        saved.push(time(|| vault.write(Op::EditClient, |write| client::edit(write, book.well_known(), edit)).unwrap()));
    }
    let (saved, committed): (Samples, Samples) = (saved.into_iter().collect(), committed.into_iter().collect());
    let limit = Limit::Times { factor: 3.0, of: "bare durable commit", took: committed.median() };
    table.put("a single saved change", book.clients, Unit::Ms, saved.median(), limit);
}

fn bare(book: &Book) -> Connection {
    let conn = Connection::open(book.beside().join("bare.db")).unwrap();
    conn.execute_batch(
        "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\";
         PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY;
         PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1; PRAGMA cache_size = -65536;
         CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;",
    )
    .unwrap();
    let insert = "WITH RECURSIVE one(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM one LIMIT ?1)
                  INSERT INTO note SELECT id, printf('高尔夫、徒步、紫砂壶 %d', id) FROM one";
    conn.execute(insert, [BARE_ROWS]).unwrap();
    conn
}
