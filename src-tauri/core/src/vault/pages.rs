//! Comparing every page of an encrypted database with its MAC.
//!
//! `PRAGMA cipher_integrity_check` does the same, but lets nobody stop it, and takes seconds for a large book. So the pages
//! are read here, as SQLCipher 4 lays them out: content, 16 bytes of IV, 64 of HMAC-SHA-512 over both and the page's
//! number; the first page begins with the salt of the key that makes the MACs.
//!
//! Closing the file lets go of what locks the process has on it (POSIX). Nobody needs those: no other process comes this
//! far ([`super::lock_file`]), and the connections of this one know of each other without them.

use super::key::Key;
use crate::{Error, Result};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;
use zeroize::Zeroizing;

const PAGE: usize = 4096;
const SALT: usize = 16;
const MAC: usize = 64;
/// SQLite locks bytes of this page, and never writes it.
const NEVER_WRITTEN: u32 = (1 << 30) / PAGE as u32 + 1;
/// Pages read at a time: 1 MiB.
const AT_A_TIME: usize = 256;
/// A page that does not fit may be one that is being written at this moment, so it is looked at again before it counts as
/// damaged: so often, and after so long.
const MORE_LOOKS: u32 = 5;
const BEFORE_LOOKING_AGAIN: Duration = Duration::from_millis(10);

/// Whether every page of `file` fits its MAC. `tell` is told how many pages of how many were looked at, and may stop it.
pub(super) fn fit(file: &Path, key: &Key, mut tell: impl FnMut(u32, u32) -> Result<()>) -> Result<bool> {
    let mut file = File::open(file)?;
    let bytes = file.metadata()?.len();
    let total = u32::try_from(bytes / PAGE as u64).map_err(|_| Error::VaultDamaged)?;
    tell(0, total.max(1))?;
    let mut salt = [0; SALT];
    if bytes % PAGE as u64 != 0 || !is_filled(&mut file, 0, &mut salt)? {
        return Ok(false);
    }
    let macs = Macs::of(key, &salt)?;
    let mut chunk = vec![0; PAGE * AT_A_TIME];
    let mut next = 1;
    while next <= total {
        let pages = (total - next + 1).min(AT_A_TIME as u32);
        let chunk = chunk.get_mut(..PAGE * pages as usize).ok_or(Error::Internal("chunk of pages"))?;
        if !is_filled(&mut file, place(next), chunk)? {
            return Ok(false);
        }
        for (number, page) in (next..).zip(chunk.chunks_exact_mut(PAGE)) {
            if !macs.fit(number, page) && !fits_later(&mut file, &macs, number, page)? {
                return Ok(false);
            }
        }
        next += pages;
        tell(next - 1, total)?;
    }
    Ok(true)
}

fn fits_later(file: &mut File, macs: &Macs, number: u32, page: &mut [u8]) -> Result<bool> {
    for _ in 0..MORE_LOOKS {
        sleep(BEFORE_LOOKING_AGAIN);
        if is_filled(file, place(number), page)? && macs.fit(number, page) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Where a page begins.
fn place(number: u32) -> u64 {
    u64::from(number - 1) * PAGE as u64
}

/// Reads so much from a place; false when the file ends before.
fn is_filled(file: &mut File, at: u64, bytes: &mut [u8]) -> Result<bool> {
    file.seek(SeekFrom::Start(at))?;
    match file.read_exact(bytes) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        read => Ok(read.map(|()| true)?),
    }
}

/// What makes the MACs of a database.
struct Macs(Hmac<Sha512>);

impl Macs {
    /// By the key and salt of the database: PBKDF2 of two rounds, as the key is none a person chose.
    fn of(key: &Key, salt: &[u8; SALT]) -> Result<Self> {
        let round = keyed(key.expose())?;
        let salt = salt.map(|byte| byte ^ 0x3a);
        let one = Zeroizing::new(<[u8; MAC]>::from(
            round.clone().chain_update(salt).chain_update([0, 0, 0, 1]).finalize().into_bytes(),
        ));
        let two = Zeroizing::new(<[u8; MAC]>::from(round.chain_update(*one).finalize().into_bytes()));
        let mut made = Zeroizing::new([0; super::key::KEY_BYTES]);
        for (to, (one, two)) in made.iter_mut().zip(one.iter().zip(two.iter())) {
            *to = one ^ two;
        }
        Ok(Self(keyed(&*made)?))
    }

    fn fit(&self, number: u32, page: &[u8]) -> bool {
        let Some((content, mac)) = page.split_last_chunk::<MAC>() else { return false };
        let content = if number == 1 { content.get(SALT..).unwrap_or_default() } else { content };
        let due = self.0.clone().chain_update(content).chain_update(number.to_le_bytes());
        number == NEVER_WRITTEN || due.verify(mac.into()).is_ok()
    }
}

fn keyed(key: &[u8]) -> Result<Hmac<Sha512>> {
    Hmac::new_from_slice(key).map_err(|_| Error::Internal("key of the pages"))
}

#[cfg(test)]
mod tests {
    use super::super::connection::{self, Access};
    use super::super::open::BOOK;
    use super::super::testing::{on_disk, tag};
    use super::*;

    /// What SQLCipher itself says.
    fn cipher_fits(file: &Path, key: &Key) -> bool {
        // The key may not even open it.
        let Ok(conn) = connection::open(file, key, Access::Read) else { return false };
        let mut check = conn.prepare("PRAGMA cipher_integrity_check").unwrap();
        check.query([]).unwrap().next().unwrap().is_none()
    }

    #[test]
    fn it_says_what_sqlcipher_says_of_every_kind_of_damage() {
        let (folder, mut vault, _) = on_disk();
        tag(&mut vault, "kept");
        let key = vault.keys.database.clone();
        drop(vault);
        let file = folder.path().join(BOOK);
        let whole = std::fs::read(&file).unwrap();
        let mut told = Vec::new();
        let fits = fit(&file, &key, |done, total| {
            told.push((done, total));
            Ok(())
        });
        assert!(fits.unwrap() && cipher_fits(&file, &key));
        let pages = (whole.len() / PAGE) as u32;
        assert_eq!((told.first(), told.last()), (Some(&(0, pages)), Some(&(pages, pages))));

        let other = Key::from_slice(&[9; 32]).unwrap();
        assert!(!fit(&file, &other, |_, _| Ok(())).unwrap());
        let last = whole.len() - PAGE;
        // The salt, the first page, content, IV, MAC, and the last page.
        for at in [3, SALT, PAGE - 1, 7 * PAGE, 7 * PAGE + 4020, 7 * PAGE + 4040, last, last + 2000] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            std::fs::write(&file, bytes).unwrap();
            assert!(!fit(&file, &key, |_, _| Ok(())).unwrap(), "{at}");
            assert!(!cipher_fits(&file, &key), "{at}");
        }
        std::fs::write(&file, &whole[..last + 100]).unwrap();
        assert!(!fit(&file, &key, |_, _| Ok(())).unwrap(), "cut short within a page");
        std::fs::write(&file, []).unwrap();
        assert!(!fit(&file, &key, |_, _| Ok(())).unwrap(), "empty");
    }
}
