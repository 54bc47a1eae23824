//! Which references a replay may have broken. Between the parts of a replay SQLite forgets what it counted, and to look
//! through a whole book takes longer than the replay: only the tables that can have lost a parent are looked through.

use super::changeset::Sections;
use crate::Result;
use crate::noun::Noun;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A foreign key of a journaled table.
struct Reference {
    child: &'static str,
    /// The place of the column.
    column: u32,
    parent: String,
}

/// Whether every row still finds its parents after these changes.
pub(super) fn are_whole(conn: &Connection, changes: &Sections<'_>) -> Result<bool> {
    for child in doubtful(&references(conn)?, changes) {
        let mut broken = conn.prepare(&format!("PRAGMA foreign_key_check({child})"))?;
        if broken.query([])?.next()?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The tables whose rows may have lost a parent: they got rows, or other references, or rows they refer to are gone.
fn doubtful(references: &[Reference], changes: &Sections<'_>) -> BTreeSet<&'static str> {
    let mut doubtful = BTreeSet::new();
    for (table, touches) in changes.touched() {
        for reference in references {
            let refers = reference.child == table
                && (touches.adds || touches.updates.get(reference.column as usize).copied().unwrap_or(false));
            if refers || (touches.removes && reference.parent == table) {
                doubtful.insert(reference.child);
            }
        }
    }
    doubtful
}

fn references(conn: &Connection) -> Result<Vec<Reference>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.cid, f.\"table\" FROM pragma_foreign_key_list(?1) AS f JOIN pragma_table_info(?1) AS c ON c.name = f.\"from\"",
    )?;
    let mut references = Vec::new();
    for &child in Noun::JOURNALED {
        for row in statement.query_map([child], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (column, parent) = row?;
            references.push(Reference { child, column, parent });
        }
    }
    Ok(references)
}

#[cfg(test)]
mod tests {
    use super::super::journal;
    use super::super::testing::empty_book;
    use super::*;

    const BOOK: &str = "
        INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES ('c', '王', '', '', '');
        INSERT INTO visit (id, client_id, planned_at, created_at, updated_at) VALUES ('v', 'c', '', '', '');
        INSERT INTO tag (id, name) VALUES ('t', '茶');";

    fn doubted(statements: &str) -> Vec<&'static str> {
        let vault = empty_book("2026-03-02");
        vault.conn().execute_batch(BOOK).unwrap();
        let mut session = journal::record(vault.conn()).unwrap();
        vault.conn().execute_batch(statements).unwrap();
        let changeset = journal::recorded(&mut session).unwrap();
        doubtful(&references(vault.conn()).unwrap(), &Sections::of(&changeset).unwrap()).into_iter().collect()
    }

    #[test]
    fn only_what_may_have_lost_a_parent_is_looked_through() {
        assert_eq!(doubted("UPDATE client SET stage = 'friend'"), Vec::<&str>::new());
        assert_eq!(doubted("UPDATE client SET introducer_id = 'c'"), ["client"]);
        assert_eq!(doubted("INSERT INTO client_tag VALUES ('c', 't')"), ["client_tag"]);
        assert_eq!(doubted("DELETE FROM tag"), ["client_tag"]);
        let of_visit = doubted("DELETE FROM visit");
        assert!(of_visit.contains(&"touch") && of_visit.contains(&"visit_line"), "{of_visit:?}");
        assert!(!of_visit.contains(&"client_tag"));
    }

    #[test]
    fn a_lost_parent_is_found() {
        let vault = empty_book("2026-03-02");
        vault.conn().execute_batch(BOOK).unwrap();
        let mut session = journal::record(vault.conn()).unwrap();
        let lose = "PRAGMA foreign_keys = OFF; DELETE FROM client; PRAGMA foreign_keys = ON;";
        vault.conn().execute_batch(lose).unwrap();
        let changeset = journal::recorded(&mut session).unwrap();
        assert!(!are_whole(vault.conn(), &Sections::of(&changeset).unwrap()).unwrap());
        vault.conn().execute_batch("DELETE FROM visit").unwrap();
        assert!(are_whole(vault.conn(), &Sections::of(&changeset).unwrap()).unwrap());
    }
}
