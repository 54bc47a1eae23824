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
    ///
    /// A file may make a table anew: make another, copy, drop the old one, rename. So meanwhile no foreign-key action
    /// fires (it would take along the children of what is dropped), and renaming leaves alone what refers to the name.
    /// Every file ends with all references looked at; one that leaves a broken one is rolled back.
    pub(super) fn migrate(self, conn: &mut Connection) -> Result<()> {
        let (found, supported) = (version(conn)?, self.version());
        if found > supported {
            return Err(Error::VaultTooNew { found, supported });
        }
        let files = self.0.iter().map(|file| M::up(file).foreign_key_check()).collect();
        conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;")?;
        let migrated = Migrations::new(files).to_latest(conn);
        conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF;")?;
        migrated.map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => match err.into() {
                Error::Database(_) => Error::Internal("migration"),
                storage => storage,
            },
            _ => Error::Internal("migration"),
        })
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
    const SHIPPED_DIGESTS: &[&str] = &["0aa2c23ffa4dc8b0f5059c00ed578244aa263c60a679521215bbee677015f04b"];

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

    fn shipped() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::derived::register(&conn).unwrap();
        Schema::SHIPPED.migrate(&mut conn).unwrap();
        conn
    }

    fn strings(conn: &Connection, sql: &str) -> Vec<String> {
        let mut query = conn.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn every_table_of_the_book_is_journaled_or_known_not_to_be() {
        let conn = shipped();
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
        let bare = strings(
            &shipped(),
            "SELECT t.name || '.' || f.\"from\" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f
             WHERE t.type = 'table' AND NOT EXISTS (
               SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
               WHERE i.partial = 0 AND c.seqno = 0 AND c.name = f.\"from\")",
        );
        assert_eq!(bare, Vec::<String>::new());
    }

    /// A step undone could take away the row it refers to, or put the row back and leave the reference emptied.
    #[test]
    fn nothing_beyond_undo_refers_to_what_can_be_undone() {
        let keys = strings(
            &shipped(),
            "SELECT t.name || ' ' || f.\"table\" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f
             WHERE t.type = 'table'",
        );
        let journaled = |table: &str| super::super::Noun::JOURNALED.contains(&table);
        let (mut within, mut across) = (0, Vec::new());
        for key in &keys {
            let (child, parent) = key.split_once(' ').unwrap();
            match (journaled(child), journaled(parent)) {
                (true, true) => within += 1,
                (false, true) => across.push(key),
                _ => {}
            }
        }
        assert!(within > 20, "{within}");
        assert_eq!(across, Vec::<&String>::new());
    }

    /// SQLite cannot alter a CHECK: a word more would be a table made anew. Words live in the types.
    #[test]
    fn no_check_lists_words() {
        let listing = |sql: &str| sql.to_lowercase().split_whitespace().collect::<String>().contains("in('");
        assert!(listing("kind TEXT NOT NULL CHECK (kind IN ('one','two'))"));
        let tables = strings(&shipped(), "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL");
        assert!(tables.len() > 20);
        let listed: Vec<_> = tables.iter().filter(|sql| listing(sql)).collect();
        assert_eq!(listed, Vec::<&String>::new());
    }

    /// Rows of a client, a household and what hangs on them, by each kind of key: cascading, emptied, deferred, its own.
    const FAMILY: &str = "
        INSERT INTO household (id, name, created_at, updated_at) VALUES ('h', '王家', '', '');
        INSERT INTO client (id, name, sort_key, household_id, created_at, updated_at) VALUES ('a', '王', '', 'h', '', '');
        INSERT INTO client (id, name, sort_key, introducer_id, created_at, updated_at) VALUES ('b', '李', '', 'a', '', '');
        UPDATE household SET head_id = 'a';
        INSERT INTO phone (id, client_id, kind, number, created_at, updated_at) VALUES ('p', 'a', 'mobile', '', '', '');
        INSERT INTO tag VALUES ('t', '网球');
        INSERT INTO client_tag VALUES ('a', 't');
        INSERT INTO touch (id, client_id, method, happened_at, created_at, updated_at) VALUES ('c', 'a', 'gift', '2026-01-01', '', '');";

    /// All rows a client may lose, as text.
    fn family(conn: &Connection) -> Vec<String> {
        [
            "SELECT id || name || ifnull(head_id, '-') FROM household",
            "SELECT id || name || ifnull(introducer_id, '-') || ifnull(household_id, '-') FROM client ORDER BY id",
            "SELECT id || client_id FROM phone",
            "SELECT client_id || tag_id FROM client_tag",
            "SELECT id || client_id FROM touch",
        ]
        .map(|sql| strings(conn, sql).join(", "))
        .to_vec()
    }

    /// What a later version would ship to make the table of clients anew.
    fn rebuilt_client(conn: &Connection) -> String {
        let [create] = &strings(conn, "SELECT sql FROM sqlite_master WHERE name = 'client'")[..] else { panic!() };
        let create = create.replacen("CREATE TABLE client", "CREATE TABLE client_anew", 1);
        let beside =
            strings(conn, "SELECT sql FROM sqlite_master WHERE tbl_name = 'client' AND type <> 'table' AND sql <> ''");
        format!(
            "{create}; INSERT INTO client_anew SELECT * FROM client; DROP TABLE client;
             ALTER TABLE client_anew RENAME TO client; {};",
            beside.join("; ")
        )
    }

    fn later(file: String) -> Schema {
        Schema(Box::leak(Box::new([Schema::SHIPPED.0[0], &*file.leak()])))
    }

    #[test]
    fn a_parent_made_anew_keeps_every_child() {
        let mut conn = shipped();
        conn.execute_batch(FAMILY).unwrap();
        let (before, file) = (family(&conn), rebuilt_client(&conn));
        later(file).migrate(&mut conn).unwrap();
        assert_eq!(family(&conn), before);
        assert_eq!(strings(&conn, "SELECT f.\"table\" FROM pragma_foreign_key_list('phone') AS f"), ["client"]);
        // Foreign keys hold again.
        assert!(conn.execute("UPDATE phone SET client_id = 'nobody'", []).is_err());
        conn.execute("DELETE FROM client WHERE id = 'a'", []).unwrap();
        assert_eq!(family(&conn), ["h王家-", "b李--", "", "", ""]);
    }

    /// What the migration is guarded against.
    #[test]
    fn with_foreign_keys_on_the_same_file_takes_the_children_along() {
        let conn = shipped();
        conn.execute_batch(FAMILY).unwrap();
        let file = rebuilt_client(&conn);
        conn.execute_batch(&format!("PRAGMA legacy_alter_table = ON; BEGIN; {file} COMMIT;")).unwrap();
        assert_eq!(family(&conn)[2..], ["", "", ""]);
    }

    #[test]
    fn a_file_that_breaks_a_reference_is_rolled_back() {
        let mut conn = shipped();
        conn.execute_batch(FAMILY).unwrap();
        let before = family(&conn);
        let broken = later("CREATE TABLE half_way (id); DELETE FROM client WHERE id = 'a';".into()).migrate(&mut conn);
        assert!(matches!(broken, Err(Error::Internal("migration"))), "{broken:?}");
        assert_eq!((family(&conn), version(&conn).unwrap()), (before, Schema::SHIPPED.version()));
        assert!(conn.prepare("SELECT * FROM half_way").is_err());
        assert!(conn.execute("UPDATE phone SET client_id = 'nobody'", []).is_err(), "foreign keys hold again");
    }
}
