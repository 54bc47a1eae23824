//! Taking clients out of an audience.

use super::selection::chosen;
use super::{BulkOutcome, LeaveAudience, store};
use crate::Result;
use crate::vault::{Op, OpenVault, Written};

/// Takes the clients selected out of an audience.
pub fn leave(vault: &mut OpenVault, request: LeaveAudience) -> Result<Written<BulkOutcome>> {
    let chosen = chosen(vault, &request.selection)?;
    vault.write(Op::ChangeAudience, |write| {
        store::must_exist(write.conn(), &request.id)?;
        let out = store::take_out(write, &request.id, &chosen.json())?;
        Ok(chosen.outcome(out))
    })
}
