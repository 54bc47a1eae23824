//! Files in and out, damage, sweeps against undo, backups.

use super::*;
use crate::error::{Invalid, StorageFault};
use crate::noun::Noun;
use crate::vault::testing::{clock, on_disk, password};
use crate::vault::{BackupAt, BackupReason, Op, OpenVault, Secret, backups, restore, unlock};
use crate::{Error, Result};
use proptest::prelude::*;
use std::io::Read;
use std::path::Path;

fn put(blobs: &Blobs, bytes: &[u8]) -> Kept {
    let mut incoming = blobs.begin().unwrap();
    incoming.write(bytes).unwrap();
    incoming.finish().unwrap()
}

fn content(blobs: &Blobs, address: Address) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    blobs.open(address)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A client, for attachments to belong to.
fn client(vault: &mut OpenVault) {
    let sql = "INSERT INTO client (id, name, sort_key, created_at, updated_at) VALUES ('c', 'c', '', '', '')";
    vault.write(Op::CreateClient, |w| Ok(w.conn().execute(sql, [])?)).unwrap();
}

fn attach(vault: &mut OpenVault, id: &str, address: Address) {
    let sql = "INSERT INTO attachment (id, client_id, name, format, bytes, blob, added_at, created_at, updated_at)
               VALUES (?1, 'c', 'x', 'other', 1, ?2, '', '', '')";
    vault.write(Op::AddAttachment, |w| Ok(w.conn().execute(sql, (id, address))?)).unwrap();
}

fn detach(vault: &mut OpenVault, id: &str) {
    let sql = "DELETE FROM attachment WHERE id = ?1";
    vault.write(Op::RemoveAttachment, |w| Ok(w.conn().execute(sql, [id])?)).unwrap();
}

fn every_file(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for path in store::entries(folder).unwrap() {
        if path.is_dir() { files.extend(every_file(&path)) } else { files.push(path) }
    }
    files
}

fn damaged<T: std::fmt::Debug>(outcome: Result<T>) -> bool {
    matches!(outcome, Err(Error::Storage(StorageFault::Damaged)))
}

