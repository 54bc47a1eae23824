//! Recording an export.

use super::{RecordExport, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::must_exist;
use crate::id::ExportId;
use crate::vault::{Noun, Write};

/// The longest file name the common file systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// Records an export; meant for the door outside the journal, since what has left the machine cannot be undone.
/// A client in the trash is no hindrance: the document did leave.
pub fn record(write: &mut Write<'_>, request: RecordExport) -> Result<ExportId> {
    must_exist(write.conn(), &request.client)?;
    if let Some(visit) = &request.visit
        && !store::visit_is_of(write.conn(), visit, &request.client)?
    {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::ExportFormat;
    use crate::visit::SummaryCopy;
    use crate::visit::testing::{book, refused};

    #[test]
    fn what_left_is_on_record_with_its_visit() {
        let mut book = book();
        let (client, other) = (book.client("王小明"), book.client("李芳"));
        let visit = book.under_way(&client);
        let good = RecordExport {
            client: client.clone(),
            visit: Some(visit.clone()),
            copy: SummaryCopy::Client,
            format: ExportFormat::Docx,
            file_name: "王小明 2026-0001.docx".into(),
            bytes: 42,
            sha256: "0f".repeat(32),
        };
        for (wrong, why) in [
            (RecordExport { client: other, ..good.clone() }, "no visit"),
            (RecordExport { client: "gone".into(), visit: None, ..good.clone() }, "no client"),
            (RecordExport { file_name: "/home/纪要.docx".into(), ..good.clone() }, "fileName: Malformed"),
            (RecordExport { file_name: "C:\\纪要.docx".into(), ..good.clone() }, "fileName: Malformed"),
            (RecordExport { sha256: "0F".repeat(32), ..good.clone() }, "sha256: Malformed"),
        ] {
            assert_eq!(refused(book.write(|w| record(w, wrong))), why);
        }
        book.trash(&client);
        let id = book.write(|w| record(w, good.clone())).unwrap();
        let exports = crate::visit::view(&book.vault, &visit).unwrap().exports;
        assert_eq!(exports.len(), 1);
        assert_eq!((&exports[0].id, &exports[0].sha256, exports[0].bytes), (&id, &good.sha256, 42));
    }
}
