use super::super::testing::{clock, files, on_disk, password, tag, tags};
use super::super::{Noun, Op, backups};
use super::*;
use crate::error::Invalid;

#[test]
fn what_was_written_is_there_after_lock_and_unlock_and_can_still_be_undone() {
    let (folder, mut vault, _) = on_disk();
    assert_eq!(probe(folder.path()).unwrap(), Presence::Vault);
    tag(&mut vault, "first");
    drop(vault);
    let mut vault = unlock(folder.path(), &password(), clock()).unwrap();
    assert_eq!(tags(&vault), ["first"]);
    assert_eq!(vault.undo().unwrap().op, Op::TagClients);
    assert!(tags(&vault).is_empty());
}

#[test]
fn a_wrong_password_touches_nothing() {
    let (folder, vault, recovery) = on_disk();
    drop(vault);
    // A database SQLite would not even read: so it was not asked to.
    std::fs::write(folder.path().join(BOOK), b"not a database").unwrap();
    let before = files(folder.path());
    assert!(matches!(unlock(folder.path(), &Password::new("wrong"), clock()), Err(Error::UnlockFailed)));
    let other = RecoveryKey::random().unwrap();
    assert!(matches!(recover(folder.path(), &other, &password(), clock()), Err(Error::UnlockFailed)));
    assert_eq!(files(folder.path()), before);
    assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::VaultDamaged)));
    drop(recovery);
}

#[test]
fn the_recovery_key_sets_a_new_password() {
    let (folder, mut vault, recovery) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    let new = Password::new("another horse battery staple");
    let vault = recover(folder.path(), &recovery, &new, clock()).unwrap();
    assert_eq!(tags(&vault), ["kept"]);
    drop(vault);
    assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
    assert!(unlock(folder.path(), &new, clock()).is_ok());
    // The same recovery key goes on working.
    assert!(recover(folder.path(), &recovery, &password(), clock()).is_ok());
}

#[test]
fn a_second_opening_is_turned_away() {
    let (folder, vault, _) = on_disk();
    assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::InUse)));
    drop(vault);
    assert!(unlock(folder.path(), &password(), clock()).is_ok());
}

#[test]
fn a_vault_another_process_has_open_is_told_before_the_password_is_asked() {
    let (folder, vault, _) = on_disk();
    assert_eq!(probe(folder.path()).unwrap(), Presence::Vault, "ours");
    drop(vault);
    let theirs = std::fs::File::open(folder.path().join("vault.lock")).unwrap();
    theirs.lock().unwrap();
    assert_eq!(probe(folder.path()).unwrap(), Presence::InUse);
}

/// Makes the lock file one that cannot be made: sysfs refuses new files even to root, so it stands for a folder that
/// may not be written.
#[cfg(target_os = "linux")]
fn forbid_writing(folder: &Path) {
    std::fs::remove_file(folder.join("vault.lock")).unwrap();
    std::os::unix::fs::symlink("/sys/kernel/vault.lock", folder.join("vault.lock")).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_opens_for_reading_only_and_is_left_alone() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    forbid_writing(folder.path());
    let before = files(folder.path());
    let mut vault = unlock(folder.path(), &password(), clock()).unwrap();
    assert!(vault.is_read_only());
    assert_eq!(tags(&vault), ["kept"]);
    assert_eq!(vault.readers().read(|reader| Ok(tags(reader))).unwrap(), ["kept"]);
    assert!(matches!(vault.write(Op::TagClients, |_| Ok(())), Err(Error::ReadOnly)));
    assert!(matches!(vault.start_backup(BackupReason::Manual), Err(Error::ReadOnly)));
    assert_eq!(files(folder.path()), before, "nothing made, not even an index of the log");
}

