//! The book a run measures: on the disk of the build folder, of a given size, closed between the parts that use it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use zhike_core::clock::{Clock, FixedClock, SystemClock};
use zhike_core::id::{ClientId, VisitId};
use zhike_core::settings;
use zhike_core::vault::{self, KdfCost, Noun, OpenVault, Password};
use zhike_tests::synthetic_book;

/// The password of every book.
pub const PASSWORD: &str = "correct horse battery staple 42";

/// Clients whose pages are opened, and the entries on the timeline of each.
const KNOWN: u32 = 12;
const KNOWN_ENTRIES: u32 = 1_000;
/// Need notes of the first of them.
const KNOWN_NOTES: u32 = 500;

/// A vault on disk with what the rows look at.
pub struct Book {
    folder: tempfile::TempDir,
    /// Clients asked for; those of [`Book::known`] come on top.
    pub clients: u32,
    /// Clients with a thousand entries on the timeline.
    pub known: Vec<ClientId>,
    /// A visit made to the first of them.
    pub visit: VisitId,
}

impl Book {
    /// Makes a book of `clients`, each with an entry on the timeline. The cost of its password is the least allowed:
    /// what unlocking costs beyond that does not depend on it.
    pub fn of(clients: u32) -> Self {
        let folder = tempfile::tempdir_in(disk()).unwrap();
        let dir = folder.path().join("vault");
        let (mut vault, _) = vault::create(&dir, &Password::new(PASSWORD), KdfCost::minimum(), clock()).unwrap();
        synthetic_book::fill(&mut vault, clients, 1).unwrap();
        let known: Vec<ClientId> = (0..KNOWN)
            .map(|number| synthetic_book::well_known_client(&mut vault, number, KNOWN_ENTRIES).unwrap())
            .collect();
        synthetic_book::well_noted(&mut vault, &known[0], KNOWN_NOTES).unwrap();
        let visit = synthetic_book::finished_visit(&mut vault, &known[0]).unwrap();
        // Otherwise the window reminds of the recovery key on every screen.
        vault.write_beyond_undo(Noun::Setting, settings::confirm_recovery_key).unwrap();
        Self { folder, clients, known, visit }
    }

    /// A client with a thousand entries on the timeline.
    pub fn well_known(&self) -> &ClientId {
        &self.known[0]
    }

    /// The folder of the vault.
    pub fn dir(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// A folder on the same disk, for what the vault is compared with.
    pub fn beside(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Copies the vault, which must not be open, into a folder that is there.
    pub fn copy_to(&self, folder: &Path) {
        for entry in std::fs::read_dir(self.dir()).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
            }
        }
    }

    /// Opens the vault.
    pub fn open(&self) -> OpenVault {
        vault::unlock(&self.dir(), &Password::new(PASSWORD), clock()).unwrap()
    }
}

/// Noon of the day of the run: due days and birthdays lie around it, as they do for the window, which has the clock of
/// the machine.
fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::noon(SystemClock.today()))
}

/// The build folder: the temporary folder may be in memory, where nothing has to be durable.
fn disk() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    program.parent().unwrap().to_owned()
}
