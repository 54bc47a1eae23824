//! `tests/fixtures/vault-NNNN` is a vault made by the app when migration NNNN was its newest: the demo book, filled in
//! on 2026-11-22 and locked. Before a release with a new migration, the app of that release leaves one more.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use zhike_core::client::{self, ClientFilter, ClientOrder, ListClients};
use zhike_core::clock::FixedClock;
use zhike_core::vault::{self, Password};

const PASSWORD: &str = "the fixture of schema one";

/// A copy to work on, as no test may change what was shipped.
fn copy_of(fixture: &str) -> (tempfile::TempDir, PathBuf) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("vault");
    std::fs::create_dir(&dir).unwrap();
    for file in std::fs::read_dir(shipped).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), dir.join(file.file_name())).unwrap();
    }
    (room, dir)
}

#[test]
fn the_vault_of_schema_one_opens_and_is_read() {
    let (_room, dir) = copy_of("vault-0001");
    let clock = Arc::new(FixedClock::noon("2026-11-21".parse().unwrap()));
    let vault = vault::unlock(&dir, &Password::new(PASSWORD), clock).unwrap();
    assert!(!vault.is_read_only());

    let filter = ClientFilter::everyone();
    let list = |query: &str| {
        let request =
            ListClients { query: query.into(), filter: filter.clone(), order: ClientOrder::Name, offset: 0, limit: 50 };
        client::list(&vault, request).unwrap()
    };
    assert_eq!(list("").total, 24);
    let found = list("ljy");
    assert_eq!(found.rows[0].name, "林静仪");
    let profile = client::profile(&vault, &found.rows[0].id).unwrap();
    assert_eq!(profile.contact_persons.len(), 4);
    assert!(profile.timeline_entries > 5);
}