#[test]
fn what_comes_in_comes_out_at_every_length_around_a_piece() {
    let (_folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    for length in [1, 2, seal::PIECE - 1, seal::PIECE, seal::PIECE + 1, 3 * seal::PIECE, 3 * seal::PIECE + 7] {
        let bytes: Vec<u8> = (0..length).map(|at| (at * 31 % 251) as u8).collect();
        let kept = put(&blobs, &bytes);
        assert_eq!(kept.bytes, length as u64);
        assert_eq!(content(&blobs, kept.address).unwrap(), bytes);
        assert_eq!(blobs.open(kept.address).unwrap().head(100).unwrap().as_slice(), &bytes[..length.min(100)]);
    }
}

#[test]
fn the_same_bytes_lie_there_once_however_they_came() {
    let (folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    let bytes = vec![7; 3 * seal::PIECE / 2];
    let first = put(&blobs, &bytes);
    let mut incoming = blobs.begin().unwrap();
    bytes.chunks(1000).for_each(|part| incoming.write(part).unwrap());
    assert_eq!(incoming.finish().unwrap().address, first.address);
    assert_eq!(list(folder.path()).unwrap(), [first.address]);
    assert_eq!(every_file(&folder.path().join(FOLDER)).len(), 1);
}

#[test]
fn nothing_and_too_much_are_refused_and_leave_nothing() {
    let (folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    let empty = blobs.begin().unwrap().finish();
    assert!(matches!(empty, Err(Error::Invalid { field: "file", why: Invalid::Empty })));
    let mut incoming = blobs.begin().unwrap();
    incoming.write(b"cut short").unwrap();
    drop(incoming);
    assert_eq!(every_file(&folder.path().join(FOLDER)), [] as [std::path::PathBuf; 0]);
}

#[test]
fn a_changed_byte_a_missing_one_and_an_exchanged_file_are_told() {
    let (folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    let kept = put(&blobs, &vec![7; 2 * seal::PIECE + 10]);
    let other = put(&blobs, b"another");
    let path = path_in(folder.path(), kept.address);
    let whole = std::fs::read(&path).unwrap();
    // In the magic, the version, the salt, the first piece, its tag, the last piece.
    for at in [0, 8, 20, 100, 41 + seal::PIECE + 3, whole.len() - 20, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        let read = blobs.open(kept.address).and_then(|reader| reader.verify(&mut || Ok(())));
        assert!(damaged(read), "{at}");
    }
    // Cut inside a piece, inside what would be a tag, between pieces, to the front, to nothing; and longer than it was.
    let piece = seal::PIECE + 16;
    for length in [whole.len() - 1, 41 + 2 * piece + 5, 41 + 2 * piece, 41 + piece + 15, 41 + piece, 41 + 3, 41, 9, 0] {
        std::fs::write(&path, &whole[..length]).unwrap();
        assert!(damaged(blobs.open(kept.address)), "{length}");
    }
    std::fs::write(&path, [&whole[..], &[0]].concat()).unwrap();
    assert!(damaged(blobs.open(kept.address)));
    std::fs::copy(path_in(folder.path(), other.address), &path).unwrap();
    assert!(damaged(blobs.open(kept.address)), "another file under its name");
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(blobs.open(kept.address), Err(Error::Storage(StorageFault::Missing))));
}

#[test]
fn bytes_that_come_again_mend_a_damaged_file() {
    let (folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    let contract = vec![7; seal::PIECE + 10];
    let kept = put(&blobs, &contract);
    let path = path_in(folder.path(), kept.address);
    let mut within = std::fs::read(&path).unwrap();
    within[100] ^= 1;
    // Damage that its end tells, and damage that only reading meets.
    for bytes in [&b"garbage"[..], &within] {
        std::fs::write(&path, bytes).unwrap();
        assert!(content(&blobs, kept.address).is_err());
        put(&blobs, &contract);
        assert_eq!(content(&blobs, kept.address).unwrap(), contract);
    }
}

#[test]
fn nothing_of_it_can_be_read_in_the_folder() {
    let (folder, vault, _) = on_disk();
    let canary = "客户合同 canary 4711 ".repeat(5000);
    let kept = put(&vault.blobs(), canary.as_bytes());
    drop(vault);
    use sha2::Digest;
    let plain_hash: String = sha2::Sha256::digest(canary.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_ne!(kept.address.to_string(), plain_hash, "the name tells nothing of the content without the key");
    let pieces = ["客户合同".as_bytes(), b"canary", b"4711"];
    for path in every_file(folder.path()) {
        let bytes = std::fs::read(&path).unwrap();
        assert!(pieces.iter().all(|piece| !bytes.windows(piece.len()).any(|at| at == *piece)), "{}", path.display());
    }
}

/// The device that is always full, in the place of the folder's file system.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_in_the_middle_leaves_nothing() {
    let (folder, vault, _) = on_disk();
    let blobs = vault.blobs();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let refused = seal::Sealer::new(full, &vault.keys.attachment);
    assert!(matches!(refused.err(), Some(Error::Storage(StorageFault::Full))));
    // A shelf that cannot be made stands for any failure between the last byte and the name.
    let mut incoming = blobs.begin().unwrap();
    incoming.write(b"a contract").unwrap();
    let address = put(&blobs, b"a contract").address;
    std::fs::remove_dir_all(path_in(folder.path(), address).parent().unwrap()).unwrap();
    std::fs::write(path_in(folder.path(), address).parent().unwrap(), b"in the way").unwrap();
    assert!(incoming.finish().is_err());
    assert_eq!(every_file(&folder.path().join(FOLDER)).len(), 1, "only what was in the way");
}

#[test]
fn every_column_that_names_files_is_listed_and_journaled() {
    let (_folder, vault, _) = on_disk();
    let columns: Vec<(String, String)> = vault
        .conn()
        .prepare(
            "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND c.name = 'blob'",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let listed: Vec<_> = Noun::BLOBS.iter().map(|(table, column)| ((*table).into(), (*column).into())).collect();
    assert_eq!(columns, listed);
    assert!(Noun::BLOBS.iter().all(|(table, _)| Noun::JOURNALED.contains(table)));
}

#[test]
fn a_file_goes_when_neither_row_nor_journal_names_it() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let (kept, removed) = (put(&vault.blobs(), b"kept").address, put(&vault.blobs(), b"removed").address);
    let never = put(&vault.blobs(), b"killed between file and row").address;
    attach(&mut vault, "1", kept);
    attach(&mut vault, "2", removed);
    detach(&mut vault, "2");
    assert_eq!(vault.sweep().unwrap(), 1);
    assert!(!vault.blobs().holds(never));
    assert!(vault.blobs().holds(removed), "undo may bring it back");
    vault.undo().unwrap();
    assert_eq!(vault.sweep().unwrap(), 0);
    vault.redo().unwrap();
    vault.write_beyond_undo(Noun::Setting, |w| Ok(w.conn().execute("DELETE FROM journal", [])?)).unwrap();
    assert_eq!(vault.sweep().unwrap(), 1);
    assert_eq!(list(folder.path()).unwrap(), [kept]);
}

#[test]
fn a_sweep_spares_what_was_put_down_since_it_began_and_what_is_being_written() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let blobs = vault.blobs();
    let mut incoming = blobs.begin().unwrap();
    let kept = put(&blobs, b"waits for its row");
    assert_eq!(vault.sweep().unwrap(), 0, "held");
    let address = kept.address;
    let turn = blobs.home.held.sweep().unwrap();
    assert!(blobs.home.held.sweep().is_none());
    drop(kept);
    assert_eq!(turn.unless_held(&address, || ()), None, "its row may have been written after the sweep looked");
    drop(turn);
    let turn = blobs.home.held.sweep().unwrap();
    drop(put(&blobs, b"waits for its row"));
    assert_eq!(turn.unless_held(&address, || ()), None, "put down again since, and its row written");
    drop(turn);
    assert_eq!(vault.sweep().unwrap(), 1);
    incoming.write(b"goes on").unwrap();
    assert!(blobs.holds(incoming.finish().unwrap().address));
    std::fs::write(folder.path().join(FOLDER).join("unfinished-of-a-crash"), b"x").unwrap();
    vault.sweep().unwrap();
    assert_eq!(every_file(&folder.path().join(FOLDER)), [] as [std::path::PathBuf; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is attached, removed, undone, redone and swept in any order: every row finds its file.
    #[test]
    fn no_sweep_takes_what_a_row_names_or_undo_brings_back(steps in proptest::collection::vec((0u8..5, 0u32..4), 1..30)) {
        let (_folder, mut vault, _) = on_disk();
        client(&mut vault);
        for (at, (what, which)) in steps.into_iter().enumerate() {
            match what {
                0 => {
                    let kept = put(&vault.blobs(), format!("content {which}").as_bytes());
                    attach(&mut vault, &format!("{which}-{at}"), kept.address);
                }
                1 => {
                    let sql = "DELETE FROM attachment WHERE id IN (SELECT id FROM attachment LIMIT 1 OFFSET ?1)";
                    vault.write(Op::RemoveAttachment, |w| Ok(w.conn().execute(sql, [which])?)).unwrap();
                }
                // Nothing to undo or redo is no matter here; the client itself may go and come too.
                2 => drop(vault.undo()),
                3 => drop(vault.redo()),
                _ => drop(vault.sweep().unwrap()),
            }
            if vault.conn().query_row("SELECT count(*) FROM client", [], |row| row.get::<_, u32>(0)).unwrap() == 0 {
                vault.redo().unwrap();
            }
            let named = named(vault.conn(), &Default::default()).unwrap();
            prop_assert!(named.iter().all(|address| vault.blobs().holds(*address)));
        }
    }
}

#[test]
fn a_backup_holds_the_attachments_of_its_time_and_restore_brings_them_back() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let [contract, undone, lost] =
        ["contract", "undone", "lost"].map(|text| put(&vault.blobs(), text.as_bytes()).address);
    attach(&mut vault, "1", contract);
    attach(&mut vault, "2", lost);
    attach(&mut vault, "3", undone);
    vault.undo().unwrap();
    let made = vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    drop(vault);
    // The store is gone, and the pool has lost one.
    std::fs::remove_dir_all(folder.path().join(FOLDER)).unwrap();
    std::fs::write(path_in(&folder.path().join("backups"), lost), b"garbage").unwrap();
    let password = password();
    let secret = Secret::Password(&password);
    let mut vault =
        restore(folder.path(), BackupAt::Listed(&made.file_name), secret, clock(), &mut |_| Ok(())).unwrap();
    assert_eq!(content(&vault.blobs(), contract).unwrap(), b"contract");
    assert!(matches!(vault.blobs().open(lost), Err(Error::Storage(StorageFault::Missing))));
    vault.redo().unwrap();
    assert_eq!(content(&vault.blobs(), undone).unwrap(), b"undone");
}

#[test]
fn a_backup_taken_elsewhere_alone_restores_the_book_and_what_is_still_there() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let address = put(&vault.blobs(), b"contract").address;
    attach(&mut vault, "1", address);
    let made = vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    drop(vault);
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::create_dir(elsewhere.path().join("backups")).unwrap();
    let (from, to) = (folder.path(), elsewhere.path());
    let file = Path::new("backups").join(&made.file_name);
    std::fs::copy(from.join(&file), to.join(&file)).unwrap();
    let password = password();
    let vault =
        restore(to, BackupAt::Listed(&made.file_name), Secret::Password(&password), clock(), &mut |_| Ok(())).unwrap();
    assert!(!vault.blobs().holds(address));
    assert_eq!(named(vault.conn(), &Default::default()).unwrap().len(), 1);
}

#[test]
fn what_came_after_the_last_backup_is_set_aside_with_a_damaged_book() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let made = vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    let address = put(&vault.blobs(), b"contract").address;
    attach(&mut vault, "1", address);
    drop(vault);
    std::fs::write(folder.path().join("book.db"), b"no book any more").unwrap();
    let password = password();
    let secret = Secret::Password(&password);
    let vault = restore(folder.path(), BackupAt::Listed(&made.file_name), secret, clock(), &mut |_| Ok(())).unwrap();
    assert_eq!(vault.sweep().unwrap(), 1, "the restored book does not name it");
    let mut aside = store::entries(folder.path()).unwrap();
    aside.retain(|path| path.extension().is_some_and(|ext| ext == "files"));
    assert_eq!(list(&aside[0]).unwrap(), [address]);
}

#[test]
fn the_pool_lets_go_with_the_last_backup_that_needs_it() {
    let (folder, mut vault, _) = on_disk();
    client(&mut vault);
    let address = put(&vault.blobs(), b"contract").address;
    attach(&mut vault, "1", address);
    vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    detach(&mut vault, "1");
    vault.write_beyond_undo(Noun::Setting, |w| Ok(w.conn().execute("DELETE FROM journal", [])?)).unwrap();
    vault.sweep().unwrap();
    let pool = folder.path().join("backups");
    assert_eq!((list(folder.path()).unwrap(), list(&pool).unwrap()), (vec![], vec![address]));
    drop(vault);
    let clock = clock();
    let vault = unlock(folder.path(), &password(), clock.clone()).unwrap();
    // Old enough that only the newest of its day stays.
    clock.advance(std::time::Duration::from_secs(3600));
    vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    clock.advance(std::time::Duration::from_secs(10 * 24 * 3600));
    vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    assert_eq!(backups(folder.path()).unwrap().len(), 2);
    assert_eq!(list(&pool).unwrap(), []);
}
