//! The typesetter: Typst with our fonts and templates and nothing else. No file, no package, no network, no clock.
//!
//! Templates get data as `sys.inputs`, as strings and lists of strings, never as markup: what a client is called cannot
//! become an instruction. After each document Typst's cache is emptied, so that no text of a client stays in it.

use crate::brief_sheet::BriefOutline;
use crate::outline::Outline;
use crate::recovery_sheet::RecoverySheet;
use crate::{Error, Language, Result, fonts, summary_sheet};
use chrono::NaiveDate;
use std::sync::OnceLock;
use typst::foundations::{Dict, Smart};
use typst_as_lib::TypstEngine;
use typst_pdf::PdfOptions;
use zeroize::Zeroizing;

const SHEET: &str = "sheet.typ";
const VISIT_SUMMARY: &str = "visit_summary.typ";
const RECOVERY_SHEET: &str = "recovery_sheet.typ";
const CLIENT_BRIEF: &str = "client_brief.typ";

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
    /// A document as an A4 PDF, tagged, with title, author and language.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when Typst refuses the template; [`Error::Font`] when an embedded font cannot be read. The
    /// tests rule both out.
    pub fn pdf(&self, outline: &Outline) -> Result<Vec<u8>> {
        self.set(VISIT_SUMMARY, summary_sheet::inputs(outline))
    }

    /// A brief as one A4 page to prepare on, marked internal. One page however much there is: what does not fit is cut
    /// with …, and lists say how many entries they leave out.
    ///
    /// # Errors
    /// As [`Typesetter::pdf`].
    pub fn brief_pdf(&self, outline: &BriefOutline) -> Result<Vec<u8>> {
        self.set(CLIENT_BRIEF, outline.inputs())
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
        self.set(RECOVERY_SHEET, RecoverySheet { groups, made_on, vault_name, language }.inputs())
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
                (CLIENT_BRIEF, include_str!("../templates/client_brief.typ")),
            ])
            .build();
        Ok(self.engine.get_or_init(|| made))
    }

    fn set(&self, template: &'static str, inputs: Dict) -> Result<Vec<u8>> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{client_brief, sample, visit_summary};
    use zhike_core::visit::SummaryCopy;

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
            let brief = sample::brief();
            for (template, inputs) in [
                (VISIT_SUMMARY, summary_sheet::inputs(&visit_summary(&summary, language))),
                (RECOVERY_SHEET, sheet.inputs()),
                (CLIENT_BRIEF, client_brief(&brief, language).inputs()),
            ] {
                let compiled = typesetter.engine().unwrap().compile_with_input(template, inputs);
                assert!(compiled.warnings.is_empty(), "{template}: {:?}", compiled.warnings);
                assert!(typst_pdf::pdf(&compiled.output.unwrap(), &PdfOptions::default()).is_ok());
            }
        }
    }
}
