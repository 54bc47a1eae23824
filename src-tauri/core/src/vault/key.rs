//! The key hierarchy: password → Argon2id → key-encryption key → wraps the random data key → HKDF → one key per use.
//!
//! The data key never changes with the password: changing the password, or the recovery key, wraps it anew. It lives
//! only while a slot is opened or sealed; an open vault keeps the keys derived from it.

use crate::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Bytes of every key.
pub(super) const KEY_BYTES: usize = 32;

/// A 256-bit key, zeroized when dropped and never shown.
#[derive(Clone)]
pub(super) struct Key(Zeroizing<[u8; KEY_BYTES]>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// A new key from the system's generator.
    pub(super) fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        fill_random(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// A key of exactly 32 bytes. SQLCipher takes a raw key of any other length for a passphrase without a word, so no
    /// other length may come this far.
    pub(super) fn from_slice(bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.try_into().map_err(|_| Error::Internal("key length"))?;
        Ok(Self(Zeroizing::new(bytes)))
    }

    /// The bytes, to hand to a cipher.
    pub(super) fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The key for one use, bound to that use and to the vault.
    fn derive(&self, vault: &[u8; 16], purpose: &str) -> Result<Self> {
        self.for_file(vault, purpose)
    }

    /// The key for one use of a sub-key, bound to that use and to the salt of one file.
    pub(super) fn for_file(&self, salt: &[u8], purpose: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        Hkdf::<Sha256>::new(Some(salt), self.expose())
            .expand(purpose.as_bytes(), &mut *bytes)
            .map_err(|_| Error::Internal("key derivation"))?;
        Ok(Self(bytes))
    }
}

/// What an open vault needs of the key hierarchy. A new use gets a new label; labels never change their meaning.
#[derive(Clone, Debug)]
pub(super) struct SubKeys {
    /// Encrypts the database, and the databases inside backups.
    pub(super) database: Key,
    /// Encrypts and names the files beside the book.
    pub(super) attachment: Key,
    /// Authenticates the manifests of backups.
    pub(super) backup: Key,
    /// Chains the audit trail.
    pub(super) audit: Key,
}

impl SubKeys {
    /// All keys derived from the data key of the vault `vault`.
    pub(super) fn of(data_key: &Key, vault: &[u8; 16]) -> Result<Self> {
        Ok(Self {
            database: data_key.derive(vault, "zhike database v1")?,
            attachment: data_key.derive(vault, "zhike attachment v1")?,
            backup: data_key.derive(vault, "zhike backup v1")?,
            audit: data_key.derive(vault, "zhike audit v1")?,
        })
    }
}

/// What one guess at the password costs. Memory in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    pub(super) memory_kib: u32,
    pub(super) passes: u32,
    pub(super) lanes: u32,
}

impl KdfCost {
    /// For real vaults: 256 MiB, three passes, one lane; 0.3 to 0.6 s on the laptops it was calibrated on.
    pub const fn production() -> Self {
        Self { memory_kib: 256 * 1024, passes: 3, lanes: 1 }
    }

    /// The cheapest a header may ask for: 64 MiB, three passes. For tests.
    pub const fn minimum() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }

    /// Whether a header may ask for it. Less would be a downgrade (an attacker's header that makes guessing cheap, or
    /// that gets a password through a weak function); more than 1 GiB or 32 passes a way to stall the machine.
    pub(super) fn acceptable(self) -> bool {
        (64 * 1024..=1024 * 1024).contains(&self.memory_kib)
            && (3..=32).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
    }

    /// The key-encryption key of a password.
    pub(super) fn stretch(self, password: &[u8], salt: &[u8; 16]) -> Result<Key> {
        if !self.acceptable() {
            return Err(Error::VaultDamaged);
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(KEY_BYTES))
            .map_err(|_| Error::Internal("argon2 parameters"))?;
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password, salt, &mut *bytes)
            .map_err(|_| Error::Internal("argon2"))?;
        Ok(Key(bytes))
    }
}

/// The key-encryption key of a recovery key. Its 160 random bits need no stretching.
pub(super) fn recovery_kek(secret: &[u8; 20], salt: &[u8; 16]) -> Result<Key> {
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(b"zhike recovery v1", &mut *bytes)
        .map_err(|_| Error::Internal("key derivation"))?;
    Ok(Key(bytes))
}

