//! Whether a book is whole: cheaply at each opening, fully on demand and for every backup.

use super::OpenVault;
use crate::wire::{wire, word};
use crate::{Error, Result};
use rusqlite::Connection;

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
    /// whole. Takes the vault for a second or so per 100 MB; `tick` is called between the checks.
    pub fn check(&self, tick: Tick<'_>) -> Result<()> {
        full(&self.conn, tick)
    }
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

/// The full check. `cipher_integrity_check` alone would miss a file cut short, `integrity_check` alone the pages that
/// hold nothing at present.
pub(super) fn full(conn: &Connection, tick: Tick<'_>) -> Result<()> {
    tick(Progress { stage: Stage::CheckPages, done: 0, total: 1 })?;
    let pages = verdict(says_nothing(conn, "PRAGMA cipher_integrity_check"))?;
    tick(Progress { stage: Stage::CheckBook, done: 0, total: 2 })?;
    let said = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
    let structure = verdict(said.map(|said| said == "ok"))?;
    tick(Progress { stage: Stage::CheckBook, done: 1, total: 2 })?;
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
