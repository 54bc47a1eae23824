//! The session with a real vault. What must wait is awaited by channels; nothing here depends on how long anything takes.

use super::*;
use std::sync::mpsc::channel;
use std::thread;
use zhike_core::clock::FixedClock;
use zhike_core::draft;
use zhike_core::vault::{self, KdfCost, Password};

fn password() -> Password {
    Password::new("correct horse battery staple")
}

/// The folder of a vault. Its session is closed at the end of the test: what still reads must not outlive the process.
struct Folder {
    session: Session,
    _folder: tempfile::TempDir,
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Some(closing) = self.session.lock() {
            closing.wait();
        }
    }
}

fn opened() -> (Folder, Session) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::noon("2026-03-02".parse().unwrap()));
    let session = Session::new(folder.path().to_owned(), folder.path().to_owned(), clock);
    session.open_by(|dir, clock| Ok(vault::create(dir, &password(), KdfCost::minimum(), clock)?.0)).unwrap();
    (Folder { session: session.clone(), _folder: folder }, session)
}

fn reopen(session: &Session) -> Result<(), AppError> {
    session.open_by(|dir, clock| vault::unlock(dir, &password(), clock))
}

fn save(session: &Session, key: &str) -> Result<(), AppError> {
    session.writing(|vault| vault.write_beyond_undo(Noun::Draft, |write| draft::save(write, key, "一句话"))).map(|_| ())
}

fn saved(session: &Session) -> Result<Vec<String>, AppError> {
    Ok(session.with(|vault| draft::list(vault, ""))?.into_iter().map(|draft| draft.key).collect())
}

/// A write under way, which ends when it is told to.
fn under_way<'s>(
    scope: &'s thread::Scope<'s, '_>,
    session: &Session,
) -> (Sender<()>, thread::ScopedJoinHandle<'s, Result<Written<()>, AppError>>) {
    let ((begun, has_begun), (end, may_end)) = (channel(), channel());
    let session = session.clone();
    let write = scope.spawn(move || {
        session.writing(|vault| {
            vault.write_beyond_undo(Noun::Draft, |write| {
                draft::save(write, "under way", "一句话")?;
                begun.send(()).unwrap();
                may_end.recv().unwrap();
                Ok(())
            })
        })
    });
    has_begun.recv().unwrap();
    (end, write)
}

#[test]
fn nothing_but_another_write_waits_for_a_write() {
    let (_folder, session) = opened();
    save(&session, "before").unwrap();
    thread::scope(|scope| {
        let (end, write) = under_way(scope, &session);
        assert_eq!(saved(&session).unwrap(), ["before"]);
        assert!(session.is_open());
        assert_eq!(session.is_read_only(), Some(false));
        session.note_input();
        assert!(!session.lock_due(Instant::now()));
        session.beside(|readers| readers.check(&mut |_| Ok(()))).unwrap();
        end.send(()).unwrap();
        write.join().unwrap().unwrap();
    });
    assert_eq!(saved(&session).unwrap(), ["before", "under way"]);
}

#[test]
fn locking_does_not_wait_for_a_write_but_opening_again_does() {
    let (_folder, session) = opened();
    let has_ended = AtomicBool::new(false);
    thread::scope(|scope| {
        let (end, write) = under_way(scope, &session);
        let closing = session.lock().unwrap();
        assert!(!session.is_open() && session.lock().is_none() && session.is_read_only().is_none());
        assert_eq!(saved(&session), Err(AppError::Locked));
        assert_eq!(save(&session, "too late"), Err(AppError::Locked));
        let (asks, asked) = channel();
        let (session, has_ended) = (&session, &has_ended);
        let opening = scope.spawn(move || {
            asks.send(()).unwrap();
            session.open_by(|dir, clock| {
                assert!(has_ended.load(Ordering::SeqCst));
                vault::unlock(dir, &password(), clock)
            })
        });
        asked.recv().unwrap();
        has_ended.store(true, Ordering::SeqCst);
        end.send(()).unwrap();
        write.join().unwrap().unwrap();
        closing.wait();
        opening.join().unwrap().unwrap();
    });
    assert_eq!(saved(&session).unwrap(), ["under way"], "what was under way was saved");
}

#[test]
fn what_waits_to_write_when_it_is_locked_writes_nothing() {
    let (_folder, session) = opened();
    thread::scope(|scope| {
        let (end, write) = under_way(scope, &session);
        let open = session.opened().unwrap();
        let waiting = scope.spawn(|| save(&session, "waiting"));
        // Until it holds the vault too, it does not wait yet: place, writer, this test, the waiting.
        while Arc::strong_count(&open) < 4 {
            thread::yield_now();
        }
        drop(open);
        drop(session.lock());
        end.send(()).unwrap();
        write.join().unwrap().unwrap();
        assert_eq!(waiting.join().unwrap(), Err(AppError::Locked));
    });
    reopen(&session).unwrap();
    assert_eq!(saved(&session).unwrap(), ["under way"]);
}

#[test]
fn what_was_read_of_a_vault_locked_meanwhile_is_kept_back() {
    let (_folder, session) = opened();
    let read = session.with(|_| {
        drop(session.lock());
        Ok("of the book")
    });
    assert_eq!(read, Err(AppError::Locked));
    reopen(&session).unwrap();
}

#[test]
fn a_check_ends_when_the_vault_is_locked() {
    let (_folder, session) = opened();
    let checked = session.beside(|readers| {
        readers.check(&mut |_| {
            drop(session.lock());
            Ok(())
        })
    });
    assert_eq!(checked, Err(AppError::Locked));
    reopen(&session).unwrap();
}

#[test]
fn locking_is_due_without_input_and_after_long_but_only_when_open() {
    let (_folder, session) = opened();
    let idle = session.with(|vault| Ok(settings::view(vault)?.auto_lock_minutes)).unwrap();
    let in_minutes = |minutes: u64| Instant::now() + Duration::from_secs(minutes * 60);
    assert!(!session.lock_due(in_minutes(u64::from(idle) - 1)));
    assert!(session.lock_due(in_minutes(u64::from(idle))));
    // Somebody is there all the time.
    session.0.watch.idle_limit.store(u64::MAX, Ordering::Relaxed);
    assert!(!session.lock_due(in_minutes(12 * 60 - 1)));
    assert!(session.lock_due(in_minutes(12 * 60)));
    session.lock().unwrap().wait();
    assert!(!session.lock_due(in_minutes(12 * 60)));
}
