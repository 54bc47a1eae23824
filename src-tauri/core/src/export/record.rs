//! Recording an export.

use super::{RecordExport, store};
use crate::error::{Error, Invalid, Result};
use crate::id::ExportId;
use crate::vault::{Noun, Write};

/// The longest file name the common file systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// Records an export; meant for the door outside the journal, since what has left the machine cannot be undone.
/// A client in the trash is no hindrance: the document did leave.
pub fn record(write: &mut Write<'_>, request: RecordExport) -> Result<ExportId> {
    if !store::visit_is_of(write.conn(), &request.visit, &request.client)? {
        return Err(Error::NotFound { kind: Noun::Visit });
    }
    let name = &request.file_name;
    if name.len() > LONGEST_NAME || name.contains(['/', '\\']) || name.chars().any(char::is_control) {
        return Err(Error::invalid("fileName", Invalid::Malformed));
    }
    if request.sha256.len() != 64 || !request.sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(Error::invalid("sha256", Invalid::Malformed));
    }
    store::insert(write, &request)
}
