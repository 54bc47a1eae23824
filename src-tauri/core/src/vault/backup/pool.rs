//! The attachments of all backups: `backups/attachments/`, laid out as beside the book, each once.
//!
//! They are encrypted and never change, so the pool takes them as second names of the same bytes (hard links), which
//! cost no space while the book keeps them too, or as copies where the disk knows no links. Like the backups themselves
//! the pool guards against what happens to the book, not to the disk.

use super::{EXTENSION, FOLDER, container::Container};
use crate::Result;
use crate::vault::blob::{self, Address, Blobs};
use crate::vault::integrity::{Progress, Stage, Tick};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Takes the attachments of a new backup in. One that the vault has lost is passed over: the book tells that it is
/// missing, and the rest is to be backed up all the same.
pub(super) fn take_in(dir: &Path, addresses: &[Address], tick: Tick<'_>) -> Result<()> {
    let pool = dir.join(FOLDER);
    each(addresses, tick, |address| {
        let (from, to) = (blob::path_in(dir, address), blob::path_in(&pool, address));
        let length = |path: &PathBuf| std::fs::metadata(path).map(|found| found.len()).ok();
        match length(&from) {
            // Neither changes once it is there, so one of the same length is the same.
            Some(bytes) if length(&to) != Some(bytes) => blob::link_or_copy(&from, &to),
            _ => Ok(()),
        }
    })
}

/// Brings back into the folder of the vault what is not whole there, from the pool in the folder of a backup. What comes
/// back is read to its end; what the pool does not hold, or not whole, stays missing.
pub(in crate::vault) fn bring_back(blobs: &Blobs, pool: &Path, addresses: &[Address], tick: Tick<'_>) -> Result<()> {
    each(addresses, tick, |address| {
        if blobs.holds(address) {
            return Ok(());
        }
        match blobs.open_in(pool, address).and_then(|reader| reader.verify(&mut || Ok(()))) {
            Ok(()) => blob::link_or_copy(&blob::path_in(pool, address), &blobs.place(address)),
            Err(crate::Error::Storage(_)) => Ok(()),
            Err(error) => Err(error),
        }
    })
}

/// Deletes what no backup needs any more. When a backup cannot be read, nobody knows what it needs: then all stays.
pub(super) fn thin_out(dir: &Path) -> Result<()> {
    let mut needed: HashSet<Address> = HashSet::new();
    for entry in std::fs::read_dir(dir.join(FOLDER))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ext| ext == EXTENSION) && !path.ends_with(super::make::UNFINISHED) {
            match Container::open(&path) {
                Ok(container) => needed.extend(container.attachments),
                Err(_) => return Ok(()),
            }
        }
    }
    let pool = dir.join(FOLDER);
    for address in blob::list(&pool)?.into_iter().filter(|address| !needed.contains(address)) {
        std::fs::remove_file(blob::path_in(&pool, address))?;
    }
    Ok(())
}

fn each(addresses: &[Address], tick: Tick<'_>, mut one: impl FnMut(Address) -> Result<()>) -> Result<()> {
    let total = u32::try_from(addresses.len()).unwrap_or(u32::MAX).max(1);
    tick(Progress { stage: Stage::Attachments, done: 0, total })?;
    for (address, done) in addresses.iter().zip(1..) {
        one(*address)?;
        tick(Progress { stage: Stage::Attachments, done, total })?;
    }
    Ok(())
}
