//! The shipped migrations. A shipped file never changes; a change of the schema is a new file.

use crate::{Error, Result};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// The migrations of a version of the app, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schema(&'static [&'static str]);

impl Schema {
    /// What this version ships.
    pub(super) const SHIPPED: Self = Self(&[include_str!("../../migrations/0001_book.sql")]);

    /// The newest schema, as `user_version`: the number of the last file.
    pub(super) const fn version(self) -> u32 {
        self.0.len() as u32
    }

    /// Brings the book to the newest schema, each file in one transaction. `VaultTooNew` when it is beyond already.
    pub(super) fn migrate(self, conn: &mut Connection) -> Result<()> {
        let (found, supported) = (version(conn)?, self.version());
        if found > supported {
            return Err(Error::VaultTooNew { found, supported });
        }
        let files = self.0.iter().map(|file| M::up(file)).collect();
        Migrations::new(files).to_latest(conn).map_err(|_| Error::Internal("migration"))
    }
}

/// The schema of a database.
pub(super) fn version(conn: &Connection) -> Result<u32> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    impl Schema {
        /// The shipped schema and one file more, as a later version might ship it.
        pub(in crate::vault) const LATER: Self =
            Self(&[Self::SHIPPED.0[0], "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;"]);
    }

    /// SHA-256 of the files as shipped, in order.
    const SHIPPED_DIGESTS: &[&str] = &["e27b873bd2b0ccc5e1dfe7729ca53972a31b98736e53f977a34598f79b6b09df"];

    /// A file that was shipped never changes, for nobody runs it twice: a change is a new file, and its digest a new
    /// line here. (Before the first release the line follows the file.)
    #[test]
    fn shipped_files_do_not_change() {
        use sha2::{Digest, Sha256};
        let digest = |file: &&str| Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let digests: Vec<String> = Schema::SHIPPED.0.iter().map(digest).collect();
        assert_eq!(digests, SHIPPED_DIGESTS);
    }

    /// `ATTACH … KEY ''` writes plain text beside an encrypted book. Nothing needs ATTACH at all.
    #[test]
    fn nothing_attaches_a_database() {
        fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    sources(&path, found);
                } else if path.extension().is_some_and(|ext| ext == "rs" || ext == "sql") {
                    found.push(path);
                }
            }
        }
        let mut found = Vec::new();
        for folder in ["src", "migrations"] {
            sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        }
        assert!(found.len() > 20);
        // Put together here, so that this file does not find itself.
        let forbidden = ["attach|database", "attach|'", "attach|?", "detach|", "sqlcipher|export"]
            .map(|word| word.replace('|', if word.starts_with("sqlcipher") { "_" } else { " " }));
        for path in found {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code.map(str::to_lowercase) {
                let found = forbidden.iter().find(|word| line.contains(word.as_str()));
                assert_eq!(found, None, "{}: {line}", path.display());
            }
        }
    }

    #[test]
    fn every_table_of_the_book_is_journaled_or_known_not_to_be() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::derived::register(&conn).unwrap();
        Schema::SHIPPED.migrate(&mut conn).unwrap();
        for table in super::super::Noun::JOURNALED {
            assert!(super::super::Noun::of_table(table).is_some(), "{table} belongs to no noun");
            let keys: i64 = conn
                .query_row("SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0", [table], |row| row.get(0))
                .unwrap();
            assert!(keys > 0, "{table} is missing or has no primary key: a session would not see it");
        }
    }

    /// Undo relies on it: without an index every replayed delete scans the child table.
    #[test]
    fn every_foreign_key_has_an_index() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::derived::register(&conn).unwrap();
        Schema::SHIPPED.migrate(&mut conn).unwrap();
        let mut bare = conn
            .prepare(
                "SELECT t.name || '.' || f.\"from\" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f
                 WHERE t.type = 'table' AND NOT EXISTS (
                   SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
                   WHERE i.partial = 0 AND c.seqno = 0 AND c.name = f.\"from\")",
            )
            .unwrap();
        let bare: Vec<String> = bare.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(bare, Vec::<String>::new());
    }
}
