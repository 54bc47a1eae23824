//! Changing what opens the vault. The data key stays and is wrapped anew, so this takes a moment, whatever the size of
//! the book. Backups made before keep the slots of their time: the old password still opens those.

use super::password::Password;
use super::recovery_key::RecoveryKey;
use super::{OpenVault, header};
use crate::{Error, Result};

impl OpenVault {
    /// Sets a new password. `UnlockFailed` when `old` is not the present one, `TooWeak` when the new one breaks the
    /// rule of [`super::password_strength`].
    pub fn change_password(&mut self, old: &Password, new: &Password) -> Result<()> {
        new.must_be_strong()?;
        let present = self.header()?;
        let data_key = present.open_with_password(old)?;
        header::write(&self.home.dir, &present.with_password(new, &data_key)?)?;
        self.audit_act("changePassword")
    }

    /// Makes a new recovery key, to be shown once; the one before no longer opens this vault. `UnlockFailed` when
    /// `password` is not the present one.
    pub fn renew_recovery_key(&mut self, password: &Password) -> Result<RecoveryKey> {
        let present = self.header()?;
        let data_key = present.open_with_password(password)?;
        let recovery = RecoveryKey::random()?;
        header::write(&self.home.dir, &present.with_recovery(&recovery, &data_key)?)?;
        self.audit_act("renewRecoveryKey")?;
        Ok(recovery)
    }

    /// The header at present.
    pub(super) fn header(&self) -> Result<header::Header> {
        Ok(header::read(&self.home.dir)?.ok_or(Error::VaultDamaged)?.header)
    }
}