#[cfg(target_os = "linux")]
#[test]
fn what_lies_in_the_log_only_is_read_there_too() {
    let (original, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    // Copied from under the open vault: what a killed process leaves.
    let folder = twin(original.path());
    std::fs::write(folder.path().join("vault.lock"), []).unwrap();
    assert!(files(folder.path()).iter().any(|(name, bytes)| name.ends_with("-wal") && !bytes.is_empty()));
    forbid_writing(folder.path());
    let vault = unlock(folder.path(), &password(), clock()).unwrap();
    assert!(vault.is_read_only());
    assert_eq!(tags(&vault), ["kept"]);
}

#[test]
fn nothing_is_made_twice_weakly_or_nowhere() {
    let (folder, vault, _) = on_disk();
    drop(vault);
    let again = create(folder.path(), &password(), KdfCost::minimum(), clock());
    assert!(matches!(again, Err(Error::VaultExists)));
    let elsewhere = tempfile::tempdir().unwrap();
    let weak = create(elsewhere.path(), &Password::new("password"), KdfCost::minimum(), clock());
    assert!(matches!(weak, Err(Error::Invalid { why: Invalid::TooWeak, .. })));
    assert!(files(elsewhere.path()).is_empty());
    let nowhere = elsewhere.path().join("gone/vault");
    let missing = create(&nowhere, &password(), KdfCost::minimum(), clock());
    assert!(matches!(missing, Err(Error::Storage(StorageFault::Missing))));
    assert_eq!(probe(&nowhere).unwrap(), Presence::None);
    assert!(matches!(unlock(&nowhere, &password(), clock()), Err(Error::Storage(StorageFault::Missing))));
    assert!(matches!(unlock(elsewhere.path(), &password(), clock()), Err(Error::NoVault)));
    assert!(files(elsewhere.path()).is_empty());
}

/// What a folder is worth after damage of its files, one test for each way.
fn reopened_after(damage: impl FnOnce(&Path)) -> (Result<OpenVault>, bool) {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    damage(folder.path());
    let before = files(folder.path());
    let opened = unlock(folder.path(), &password(), clock());
    // Reading a write-ahead log makes an index of it (`-shm`); nothing else may have changed.
    let after = files(folder.path()).into_iter().filter(|(name, _)| !name.ends_with("-shm"));
    let untouched = after.collect::<Vec<_>>() == before;
    (opened, untouched)
}

fn flip(path: &Path, at: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

/// Another folder with the same vault: making one anew costs half a second each.
fn twin(folder: &Path) -> tempfile::TempDir {
    let twin = tempfile::tempdir().unwrap();
    for (name, bytes) in files(folder) {
        std::fs::write(twin.path().join(name), bytes).unwrap();
    }
    twin
}

#[test]
fn one_copy_of_the_header_is_enough_and_the_other_is_healed() {
    let (original, vault, _) = on_disk();
    drop(vault);
    for name in header::NAMES {
        for damage in [
            |path: &Path| std::fs::remove_file(path).unwrap(),
            |path: &Path| std::fs::write(path, []).unwrap(),
            |path: &Path| flip(path, 0),
            |path: &Path| flip(path, 60),
        ] {
            let folder = twin(original.path());
            damage(&folder.path().join(name));
            assert_eq!(probe(folder.path()).unwrap(), Presence::Vault);
            drop(unlock(folder.path(), &password(), clock()).unwrap());
            let [one, two] = header::NAMES.map(|name| std::fs::read(folder.path().join(name)).unwrap());
            assert_eq!(one, two);
        }
    }
}

#[test]
fn of_two_whole_headers_the_newer_holds() {
    let (folder, mut vault, _) = on_disk();
    let older = std::fs::read(folder.path().join(header::NAMES[0])).unwrap();
    let new = Password::new("another horse battery staple");
    vault.change_password(&password(), &new).unwrap();
    drop(vault);
    // As if the power had failed between writing the two copies.
    for name in header::NAMES {
        let folder = twin(folder.path());
        std::fs::write(folder.path().join(name), &older).unwrap();
        assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
        drop(unlock(folder.path(), &new, clock()).unwrap());
        assert_ne!(std::fs::read(folder.path().join(name)).unwrap(), older, "healed");
    }
}

#[test]
fn without_a_whole_header_the_vault_is_damaged_and_left_alone() {
    let (opened, untouched) = reopened_after(|folder| {
        flip(&folder.join(header::NAMES[0]), 100);
        flip(&folder.join(header::NAMES[1]), 200);
    });
    assert!(matches!(opened, Err(Error::VaultDamaged)));
    assert!(untouched);
    let (opened, _) = reopened_after(|folder| {
        header::NAMES.iter().for_each(|name| std::fs::remove_file(folder.join(name)).unwrap());
    });
    assert!(matches!(opened, Err(Error::VaultDamaged)));
}

#[test]
fn a_header_of_a_later_version_is_refused_before_anything_is_written() {
    let (opened, untouched) = reopened_after(|folder| {
        use sha2::{Digest, Sha256};
        let path = folder.join(header::NAMES[1]);
        let mut bytes = std::fs::read(&path).unwrap();
        bytes.truncate(bytes.len() - 32);
        bytes[8..10].copy_from_slice(&7u16.to_le_bytes());
        bytes.extend_from_slice(b"something later versions know");
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        std::fs::write(path, bytes).unwrap();
    });
    assert!(matches!(opened, Err(Error::VaultTooNew { found: 7, supported: 1 })));
    assert!(untouched);
}

#[test]
fn a_book_of_a_later_version_is_refused_before_anything_is_written() {
    let (folder, vault, _) = on_disk();
    vault.conn.pragma_update(None, "user_version", 99).unwrap();
    drop(vault);
    let before = files(folder.path());
    let opened = unlock(folder.path(), &password(), clock());
    assert!(
        matches!(opened, Err(Error::VaultTooNew { found: 99, supported }) if supported == Schema::SHIPPED.version())
    );
    let kept: Vec<_> = files(folder.path()).into_iter().filter(|file| before.contains(file)).collect();
    assert_eq!(kept, before);
}

#[test]
fn a_book_of_an_earlier_version_is_backed_up_and_migrated() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    let (home, found) = take(folder.path()).unwrap();
    let data_key = found.header.open_with_password(&password()).unwrap();
    let mut vault = open_book(home, &found.header, &data_key, clock(), Schema::LATER, &mut |_| Ok(())).unwrap();
    assert_eq!(schema::version(&vault.conn).unwrap(), Schema::LATER.version());
    assert_eq!(tags(&vault), ["kept"]);
    assert!(vault.undo().is_err(), "the journal speaks of older columns");
    let made: Vec<_> = backups(folder.path()).unwrap().into_iter().map(|backup| backup.reason).collect();
    assert_eq!(made, [BackupReason::BeforeMigration]);
    drop(vault);
    // And this version now refuses it.
    assert!(
        matches!(unlock(folder.path(), &password(), clock()), Err(Error::VaultTooNew { found, .. }) if found == Schema::LATER.version())
    );
}

#[test]
fn a_book_of_another_vault_is_refused_and_left_alone() {
    let (other, mut theirs, _) = on_disk();
    tag(&mut theirs, "theirs");
    // While it is open, so that its write-ahead log is hot.
    let (opened, untouched) = reopened_after(|folder| {
        for name in [BOOK, "book.db-wal"] {
            std::fs::copy(other.path().join(name), folder.join(name)).unwrap();
        }
    });
    assert!(matches!(opened, Err(Error::VaultDamaged)), "{opened:?}");
    assert!(untouched);
}

#[test]
fn a_book_cut_short_or_gone_or_replaced_is_damaged() {
    let (original, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    for damage in [
        |book: &Path| {
            let bytes = std::fs::read(book).unwrap();
            std::fs::write(book, &bytes[..bytes.len() - 4096]).unwrap();
        },
        |book: &Path| {
            let bytes = std::fs::read(book).unwrap();
            std::fs::write(book, &bytes[..bytes.len() / 2 + 100]).unwrap();
        },
        |book: &Path| std::fs::write(book, []).unwrap(),
        |book: &Path| std::fs::write(book, [0x5A; 8192]).unwrap(),
        |book: &Path| std::fs::remove_file(book).unwrap(),
        |book: &Path| flip(book, 20),
    ] {
        let folder = twin(original.path());
        damage(&folder.path().join(BOOK));
        match unlock(folder.path(), &password(), clock()) {
            Err(Error::VaultDamaged) => {}
            Ok(vault) => assert!(vault.is_read_only()),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_book_damaged_in_the_middle_opens_for_reading_only() {
    // The page of the drafts: neither opening nor reading tags looks at it, so it lies in the middle for both.
    let same = super::super::testing::empty_book("2026-03-02");
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'";
    let page: u32 = same.conn.query_row(sql, [], |row| row.get(0)).unwrap();
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    drop(vault);
    flip(&folder.path().join(BOOK), (page as usize - 1) * 4096 + 77);
    let mut vault = unlock(folder.path(), &password(), clock()).unwrap();
    assert!(vault.is_read_only());
    assert_eq!(tags(&vault), ["kept"]);
    assert!(matches!(vault.write(Op::TagClients, |_| Ok(())), Err(Error::ReadOnly)));
    assert!(matches!(vault.start_backup(BackupReason::Manual), Err(Error::ReadOnly)));
    assert!(matches!(vault.check(&mut |_| Ok(())), Err(Error::VaultDamaged)));
    let readers = vault.readers();
    let drafts = |reader: &OpenVault| Ok(reader.conn.prepare("SELECT body FROM draft")?.query([])?.next()?.is_none());
    for _ in 0..3 {
        assert!(matches!(readers.read(drafts), Err(Error::VaultDamaged)));
        assert_eq!(readers.read(|reader| Ok(tags(reader))).unwrap(), ["kept"], "the next reader reads on");
    }
}

#[test]
fn a_creation_cut_short_is_no_vault_and_may_start_over() {
    let (folder, vault, _) = on_disk();
    drop(vault);
    std::fs::rename(folder.path().join(BOOK), folder.path().join(UNFINISHED)).unwrap();
    assert_eq!(probe(folder.path()).unwrap(), Presence::None);
    assert!(create(folder.path(), &password(), KdfCost::minimum(), clock()).is_ok());
}

#[test]
fn a_full_disk_fails_the_write_and_loses_nothing() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    let pages: u32 = vault.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    vault.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
    let failed = vault.write(Op::TagClients, |write| {
        write.conn().execute("INSERT INTO tag VALUES ('big', hex(randomblob(100000)))", [])?;
        Ok(())
    });
    assert!(matches!(failed, Err(Error::Storage(StorageFault::Full))), "{failed:?}");
    drop(vault);
    assert_eq!(tags(&unlock(folder.path(), &password(), clock()).unwrap()), ["kept"]);
}

#[test]
fn no_word_of_the_book_lies_on_the_disk_in_plain() {
    const CANARY: &str = "CANARY-金丝雀-7f3a";
    let plain = |folder: &Path| {
        let needles = [CANARY.as_bytes(), b"horse battery", b"SQLite format 3", b"CREATE TABLE"];
        let all = [files(folder), files(&folder.join("backups"))].concat();
        assert!(all.iter().any(|(name, bytes)| name == BOOK && !bytes.is_empty()));
        all.into_iter()
            .filter(|(_, bytes)| needles.iter().any(|needle| bytes.windows(needle.len()).any(|at| at == *needle)))
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, CANARY);
    vault
        .write_beyond_undo(Noun::Draft, |w| Ok(w.conn().execute("INSERT INTO draft VALUES (?1, ?1, '')", [CANARY])?))
        .unwrap();
    vault.undo().unwrap();
    vault.redo().unwrap();
    vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
    tag(&mut vault, "newer than the backup");
    assert_eq!(plain(folder.path()), Vec::<String>::new(), "while open");
    // Killed rather than closed: what lies on the disk now is what a killed process leaves.
    let killed = twin(folder.path());
    drop(vault);
    assert_eq!(plain(folder.path()), Vec::<String>::new(), "after lock");
    let vault = unlock(killed.path(), &password(), clock()).unwrap();
    assert_eq!(tags(&vault), [CANARY, "newer than the backup"], "what was said to be saved survives a kill");
    std::fs::create_dir(killed.path().join("backups")).unwrap();
    assert_eq!(plain(killed.path()), Vec::<String>::new(), "after a kill");
}
