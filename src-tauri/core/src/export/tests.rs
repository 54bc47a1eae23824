//! File and record come and go together, whatever fails and wherever a crash comes.

use super::*;
use crate::error::{Error, StorageFault};
use crate::id::ClientId;
use crate::visit::testing::{Book as Desk, book, day};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn brief_of(client: &ClientId) -> NewExport {
    NewExport {
        document: ExportDocument::ClientBrief,
        audience: ExportAudience::Internal,
        subject: ExportSubject::client(client),
        client: Some(client.clone()),
        format: ExportFormat::Pdf,
        findings: Vec::new(),
    }
}

fn a_book() -> (Desk, ClientId, TempDir) {
    let mut book = book();
    let client = book.client("王小明");
    (book, client, tempfile::tempdir().unwrap())
}

fn everything() -> ListExports {
    ListExports { client: None, from: None, to: None, limit: 100 }
}

/// Names on record, the oldest first, and names in the folder.
fn both(book: &Desk, folder: &Path) -> (Vec<String>, Vec<String>) {
    let on_record =
        list(&book.vault, everything()).unwrap().into_iter().rev().map(|one| one.export.file_name).collect();
    let mut there: Vec<String> =
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    there.sort();
    (on_record, there)
}

fn pending(book: &Desk) -> usize {
    store::pending(book.vault.conn()).unwrap().len()
}

fn staged(book: &mut Desk, client: &ClientId, folder: &Path) -> Staged {
    stage(&mut book.vault, brief_of(client), folder, "简报.pdf", |to| Ok(to.write_all("王小明".as_bytes())?)).unwrap()
}

/// What the next opening finds and does.
fn heal_it(book: &mut Desk) {
    book.vault.write_beyond_undo(crate::noun::Noun::Export, heal).unwrap();
    assert_eq!(pending(book), 0);
}

#[test]
fn a_file_and_its_record_come_together_and_are_told_alike() {
    let (mut book, client, folder) = a_book();
    for _ in 0..2 {
        to_file(&mut book.vault, brief_of(&client), folder.path(), "简报.pdf", |to| Ok(to.write_all(b"abc")?)).unwrap();
    }
    let names = vec!["简报.pdf".to_owned(), "简报 2.pdf".to_owned()];
    let (on_record, mut there) = both(&book, folder.path());
    there.sort_by_key(String::len);
    assert_eq!((on_record, there, pending(&book)), (names.clone(), names, 0));
    let told = list(&book.vault, everything()).unwrap().remove(0);
    assert_eq!(told.export.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!((told.export.bytes, told.client.unwrap().name.as_str()), (3, "王小明"));
    assert_eq!(told.export.subject, ExportSubject::client(&client));
}

#[test]
fn what_cannot_be_written_leaves_neither() {
    let (mut book, client, folder) = a_book();
    let failing = to_file(&mut book.vault, brief_of(&client), folder.path(), "简报.pdf", |to| {
        to.write_all(b"half")?;
        Err(Error::Storage(StorageFault::Full))
    });
    assert!(matches!(failing, Err(Error::Storage(StorageFault::Full))));
    assert_eq!((both(&book, folder.path()), pending(&book)), ((vec![], vec![]), 0));
    for name in ["", "a/b.pdf", "C:\\b.pdf", "a\n.pdf", &"长".repeat(90)] {
        let refused = to_file(&mut book.vault, brief_of(&client), folder.path(), name, |_| Ok(()));
        assert!(matches!(refused, Err(Error::Invalid { field: "fileName", .. })), "{name}");
    }
    let nobody = to_file(&mut book.vault, brief_of(&"gone".into()), folder.path(), "a.pdf", |_| Ok(()));
    assert!(matches!(nobody, Err(Error::NotFound { .. })));
    assert_eq!((both(&book, folder.path()), pending(&book)), ((vec![], vec![]), 0));
}

#[test]
fn a_folder_that_goes_away_before_the_file_gets_its_name_leaves_no_record() {
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    fs::remove_dir_all(folder.path()).unwrap();
    assert!(matches!(hand_over(&mut book.vault, waiting), Err(Error::Storage(StorageFault::Missing))));
    assert!(list(&book.vault, everything()).unwrap().is_empty());
    assert_eq!(pending(&book), 0);
}

#[test]
fn a_name_taken_meanwhile_is_left_alone() {
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    fs::write(folder.path().join("简报.pdf"), b"somebody else's").unwrap();
    hand_over(&mut book.vault, waiting).unwrap();
    let (on_record, there) = both(&book, folder.path());
    assert_eq!((on_record, there.len()), (vec!["简报 2.pdf".to_owned()], 2));
    assert_eq!(fs::read(folder.path().join("简报.pdf")).unwrap(), b"somebody else's");
}

#[test]
fn when_one_of_several_cannot_go_those_after_it_leave_nothing() {
    let (mut book, client, folder) = a_book();
    let mut waiting = Vec::new();
    for name in ["1.pdf", "2.pdf", "3.pdf"] {
        let new = brief_of(&client);
        waiting
            .push(stage(&mut book.vault, new, folder.path(), name, |to| Ok(to.write_all(name.as_bytes())?)).unwrap());
    }
    fs::remove_file(file::beside(folder.path(), &waiting[1].id)).unwrap();
    assert!(matches!(hand_over_all(&mut book.vault, waiting), Err(Error::Storage(StorageFault::Missing))));
    assert_eq!((both(&book, folder.path()), pending(&book)), ((vec!["1.pdf".into()], vec!["1.pdf".into()]), 0));
    let waiting = vec![staged(&mut book, &client, folder.path()), staged(&mut book, &client, folder.path())];
    assert_eq!(hand_over_all(&mut book.vault, waiting).unwrap(), 2);
}

#[test]
fn what_is_withdrawn_leaves_nothing() {
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    assert_eq!(pending(&book), 1, "recorded before the file has its name");
    withdraw(&mut book.vault, waiting).unwrap();
    assert_eq!((both(&book, folder.path()), pending(&book)), ((vec![], vec![]), 0));
}

/// The book fails after the file got its name: the file goes, and what is noted is healed away.
#[test]
fn a_book_that_cannot_record_takes_the_file_back() {
    struct Locked;
    impl Book for Locked {
        type Error = Error;
        fn set_down<T>(
            &mut self,
            _: impl FnOnce(&mut crate::vault::Write<'_>) -> crate::Result<T>,
        ) -> crate::Result<T> {
            Err(Error::ReadOnly)
        }
    }
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    assert!(matches!(hand_over(&mut Locked, waiting), Err(Error::ReadOnly)));
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
}

#[test]
fn a_crash_before_the_file_is_whole_leaves_neither() {
    let (mut book, client, folder) = a_book();
    let (at, new) = (folder.path().to_owned(), brief_of(&client));
    let note = crate::noun::Noun::Export;
    let id = book.vault.write_beyond_undo(note, |w| store::insert_pending(w, &new, &at, "简报.pdf")).unwrap().value;
    fs::write(file::beside(&at, &id), b"ha").unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
}

#[test]
fn a_crash_before_the_file_has_its_name_leaves_neither() {
    let (mut book, client, folder) = a_book();
    drop(staged(&mut book, &client, folder.path()));
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
}

#[test]
fn a_crash_after_the_file_got_its_name_leaves_both() {
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    // Between the two halves of giving it its name, and after.
    fs::hard_link(file::beside(folder.path(), &waiting.id), folder.path().join("简报.pdf")).unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec!["简报.pdf".to_owned()], vec!["简报.pdf".to_owned()]));
    heal_it(&mut book);
    assert_eq!(list(&book.vault, everything()).unwrap().len(), 1);
}

