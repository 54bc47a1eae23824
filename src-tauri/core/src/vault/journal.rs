//! The journal: every undoable step as the changeset SQLite recorded of it. Undo replays the inverse, redo the original.
//!
//! Undone steps are always the newest ones; the next write drops them. Bounded: 500 steps and 64 MiB, but the newest
//! step is always kept, whatever its size. A migration clears it, for a changeset speaks of the columns of its time.

use super::audit;
use super::changeset::Sections;
use super::{Noun, Op, OpenVault, references};
use crate::clock::{Stored, stored};
use crate::error::Invalid;
use crate::id::OpId;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior};
use std::collections::HashSet;

/// Most steps kept.
const MAX_STEPS: i64 = 500;
/// Most bytes of changesets kept.
const MAX_BYTES: i64 = 64 << 20;
/// Most changes replayed at a time. SQLite replays a changeset inside a savepoint, and with the temp store in memory each
/// of its statements walks through all pages the savepoint has seen: undoing an import of 40,000 rows in one part took
/// a minute, and 10,000 tags in parts of 2,000 five times as long as in parts of 150. Fewer still, and preparing the
/// statements of each part costs more than it saves. In tests few, so that they meet the borders.
const CHANGES_PER_PART: usize = if cfg!(test) { 3 } else { 150 };

/// A step of the journal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Which step.
    pub op_id: OpId,
    /// What was done.
    pub op: Op,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Whether it is undone at present, and could be redone.
    pub undone: bool,
}

/// What an undo or redo came to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// Which step.
    pub op_id: OpId,
    /// What was undone or redone.
    pub op: Op,
    /// The nouns whose views are stale now.
    pub changed: Vec<Noun>,
}

impl OpenVault {
    /// Undoes the newest step not yet undone. `WrongState` when there is none; `Conflict`, with nothing changed, when
    /// something outside the journal changed the same rows.
    pub fn undo(&mut self) -> Result<Undone> {
        let step = newest_done(&self.conn)?.ok_or_else(|| Error::invalid("undo", Invalid::WrongState))?;
        self.replay(step, Direction::Undo)
    }

    /// Undoes the step `op_id`, if it is the newest not yet undone; `Conflict` otherwise.
    pub fn undo_step(&mut self, op_id: &OpId) -> Result<Undone> {
        let step = newest_done(&self.conn)?.filter(|step| step.op_id == *op_id).ok_or(Error::Conflict)?;
        self.replay(step, Direction::Undo)
    }

    /// Redoes the step undone last. `WrongState` when there is none; `Conflict` as for [`OpenVault::undo`].
    pub fn redo(&mut self) -> Result<Undone> {
        let step = next_undone(&self.conn)?.ok_or_else(|| Error::invalid("redo", Invalid::WrongState))?;
        self.replay(step, Direction::Redo)
    }

