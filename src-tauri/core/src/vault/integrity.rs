//! Whether a book is whole: cheaply at each opening, fully on demand and for every backup.

use super::key::Key;
use super::open::BOOK;
use super::{Home, OpenVault, connection, pages};
use crate::wire::{wire, word};
use crate::{Error, Result};
use rusqlite::Connection;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

word! {
    /// What long work of the vault is at.
    pub enum Stage {
        /// Pages are copied.
        Copy = "copy",
        /// Every page is compared with its MAC.
        CheckPages = "checkPages",
        /// Tables, indexes and references are compared.
        CheckBook = "checkBook",
        /// The file is put together, or taken apart.
        Pack = "pack",
        /// Attachments are taken along, or brought back.
        Attachments = "attachments",
        /// What is derived from the book is made anew.
        Derive = "derive",
    }
}

wire! {
    /// How far long work of the vault is.
    pub struct Progress {
        /// What it is at.
        pub stage: Stage,
        /// Parts of this stage done.
        pub done: u32,
        /// Parts of this stage in all, at least 1.
        pub total: u32,
    }
}

impl Progress {
    /// A part of a stage; counts beyond the wire's are told as their share.
    pub(super) fn part(stage: Stage, done: u64, total: u64) -> Self {
        let scale = total / u64::from(u32::MAX) + 1;
        let part = |count: u64| u32::try_from(count / scale).unwrap_or(u32::MAX);
        Self { stage, done: part(done), total: part(total).max(1) }
    }
}

/// Told of progress; an error it returns (`Cancelled`) stops the work, which then leaves nothing behind.
pub type Tick<'t> = &'t mut dyn FnMut(Progress) -> Result<()>;

impl OpenVault {
    /// Checks the book fully: every page's MAC, tables against indexes, references. `VaultDamaged` when it is not
    /// whole. Takes a second or so per 100 MB, on a connection of its own; `tick` is asked every 50 ms at least.
    pub fn check(&self, tick: Tick<'_>) -> Result<()> {
        check(&self.home, &self.keys.database, tick)
    }
}

/// The full check of the book in `home`, beside whoever reads and writes it.
pub(super) fn check(home: &Home, key: &Key, tick: Tick<'_>) -> Result<()> {
    let book = home.dir.join(BOOK);
    full(&mut connection::open(&book, key, home.reading())?, &book, key, tick)
}

/// A book up to this size is checked page by page at each opening; that takes some 30 ms.
const SMALL_BYTES: i64 = 8 << 20;

/// The check made at each opening. SQLite itself has found by now whether the file is cut short. A small book is checked
/// page by page (structure and MACs, without comparing indexes with tables); of a larger one the first rows of every
/// table are read, so that opening takes the same time however many clients there are: the automatic backups check it
/// fully within the half hour.
pub(super) fn quick(conn: &Connection) -> Result<bool> {
    verdict(look(conn))
}

fn look(conn: &Connection) -> rusqlite::Result<bool> {
    let bytes: i64 =
        conn.query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |row| row.get(0))?;
    if bytes <= SMALL_BYTES {
        return conn.query_row("PRAGMA quick_check(1)", [], |row| Ok(row.get::<_, String>(0)? == "ok"));
    }
    let mut tables = conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for table in tables {
        let first = format!("SELECT * FROM \"{}\" LIMIT 1", table.replace('"', "\"\""));
        conn.prepare(&first)?.query([])?.next()?;
    }
    Ok(true)
}

/// The longest that `tick` is not asked, however long a statement of SQLite takes.
const ASK_EVERY: Duration = Duration::from_millis(50);
/// Instructions of SQLite, or pages of its check, after which it looks whether it is to stop: a few milliseconds.
const OPS_PER_LOOK: i32 = 500;

/// What the thread that checks tells the one that asks.
enum Told {
    At(Progress),
    Done(Result<()>),
}

/// The full check of the database `file`, open on `conn` with `key`. The MACs alone would miss a file cut short, the check
/// of SQLite the pages that hold nothing at present.
pub(super) fn full(conn: &mut Connection, file: &Path, key: &Key, tick: Tick<'_>) -> Result<()> {
    asking(conn, tick, |conn, tell| look_fully(conn, file, key, tell))
}

