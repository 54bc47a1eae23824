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

/// Told of progress; an error it returns (`Cancelled`) stops the work, which then leaves nothing behind.
pub type Tick<'t> = &'t mut dyn FnMut(Progress) -> Result<()>;

impl OpenVault {
    /// Checks the book fully: every page's MAC, tables against indexes, references. `VaultDamaged` when it is not
    /// whole. Takes the vault for a second or so per 100 MB; `tick` is called between the checks.
    pub fn check(&self, tick: Tick<'_>) -> Result<()> {
        full(&self.conn, tick)
    }
}

/// The check made at each opening: SQLite's structure, page by page, without comparing indexes with tables. Reading a
/// page also checks its MAC, so this finds bit rot wherever there is content.
pub(super) fn quick(conn: &Connection) -> Result<bool> {
    verdict(conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)).map(|said| said == "ok"))
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
