//! Opening the encrypted database. The one place that hands a key to SQLCipher, and sets how SQLite behaves.
//!
//! `locking_mode` stays NORMAL, against the first plan (EXCLUSIVE): backups read through a second connection, so that
//! the window can write while a backup runs, and an exclusive connection would shut that one out. That nobody else
//! opens the file is seen to by [`super::lock_file`]. The price is the `-shm` file: it holds page numbers and checksums
//! of encrypted pages, nothing of the book.

use super::key::Key;
use crate::error::StorageFault;
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
    /// Reads in a folder nobody writes to. SQLite would make an index of the write-ahead log there, which it cannot:
    /// where the log is gone or empty, as after every orderly end, it is told that nothing changes and does without.
    ReadStill,
}

/// Memory for pages: the one that writes and two that read ([`super::readers`]) have 64 MiB together, as one had that did
/// both.
const WRITING_KIB: u32 = 16 << 10;
const READING_KIB: u32 = 24 << 10;

impl Access {
    fn is_reading(self) -> bool {
        matches!(self, Self::Read | Self::ReadStill)
    }
}

/// Opens `file` with `key` and makes sure the key fits. `VaultDamaged` when it does not, or the file is no database.
pub(super) fn open(file: &Path, key: &Key, access: Access) -> Result<Connection> {
    let flags = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read | Access::ReadStill => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = if access == Access::ReadStill && !has_log(file) {
        Connection::open_with_flags(unchanging(file)?, flags | OpenFlags::SQLITE_OPEN_URI)?
    } else {
        Connection::open_with_flags(file, flags)?
    };
    give_key(&conn, key)?;
    // SQLCipher's log would go to stderr. It is process-wide; setting it again changes nothing.
    conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY;")?;
    // The first read: here a key that does not fit shows.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    if !access.is_reading() {
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")?;
    }
    conn.execute_batch(
        "PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;",
    )?;
    let cache = if access.is_reading() { READING_KIB } else { WRITING_KIB };
    conn.execute_batch(&format!("PRAGMA cache_size = -{cache};"))?;
    conn.set_prepared_statement_cache_capacity(256);
    crate::derived::register(&conn)?;
    Ok(conn)
}

/// Whether something may lie in the write-ahead log that is not in `file` yet.
fn has_log(file: &Path) -> bool {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// `file` as SQLite takes it when told that nothing changes it.
fn unchanging(file: &Path) -> Result<String> {
    use std::fmt::Write;
    let path = std::path::absolute(file)?;
    let path = path.to_str().ok_or(Error::Storage(StorageFault::NotWritable))?.replace(std::path::MAIN_SEPARATOR, "/");
    // A drive of Windows stands behind a slash too.
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b'.' | b'-' | b'_' => uri.push(char::from(byte)),
            _ => write!(uri, "%{byte:02x}").map_err(|_| Error::Internal("path"))?,
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_spelled_so_that_sqlite_reads_it_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("客户 100%?#.db");
        Connection::open(&file).unwrap().execute_batch("CREATE TABLE one (id)").unwrap();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let conn = Connection::open_with_flags(unchanging(&file).unwrap(), flags).unwrap();
        conn.query_row("SELECT count(*) FROM one", [], |_| Ok(())).unwrap();
    }
}
