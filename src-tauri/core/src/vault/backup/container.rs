//! The one file of a backup: what is needed to open it (a copy of the vault's header), what it is (the manifest), and
//! the encrypted book.
//!
//! Layout, integers little-endian: magic (8 bytes), version (u16), length (u32) and bytes of the header, length (u32)
//! and bytes of the manifest (JSON), count (u32) and addresses (32 bytes each) of the attachments, HMAC-SHA-256 over all
//! that, the book. The attachments themselves lie beside, in the pool ([`super::pool`]). The manifest is legible without a key, so
//! that backups can be listed when nothing else works; it holds no word of the book. Its MAC, and the book's SHA-256
//! within it, tell after unlocking that nothing was exchanged.

use super::BackupReason;
use crate::vault::blob::Address;
use crate::vault::header::Header;
use crate::vault::integrity::{Progress, Stage, Tick};
use crate::vault::key::Key;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

const MAGIC: &[u8; 8] = b"ZHIKEBAK";
const VERSION: u16 = 1;
/// A header or manifest longer than this is damage, not data.
const MAX_PART: u32 = 64 * 1024;
/// More attachments than this are damage.
const MOST_ATTACHMENTS: u32 = 1 << 20;
const BLOCK: usize = 1 << 20;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::vault) struct Manifest {
    pub(in crate::vault) made_at: DateTime<Utc>,
    pub(in crate::vault) reason: BackupReason,
    /// Schema of the book.
    pub(in crate::vault) schema: u32,
    pub(in crate::vault) book_bytes: u64,
    pub(in crate::vault) book_sha256: [u8; 32],
    /// The newest link of the audit trail within: its number and MAC.
    pub(in crate::vault) audit_seq: i64,
    pub(in crate::vault) audit_mac: [u8; 32],
}

/// A container, its front read.
pub(in crate::vault) struct Container {
    pub(in crate::vault) header: Header,
    pub(in crate::vault) manifest: Manifest,
    /// The attachments the book within may need.
    pub(in crate::vault) attachments: Vec<Address>,
    /// What the MAC was made over.
    authenticated: Vec<u8>,
    mac: [u8; 32],
    /// At the first byte of the book.
    file: File,
}

/// Writes a container of the book lying in the file `book`; durable when it returns. The header is as encoded.
pub(super) fn write(
    to: File,
    header: &[u8],
    manifest: &Manifest,
    attachments: &[Address],
    key: &Key,
    book: &Path,
    tick: Tick<'_>,
) -> Result<()> {
    let manifest_json = serde_json::to_vec(manifest).map_err(|_| Error::Internal("manifest"))?;
    let mut front = Vec::with_capacity(1024);
    front.extend_from_slice(MAGIC);
    front.extend_from_slice(&VERSION.to_le_bytes());
    for part in [header, &manifest_json] {
        let length = u32::try_from(part.len()).ok().filter(|length| *length <= MAX_PART);
        front.extend_from_slice(&length.ok_or(Error::Internal("manifest length"))?.to_le_bytes());
        front.extend_from_slice(part);
    }
    let count = u32::try_from(attachments.len()).ok().filter(|count| *count <= MOST_ATTACHMENTS);
    front.extend_from_slice(&count.ok_or(Error::Internal("attachments of a backup"))?.to_le_bytes());
    attachments.iter().for_each(|address| front.extend_from_slice(address.bytes()));
    let mac: [u8; 32] = mac(key, &front)?.finalize().into_bytes().into();
    let mut to = to;
    to.write_all(&front)?;
    to.write_all(&mac)?;
    let digest = copy(&mut File::open(book)?, &mut to, manifest.book_bytes, tick)?;
    if digest != manifest.book_sha256 {
        return Err(Error::Internal("backup changed while packed"));
    }
    Ok(to.sync_all()?)
}

/// Whether a file is a backup, whole or not.
pub(super) fn is_one(path: &Path) -> Result<bool> {
    let mut magic = [0; MAGIC.len()];
    match File::open(path)?.read_exact(&mut magic) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        read => Ok(read.map(|()| magic == *MAGIC)?),
    }
}

