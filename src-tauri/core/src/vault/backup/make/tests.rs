use super::*;
use crate::error::Invalid;
use crate::vault::testing::{clock, files, on_disk, password, tag, tags};
use crate::vault::{BackupAt, Password, Secret, backups, look_at_backup, restore, unlock};
use std::time::Duration;

fn back_up(vault: &OpenVault) -> BackupInfo {
    vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap()
}

#[test]
fn a_backup_brings_back_the_book_of_its_time_and_keeps_the_other_aside() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "then");
    let made = back_up(&vault);
    tag(&mut vault, "now");
    drop(vault);
    assert_eq!(backups(folder.path()).unwrap(), std::slice::from_ref(&made));
    let later = clock();
    later.advance(Duration::from_secs(60));
    let password = password();
    let secret = Secret::Password(&password);
    let mut vault =
        restore(folder.path(), BackupAt::Listed(&made.file_name), secret, later.clone(), &mut |_| Ok(())).unwrap();
    assert_eq!(tags(&vault), ["then"]);
    assert!(vault.verify_audit().unwrap());
    // The book replaced was backed up before, and lies beside.
    assert_eq!(backups(folder.path()).unwrap()[0].reason, BackupReason::BeforeRestore);
    assert!(files(folder.path()).iter().any(|(name, _)| name.starts_with("book-before-restore-2026")));
    tag(&mut vault, "goes on");
    drop(vault);
    let newest = &backups(folder.path()).unwrap()[0].file_name;
    later.advance(Duration::from_secs(60));
    let vault = restore(folder.path(), BackupAt::Listed(newest), secret, later, &mut |_| Ok(())).unwrap();
    assert_eq!(tags(&vault), ["now", "then"]);
}

#[test]
fn writing_goes_on_while_a_backup_is_made_and_does_not_get_into_it() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "before");
    let job = vault.start_backup(BackupReason::Automatic).unwrap();
    assert!(matches!(vault.start_backup(BackupReason::Manual), Err(Error::InUse)));
    let mut written = 0;
    let made = job
        .run(&mut |progress| {
            assert!(progress.done <= progress.total && progress.total > 0);
            written += 1;
            tag(&mut vault, &format!("while {written}"));
            Ok(())
        })
        .unwrap();
    assert!(written > 4);
    assert_eq!(tags(&vault).len(), written + 1);
    drop(vault);
    let password = password();
    let vault = restore(
        folder.path(),
        BackupAt::Listed(&made.file_name),
        Secret::Password(&password),
        clock(),
        &mut |_| Ok(()),
    );
    assert_eq!(tags(&vault.unwrap()), ["before"]);
}

#[test]
fn a_cancelled_backup_leaves_nothing_and_the_next_one_succeeds() {
    let (folder, vault, _) = on_disk();
    for stage in [Stage::Copy, Stage::CheckPages, Stage::CheckBook, Stage::Pack] {
        let cancelled = vault
            .start_backup(BackupReason::Manual)
            .unwrap()
            .run(&mut |progress| if progress.stage == stage { Err(Error::Cancelled) } else { Ok(()) });
        assert!(matches!(cancelled, Err(Error::Cancelled)), "{stage:?}");
        assert_eq!(files(&folder.path().join(FOLDER)), []);
    }
    back_up(&vault);
}

#[test]
fn due_when_something_was_done_and_time_has_passed() {
    let (folder, vault, _) = on_disk();
    assert!(vault.backup_due(30).unwrap());
    back_up(&vault);
    drop(vault);
    let clock = clock();
    let mut vault = unlock(folder.path(), &password(), clock.clone()).unwrap();
    clock.advance(Duration::from_secs(30 * 60));
    assert!(!vault.backup_due(30).unwrap(), "nothing was done");
    tag(&mut vault, "something");
    assert!(vault.backup_due(30).unwrap());
    assert!(!vault.backup_due(31).unwrap(), "too early");
}

