//! Attaching a file that was taken in.

use super::store::{self, New};
use super::{AddedAttachment, AttachmentOwner, Taken};
use crate::error::{Error, Result};
use crate::facts::must_be_in_book;
use crate::noun::Noun;
use crate::vault::Write;

/// Attaches a file to a client, or to a visit of one. The same bytes beside the same client or visit are not attached
/// twice. `NotFound`, or `client`: `WrongState` when the client lies in the trash.
pub fn add(write: &mut Write<'_>, owner: &AttachmentOwner, taken: &Taken) -> Result<AddedAttachment> {
    let (client, visit) = match owner {
        AttachmentOwner::Client(client) => (client.clone(), None),
        AttachmentOwner::Visit(visit) => {
            let client = store::client_of_visit(write.conn(), visit)?;
            (client.ok_or(Error::NotFound { kind: Noun::Visit })?, Some(visit))
        }
    };
    must_be_in_book(write.conn(), &client)?;
    if let Some(id) = store::the_same(write.conn(), &client, visit, taken.kept.address)? {
        return Ok(AddedAttachment { id, again: true });
    }
    let new = New {
        client: &client,
        visit,
        name: &taken.name,
        format: taken.format,
        // Bounded when it came in.
        bytes: u32::try_from(taken.kept.bytes).unwrap_or(u32::MAX),
        blob: taken.kept.address,
    };
    Ok(AddedAttachment { id: store::insert(write, &new)?, again: false })
}