impl Container {
    /// Opens a backup and reads its front. `VaultDamaged` when it is no whole container, `VaultTooNew` when a later
    /// version wrote it.
    pub(in crate::vault) fn open(path: &Path) -> Result<Self> {
        let mut file = File::open(path)?;
        let mut authenticated = Vec::with_capacity(1024);
        if field::<8>(&mut file, &mut authenticated)? != *MAGIC {
            return Err(Error::VaultDamaged);
        }
        let version = u16::from_le_bytes(field(&mut file, &mut authenticated)?);
        if version > VERSION {
            return Err(Error::VaultTooNew { found: version.into(), supported: VERSION.into() });
        }
        let header = Header::decode(&part(&mut file, &mut authenticated)?)?;
        let manifest: Manifest =
            serde_json::from_slice(&part(&mut file, &mut authenticated)?).map_err(|_| Error::VaultDamaged)?;
        let attachments = addresses(&mut file, &mut authenticated)?;
        let mac = field(&mut file, &mut Vec::new())?;
        let book_at = file.stream_position()?;
        if file.seek(SeekFrom::End(0))?.checked_sub(book_at) != Some(manifest.book_bytes) {
            return Err(Error::VaultDamaged);
        }
        file.seek(SeekFrom::Start(book_at))?;
        Ok(Self { header, manifest, attachments, authenticated, mac, file })
    }

    /// Makes sure header and manifest are as they were written. `VaultDamaged` when not.
    pub(in crate::vault) fn verify_front(&self, key: &Key) -> Result<()> {
        mac(key, &self.authenticated)?.verify_slice(&self.mac).map_err(|_| Error::VaultDamaged)
    }

    /// Takes the book out into `to`, durable when it returns. `VaultDamaged` when it is not what the manifest says.
    pub(in crate::vault) fn extract(mut self, mut to: impl Write, tick: Tick<'_>) -> Result<()> {
        let digest = copy(&mut self.file, &mut to, self.manifest.book_bytes, tick)?;
        if digest == self.manifest.book_sha256 { Ok(()) } else { Err(Error::VaultDamaged) }
    }
}

/// The SHA-256 of a file.
pub(super) fn digest(path: &Path, bytes: u64, tick: Tick<'_>) -> Result<[u8; 32]> {
    copy(&mut File::open(path)?, &mut std::io::sink(), bytes, tick)
}

/// Copies block by block, `bytes` long by expectation, and returns the SHA-256 of what was copied.
fn copy(from: &mut File, to: &mut impl Write, bytes: u64, tick: Tick<'_>) -> Result<[u8; 32]> {
    let total = u32::try_from(bytes.div_ceil(BLOCK as u64)).unwrap_or(u32::MAX).max(1);
    let mut hash = Sha256::new();
    let mut block = vec![0; BLOCK];
    let mut done = 0;
    loop {
        tick(Progress { stage: Stage::Pack, done, total })?;
        let read = from.read(&mut block)?;
        if read == 0 {
            return Ok(hash.finalize().into());
        }
        hash.update(&block[..read]);
        to.write_all(&block[..read])?;
        done = (done + 1).min(total);
    }
}

fn mac(key: &Key, bytes: &[u8]) -> Result<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| Error::Internal("backup key"))?;
    mac.update(bytes);
    Ok(mac)
}

fn field<const N: usize>(file: &mut File, seen: &mut Vec<u8>) -> Result<[u8; N]> {
    let mut field = [0; N];
    read_exact(file, &mut field)?;
    seen.extend_from_slice(&field);
    Ok(field)
}

fn part(file: &mut File, seen: &mut Vec<u8>) -> Result<Vec<u8>> {
    let length = u32::from_le_bytes(field(file, seen)?);
    if length > MAX_PART {
        return Err(Error::VaultDamaged);
    }
    let mut part = vec![0; length as usize];
    read_exact(file, &mut part)?;
    seen.extend_from_slice(&part);
    Ok(part)
}

fn addresses(file: &mut File, seen: &mut Vec<u8>) -> Result<Vec<Address>> {
    let count = u32::from_le_bytes(field(file, seen)?);
    if count > MOST_ATTACHMENTS {
        return Err(Error::VaultDamaged);
    }
    // One by one: a count that lies takes no memory before the file ends.
    (0..count).map(|_| field(file, seen).map(Address::of)).collect()
}

/// A file that ends early is damaged; anything else is the disk's fault.
fn read_exact(file: &mut File, bytes: &mut [u8]) -> Result<()> {
    file.read_exact(bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Error::VaultDamaged,
        _ => error.into(),
    })
}