/// The data key, wrapped by a key-encryption key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// Salt of the key-encryption key.
    pub(super) salt: [u8; 16],
    /// Nonce of the wrapping.
    pub(super) nonce: [u8; 24],
    /// Data key and tag.
    pub(super) sealed: [u8; 48],
}

impl Slot {
    /// Wraps `data_key`. `bound` is what must not be exchanged around it: vault, kind of slot, cost.
    pub(super) fn seal(kek: &Key, salt: [u8; 16], bound: &[u8], data_key: &Key) -> Result<Self> {
        let mut nonce = [0; 24];
        fill_random(&mut nonce)?;
        let sealed = cipher(kek)?
            .encrypt(&XNonce::from(nonce), Payload { msg: data_key.expose(), aad: bound })
            .ok()
            .and_then(|sealed| sealed.try_into().ok())
            .ok_or(Error::Internal("wrap key"))?;
        Ok(Self { salt, nonce, sealed })
    }

    /// Unwraps the data key. `UnlockFailed` when the key-encryption key does not fit, or anything was exchanged.
    pub(super) fn open(&self, kek: &Key, bound: &[u8]) -> Result<Key> {
        let bytes = cipher(kek)?
            .decrypt(&XNonce::from(self.nonce), Payload { msg: &self.sealed, aad: bound })
            .map_err(|_| Error::UnlockFailed)?;
        Key::from_slice(&Zeroizing::new(bytes))
    }
}

fn cipher(kek: &Key) -> Result<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(kek.expose()).map_err(|_| Error::Internal("cipher key"))
}

/// Fills `bytes` from the system's generator.
pub(super) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Error::Internal("random generator"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_31_bytes_is_refused() {
        assert!(matches!(Key::from_slice(&[7; 31]), Err(Error::Internal("key length"))));
        assert!(Key::from_slice(&[7; 33]).is_err());
        assert!(Key::from_slice(&[7; 32]).is_ok());
    }

    #[test]
    fn costs_outside_the_bounds_are_refused() {
        for (memory_kib, passes, fits) in [
            (64 * 1024, 3, true),
            (1024 * 1024, 3, true),
            (64 * 1024 - 1, 3, false),
            (1024 * 1024 + 1, 3, false),
            (256 * 1024, 2, false),
            (256 * 1024, 33, false),
        ] {
            let cost = KdfCost { memory_kib, passes, lanes: 1 };
            assert_eq!(cost.acceptable(), fits, "{cost:?}");
        }
        assert!(KdfCost::production().acceptable() && KdfCost::minimum().acceptable());
        let weak = KdfCost { memory_kib: 8, passes: 1, lanes: 1 };
        assert!(matches!(weak.stretch(b"password", &[0; 16]), Err(Error::VaultDamaged)));
    }

    #[test]
    fn a_slot_opens_only_with_its_key_and_its_binding() {
        let (kek, data_key) = (Key::random().unwrap(), Key::random().unwrap());
        let slot = Slot::seal(&kek, [1; 16], b"vault A", &data_key).unwrap();
        assert_eq!(slot.open(&kek, b"vault A").unwrap().expose(), data_key.expose());
        assert!(matches!(slot.open(&kek, b"vault B"), Err(Error::UnlockFailed)));
        assert!(matches!(slot.open(&Key::random().unwrap(), b"vault A"), Err(Error::UnlockFailed)));
    }

    #[test]
    fn keys_differ_by_use_and_by_vault() {
        let data_key = Key::random().unwrap();
        let (here, there) = (SubKeys::of(&data_key, &[1; 16]).unwrap(), SubKeys::of(&data_key, &[2; 16]).unwrap());
        assert_ne!(here.database.expose(), here.backup.expose());
        assert_ne!(here.database.expose(), here.audit.expose());
        assert_ne!(here.database.expose(), there.database.expose());
    }

    #[test]
    fn debug_shows_no_key() {
        assert_eq!(format!("{:?}", Key::from_slice(&[0xAB; 32]).unwrap()), "Key(…)");
    }
}
