//! Readers beside a writer. What must wait is awaited by channels; nothing here depends on how long anything takes.

use super::super::testing::{clock, on_disk, password, tag, tags};
use super::super::{Op, unlock};
use super::*;
use std::sync::mpsc::channel;
use std::thread;

/// Never ends by itself.
const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

fn read(readers: &Readers) -> Vec<String> {
    readers.read(|vault| Ok(tags(vault))).unwrap()
}

#[test]
fn reading_goes_on_during_a_write_and_sees_nothing_of_it_before_it_is_whole() {
    let (_folder, mut vault, _) = on_disk();
    tag(&mut vault, "before");
    let readers = vault.readers();
    let (half_written, is_half_written) = channel();
    let (go_on, may_go_on) = channel::<()>();
    thread::scope(|scope| {
        let writer = scope.spawn(move || {
            vault
                .write(Op::TagClients, |write| {
                    write.conn().execute("INSERT INTO tag VALUES ('1', 'one half')", [])?;
                    half_written.send(()).unwrap();
                    may_go_on.recv().unwrap();
                    write.conn().execute("INSERT INTO tag VALUES ('2', 'other half')", [])?;
                    Ok(())
                })
                .unwrap();
            vault
        });
        is_half_written.recv().unwrap();
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| read(&readers))).collect();
        for other in others {
            assert_eq!(other.join().unwrap(), ["before"]);
        }
        assert_eq!(read(&readers), ["before"]);
        go_on.send(()).unwrap();
        let _vault = writer.join().unwrap();
        assert_eq!(read(&readers), ["before", "one half", "other half"]);
    });
}

#[test]
fn what_a_write_returned_from_is_seen_by_every_reader_that_begins_then() {
    let (_folder, mut vault, _) = on_disk();
    let readers = vault.readers();
    for number in 0..40 {
        tag(&mut vault, &format!("{number:02}"));
        // Two at once, so that both connections are asked.
        readers
            .read(|one| {
                assert_eq!(tags(one).len(), number + 1);
                assert_eq!(read(&readers).len(), number + 1);
                Ok(())
            })
            .unwrap();
        if number % 3 == 0 {
            vault.undo().unwrap();
            assert_eq!(read(&readers).len(), number);
            vault.redo().unwrap();
            assert_eq!(read(&readers).len(), number + 1);
        }
    }
}

#[test]
fn a_reading_stays_in_one_state_of_the_book() {
    let (_folder, mut vault, _) = on_disk();
    let readers = vault.readers();
    readers
        .read(|reader| {
            let version = reader.version()?;
            tag(&mut vault, "meanwhile");
            assert_eq!((tags(reader), reader.version()?), (vec![], version));
            assert_eq!(read(&readers), ["meanwhile"], "who begins now sees it");
            Ok(())
        })
        .unwrap();
    assert_eq!(read(&readers), ["meanwhile"]);
}

#[test]
fn closing_ends_what_is_read_and_then_the_vault_can_be_opened_again() {
    let (folder, vault, _) = on_disk();
    let keys = Arc::downgrade(&vault.keys);
    let readers = vault.readers();
    let (begun, has_begun) = channel();
    thread::scope(|scope| {
        let both: Vec<_> = (0..MOST)
            .map(|_| {
                let begun = begun.clone();
                let readers = &readers;
                scope.spawn(move || {
                    readers.read(|reader| {
                        begun.send(()).unwrap();
                        Ok(reader.conn().query_row(ENDLESS, [], |_| Ok(()))?)
                    })
                })
            })
            .collect();
        (0..MOST).for_each(|_| has_begun.recv().unwrap());
        // One more, which has to wait for a connection, now that all are lent.
        let waiting = scope.spawn(|| readers.read(|reader| Ok(tags(reader))));
        readers.close();
        for one in both {
            assert!(matches!(one.join().unwrap(), Err(Error::Cancelled)));
        }
        assert!(matches!(waiting.join().unwrap(), Err(Error::Cancelled)));
    });
    assert!(matches!(readers.read(|_| Ok(())), Err(Error::Cancelled)));
    assert!(matches!(readers.check(&mut |_| Ok(())), Err(Error::Cancelled)));
    assert_eq!(readers.lent().open, 0);
    drop((readers, vault));
    assert!(keys.upgrade().is_none(), "zeroized");
    assert!(unlock(folder.path(), &password(), clock()).is_ok());
}

#[test]
fn there_are_never_more_connections_than_agreed_and_all_are_used_again() {
    let (_folder, vault, _) = on_disk();
    let readers = vault.readers();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..20).for_each(|_| assert_eq!(read(&readers), Vec::<String>::new())));
        }
    });
    let lent = readers.lent();
    assert!(lent.open <= MOST && lent.idle.len() == lent.open, "{}", lent.open);
}

#[test]
fn a_reader_that_panics_gives_its_connection_back() {
    let (_folder, vault, _) = on_disk();
    let readers = vault.readers();
    for _ in 0..=MOST {
        let panicked =
            thread::scope(|scope| scope.spawn(|| readers.read(|_| -> Result<()> { panic!("a bug") })).join());
        assert!(panicked.is_err());
    }
    assert_eq!(read(&readers), Vec::<String>::new());
}

#[test]
fn nothing_is_written_through_a_reader() {
    let (_folder, vault, _) = on_disk();
    let written =
        vault.readers().read(|reader| Ok(reader.conn().execute("INSERT INTO tag VALUES ('1', 'slipped in')", [])?));
    assert!(matches!(written, Err(Error::ReadOnly)));
}

#[test]
fn the_log_is_written_back_when_the_vault_is_closed_after_its_readers() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    let readers = vault.readers();
    assert_eq!(read(&readers), ["kept"]);
    drop(readers);
    drop(vault);
    assert!(!folder.path().join("book.db-wal").exists());
}
