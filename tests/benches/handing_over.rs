//! The visit summary from the open book to the bytes of the file, fonts loaded and one made before, as on every export
//! but the first of a day.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::Samples;
use zhike_core::visit::{self, SummaryCopy};
use zhike_documents::{Language, Typesetter, docx, visit_summary};

const SUMMARIES: usize = 50;

/// The rows of PDF and Word.
pub fn measure(book: &Book, table: &mut Table) {
    let vault = book.open();
    let typesetter = Typesetter::default();
    let summary = || visit::summary(&vault, &book.visit, SummaryCopy::Internal).unwrap();
    let pdf = Samples::warm(SUMMARIES, || typesetter.pdf(&visit_summary(&summary(), Language::Chinese)).unwrap());
    let docx = Samples::warm(SUMMARIES, || docx(&visit_summary(&summary(), Language::Chinese)).unwrap());
    table.put("visit summary, PDF", book.clients, Unit::Ms, pdf.median(), Limit::AtMost(30.0));
    table.put("visit summary, DOCX", book.clients, Unit::Ms, docx.median(), Limit::AtMost(30.0));
}
