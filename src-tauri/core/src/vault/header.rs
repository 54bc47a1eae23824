//! The header: what is needed to get from a password or recovery key to the data key. Two copies lie beside the
//! database, so that losing one loses nothing.
//!
//! Layout, integers little-endian: magic (8 bytes), version (u16), vault id (16), generation (u32), Argon2 memory in
//! KiB, passes and lanes (u32 each), password slot, recovery slot (salt 16, nonce 24, sealed key 48 each), SHA-256 of
//! all that. Every version starts with magic and version and ends with the checksum, so that a newer header is told
//! from a damaged one. The checksum finds accidents; exchange by an attacker is found by the associated data of the
//! slots. The generation rises with every change: of two good copies the higher one holds.

use super::durable;
use super::key::{KdfCost, Key, Slot, recovery_kek};
use super::password::Password;
use super::recovery_key::RecoveryKey;
use crate::{Error, Result};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The two copies.
pub(super) const NAMES: [&str; 2] = ["header.1", "header.2"];
const MAGIC: &[u8; 8] = b"ZHIKEVLT";
/// The version this app writes, and the newest it reads.
pub(super) const VERSION: u16 = 1;
const CHECKSUM: usize = 32;

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) vault: [u8; 16],
    pub(super) generation: u32,
    pub(super) cost: KdfCost,
    pub(super) password: Slot,
    pub(super) recovery: Slot,
}

/// What the copies of a folder came to.
#[derive(Debug)]
pub(super) struct Found {
    /// The copy that holds.
    pub(super) header: Header,
    /// Whether a copy is missing, damaged or older, and should be written anew.
    pub(super) ailing: bool,
}

impl Header {
    /// A header for a new vault, its data key wrapped for `password` and `recovery`.
    pub(super) fn new(
        vault: [u8; 16],
        cost: KdfCost,
        password: &Password,
        recovery: &RecoveryKey,
        data_key: &Key,
    ) -> Result<Self> {
        Ok(Self {
            vault,
            generation: 1,
            cost,
            password: seal_password(vault, cost, password, data_key)?,
            recovery: seal_recovery(vault, recovery, data_key)?,
        })
    }

    /// The data key, by password.
    pub(super) fn open_with_password(&self, password: &Password) -> Result<Key> {
        let kek = self.cost.stretch(password.expose(), &self.password.salt)?;
        self.password.open(&kek, &bound_password(self.vault, self.cost, &self.password.salt))
    }

    /// The data key, by recovery key.
    pub(super) fn open_with_recovery(&self, recovery: &RecoveryKey) -> Result<Key> {
        let kek = recovery_kek(recovery.expose(), &self.recovery.salt)?;
        self.recovery.open(&kek, &bound_recovery(self.vault, &self.recovery.salt))
    }

    /// The next generation, with the data key wrapped for another password at the same cost.
    pub(super) fn with_password(&self, password: &Password, data_key: &Key) -> Result<Self> {
        let slot = seal_password(self.vault, self.cost, password, data_key)?;
        Ok(Self { generation: self.generation.saturating_add(1), password: slot, ..self.clone() })
    }

    /// The next generation, with the data key wrapped for another recovery key.
    pub(super) fn with_recovery(&self, recovery: &RecoveryKey, data_key: &Key) -> Result<Self> {
        let slot = seal_recovery(self.vault, recovery, data_key)?;
        Ok(Self { generation: self.generation.saturating_add(1), recovery: slot, ..self.clone() })
    }

    /// The bytes of a copy.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(256);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.vault);
        for number in [self.generation, self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        for slot in [&self.password, &self.recovery] {
            bytes.extend_from_slice(&slot.salt);
            bytes.extend_from_slice(&slot.nonce);
            bytes.extend_from_slice(&slot.sealed);
        }
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        bytes
    }

    /// Reads a copy. `VaultDamaged`, or `VaultTooNew` when it is whole but of a later version.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self> {
        let body_end = bytes.len().checked_sub(CHECKSUM).ok_or(Error::VaultDamaged)?;
        let (body, checksum) = bytes.split_at(body_end);
        if Sha256::digest(body)[..] != *checksum {
            return Err(Error::VaultDamaged);
        }
        let mut reader = Reader(body);
        if reader.take::<8>()? != *MAGIC {
            return Err(Error::VaultDamaged);
        }
        let version = u16::from_le_bytes(reader.take()?);
        if version > VERSION {
            return Err(Error::VaultTooNew { found: version.into(), supported: VERSION.into() });
        }
        let vault = reader.take()?;
        let generation = reader.number()?;
        let cost = KdfCost { memory_kib: reader.number()?, passes: reader.number()?, lanes: reader.number()? };
        let (password, recovery) = (reader.slot()?, reader.slot()?);
        if version != VERSION || !reader.0.is_empty() || !cost.acceptable() {
            return Err(Error::VaultDamaged);
        }
        Ok(Self { vault, generation, cost, password, recovery })
    }
}

