//! What encryption costs: the same statements on the same build of SQLite, with a key and without. Told as speed, so
//! that 0.7 × means: with a key, seven are done in the time of ten.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use rusqlite::{Connection, params};

const READS: u32 = 20_000;
const COMMITS: usize = 200;

struct Times {
    inserts: f64,
    commits: f64,
    warm_reads: f64,
}

/// The rows of encrypted against plain.
pub fn measure(book: &Book, table: &mut Table) {
    let (plain, encrypted) = (run(book, "plain.db", ""), run(book, "encrypted.db", KEY));
    let mut put = |what, speed| table.put(what, book.clients, Unit::Times, speed, Limit::None);
    put("speed with a key: inserts with full text", plain.inserts / encrypted.inserts);
    put("speed with a key: durable commits", plain.commits / encrypted.commits);
    put("speed with a key: warm reads", plain.warm_reads / encrypted.warm_reads);
}

const KEY: &str = "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\";
                   PRAGMA cipher_log_level = NONE;";

fn run(book: &Book, name: &str, key: &str) -> Times {
    let mut conn = Connection::open(book.beside().join(name)).unwrap();
    conn.execute_batch(key).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
         CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL) STRICT;
         CREATE VIRTUAL TABLE words USING fts5 (name, text, content = 'person', content_rowid = 'id');",
    )
    .unwrap();
    let inserts = time(|| insert(&mut conn, book.clients));
    let commits: Samples = (0..COMMITS)
        .map(|turn| {
            let change = params![turn.to_string(), 1 + turn as u32 % book.clients];
            time(|| conn.execute("UPDATE person SET name = ?1 WHERE id = ?2", change).unwrap())
        })
        .collect();
    let warm_reads = Samples::warm(5, || read(&conn, book.clients));
    Times { inserts, commits: commits.median(), warm_reads: warm_reads.median() }
}

fn insert(conn: &mut Connection, rows: u32) {
    let tx = conn.transaction().unwrap();
    {
        let mut person = tx.prepare("INSERT INTO person VALUES (?1, ?2, ?3)").unwrap();
        let mut words = tx.prepare("INSERT INTO words (rowid, name, text) VALUES (?1, ?2, ?3)").unwrap();
        for id in 1..=rows {
            let (name, text) = (format!("王 小 {id}"), format!("女 儿 在 伦 敦 读 书 {}", id % 977));
            person.execute(params![id, name, text]).unwrap();
            words.execute(params![id, name, text]).unwrap();
        }
    }
    tx.commit().unwrap();
}

fn read(conn: &Connection, rows: u32) -> usize {
    let mut person = conn.prepare_cached("SELECT text FROM person WHERE id = ?1").unwrap();
    // A stride without a common factor with the number of rows meets them all, in no order of the pages.
    (0..READS)
        .map(|turn| {
            let id = 1 + (u64::from(turn) * 7_919 % u64::from(rows)) as u32;
            person.query_row([id], |row| row.get::<_, String>(0)).unwrap().len()
        })
        .sum()
}