    /// The newest `limit` steps, the newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Step>> {
        let mut statement =
            self.conn.prepare_cached("SELECT op_id, op, made_at, undone FROM journal ORDER BY seq DESC LIMIT ?1")?;
        let steps = statement.query_map([limit], |row| {
            let Stored(made_at) = row.get(2)?;
            Ok(Step { op_id: row.get(0)?, op: row.get(1)?, made_at, undone: row.get(3)? })
        })?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }

    fn replay(&mut self, step: Kept, direction: Direction) -> Result<Undone> {
        match self.replay_in_parts(&step, direction, CHANGES_PER_PART) {
            // Two rows may have to change places across parts; together they can.
            Err(Error::Conflict) => self.replay_in_parts(&step, direction, usize::MAX),
            replayed => replayed,
        }
    }

    fn replay_in_parts(&mut self, step: &Kept, direction: Direction, changes_per_part: usize) -> Result<Undone> {
        self.must_be_writable()?;
        let now = self.clock.now();
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changeset: Vec<u8> =
            tx.query_row("SELECT changeset FROM journal WHERE seq = ?1", [step.seq], |row| row.get(0))?;
        if direction == Direction::Undo {
            let mut inverse = Vec::with_capacity(changeset.len());
            invert_strm(&mut changeset.as_slice(), &mut inverse)?;
            changeset = inverse;
        }
        let sections = Sections::of(&changeset)?;
        let changed = sections.nouns();
        let parts = sections.replayable(changes_per_part);
        apply(&tx, &parts)?;
        // A replay in one part SQLite looks over itself.
        if parts.len() > 1 && !references::are_whole(&tx, &sections)? {
            return Err(Error::Conflict);
        }
        tx.execute("UPDATE journal SET undone = ?2 WHERE seq = ?1", (step.seq, direction == Direction::Undo))?;
        audit::append(&tx, &self.keys.audit, now, &format!("{}:{}", direction.word(), step.op.word()))?;
        tx.commit().map_err(as_conflict)?;
        Ok(Undone { op_id: step.op_id.clone(), op: step.op, changed })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl Direction {
    const fn word(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }
}

/// Records every change of the journaled tables from here on, until dropped.
pub(super) fn record(conn: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(conn)?;
    for table in Noun::JOURNALED {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

/// What was recorded; empty when nothing changed.
pub(super) fn recorded(session: &mut Session<'_>) -> Result<Vec<u8>> {
    let mut changeset = Vec::new();
    if !session.is_empty() {
        session.changeset_strm(&mut changeset)?;
    }
    Ok(changeset)
}

/// Adds a step, drops what was undone, and lets go of the oldest steps beyond the bounds.
pub(super) fn push(conn: &Connection, op_id: &OpId, op: Op, at: DateTime<Utc>, changeset: &[u8]) -> Result<()> {
    let newest_undone: Option<bool> = conn
        .prepare_cached("SELECT undone FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    if newest_undone == Some(true) {
        conn.execute("DELETE FROM journal WHERE undone = 1", [])?;
    }
    let (seq, bytes_before): (i64, i64) = conn
        .prepare_cached("SELECT seq + 1, bytes_before + length(changeset) FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or((1, 0));
    conn.prepare_cached(
        "INSERT INTO journal (seq, op_id, op, made_at, bytes_before, changeset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((seq, op_id, op, stored(at), bytes_before, changeset))?;
    let bytes = bytes_before.saturating_add(i64::try_from(changeset.len()).unwrap_or(i64::MAX));
    // Step by step from the oldest, so that a write never scans the journal.
    let mut oldest = conn.prepare_cached("SELECT seq, bytes_before FROM journal ORDER BY seq LIMIT 1")?;
    loop {
        let (old, old_before): (i64, i64) = oldest.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if old == seq || (seq - old < MAX_STEPS && bytes - old_before <= MAX_BYTES) {
            return Ok(());
        }
        conn.prepare_cached("DELETE FROM journal WHERE seq = ?1")?.execute([old])?;
    }
}

struct Kept {
    seq: i64,
    op_id: OpId,
    op: Op,
}

fn newest_done(conn: &Connection) -> Result<Option<Kept>> {
    kept(conn, "SELECT seq, op_id, op FROM journal WHERE undone = 0 ORDER BY seq DESC LIMIT 1")
}

fn next_undone(conn: &Connection) -> Result<Option<Kept>> {
    kept(conn, "SELECT seq, op_id, op FROM journal WHERE undone = 1 ORDER BY seq LIMIT 1")
}

fn kept(conn: &Connection, sql: &str) -> Result<Option<Kept>> {
    let step =
        conn.query_row(sql, [], |row| Ok(Kept { seq: row.get(0)?, op_id: row.get(1)?, op: row.get(2)? })).optional()?;
    Ok(step)
}

/// Applies the parts of a changeset in order. On an error (`Conflict`) the transaction is to be rolled back.
fn apply(conn: &Connection, parts: &[Vec<u8>]) -> Result<()> {
    let nullable = set_null_columns(conn)?;
    let in_parts = parts.len() > 1;
    for part in parts {
        let nullable = nullable.clone();
        let resolve = move |conflict: ConflictType, item: ChangesetItem| match conflict {
            // Already gone: taken along by a cascade of the same replay.
            ConflictType::SQLITE_CHANGESET_NOTFOUND if is_delete(&item) => ConflictAction::SQLITE_CHANGESET_OMIT,
            ConflictType::SQLITE_CHANGESET_DATA if explained(&item, &nullable) => {
                ConflictAction::SQLITE_CHANGESET_REPLACE
            }
            // A reference into a part still to come; all are checked at the end.
            ConflictType::SQLITE_CHANGESET_FOREIGN_KEY if in_parts => ConflictAction::SQLITE_CHANGESET_OMIT,
            _ => ConflictAction::SQLITE_CHANGESET_ABORT,
        };
        conn.apply_strm(&mut part.as_slice(), None::<fn(&str) -> bool>, resolve).map_err(as_conflict)?;
    }
    Ok(())
}

/// A changeset that cannot be applied, or a rule it would break, as `Conflict`.
fn as_conflict(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation) => Error::Conflict,
        _ => error.into(),
    }
}

fn is_delete(item: &ChangesetItem) -> bool {
    item.op().is_ok_and(|op| op.code() == rusqlite::hooks::Action::SQLITE_DELETE)
}

/// Whether the row differs from what was recorded only where ON DELETE SET NULL emptied a reference during this replay.
fn explained(item: &ChangesetItem, nullable: &HashSet<(String, i64)>) -> bool {
    let Ok(op) = item.op() else { return false };
    let columns = usize::try_from(op.number_of_columns()).unwrap_or(0);
    (0i64..).zip(0..columns).all(|(place, column)| {
        // No old value: the changeset says nothing about this column.
        let Ok(old) = item.old_value(column) else { return true };
        match item.conflict(column) {
            Ok(ValueRef::Null) => old == ValueRef::Null || nullable.contains(&(op.table_name().to_owned(), place)),
            Ok(current) => current == old,
            Err(_) => false,
        }
    })
}

/// The columns (table, place) a foreign key may set to NULL when its parent is deleted.
fn set_null_columns(conn: &Connection) -> Result<HashSet<(String, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.cid FROM pragma_foreign_key_list(?1) AS f JOIN pragma_table_info(?1) AS c ON c.name = f.\"from\"
         WHERE f.on_delete = 'SET NULL'",
    )?;
    let mut columns = HashSet::new();
    for table in Noun::JOURNALED {
        for place in statement.query_map([table], |row| row.get(0))? {
            columns.insert(((*table).to_owned(), place?));
        }
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::super::testing::empty_book;
    use super::*;
    use proptest::prelude::*;

    const CLIENT: &str = "INSERT INTO client (id, name, sort_key, introducer_id, household_id, created_at, updated_at)
                          VALUES (?1, ?1, '', ?2, ?3, '', '')";
    const PHONE: &str = "INSERT INTO phone (id, client_id, kind, number, digits, created_at, updated_at)
                         VALUES (?1, ?2, 'mobile', '', '', '', '')";

    /// Everything in the tables the journal keeps, and in what triggers derive from them, as text.
    fn picture(vault: &OpenVault) -> Vec<String> {
        let mut rows = Vec::new();
        for table in Noun::JOURNALED {
            let mut statement = vault.conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
            let columns = statement.column_count();
            let mut found = statement.query([]).unwrap();
            while let Some(row) = found.next().unwrap() {
                let values: Vec<_> = (0..columns).map(|at| row.get_ref(at).unwrap()).collect();
                rows.push(format!("{table} {values:?}"));
            }
        }
        rows.extend(crate::client::testing::derived(vault));
        rows
    }

    fn sql(vault: &mut OpenVault, op: Op, statements: &[(&str, &[&dyn rusqlite::ToSql])]) -> super::super::Written<()> {
        vault
            .write(op, |write| {
                for (statement, values) in statements {
                    write.conn().execute(statement, *values)?;
                }
                Ok(())
            })
            .unwrap()
    }

    #[test]
    fn a_step_is_undone_and_redone_whole() {
        let mut vault = empty_book("2026-03-02");
        let empty = picture(&vault);
        let written = sql(
            &mut vault,
            Op::CreateClient,
            &[(CLIENT, &[&"王", &None::<&str>, &None::<&str>]), (PHONE, &[&"p", &"王"])],
        );
        assert_eq!(written.changed, [Noun::Client]);
        let full = picture(&vault);
        let undone = vault.undo().unwrap();
        assert_eq!((undone.op, undone.changed), (Op::CreateClient, vec![Noun::Client]));
        assert_eq!(picture(&vault), empty);
        assert_eq!(vault.redo().unwrap().op, Op::CreateClient);
        assert_eq!(picture(&vault), full);
    }

    #[test]
    fn nothing_changed_is_nothing_journaled() {
        let mut vault = empty_book("2026-03-02");
        let written = sql(&mut vault, Op::EditClient, &[("UPDATE client SET name = 'x' WHERE id = 'none'", &[])]);
        assert_eq!((written.undo, written.changed), (None, vec![]));
        assert_eq!(vault.history(10).unwrap(), []);
        assert!(matches!(vault.undo(), Err(Error::Invalid { field: "undo", why: Invalid::WrongState })));
        assert!(matches!(vault.redo(), Err(Error::Invalid { field: "redo", why: Invalid::WrongState })));
    }

    #[test]
    fn an_error_leaves_nothing() {
        let mut vault = empty_book("2026-03-02");
        let empty = picture(&vault);
        let failed: Result<super::super::Written<()>> = vault.write(Op::CreateClient, |write| {
            write.conn().execute(CLIENT, ("a", None::<&str>, None::<&str>))?;
            Err(Error::Cancelled)
        });
        assert!(matches!(failed, Err(Error::Cancelled)));
        assert_eq!(picture(&vault), empty);
        assert_eq!(vault.history(1).unwrap(), []);
    }

    #[test]
    fn a_new_write_drops_what_was_undone() {
        let mut vault = empty_book("2026-03-02");
        sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('1', 'first')", &[])]);
        vault.undo().unwrap();
        sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('2', 'second')", &[])]);
        assert_eq!(vault.history(10).unwrap().len(), 1);
        assert!(vault.redo().is_err());
    }

    #[test]
    fn only_the_newest_step_is_undone_by_name() {
        let mut vault = empty_book("2026-03-02");
        let first = sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('1', 'first')", &[])]).undo.unwrap();
        let second = sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('2', 'second')", &[])]).undo.unwrap();
        assert!(matches!(vault.undo_step(&first), Err(Error::Conflict)));
        assert_eq!(vault.undo_step(&second).unwrap().op_id, second);
        assert!(matches!(vault.undo_step(&second), Err(Error::Conflict)));
        assert_eq!(vault.undo_step(&first).unwrap().op_id, first);
    }

    #[test]
    fn steps_beyond_the_bound_are_let_go() {
        let mut vault = empty_book("2026-03-02");
        for n in 0..MAX_STEPS + 5 {
            sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES (?1, ?1)", &[&n.to_string()])]);
        }
        assert_eq!(vault.history(10_000).unwrap().len() as i64, MAX_STEPS);
    }

    #[test]
    fn bytes_beyond_the_bound_are_let_go_but_never_the_newest_step() {
        let vault = empty_book("2026-03-02");
        let half = vec![0; (MAX_BYTES / 2) as usize];
        for _ in 0..3 {
            push(&vault.conn, &OpId::new(), Op::TagClients, vault.clock.now(), &half).unwrap();
        }
        assert_eq!(vault.history(10).unwrap().len(), 2);
        push(&vault.conn, &OpId::new(), Op::TagClients, vault.clock.now(), &vec![0; MAX_BYTES as usize + 1]).unwrap();
        assert_eq!(vault.history(10).unwrap().len(), 1);
    }

    /// Merging: the phone moves to another client, then its old client goes. Replayed in the order recorded (parents
    /// first) the cascade would take the phone along.
    #[test]
    fn a_child_moved_away_survives_the_deletion_of_its_parent() {
        let mut vault = empty_book("2026-03-02");
        let none = None::<&str>;
        sql(
            &mut vault,
            Op::FillDemoBook,
            &[(CLIENT, &[&"a", &none, &none]), (CLIENT, &[&"b", &none, &none]), (PHONE, &[&"p", &"a"])],
        );
        let before = picture(&vault);
        sql(
            &mut vault,
            Op::EditClient,
            &[("UPDATE phone SET client_id = 'b' WHERE id = 'p'", &[]), ("DELETE FROM client WHERE id = 'a'", &[])],
        );
        let after = picture(&vault);
        vault.undo().unwrap();
        assert_eq!(picture(&vault), before);
        vault.redo().unwrap();
        assert_eq!(picture(&vault), after);
    }

    /// Something is deleted in the same step, so replayed it is children first: the line of a visit comes before its visit,
    /// and both before their client.
    #[test]
    fn what_comes_back_before_its_client_is_derived_again() {
        let mut vault = empty_book("2026-03-02");
        let none = None::<&str>;
        let visit = "INSERT INTO visit (id, client_id, planned_at, matter, created_at, updated_at)
                     VALUES ('v', 'a', '2026-03-03T10:00', '年末回顾', '', '')";
        let line = "INSERT INTO visit_line (id, visit_id, position, noted_at, kind, text, created_at, updated_at)
                    VALUES ('l', 'v', 1, '', 'topic', '养老安排', '', '')";
        sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('1', 'first')", &[])]);
        sql(
            &mut vault,
            Op::FillDemoBook,
            &[(CLIENT, &[&"a", &none, &none]), (visit, &[]), (line, &[]), ("DELETE FROM tag", &[])],
        );
        let after = picture(&vault);
        vault.undo().unwrap();
        vault.redo().unwrap();
        assert_eq!(picture(&vault), after);
    }

    #[test]
    fn a_change_behind_the_journal_is_a_conflict_and_changes_nothing() {
        let mut vault = empty_book("2026-03-02");
        sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('1', 'first')", &[])]);
        sql(&mut vault, Op::TagClients, &[("UPDATE tag SET name = 'second'", &[])]);
        vault.conn.execute("UPDATE tag SET name = 'third'", []).unwrap();
        let before = picture(&vault);
        assert!(matches!(vault.undo(), Err(Error::Conflict)));
        assert_eq!(picture(&vault), before);
        assert!(!vault.history(1).unwrap()[0].undone);
    }

    #[test]
    fn a_note_is_audited_but_not_journaled_and_may_not_touch_the_book() {
        let mut vault = empty_book("2026-03-02");
        let written = vault
            .write_beyond_undo(Noun::Setting, |write| {
                Ok(write.conn().execute("INSERT INTO setting VALUES ('k', '1')", [])?)
            })
            .unwrap();
        assert_eq!((written.changed, written.op, written.undo), (vec![Noun::Setting], None, None));
        assert_eq!(vault.history(1).unwrap(), []);
        let refused = vault.write_beyond_undo(Noun::Setting, |write| {
            Ok(write.conn().execute("INSERT INTO tag VALUES ('1', 'x')", [])?)
        });
        assert!(matches!(refused, Err(Error::Internal(_))));
        assert!(picture(&vault).iter().all(|row| !row.starts_with("tag")));
    }

    #[test]
    fn nothing_is_written_read_only() {
        let mut vault = empty_book("2026-03-02");
        sql(&mut vault, Op::TagClients, &[("INSERT INTO tag VALUES ('1', 'first')", &[])]);
        vault.read_only = true;
        assert!(matches!(vault.write(Op::EditClient, |_| Ok(())), Err(Error::ReadOnly)));
        assert!(matches!(vault.write_beyond_undo(Noun::Setting, |_| Ok(())), Err(Error::ReadOnly)));
        assert!(matches!(vault.undo(), Err(Error::ReadOnly)));
    }

    /// One statement over few rows, so that collisions, cascades and re-pointing happen all the time.
    fn statement() -> impl Strategy<Value = String> {
        let id = || 0..4u8;
        let maybe = || prop_oneof![Just("NULL".to_owned()), (0..4u8).prop_map(|id| format!("'{id}'"))];
        prop_oneof![
            (id(), maybe(), maybe()).prop_map(|(id, by, home)| format!(
                "INSERT OR IGNORE INTO client (id, name, sort_key, introducer_id, household_id, created_at, updated_at)
                 VALUES ('{id}', 'n', '', {by}, {home}, '', '')"
            )),
            (id(), maybe()).prop_map(|(id, head)| format!(
                "INSERT OR IGNORE INTO household (id, name, head_id, created_at, updated_at) VALUES ('{id}', 'h', {head}, '', '')"
            )),
            (id(), id()).prop_map(|(id, of)| format!(
                "INSERT OR IGNORE INTO phone (id, client_id, kind, number, digits, created_at, updated_at)
                 VALUES ('{id}', '{of}', 'mobile', '', '', '', '')"
            )),
            (id(), id()).prop_map(|(id, name)| format!("INSERT OR IGNORE INTO tag VALUES ('{id}', '{name}')")),
            (id(), id()).prop_map(|(client, tag)| format!("INSERT OR IGNORE INTO client_tag VALUES ('{client}', '{tag}')")),
            (id(), id(), 1..9u8).prop_map(|(id, of, day)| format!(
                "INSERT OR IGNORE INTO touch (id, client_id, method, happened_at, created_at, updated_at)
                 VALUES ('{id}', '{of}', 'gift', '2026-01-0{day}', '', '')"
            )),
            (id(), id(), maybe()).prop_map(|(id, of, touch)| format!(
                "INSERT OR IGNORE INTO need (id, client_id, level, depth, text, evidence, confidence, noted_on, state_since,
                   source, touch_id, created_at, updated_at)
                 VALUES ('{id}', '{of}', 'safety', 'deep', '母亲的体检 {id}', 'said', 'high', '2026-01-1{of}', '2026-01-01',
                   'touch', {touch}, '', '')"
            )),
            (id(), id()).prop_map(|(id, of)| format!(
                "UPDATE need SET client_id = '{of}', state = 'met', text = '女儿留学 {of}' WHERE id = '{id}'"
            )),
            id().prop_map(|id| format!("UPDATE client SET occupation = '心内科医生', skills = '' WHERE id = '{id}'")),
            id().prop_map(|id| format!("UPDATE client SET occupation = '' WHERE id = '{id}'")),
            id().prop_map(|id| format!("DELETE FROM need WHERE id = '{id}'")),
            (id(), maybe(), maybe()).prop_map(|(id, by, home)| format!(
                "UPDATE client SET introducer_id = {by}, household_id = {home}, updated_at = updated_at || '.' WHERE id = '{id}'"
            )),
            (id(), maybe()).prop_map(|(id, head)| format!("UPDATE household SET head_id = {head} WHERE id = '{id}'")),
            (id(), id()).prop_map(|(id, of)| format!("UPDATE phone SET client_id = '{of}' WHERE id = '{id}'")),
            (id(), id()).prop_map(|(id, name)| format!("UPDATE OR IGNORE tag SET name = '{name}' WHERE id = '{id}'")),
            (id(), id(), 1..9u8).prop_map(|(id, of, day)| format!(
                "UPDATE touch SET client_id = '{of}', happened_at = '2026-02-0{day}' WHERE id = '{id}'"
            )),
            (id(), id()).prop_map(|(from, to)| format!("UPDATE tag SET id = '{to}x' WHERE id = '{from}'")),
            (id(), id()).prop_filter("two clients", |(from, to)| from != to).prop_map(|(from, to)| format!(
                "UPDATE phone SET client_id = '{to}' WHERE client_id = '{from}';
                 UPDATE touch SET client_id = '{to}' WHERE client_id = '{from}';
                 UPDATE need SET client_id = '{to}' WHERE client_id = '{from}';
                 DELETE FROM client WHERE id = '{from}'"
            )),
            id().prop_map(|id| format!("DELETE FROM client WHERE id = '{id}'")),
            id().prop_map(|id| format!("DELETE FROM household WHERE id = '{id}'")),
            id().prop_map(|id| format!("DELETE FROM tag WHERE id = '{id}'")),
            id().prop_map(|id| format!("DELETE FROM phone WHERE id = '{id}'")),
            id().prop_map(|id| format!("DELETE FROM touch WHERE id = '{id}'")),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn all_undone_is_the_start_and_all_redone_the_end(
            steps in prop::collection::vec(prop::collection::vec(statement(), 1..6), 1..8)
        ) {
            let mut vault = empty_book("2026-03-02");
            let mut pictures = vec![picture(&vault)];
            // Something to collide with from the first step on.
            let seed: Vec<String> = (0..4).map(|id| format!(
                "INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES ('{id}', 'n', '', '', '');
                 INSERT INTO phone (id, client_id, kind, number, digits, created_at, updated_at)
                 VALUES ('{id}', '{id}', 'mobile', '', '', '', '');
                 INSERT INTO household (id, name, head_id, created_at, updated_at) VALUES ('{id}', 'h', '{id}', '', '')"
            )).collect();
            for step in std::iter::once(&seed).chain(&steps) {
                // A statement that breaks a rule fails alone, or takes its step along at the commit; both are fine.
                let written = vault.write(Op::EditClient, |write| {
                    for statement in step {
                        let _ = write.conn().execute_batch(statement);
                    }
                    Ok(())
                });
                if written.is_ok_and(|written| written.undo.is_some()) {
                    pictures.push(picture(&vault));
                }
            }
            for expected in pictures.iter().rev().skip(1) {
                vault.undo().map_err(|error| TestCaseError::fail(format!("undo: {error:?}")))?;
                prop_assert_eq!(&picture(&vault), expected);
            }
            prop_assert!(vault.undo().is_err());
            for expected in pictures.iter().skip(1) {
                vault.redo().map_err(|error| TestCaseError::fail(format!("redo: {error:?}")))?;
                prop_assert_eq!(&picture(&vault), expected);
            }
            prop_assert!(vault.redo().is_err());
        }
    }
}
