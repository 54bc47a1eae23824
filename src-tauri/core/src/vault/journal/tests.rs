use super::super::testing::empty_book;
use super::*;
use proptest::prelude::*;

const CLIENT: &str = "INSERT INTO client (id, name, sort_key, introducer_id, household_id, created_at, updated_at)
                      VALUES (?1, ?1, '', ?2, ?3, '', '')";
const PHONE: &str = "INSERT INTO phone (id, client_id, kind, number, created_at, updated_at)
                     VALUES (?1, ?2, 'mobile', '', '', '')";

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
    let written =
        sql(&mut vault, Op::CreateClient, &[(CLIENT, &[&"王", &None::<&str>, &None::<&str>]), (PHONE, &[&"p", &"王"])]);
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
        push(&vault.conn, &OpId::new(), Op::TagClients, vault.clock.now(), &StepAbout::default(), &half).unwrap();
    }
    assert_eq!(vault.history(10).unwrap().len(), 2);
    let more = vec![0; MAX_BYTES as usize + 1];
    push(&vault.conn, &OpId::new(), Op::TagClients, vault.clock.now(), &StepAbout::default(), &more).unwrap();
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
    let refused = vault
        .write_beyond_undo(Noun::Setting, |write| Ok(write.conn().execute("INSERT INTO tag VALUES ('1', 'x')", [])?));
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
            "INSERT OR IGNORE INTO phone (id, client_id, kind, number, created_at, updated_at)
             VALUES ('{id}', '{of}', 'mobile', '', '', '')"
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
             INSERT INTO phone (id, client_id, kind, number, created_at, updated_at)
             VALUES ('{id}', '{id}', 'mobile', '', '', '');
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
