//! Keeping clients as an audience, as they are chosen now.

use super::selection::chosen;
use super::{KeepAudience, Kept, store};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::text::entry;
use crate::vault::{Op, OpenVault, Written};

/// Keeps the clients selected under a name; the audience of that name takes them in if there is one. Who may not
/// be approached is left out, and counted. Of nobody: `selection`: `Empty`.
pub fn keep(vault: &mut OpenVault, request: KeepAudience) -> Result<Written<Kept>> {
    let name = entry::name("name", &request.name)?;
    let (chosen, left_out) = chosen(vault, &request.selection)?.approachable(vault)?;
    if chosen.count() == 0 {
        return Err(Error::invalid("selection", Invalid::Empty));
    }
    vault.write(Op::KeepAudience, |write| {
        let id = store::of_name(write, &name)?;
        let new = store::take_in(write, &id, &chosen.json())?;
        Ok(Kept { id, clients: chosen.outcome(new), left_out })
    })
}