/// Runs `work`, asking `tick` all the while. A statement of SQLite cannot ask, so another thread runs it, and is stopped
/// from here.
fn asking(
    conn: &mut Connection,
    tick: Tick<'_>,
    work: impl FnOnce(&Connection, Tick<'_>) -> Result<()> + Send,
) -> Result<()> {
    let stopped = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stopped);
    conn.progress_handler(OPS_PER_LOOK, Some(move || seen.load(Ordering::Relaxed)))?;
    let interrupt = conn.get_interrupt_handle();
    let (tell, told) = mpsc::channel();
    let outcome = thread::scope(|scope| {
        let (conn, seen) = (&mut *conn, &*stopped);
        scope.spawn(move || {
            let outcome = work(conn, &mut |at| {
                // Nobody listens any more: stopped.
                if seen.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { said(&tell, at) }
            });
            // The same.
            let _ = tell.send(Told::Done(outcome));
        });
        let outcome = ask(&told, tick);
        if outcome.is_err() {
            stopped.store(true, Ordering::Relaxed);
            interrupt.interrupt();
        }
        outcome
    });
    conn.progress_handler(0, None::<fn() -> bool>)?;
    outcome
}

fn said(tell: &mpsc::Sender<Told>, at: Progress) -> Result<()> {
    tell.send(Told::At(at)).map_err(|_| Error::Cancelled)
}

/// Hands on what is told until all of it was, asking in between whether to go on.
fn ask(told: &mpsc::Receiver<Told>, tick: Tick<'_>) -> Result<()> {
    let mut last = None;
    loop {
        match told.recv_timeout(ASK_EVERY) {
            Ok(Told::At(at)) => {
                last = Some(at.clone());
                tick(at)?;
            }
            Ok(Told::Done(outcome)) => return outcome,
            Err(RecvTimeoutError::Timeout) => last.clone().map_or(Ok(()), &mut *tick)?,
            Err(RecvTimeoutError::Disconnected) => return Err(Error::Internal("check")),
        }
    }
}

fn look_fully(conn: &Connection, file: &Path, key: &Key, tell: Tick<'_>) -> Result<()> {
    let pages = pages::fit(file, key, |done, total| tell(Progress { stage: Stage::CheckPages, done, total }))?;
    tell(Progress { stage: Stage::CheckBook, done: 0, total: 2 })?;
    let said = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
    let structure = verdict(said.map(|said| said == "ok"))?;
    tell(Progress { stage: Stage::CheckBook, done: 1, total: 2 })?;
    let references = verdict(says_nothing(conn, "PRAGMA foreign_key_check"))?;
    if pages && structure && references { Ok(()) } else { Err(Error::VaultDamaged) }
}

fn says_nothing(conn: &Connection, pragma: &str) -> rusqlite::Result<bool> {
    Ok(conn.prepare(pragma)?.query([])?.next()?.is_none())
}

/// A check that cannot even be carried out for damage is a check failed.
fn verdict(said: rusqlite::Result<bool>) -> Result<bool> {
    match said.map_err(Error::from) {
        Err(Error::VaultDamaged) => Ok(false),
        said => said,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::on_disk;
    use super::*;

    #[test]
    fn it_is_stopped_in_the_middle_of_a_statement() {
        let mut conn = Connection::open_in_memory().unwrap();
        let mut asked = 0;
        let stop_when_asked_again = &mut |_| {
            asked += 1;
            if asked > 2 { Err(Error::Cancelled) } else { Ok(()) }
        };
        let stopped = asking(&mut conn, stop_when_asked_again, |conn, tell| {
            tell(Progress { stage: Stage::CheckBook, done: 0, total: 1 })?;
            let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
            Ok(conn.query_row(endless, [], |_| Ok(()))?)
        });
        assert!(matches!(stopped, Err(Error::Cancelled)));
        assert_eq!(asked, 3);
        conn.query_row("SELECT 1", [], |_| Ok(())).unwrap();
    }

    #[test]
    fn a_check_can_be_stopped_at_every_stage_and_the_next_one_finds_the_book_whole() {
        let (_folder, vault, _) = on_disk();
        for stage in [Stage::CheckPages, Stage::CheckBook] {
            let stopped = vault.check(&mut |at| if at.stage == stage { Err(Error::Cancelled) } else { Ok(()) });
            assert!(matches!(stopped, Err(Error::Cancelled)));
        }
        let mut seen = Vec::new();
        vault
            .check(&mut |at| {
                assert!(at.done <= at.total && at.total > 0);
                seen.push(at.stage);
                Ok(())
            })
            .unwrap();
        seen.dedup();
        assert_eq!(seen, [Stage::CheckPages, Stage::CheckBook]);
    }

    #[test]
    fn a_write_that_takes_long_does_not_hold_it_up() {
        let (_folder, mut vault, _) = on_disk();
        let readers = vault.readers();
        vault
            .write(super::super::Op::TagClients, |write| {
                write.conn().execute("INSERT INTO tag VALUES ('1', 'under way')", [])?;
                readers.check(&mut |_| Ok(()))
            })
            .unwrap();
    }
}
