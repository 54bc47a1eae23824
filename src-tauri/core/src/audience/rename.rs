//! Renaming an audience.

use super::store;
use crate::Result;
use crate::error::{Error, Invalid};
use crate::id::AudienceId;
use crate::text::entry;
use crate::vault::Write;

/// Renames an audience. A name another one has is `Taken`.
pub fn rename(write: &mut Write<'_>, id: &AudienceId, name: &str) -> Result<()> {
    let name = entry::name("name", name)?;
    if store::id_of_name(write.conn(), &name)?.is_some_and(|other| other != *id) {
        return Err(Error::invalid("name", Invalid::Taken));
    }
    store::rename(write, id, &name)
}
