//! `tests/fixtures/vault-NNNN` is a vault made by the app when migration NNNN was its newest: the demo book, filled in
//! and locked. Before a release with a new migration, the app of that release leaves one more: with
//! `ZHIKE_WRITE_VAULT=1` the test that looks for it writes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use zhike_core::audience::Condition;
use zhike_core::client::{self, ClientOrder, ListClients};
use zhike_core::clock::FixedClock;
use zhike_core::demo;
use zhike_core::need;
use zhike_core::vault::{self, KdfCost, Op, OpenVault, Password};

/// Of all of them, in the words of the first.
const PASSWORD: &str = "the fixture of schema one";

/// A copy to work on, as no test may change what was shipped.
fn copy_of(fixture: &str) -> (tempfile::TempDir, PathBuf) {
    let shipped = fixtures().join(fixture);
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("vault");
    std::fs::create_dir(&dir).unwrap();
    for file in std::fs::read_dir(shipped).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), dir.join(file.file_name())).unwrap();
    }
    (room, dir)
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::noon("2026-11-21".parse().unwrap()))
}

/// A vault of every schema, opened and brought to the newest.
fn opened(fixture: &str) -> (tempfile::TempDir, OpenVault) {
    let (room, dir) = copy_of(fixture);
    let vault = vault::unlock(&dir, &Password::new(PASSWORD), clock()).unwrap();
    assert!(!vault.is_read_only());
    (room, vault)
}

#[test]
fn every_shipped_schema_has_its_vault() {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/migrations");
    let newest = std::fs::read_dir(migrations).unwrap().count();
    for number in 1..=newest {
        let dir = fixtures().join(format!("vault-{number:04}"));
        if number == newest && std::env::var_os("ZHIKE_WRITE_VAULT").is_some() {
            let _ = std::fs::remove_dir_all(&dir);
            let made = vault::create(&dir, &Password::new(PASSWORD), KdfCost::minimum(), clock());
            let (mut vault, _recovery_key) = made.unwrap();
            vault.write(Op::FillDemoBook, demo::fill).unwrap();
        }
        assert!(dir.join("book.db").exists(), "no vault of schema {number}");
    }
}

#[test]
fn the_vault_of_schema_one_opens_and_is_read() {
    let (_room, vault) = opened("vault-0001");

    let list = |query: &str| {
        let (query, condition) = (query.into(), Condition::EVERYBODY);
        let request = ListClients { query, condition, trashed: false, order: ClientOrder::Name, offset: 0, limit: 50 };
        client::list(&vault, request).unwrap()
    };
    assert_eq!(list("").total, 24);
    let found = list("ljy");
    assert_eq!(found.rows[0].name, "林静仪");
    let profile = client::profile(&vault, &found.rows[0].id).unwrap();
    assert_eq!(profile.contact_persons.len(), 4);
    assert!(profile.timeline_entries > 5);

    let book = need::book(&vault).unwrap();
    assert_eq!((book.all.clients, book.all.notes > 100), (24, true));
}
