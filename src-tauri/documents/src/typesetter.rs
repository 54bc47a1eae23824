//! The typesetter: Typst with our fonts and templates and nothing else. No file, no package, no network, no clock.
//!
//! Templates get data as `sys.inputs`, as strings and lists of strings, never as markup: what a client is called cannot
//! become an instruction. After each document Typst's cache is emptied, so that no text of a client stays in it.

use crate::outline::{Block, Fact, Outline, Point, Section, Signature, outline};
use crate::recovery_sheet::RecoverySheet;
use crate::{Error, Language, Result, fonts};
use chrono::{Datelike, NaiveDate};
use std::sync::OnceLock;
use typst::foundations::{Array, Datetime, Dict, IntoValue, Smart, Value, array, dict};
use typst_as_lib::TypstEngine;
use typst_pdf::PdfOptions;
use zeroize::Zeroizing;
use zhike_core::visit::VisitSummary;

const SHEET: &str = "sheet.typ";
const VISIT_SUMMARY: &str = "visit_summary.typ";
const RECOVERY_SHEET: &str = "recovery_sheet.typ";

/// Makes PDFs. The fonts are read with the first one, not before: the window need not wait for them. The shell keeps one
/// typesetter and shares it between threads.
#[derive(Default)]
pub struct Typesetter {
    engine: OnceLock<TypstEngine>,
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typesetter")
    }
}

impl Typesetter {
    /// The visit summary as an A4 PDF, tagged, with title, author and language. The copy is the one the summary is for.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when Typst refuses the template; [`Error::Font`] when an embedded font cannot be read. The
    /// tests rule both out.
    pub fn visit_summary_pdf(&self, summary: &VisitSummary, language: Language) -> Result<Vec<u8>> {
        self.pdf(VISIT_SUMMARY, summary_inputs(&outline(summary, language), summary.held_on))
    }

    /// The recovery key as one A4 page to print and put away: the groups in large type, what they are for and where
    /// they belong. `made_on` is the adviser's local date. The bytes hold the key in plain: they are for the file or
    /// printer the person chose, and are to be dropped at once.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when Typst refuses the template; [`Error::Font`] when an embedded font cannot be read. The
    /// tests rule both out.
    pub fn recovery_sheet_pdf(
        &self,
        groups: &[Zeroizing<String>],
        made_on: NaiveDate,
        vault_name: &str,
        language: Language,
    ) -> Result<Vec<u8>> {
        self.pdf(RECOVERY_SHEET, RecoverySheet { groups, made_on, vault_name, language }.inputs())
    }

    fn engine(&self) -> Result<&TypstEngine> {
        if let Some(ready) = self.engine.get() {
            return Ok(ready);
        }
        let made = TypstEngine::builder()
            .fonts(fonts::load()?)
            .with_static_source_file_resolver([
                (SHEET, include_str!("../templates/sheet.typ")),
                (VISIT_SUMMARY, include_str!("../templates/visit_summary.typ")),
                (RECOVERY_SHEET, include_str!("../templates/recovery_sheet.typ")),
            ])
            .build();
        Ok(self.engine.get_or_init(|| made))
    }

    fn pdf(&self, template: &'static str, inputs: Dict) -> Result<Vec<u8>> {
        let document = self
            .engine()?
            .compile_with_input(template, inputs)
            .output
            .map_err(|error| Error::Typesetting(error.to_string()))?;
        let options = PdfOptions { creator: Smart::Custom(Some("Zhike".to_owned())), ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options).map_err(|errors| {
            let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
            Error::Typesetting(messages.join("; "))
        })
    }
}

/// A day as the date of the document; the only time a PDF holds.
pub(crate) fn document_date(day: NaiveDate) -> Value {
    // Years beyond Typst's four digits have no date in the metadata.
    u8::try_from(day.month())
        .ok()
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, date)| Datetime::from_ymd(day.year(), month, date))
        .map_or(Value::None, IntoValue::into_value)
}

fn summary_inputs(outline: &Outline, held_on: NaiveDate) -> Dict {
    let letterhead = &outline.letterhead;
    let author = [letterhead.adviser.as_str(), letterhead.firm.as_str()];
    let words = crate::labels::labels(outline.language);
    dict! {
        "language" => language(outline.language),
        "date" => document_date(held_on),
        "author" => author.into_iter().filter(|part| !part.is_empty()).map(text).collect::<Array>(),
        "font" => fonts::FAMILY,
        "letterhead" => dict! {
            "firm" => text(&letterhead.firm),
            "department" => text(&letterhead.department),
            "adviser" => text(&letterhead.adviser),
            "contacts" => facts(&letterhead.contacts),
        },
        "title" => outline.title,
        "document-title" => outline.footer.as_str(),
        "mark" => outline.mark.map_or(Value::None, IntoValue::into_value),
        "facts" => facts(&outline.facts),
        "sections" => outline.sections.iter().map(section).collect::<Array>(),
        "notice" => section(&outline.notice),
        "signatures" => outline.signatures.iter().map(signature).collect::<Array>(),
        "footer" => text(&outline.footer),
        "page-of" => array![words.page_of.0, words.page_of.1, words.page_of.2],
    }
}

