//! Letting go of what nothing names any more.

use super::store::{UNFINISHED, entries};
use super::{FOLDER, list, named, path_in};
use crate::Result;
use crate::vault::OpenVault;
use std::collections::HashSet;

impl OpenVault {
    /// Removes the files beside the book that neither a row nor a step of the journal names, and what a crash left half
    /// written. Returns how many went; none where nothing may be written, or while another sweep is under way. It only
    /// reads the book, so it is for a connection beside the one that writes.
    pub fn sweep(&self) -> Result<u32> {
        let home = &self.home;
        if !home.lock.may_write() {
            return Ok(0);
        }
        let Some(turn) = home.held.sweep() else { return Ok(0) };
        // Listed before the book is asked: what comes later is not looked at.
        let found: HashSet<_> = list(&home.dir)?.into_iter().collect();
        let named = if found.is_empty() { HashSet::new() } else { named(&self.conn, &found)? };
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