/// Reads both copies of `folder`. `None` when neither is there; `VaultDamaged` when none of those there is whole.
pub(super) fn read(folder: &Path) -> Result<Option<Found>> {
    let mut copies = Vec::new();
    for name in NAMES {
        match std::fs::read(folder.join(name)) {
            Ok(bytes) => copies.push(Header::decode(&bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    if copies.is_empty() {
        return Ok(None);
    }
    if let Some(at) = copies.iter().position(|copy| matches!(copy, Err(Error::VaultTooNew { .. }))) {
        return copies.swap_remove(at).map(|_| None);
    }
    let mut whole: Vec<Header> = copies.into_iter().filter_map(Result::ok).collect();
    let ailing = whole.len() < NAMES.len() || whole.windows(2).any(|two| two[0] != two[1]);
    whole.sort_by_key(|header| header.generation);
    whole.pop().map(|header| Some(Found { header, ailing })).ok_or(Error::VaultDamaged)
}

/// Writes both copies, one after the other, each durable before the next is touched.
pub(super) fn write(folder: &Path, header: &Header) -> Result<()> {
    let bytes = header.encode();
    NAMES.iter().try_for_each(|name| durable::replace(folder, name, &bytes))
}

fn seal_password(vault: [u8; 16], cost: KdfCost, password: &Password, data_key: &Key) -> Result<Slot> {
    let salt = new_salt()?;
    let kek = cost.stretch(password.expose(), &salt)?;
    Slot::seal(&kek, salt, &bound_password(vault, cost, &salt), data_key)
}

fn seal_recovery(vault: [u8; 16], recovery: &RecoveryKey, data_key: &Key) -> Result<Slot> {
    let salt = new_salt()?;
    let kek = recovery_kek(recovery.expose(), &salt)?;
    Slot::seal(&kek, salt, &bound_recovery(vault, &salt), data_key)
}

fn new_salt() -> Result<[u8; 16]> {
    let mut salt = [0; 16];
    super::key::fill_random(&mut salt)?;
    Ok(salt)
}

fn bound_password(vault: [u8; 16], cost: KdfCost, salt: &[u8; 16]) -> Vec<u8> {
    let mut bound = b"zhike slot v1 password".to_vec();
    bound.extend_from_slice(&vault);
    for number in [cost.memory_kib, cost.passes, cost.lanes] {
        bound.extend_from_slice(&number.to_le_bytes());
    }
    bound.extend_from_slice(salt);
    bound
}

fn bound_recovery(vault: [u8; 16], salt: &[u8; 16]) -> Vec<u8> {
    [b"zhike slot v1 recovery".as_slice(), &vault, salt].concat()
}

/// Reads fields from the front.
struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk().ok_or(Error::VaultDamaged)?;
        self.0 = rest;
        Ok(*field)
    }
    fn number(&mut self) -> Result<u32> {
        Ok(u32::from_le_bytes(self.take()?))
    }
    fn slot(&mut self) -> Result<Slot> {
        Ok(Slot { salt: self.take()?, nonce: self.take()?, sealed: self.take()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header() -> Header {
        let slot = |fill| Slot { salt: [fill; 16], nonce: [fill; 24], sealed: [fill; 48] };
        Header { vault: [3; 16], generation: 9, cost: KdfCost::production(), password: slot(1), recovery: slot(2) }
    }

    /// `header` with its bytes changed and the checksum made to fit again, as an attacker would.
    fn forged(change: impl FnOnce(&mut Vec<u8>)) -> Result<Header> {
        let mut bytes = header().encode();
        bytes.truncate(bytes.len() - CHECKSUM);
        change(&mut bytes);
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        Header::decode(&bytes)
    }

    #[test]
    fn reads_what_it_writes() {
        assert_eq!(Header::decode(&header().encode()).unwrap(), header());
    }

    #[test]
    fn costs_beyond_the_bounds_are_refused_before_any_work() {
        let memory_at = 8 + 2 + 16 + 4;
        for memory_kib in [8u32, 64 * 1024 - 1, 1024 * 1024 + 1, u32::MAX] {
            let read = forged(|bytes| bytes[memory_at..memory_at + 4].copy_from_slice(&memory_kib.to_le_bytes()));
            assert!(matches!(read, Err(Error::VaultDamaged)), "{memory_kib}");
        }
        assert!(matches!(forged(|bytes| bytes[memory_at + 4] = 1), Err(Error::VaultDamaged)), "one pass");
        assert!(matches!(forged(|bytes| bytes[memory_at + 8] = 0), Err(Error::VaultDamaged)), "no lane");
    }

    #[test]
    fn another_length_version_or_magic_is_refused() {
        assert!(matches!(forged(|bytes| bytes.push(0)), Err(Error::VaultDamaged)));
        assert!(matches!(forged(|bytes| bytes.truncate(100)), Err(Error::VaultDamaged)));
        assert!(matches!(forged(|bytes| bytes[8] = 0), Err(Error::VaultDamaged)));
        assert!(matches!(forged(|bytes| bytes[8] = 2), Err(Error::VaultTooNew { found: 2, supported: 1 })));
        assert!(matches!(forged(|bytes| bytes[0] = b'X'), Err(Error::VaultDamaged)));
    }

    /// Changing the stored cost is noticed even when it stays within the bounds: it is bound to the slot.
    #[test]
    fn the_cost_cannot_be_exchanged() {
        let (password, recovery, key) = (Password::new("p"), RecoveryKey::random().unwrap(), Key::random().unwrap());
        let mut header = Header::new([3; 16], KdfCost::minimum(), &password, &recovery, &key).unwrap();
        header.vault = [4; 16];
        assert!(matches!(header.open_with_password(&password), Err(Error::UnlockFailed)));
        assert!(matches!(header.open_with_recovery(&recovery), Err(Error::UnlockFailed)));
        header.vault = [3; 16];
        assert!(header.open_with_recovery(&recovery).is_ok());
        header.cost.passes += 1;
        assert!(matches!(header.open_with_password(&password), Err(Error::UnlockFailed)));
    }

    proptest! {
        #[test]
        fn one_wrong_byte_is_noticed(at in 0..250usize, by in 1u8..) {
            let mut bytes = header().encode();
            bytes[at] ^= by;
            prop_assert!(Header::decode(&bytes).is_err());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            prop_assert!(Header::decode(&bytes).is_err());
        }
    }

    #[test]
    fn is_as_long_as_its_layout_says() {
        assert_eq!(header().encode().len(), 8 + 2 + 16 + 16 + 2 * 88 + 32);
    }
}
