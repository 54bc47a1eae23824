//! Opening the encrypted database. The one place that hands a key to SQLCipher, and sets how SQLite behaves.
//!
//! `locking_mode` stays NORMAL, against the first plan (EXCLUSIVE): backups read through a second connection, so that
//! the window can write while a backup runs, and an exclusive connection would shut that one out. That nobody else
//! opens the file is seen to by [`super::lock_file`]. The price is the `-shm` file: it holds page numbers and checksums
//! of encrypted pages, nothing of the book.

use super::key::Key;
use crate::{Error, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use zeroize::Zeroizing;

/// How a connection is meant to be used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Makes the file when it is not there.
    Create,
    /// Reads and writes.
    Write,
    /// Reads; SQLite refuses to write, so a wrong key cannot do harm.
    Read,
}

/// Opens `file` with `key` and makes sure the key fits. `VaultDamaged` when it does not, or the file is no database.
pub(super) fn open(file: &Path, key: &Key, access: Access) -> Result<Connection> {
    let flags = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let conn = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    give_key(&conn, key)?;
    // SQLCipher's log would go to stderr. It is process-wide; setting it again changes nothing.
    conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY;")?;
    // The first read: here a key that does not fit shows.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    if access != Access::Read {
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")?;
    }
    conn.execute_batch(
        "PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;",
    )?;
    conn.set_prepared_statement_cache_capacity(256);
    crate::text::register(&conn)?;
    Ok(conn)
}

/// Gives the key, as the first statement. What SQLite says about it is dropped: its error would quote the statement.
fn give_key(conn: &Connection, key: &Key) -> Result<()> {
    use std::fmt::Write;
    // Sized beforehand, so that no copy is left behind by growing.
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        write!(statement, "{byte:02x}").map_err(|_| Error::Internal("key"))?;
    }
    statement.push_str("'\"");
    conn.execute_batch(&statement).map_err(|_| Error::Internal("key"))
}