#[test]
fn a_file_that_only_held_the_name_goes_and_anothers_stays() {
    let (mut book, client, folder) = a_book();
    drop(staged(&mut book, &client, folder.path()));
    fs::write(folder.path().join("简报.pdf"), b"").unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
    drop(staged(&mut book, &client, folder.path()));
    fs::write(folder.path().join("简报.pdf"), b"somebody else's").unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec!["简报.pdf".to_owned()]));
}

#[test]
fn a_stick_that_is_not_there_is_asked_another_time() {
    let (mut book, client, folder) = a_book();
    let elsewhere = tempfile::tempdir().unwrap();
    drop(staged(&mut book, &client, folder.path()));
    let away = elsewhere.path().join("away");
    fs::rename(folder.path(), &away).unwrap();
    book.vault.write_beyond_undo(crate::noun::Noun::Export, heal).unwrap();
    assert_eq!(pending(&book), 1);
    fs::rename(&away, folder.path()).unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
}

#[test]
fn what_stays_on_the_disk_keeps_its_note_and_is_asked_another_time() {
    let (mut book, client, folder) = a_book();
    let waiting = staged(&mut book, &client, folder.path());
    let beside = file::beside(folder.path(), &waiting.id);
    // Something that cannot be removed as a file is.
    fs::remove_file(&beside).unwrap();
    fs::create_dir(&beside).unwrap();
    // Another on its way is ended all the same.
    drop(staged(&mut book, &client, folder.path()));
    book.vault.write_beyond_undo(crate::noun::Noun::Export, heal).unwrap();
    assert_eq!(pending(&book), 1);
    fs::remove_dir(&beside).unwrap();
    heal_it(&mut book);
    assert_eq!(both(&book, folder.path()), (vec![], vec![]));
}

