//! Files attached to clients and visits, whatever they are called and whatever is in them.

use super::*;
use crate::client::testing::a_client;
use crate::error::{Error, Invalid, Result, StorageFault};
use crate::id::{AttachmentId, ClientId};
use crate::picture::testing::{TRACES, corners, photograph, upright_corners};
use crate::timeline::{self, ListTimeline, TimelineItem};
use crate::vault::testing::on_disk;
use crate::vault::{Op, OpenVault};
use crate::visit::testing::refused;
use std::path::Path;
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
    vault: OpenVault,
    client: ClientId,
}

fn desk() -> Desk {
    let (folder, mut vault, _) = on_disk();
    let client = a_client("林静仪").create(&mut vault);
    Desk { folder, vault, client }
}

impl Desk {
    fn taken(&self, name: &str, bytes: &[u8]) -> Result<Taken> {
        let mut taking = taking(&self.vault.blobs(), name)?;
        bytes.chunks(10_000).try_for_each(|part| taking.write(part))?;
        taking.finish()
    }

    fn attach_to(&mut self, owner: &AttachmentOwner, name: &str, bytes: &[u8]) -> Result<AddedAttachment> {
        let taken = self.taken(name, bytes)?;
        Ok(self.vault.write(Op::AddAttachment, |w| add(w, owner, &taken))?.value)
    }

    fn attach(&mut self, name: &str, bytes: &[u8]) -> Result<AddedAttachment> {
        self.attach_to(&AttachmentOwner::Client(self.client.clone()), name, bytes)
    }

    fn attached(&self) -> Vec<AttachmentView> {
        list(&self.vault, &AttachmentOwner::Client(self.client.clone())).unwrap()
    }

    fn copy(&self, id: &AttachmentId, as_it_is: bool) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        copy_out(&self.vault, id, as_it_is)?.write(&mut bytes, &mut |_, _| Ok(()))?;
        Ok(bytes)
    }

    fn look(&self, id: &AttachmentId) -> Result<Glance> {
        glance(&self.vault, id)?.look()
    }
}

fn fault<T: std::fmt::Debug>(outcome: Result<T>) -> StorageFault {
    match outcome.unwrap_err() {
        Error::Storage(fault) => fault,
        other => panic!("{other}"),
    }
}

#[test]
fn a_contract_is_attached_found_on_the_timeline_and_comes_out_as_it_went_in() {
    let mut desk = desk();
    let contract = [b"%PDF-1.7 ".as_slice(), &vec![7; 200_000]].concat();
    let added = desk.attach("委托合同.pdf", &contract).unwrap();
    assert!(!added.again);
    let about = &desk.attached()[0];
    assert_eq!(
        (about.name.as_str(), about.kind, about.format),
        ("委托合同.pdf", AttachmentKind::Pdf, AttachmentFormat::Pdf)
    );
    assert_eq!((about.bytes as usize, about.misnamed, &about.visit), (contract.len(), false, &None));
    let window =
        timeline::list(&desk.vault, &ListTimeline { client: desk.client.clone(), kinds: vec![], offset: 0, limit: 9 })
            .unwrap();
    assert!(matches!(&window.entries[0].what, TimelineItem::Attachment(on) if on == about));
    assert_eq!(desk.copy(&added.id, false).unwrap(), contract);
}

#[test]
fn that_of_a_visit_is_the_clients_too() {
    let mut desk = desk();
    let client = desk.client.clone();
    let visit = desk.vault.write(Op::StartVisit, |w| crate::visit::start_unplanned(w, &client)).unwrap().value;
    let owner = AttachmentOwner::Visit(visit.clone());
    desk.attach_to(&owner, "纪要照片.txt", b"page").unwrap();
    assert_eq!(list(&desk.vault, &owner).unwrap(), desk.attached());
    assert_eq!(desk.attached()[0].visit, Some(visit));
    desk.attach("other.txt", b"other").unwrap();
    assert_eq!((list(&desk.vault, &owner).unwrap().len(), desk.attached().len()), (1, 2));
    let gone = AttachmentOwner::Visit("gone".into());
    assert_eq!(refused(desk.attach_to(&gone, "a.txt", b"a")), "no visit");
}

#[test]
fn the_same_bytes_are_attached_once_to_each_and_kept_once_for_all() {
    let mut desk = desk();
    let first = desk.attach("a.txt", b"the same").unwrap();
    let second = desk.attach("b.txt", b"the same").unwrap();
    assert_eq!((second.again, &second.id), (true, &first.id));
    let other = a_client("王小明").create(&mut desk.vault);
    assert!(!desk.attach_to(&AttachmentOwner::Client(other), "a.txt", b"the same").unwrap().again);
    let shelves = std::fs::read_dir(desk.folder.path().join("attachments")).unwrap().count();
    assert_eq!(shelves, 1);
}