#[test]
fn old_backups_are_thinned_out_and_the_rest_can_be_listed() {
    let (folder, vault, _) = on_disk();
    drop(vault);
    let clock = clock();
    let vault = unlock(folder.path(), &password(), clock.clone()).unwrap();
    for _ in 0..6 {
        back_up(&vault);
        clock.advance(Duration::from_secs(5 * 3600));
    }
    assert_eq!(backups(folder.path()).unwrap().len(), 6);
    clock.advance(Duration::from_secs(60 * 24 * 3600));
    back_up(&vault);
    // The newest, and the newest of each of the two days (one week, one month) before.
    assert_eq!(backups(folder.path()).unwrap().len(), 3);
}

#[test]
fn a_damaged_backup_is_refused_and_the_book_stays() {
    let (folder, mut vault, _) = on_disk();
    tag(&mut vault, "kept");
    let made = back_up(&vault);
    drop(vault);
    let path = path_of(folder.path(), &made.file_name).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let before = files(folder.path());
    let password = password();
    // In the magic, the header, the manifest, the MAC, the book; and cut short.
    let manifest_at = whole.windows(9).position(|at| at == b"\"made_at\"").unwrap();
    let places = [0, 40, manifest_at + 14, whole.len() - made.kib as usize * 1024 - 5, whole.len() - 9];
    let damaged = places.map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    });
    for bytes in damaged.iter().map(Vec::as_slice).chain([&whole[..whole.len() - 1], &whole[..30], &[]]) {
        std::fs::write(&path, bytes).unwrap();
        let secret = Secret::Password(&password);
        let refused = restore(folder.path(), BackupAt::Listed(&made.file_name), secret, clock(), &mut |_| Ok(()));
        assert!(matches!(refused, Err(Error::VaultDamaged)), "{refused:?}");
        assert_eq!(files(folder.path()), before);
    }
    assert_eq!(tags(&unlock(folder.path(), &password, clock()).unwrap()), ["kept"]);
}

#[test]
fn a_vault_that_lost_book_and_headers_comes_back_with_either_secret() {
    for by_recovery in [false, true] {
        let (folder, mut vault, recovery) = on_disk();
        tag(&mut vault, "kept");
        let made = back_up(&vault);
        drop(vault);
        for (name, _) in files(folder.path()) {
            std::fs::remove_file(folder.path().join(name)).unwrap();
        }
        let password = password();
        let (wrong, new) = (Password::new("wrong"), Password::new("another horse battery staple"));
        let refused =
            restore(folder.path(), BackupAt::Listed(&made.file_name), Secret::Password(&wrong), clock(), &mut |_| {
                Ok(())
            });
        assert!(matches!(refused, Err(Error::UnlockFailed)));
        let secret = if by_recovery { Secret::Recovery(&recovery, &new) } else { Secret::Password(&password) };
        let vault =
            restore(folder.path(), BackupAt::Listed(&made.file_name), secret, clock(), &mut |_| Ok(())).unwrap();
        assert_eq!(tags(&vault), ["kept"]);
        drop(vault);
        assert!(unlock(folder.path(), if by_recovery { &new } else { &password }, clock()).is_ok());
    }
}

/// A stolen machine, a new one, and a stick with one file on it.
#[test]
fn a_backup_from_anywhere_opens_on_a_new_machine() {
    for by_recovery in [false, true] {
        let (folder, mut vault, recovery) = on_disk();
        tag(&mut vault, "kept");
        let made = back_up(&vault);
        drop(vault);
        let stick = tempfile::tempdir().unwrap();
        let file = stick.path().join("簿子 (1).bak");
        std::fs::rename(path_of(folder.path(), &made.file_name).unwrap(), &file).unwrap();
        let info = look_at_backup(&file).unwrap();
        assert_eq!((info.made_at, info.kib, info.file_name.as_str()), (made.made_at, made.kib, "簿子 (1).bak"));

        let machine = tempfile::tempdir().unwrap();
        let home = machine.path().join("知客");
        let (old, new) = (password(), Password::new("another horse battery staple"));
        let secret = if by_recovery { Secret::Recovery(&recovery, &new) } else { Secret::Password(&old) };
        let weak = Password::new("weak");
        let refused =
            restore(&home, BackupAt::Elsewhere(&file), Secret::Recovery(&recovery, &weak), clock(), &mut |_| Ok(()));
        assert!(matches!(refused, Err(Error::Invalid { field: "password", .. })), "{refused:?}");
        let vault = restore(&home, BackupAt::Elsewhere(&file), secret, clock(), &mut |_| Ok(())).unwrap();
        assert_eq!(tags(&vault), ["kept"]);
        drop(vault);
        assert!(unlock(&home, if by_recovery { &new } else { &old }, clock()).is_ok());
        assert!(file.exists(), "the stick keeps its file");
    }
}

