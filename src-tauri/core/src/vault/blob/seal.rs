//! How a file is encrypted: the payload of the `age` format (a key of its own by HKDF, then ChaCha20-Poly1305 over
//! pieces of 64 KiB whose nonce is their number and whether they are the last), written with the ciphers the vault
//! uses already. What `age` puts around it, recipients and passphrases, has no use here: the keys come from the vault.
//!
//! Layout: magic (8 bytes), version (1 byte), salt (32 bytes), the pieces. The last piece is bound to the address, so it
//! tells three things at once: that the content is whole, how long it is, and that it lies under its own name. A reader
//! therefore begins with it.

use super::Address;
use crate::error::StorageFault;
use crate::vault::key::{Key, fill_random};
use crate::{Error, Result};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use zeroize::Zeroizing;

const MAGIC: &[u8; 8] = b"ZHIKEATT";
const VERSION: u8 = 1;
const SALT: usize = 32;
const FRONT: u64 = 8 + 1 + SALT as u64;
/// Bytes of a piece, before its tag.
pub(super) const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// What was found is not what was written.
const DAMAGED: Error = Error::Storage(StorageFault::Damaged);

fn cipher(key: &Key, salt: &[u8; SALT]) -> Result<ChaCha20Poly1305> {
    let key = key.for_file(salt, "zhike attachment file v1")?;
    ChaCha20Poly1305::new_from_slice(key.expose()).map_err(|_| Error::Internal("attachment key"))
}

fn nonce(piece: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&piece.to_be_bytes());
    nonce[11] = last.into();
    nonce.into()
}

/// Encrypts what is written to it.
pub(super) struct Sealer {
    to: File,
    cipher: ChaCha20Poly1305,
    piece: u64,
    /// Not yet written; full only until something follows, for only then is it known not to be the last.
    pending: Zeroizing<Vec<u8>>,
    hash: Hmac<Sha256>,
    bytes: u64,
}

impl Sealer {
    pub(super) fn new(mut to: File, key: &Key) -> Result<Self> {
        let mut salt = [0; SALT];
        fill_random(&mut salt)?;
        to.write_all(MAGIC)?;
        to.write_all(&[VERSION])?;
        to.write_all(&salt)?;
        let naming = key.for_file(&[], "zhike attachment address v1")?;
        Ok(Self {
            to,
            cipher: cipher(key, &salt)?,
            piece: 0,
            pending: Zeroizing::new(Vec::with_capacity(PIECE + TAG)),
            hash: Hmac::new_from_slice(naming.expose()).map_err(|_| Error::Internal("attachment key"))?,
            bytes: 0,
        })
    }

    /// How much was written to it.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(super) fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        while !bytes.is_empty() {
            if self.pending.len() == PIECE {
                self.put(false, &[])?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.pending.len()));
            self.pending.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Writes the last piece, durably, and tells the address of all.
    pub(super) fn finish(mut self) -> Result<Address> {
        let address = Address::of(self.hash.clone().finalize().into_bytes().into());
        self.put(true, address.bytes())?;
        self.to.sync_all()?;
        Ok(address)
    }

    fn put(&mut self, last: bool, bound: &[u8]) -> Result<()> {
        self.cipher
            .encrypt_in_place(&nonce(self.piece, last), bound, &mut *self.pending)
            .map_err(|_| Error::Internal("seal attachment"))?;
        self.to.write_all(&self.pending)?;
        self.pending.clear();
        self.piece += 1;
        Ok(())
    }
}

/// Decrypts a file piece by piece. Opening it has checked its end.
pub(super) struct Opened {
    from: File,
    cipher: ChaCha20Poly1305,
    address: Address,
    pieces: u64,
    bytes: u64,
}

impl Opened {
    /// `Storage`: `Missing` when it is not there, `Damaged` when it is cut short, changed at its end, or another's.
    pub(super) fn open(path: &Path, key: &Key, address: Address) -> Result<Self> {
        let mut from = File::open(path)?;
        let sealed = from.metadata()?.len().checked_sub(FRONT).ok_or(DAMAGED)?;
        let mut front = [0; 9];
        let mut salt = [0; SALT];
        from.read_exact(&mut front)?;
        from.read_exact(&mut salt)?;
        if front[..8] != *MAGIC || front[8] != VERSION {
            return Err(DAMAGED);
        }
        let pieces = sealed.div_ceil((PIECE + TAG) as u64);
        let last = pieces.checked_sub(1).ok_or(DAMAGED)?;
        // A file cut short may end within the tag of its last piece.
        let of_last = (sealed - last * (PIECE + TAG) as u64).checked_sub(TAG as u64).ok_or(DAMAGED)?;
        let bytes = last * PIECE as u64 + of_last;
        let mut opened = Self { from, cipher: cipher(key, &salt)?, address, pieces, bytes };
        opened.piece(last)?;
        Ok(opened)
    }

    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(super) fn pieces(&self) -> u64 {
        self.pieces
    }

    pub(super) fn piece(&mut self, number: u64) -> Result<Zeroizing<Vec<u8>>> {
        let last = number + 1 == self.pieces;
        let length = if last { (self.bytes - number * PIECE as u64) as usize } else { PIECE };
        let mut piece = Zeroizing::new(vec![0; length + TAG]);
        self.from.seek(SeekFrom::Start(FRONT + number * (PIECE + TAG) as u64))?;
        self.from.read_exact(&mut piece).map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => DAMAGED,
            _ => error.into(),
        })?;
        let bound: &[u8] = if last { self.address.bytes() } else { &[] };
        self.cipher.decrypt_in_place(&nonce(number, last), bound, &mut *piece).map_err(|_| DAMAGED)?;
        Ok(piece)
    }
}