#[test]
fn bad_input_is_refused_and_leaves_nothing() {
    let mut desk = desk();
    assert_eq!(refused(desk.attach("empty.pdf", b"")), "file: Empty");
    for name in ["", "  ", "/", "a/b/"] {
        assert_eq!(refused(desk.attach(name, b"x")), "name: Empty", "{name}");
    }
    assert_eq!(refused(desk.attach(&"长".repeat(201), b"x")), "name: TooLong");
    let trash = desk.client.clone();
    desk.vault.write(Op::TrashClients, |w| crate::client::trash(w, std::slice::from_ref(&trash))).unwrap();
    assert_eq!(refused(desk.attach("a.txt", b"x")), "client: WrongState");
    assert_eq!(desk.attached(), []);
    desk.vault.sweep().unwrap();
    let left = |path: &Path| std::fs::read_dir(path).unwrap().count();
    let shelves = std::fs::read_dir(desk.folder.path().join("attachments")).unwrap();
    assert_eq!(shelves.map(|shelf| left(&shelf.unwrap().path())).sum::<usize>(), 0);
}

#[test]
fn a_file_is_taken_by_its_path_and_one_that_is_none_or_too_large_is_refused_unread() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("👩‍👩‍👧 合同\u{202e}fdp.txt");
    std::fs::write(&path, "正文").unwrap();
    let mut ticks = 0;
    let taken = take_file(&desk.vault.blobs(), &path, &mut |done, all| {
        ticks += 1;
        assert!(done <= all);
        Ok(())
    })
    .unwrap();
    assert_eq!((taken.name.as_str(), taken.format), ("👩‍👩‍👧 合同fdp.txt", AttachmentFormat::Text));
    assert!(ticks > 1);
    let mut nothing = |_, _| Ok(());
    assert_eq!(fault(take_file(&desk.vault.blobs(), &folder.path().join("gone"), &mut nothing)), StorageFault::Missing);
    assert_eq!(refused(take_file(&desk.vault.blobs(), folder.path(), &mut nothing)), "file: Malformed");
    // Two gigabytes that take no space on the disk.
    let large = std::fs::File::create(folder.path().join("large")).unwrap();
    large.set_len(1 << 31).unwrap();
    let refused_large = take_file(&desk.vault.blobs(), &folder.path().join("large"), &mut |_, _| panic!("it was read"));
    assert_eq!(refused(refused_large), "file: OutOfRange");
    let cancelled = take_file(&desk.vault.blobs(), &path, &mut |_, _| Err(Error::Cancelled));
    assert!(matches!(cancelled, Err(Error::Cancelled)));
}

#[test]
fn an_ending_that_lies_is_told() {
    let mut desk = desk();
    desk.attach("合同.pdf", b"MZ\x90\0\x03").unwrap();
    let about = &desk.attached()[0];
    assert_eq!((about.kind, about.misnamed), (AttachmentKind::Program, true));
}

#[test]
fn name_and_note_are_changed_and_removing_is_undone_with_its_file() {
    let mut desk = desk();
    let id = desk.attach("a.txt", "正文".as_bytes()).unwrap().id;
    let change =
        |edit: AttachmentEdit| move |w: &mut crate::vault::Write<'_>| super::edit(w, &AttachmentId::from("x"), edit);
    let gone = desk.vault.write(Op::EditAttachment, change(AttachmentEdit::Note(String::new())));
    assert_eq!(refused(gone), "no attachment");
    desk.vault.write(Op::EditAttachment, |w| super::edit(w, &id, AttachmentEdit::Name(" 合同.txt ".into()))).unwrap();
    desk.vault.write(Op::EditAttachment, |w| super::edit(w, &id, AttachmentEdit::Note("签了字".into()))).unwrap();
    let empty = desk.vault.write(Op::EditAttachment, |w| super::edit(w, &id, AttachmentEdit::Name(" ".into())));
    assert!(matches!(empty, Err(Error::Invalid { field: "name", why: Invalid::Empty })));
    let before = desk.attached();
    assert_eq!((before[0].name.as_str(), before[0].note.as_str()), ("合同.txt", "签了字"));
    desk.vault.write(Op::RemoveAttachment, |w| remove(w, &id)).unwrap();
    assert_eq!(desk.attached(), []);
    desk.vault.sweep().unwrap();
    desk.vault.undo().unwrap();
    assert_eq!(desk.attached(), before);
    assert_eq!(desk.copy(&id, false).unwrap(), "正文".as_bytes());
}