#[test]
fn the_recovery_key_sets_a_new_password_over_a_book_in_place() {
    let (folder, vault, recovery) = on_disk();
    let made = back_up(&vault);
    drop(vault);
    let new = Password::new("another horse battery staple");
    let secret = Secret::Recovery(&recovery, &new);
    drop(restore(folder.path(), BackupAt::Listed(&made.file_name), secret, clock(), &mut |_| Ok(())).unwrap());
    assert!(unlock(folder.path(), &new, clock()).is_ok());
    assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
}

#[test]
fn a_file_that_is_no_backup_is_told_from_one_that_is_damaged() {
    let (folder, vault, _) = on_disk();
    let made = back_up(&vault);
    let whole = path_of(folder.path(), &made.file_name).unwrap();
    let cut = folder.path().join("cut");
    std::fs::write(&cut, &std::fs::read(&whole).unwrap()[..200]).unwrap();
    assert!(matches!(look_at_backup(&cut), Err(Error::VaultDamaged)));
    for bytes in [&b""[..], b"ZHIKE", b"%PDF-1.7 and so on"] {
        std::fs::write(&cut, bytes).unwrap();
        let told = look_at_backup(&cut);
        assert!(matches!(told, Err(Error::Invalid { field: "backup", why: Invalid::Malformed })), "{told:?}");
    }
}

#[test]
fn after_a_change_of_password_either_opens_an_older_backup_and_the_new_one_stays() {
    let (folder, mut vault, _) = on_disk();
    let made = back_up(&vault);
    let new = Password::new("another horse battery staple");
    assert!(matches!(vault.change_password(&new, &new), Err(Error::UnlockFailed)));
    vault.change_password(&password(), &new).unwrap();
    drop(vault);
    for secret in [&new, &password()] {
        let opened =
            restore(folder.path(), BackupAt::Listed(&made.file_name), Secret::Password(secret), clock(), &mut |_| {
                Ok(())
            });
        drop(opened.unwrap());
        assert!(unlock(folder.path(), &new, clock()).is_ok());
        assert!(matches!(unlock(folder.path(), &password(), clock()), Err(Error::UnlockFailed)));
    }
}

#[test]
fn a_backup_of_another_vault_is_refused() {
    let (ours, vault, _) = on_disk();
    drop(vault);
    let (theirs, vault, _) = on_disk();
    let made = back_up(&vault);
    std::fs::create_dir(ours.path().join(FOLDER)).unwrap();
    std::fs::copy(path_of(theirs.path(), &made.file_name).unwrap(), path_of(ours.path(), &made.file_name).unwrap())
        .unwrap();
    let password = password();
    let refused =
        restore(ours.path(), BackupAt::Listed(&made.file_name), Secret::Password(&password), clock(), &mut |_| Ok(()));
    assert!(matches!(refused, Err(Error::VaultExists)));
}

#[test]
fn only_names_of_backups_are_looked_at() {
    for name in ["../book.db", "/etc/passwd", "book.db", "a/b.zhikebackup", "..", ""] {
        assert_eq!(path_of(Path::new("/vault"), name), None, "{name}");
    }
}
