//! The core's views in, bytes out. No window, no vault, no clock, no file: what a document says comes in, the document
//! comes out, and the same input always gives the same bytes.
//!
//! A document goes one way for all its forms: a noun of the core and a [`Language`] become an [`Outline`] (cleaned text,
//! labels, order, what is left out), and only the outline is rendered: by Typst to PDF, by docx-rs to Word, and to Markdown
//! and plain text. A renderer takes an outline, never a noun. What the outline does not hold, no form can show; so the rule
//! that nothing internal reaches the client lives in one place, and the gate searches what the outline holds.
//!
//! To add a document: from its noun to an [`Outline`] (`outline/…rs`); or, if its page is measured, an outline of its own as
//! the brief has, a template in `templates/` and a method on [`Typesetter`]. Words of documents live in [`labels`], never
//! in templates.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod amount;
mod brief_sheet;
mod dates;
mod docx;
mod error;
mod file_name;
mod fonts;
mod inputs;
mod labels;
mod language;
mod markdown;
mod outline;
mod pdf_page;
mod plain_text;
mod recovery_sheet;
#[cfg(test)]
mod sample;
mod summary_sheet;
#[cfg(test)]
mod tests;
mod typesetter;

pub use brief_sheet::{BriefOutline, client_brief};
pub use docx::docx;
pub use error::{Error, Result};
pub use file_name::{attachment_file_name, brief_file_name, file_name, recovery_sheet_file_name};
pub use fonts::{bold_font, font_licence, regular_font};
pub use language::Language;
pub use markdown::markdown;
pub use outline::{Outline, missing_glyphs, visit_summary};
pub use pdf_page::{NotDrawn, PdfPage, pdf_page};
pub use plain_text::plain_text;
pub use typesetter::Typesetter;