#[test]
fn a_photograph_leaves_upright_and_without_a_trace_unless_it_is_to_leave_as_it_is() {
    let mut desk = desk();
    let has_traces = |bytes: &[u8]| TRACES.iter().any(|trace| bytes.windows(trace.len()).any(|at| at == *trace));
    for orientation in 1..=8 {
        let photo = photograph(orientation);
        // The name does not matter, the content does.
        let id = desk.attach(&format!("{orientation}.pdf"), &photo).unwrap().id;
        let copy = desk.copy(&id, false).unwrap();
        assert!(!has_traces(&copy), "{orientation}");
        assert_eq!(corners(&copy), upright_corners(), "{orientation}");
        assert_eq!(desk.copy(&id, true).unwrap(), photo);
    }
}

#[test]
fn what_cannot_be_cleaned_leaves_as_it_is_or_not_at_all() {
    let mut desk = desk();
    let heic = b"\0\0\0\x18ftypheic Exif GPS".to_vec();
    let id = desk.attach("IMG_0001.HEIC", &heic).unwrap().id;
    assert_eq!(refused(desk.copy(&id, false)), "metadata: WrongState");
    assert_eq!(desk.copy(&id, true).unwrap(), heic);
    let gif = desk.attach("a.gif", b"GIF89a rest").unwrap().id;
    assert!(desk.copy(&gif, false).is_ok(), "no camera writes this form");
}

#[test]
fn pictures_texts_and_papers_are_looked_at_and_the_rest_says_why_not() {
    let mut desk = desk();
    let photo = desk.attach("a.jpg", &photograph(6)).unwrap().id;
    assert!(matches!(desk.look(&photo).unwrap(), Glance::Picture(shown) if corners(&shown.bytes) == upright_corners()));
    let (gb, _, _) = encoding_rs::GB18030.encode("对账单:三十万元");
    let text = desk.attach("a.csv", &gb).unwrap().id;
    assert!(matches!(desk.look(&text).unwrap(), Glance::Text { text, more: false } if text == "对账单:三十万元"));
    let long = desk.attach("b.txt", "字".repeat(200_000).as_bytes()).unwrap().id;
    assert!(matches!(desk.look(&long).unwrap(), Glance::Text { text, more: true } if text.chars().all(|c| c == '字')));
    let paper = desk.attach("a.pdf", b"%PDF-1.4 and so on").unwrap().id;
    assert!(matches!(desk.look(&paper).unwrap(), Glance::Pdf(bytes) if bytes.len() == 18));
    let broken = desk.attach("b.jpg", &photograph(1)[..200]).unwrap().id;
    assert!(matches!(desk.look(&broken).unwrap(), Glance::Nothing(NoGlance::Broken)));
    let sheet = desk.attach("a.xlsx", b"PK\x03\x04....xl/workbook.xml").unwrap().id;
    assert!(matches!(desk.look(&sheet).unwrap(), Glance::Nothing(NoGlance::Form)));
}

#[test]
fn what_was_lost_is_told_by_name_and_nothing_of_it_is_handed_out() {
    let mut desk = desk();
    let id = desk.attach("合同.txt", &vec![b'x'; 100_000]).unwrap().id;
    desk.attach("kept.txt", b"kept").unwrap();
    assert_eq!(lost(&desk.vault).unwrap().look(), []);
    let (_, blob) = store::file_of(desk.vault.conn(), &id).unwrap();
    let address = blob.to_string();
    let path = desk.folder.path().join("attachments").join(&address[..2]).join(&address);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[1000] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(lost(&desk.vault).unwrap().look(), [], "its end is whole");
    let mut nothing = |done, total| {
        assert!(done < total);
        Ok(())
    };
    assert_eq!(lost(&desk.vault).unwrap().read(&mut nothing).unwrap().len(), 1);
    let cancelled = lost(&desk.vault).unwrap().read(&mut |_, _| Err(Error::Cancelled));
    assert!(matches!(cancelled, Err(Error::Cancelled)));
    assert_eq!(fault(desk.copy(&id, false)), StorageFault::Damaged);
    assert_eq!(fault(desk.look(&id)), StorageFault::Damaged);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(fault(desk.look(&id)), StorageFault::Missing);
    let lost = lost(&desk.vault).unwrap().look();
    assert_eq!((lost.len(), lost[0].name.as_str(), lost[0].client_name.as_str()), (1, "合同.txt", "林静仪"));
}

#[test]
fn nothing_of_an_attachment_can_be_read_in_the_folder_not_even_its_name() {
    let mut desk = desk();
    desk.attach("canary-name.txt", "canary-content".repeat(9_000).as_bytes()).unwrap();
    fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    files(desk.folder.path(), &mut found);
    assert!(found.len() > 3);
    for path in found {
        assert!(!path.to_string_lossy().contains("canary"));
        assert!(!std::fs::read(&path).unwrap().windows(6).any(|at| at == b"canary"), "{}", path.display());
    }
}
