//! Letting go of what nothing names any more.

use super::store::{Blobs, UNFINISHED, entries};
use super::{FOLDER, list, named, path_in};
use crate::Result;
use crate::vault::{Aside, OpenVault};
use std::collections::HashSet;

/// A sweep about to be made, on any thread.
pub struct Sweep {
    blobs: Blobs,
    aside: Aside,
}

impl std::fmt::Debug for Sweep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sweep(…)")
    }
}

impl OpenVault {
    /// Readies a sweep of the files beside the book.
    pub fn start_sweep(&self) -> Sweep {
        Sweep { blobs: self.blobs(), aside: self.aside() }
    }
}

impl Sweep {
    /// Removes the files that neither a row nor a step of the journal names, and what a crash left half written. Returns
    /// how many went; none where nothing may be written, or while another sweep is under way.
    pub fn run(self) -> Result<u32> {
        let Self { blobs, aside } = self;
        let home = &blobs.home;
        if !home.lock.may_write() {
            return Ok(0);
        }
        let Some(turn) = home.held.sweep() else { return Ok(0) };
        // Listed before the book is asked: what comes later is not looked at.
        let found: HashSet<_> = list(&home.dir)?.into_iter().collect();
        let named = if found.is_empty() { HashSet::new() } else { aside.read(|conn| named(conn, &found))? };
        let mut swept = 0;
        for address in found.difference(&named) {
            if let Some(removed) = turn.unless_held(address, || std::fs::remove_file(path_in(&home.dir, *address))) {
                removed?;
                swept += 1;
            }
        }
        for path in entries(&home.dir.join(FOLDER))? {
            let Some(name) = path.file_name() else { continue };
            let left = name.to_string_lossy().starts_with(UNFINISHED) && !home.held.is_unfinished(&name.to_owned());
            if left && std::fs::remove_file(&path).is_err() {
                tracing::warn!("a half-written attachment could not be removed");
            }
        }
        Ok(swept)
    }
}