#[test]
fn the_clipboard_is_on_record_when_it_took_the_text() {
    let (mut book, client, _) = a_book();
    let new = NewExport { format: ExportFormat::Text, ..brief_of(&client) };
    let failed = to_clipboard(&mut book.vault, new.clone(), "abc", |_| Err(Error::Storage(StorageFault::Other)));
    assert!(failed.is_err());
    assert_eq!((list(&book.vault, everything()).unwrap().len(), pending(&book)), (0, 0));
    to_clipboard(&mut book.vault, new, "abc", |_| Ok(())).unwrap();
    let told = list(&book.vault, everything()).unwrap().remove(0).export;
    assert_eq!((told.file_name.as_str(), told.bytes), ("", 3));
    assert_eq!(told.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn exports_are_found_by_client_and_local_day_also_of_one_in_the_trash() {
    let (mut book, client, folder) = a_book();
    let other = book.client("李芳");
    let send = |book: &mut Desk, of: &ClientId| {
        to_file(&mut book.vault, brief_of(of), folder.path(), "a.pdf", |to| Ok(to.write_all(b"a")?)).unwrap().id
    };
    // Noon of the 9th, and half an hour into the 10th by the adviser's clock, which is still the 9th in UTC.
    let first = send(&mut book, &client);
    book.hours_pass(12);
    let second = send(&mut book, &client);
    let theirs = send(&mut book, &other);
    book.trash(&client);
    let found = |client: Option<&ClientId>, from: Option<&str>, to: Option<&str>| -> Vec<crate::id::ExportId> {
        let request = ListExports { client: client.cloned(), from: from.map(day), to: to.map(day), limit: 100 };
        assert_eq!(count(&book.vault, &request).unwrap() as usize, list(&book.vault, request.clone()).unwrap().len());
        list(&book.vault, request).unwrap().into_iter().map(|one| one.export.id).collect()
    };
    assert_eq!(found(Some(&client), None, None), [second.clone(), first.clone()]);
    assert_eq!(found(None, Some("2026-12-10"), Some("2026-12-10")), [theirs.clone(), second.clone()]);
    assert_eq!(found(None, None, Some("2026-12-09")), std::slice::from_ref(&first));
    assert_eq!(found(None, Some("2026-12-11"), None), []);
    assert_eq!(found(None, None, None), [theirs, second, first]);
}

#[test]
fn what_was_let_pass_is_kept_with_it() {
    let (mut book, client, folder) = a_book();
    let finding = Finding {
        at: DocumentPlace::entry(DocumentPart::Topics, 2),
        found: Found::OtherClient { by: NamedBy::Name },
        words: "李芳".into(),
    };
    let new = NewExport { findings: vec![finding.clone()], ..brief_of(&client) };
    to_file(&mut book.vault, new, folder.path(), "a.pdf", |to| Ok(to.write_all(b"a")?)).unwrap();
    assert_eq!(list(&book.vault, everything()).unwrap()[0].export.findings, [finding]);
}

#[test]
fn a_copy_keeps_its_visit_and_its_kind_whatever_is_undone_and_done_again() {
    use crate::timeline::{ListTimeline, TimelineItem, list as timeline};
    let (mut book, client, folder) = a_book();
    let visit = book.under_way(&client);
    book.line(&visit, crate::visit::LineKind::Topic, "换房", None);
    book.finish(&visit);
    for (audience, format) in [(SummaryCopy::Client, ExportFormat::Pdf), (SummaryCopy::Internal, ExportFormat::Docx)] {
        let document = ExportDocument::VisitSummary;
        let audience = audience.into();
        let new = NewExport { document, audience, format, subject: ExportSubject::visit(&visit), ..brief_of(&client) };
        to_file(&mut book.vault, new, folder.path(), "纪要", |to| Ok(to.write_all(b"a")?)).unwrap();
    }
    let of_timeline = |book: &Desk| -> Vec<ExportView> {
        let request = ListTimeline { client: client.clone(), kinds: vec![], offset: 0, limit: 50 };
        let found = timeline(&book.vault, &request).unwrap().entries.into_iter();
        found
            .filter_map(|entry| match entry.what {
                TimelineItem::Export(export) => Some(export.documents),
                _ => None,
            })
            .flatten()
            .collect()
    };
    let seen = crate::visit::view(&book.vault, &visit).unwrap().exports;
    let stood = of_timeline(&book);
    assert_eq!((seen.len(), stood.len()), (2, 2));
    let mut steps = 0;
    while book.vault.undo().is_ok() {
        steps += 1;
        let on_record: Vec<_> = list(&book.vault, everything()).unwrap().into_iter().map(|one| one.export).collect();
        assert_eq!(on_record, seen, "what left has left, whatever is undone");
    }
    for _ in 0..steps {
        book.vault.redo().unwrap();
    }
    assert_eq!(crate::visit::view(&book.vault, &visit).unwrap().exports, seen);
    assert_eq!(of_timeline(&book), stood);
}