/// Language and region, apart, as Typst wants them.
pub(crate) fn language(language: Language) -> Value {
    let (lang, region) = match language {
        Language::Chinese => ("zh", "cn"),
        Language::English => ("en", "us"),
    };
    dict! { "lang" => lang, "region" => region }.into_value()
}

fn section(section: &Section) -> Value {
    dict! {
        "heading" => section.heading,
        "internal" => section.internal,
        "blocks" => section.blocks.iter().map(block).collect::<Array>(),
    }
    .into_value()
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(line) => dict! { "kind" => "paragraph", "text" => text(line) },
        Block::Points(points) => {
            dict! { "kind" => "points", "points" => points.iter().map(point).collect::<Array>() }
        }
        Block::Product { name, parts } => {
            dict! { "kind" => "product", "name" => text(name), "parts" => facts(parts) }
        }
        Block::Facts(entries) => dict! { "kind" => "facts", "facts" => facts(entries) },
    }
    .into_value()
}

fn point(point: &Point) -> Value {
    dict! {
        "lines" => point.lines.iter().map(|line| text(line)).collect::<Array>(),
        "aside" => point.aside.iter().map(|part| text(part)).collect::<Array>(),
    }
    .into_value()
}

fn facts(facts: &[Fact]) -> Array {
    facts.iter().map(|fact| dict! { "label" => fact.label, "value" => text(&fact.value) }.into_value()).collect()
}

fn signature(signature: &Signature) -> Value {
    dict! { "role" => signature.role, "name" => text(&signature.name) }.into_value()
}

/// The longest run of characters between which a line cannot break: about two thirds of the text's width.
const UNBROKEN: usize = 36;

/// User text. A longer run than a line can hold (a name typed without spaces) gets places to break, as zero-width
/// spaces; else it would run off the page. Addresses of web pages break at their strokes and are left whole, so that
/// they can be copied.
pub(crate) fn text(content: &str) -> Value {
    let mut breakable = String::with_capacity(content.len());
    let mut run = 0;
    let mut chars = content.chars().peekable();
    while let Some(c) = chars.next() {
        // Han, kana, hangul and what stands beyond break by themselves, and so does a stroke before a letter.
        let breaks = c.is_whitespace()
            || c >= '\u{2e80}'
            || (matches!(c, '/' | '-') && chars.peek().is_some_and(|next| next.is_alphabetic()));
        run = if breaks { 0 } else { run + 1 };
        if run > UNBROKEN && c.is_alphanumeric() {
            breakable.push('\u{200b}');
            run = 1;
        }
        breakable.push(c);
    }
    breakable.into_value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use zhike_core::visit::SummaryCopy;

    #[test]
    fn long_runs_get_places_to_break_and_others_stay() {
        let Value::Str(broken) = text(&"x".repeat(100)) else { panic!("not a string") };
        assert!(broken.as_str().split('\u{200b}').all(|run| run.chars().count() <= UNBROKEN));
        for whole in ["短文本 with words", &"长".repeat(100), "https://example.cn/a-rather-long/address-of/a-page"]
        {
            assert_eq!(text(whole), whole.into_value());
        }
    }

    #[test]
    fn the_templates_give_no_warning() {
        let typesetter = Typesetter::default();
        let summary = sample::summary(SummaryCopy::Internal);
        for language in Language::ALL {
            let sheet = RecoverySheet {
                groups: &sample::recovery_groups(),
                made_on: summary.held_on,
                vault_name: "客户簿",
                language,
            };
            let inputs = summary_inputs(&outline(&summary, language), summary.held_on);
            for (template, inputs) in [(VISIT_SUMMARY, inputs), (RECOVERY_SHEET, sheet.inputs())] {
                let compiled = typesetter.engine().unwrap().compile_with_input(template, inputs);
                assert!(compiled.warnings.is_empty(), "{template}: {:?}", compiled.warnings);
                assert!(typst_pdf::pdf(&compiled.output.unwrap(), &PdfOptions::default()).is_ok());
            }
        }
    }
}
