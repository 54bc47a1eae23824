//! From a visit or a client to a file: the core says what the summary or brief holds, the documents crate lays it out in
//! words, the gate searches these words, and what it lets through is made, written and recorded. Nothing is overwritten;
//! what was cancelled leaves nothing behind.

use crate::error::AppError;
use crate::jobs::{Job, JobStage};
use crate::session::Session;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::PathBuf;
use std::sync::Arc;
use zhike_core::brief;
use zhike_core::error::Invalid;
use zhike_core::export::{
    self, ExportAudience, ExportDocument, ExportFormat, ExportSubject, HandedOver, NewExport, Staged, SummaryCopy,
};
use zhike_core::facts::ClientRef;
use zhike_core::gate::{self, GateReport};
use zhike_core::id::{ClientId, ExportId, VisitId};
use zhike_core::settings;
use zhike_core::visit::{self, VisitSummary};
use zhike_documents::{BriefOutline, Language, Outline, Typesetter, client_brief, missing_glyphs, visit_summary};

/// What came of asking for a document to leave.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum Leaving {
    /// It left, and is on record.
    Left {
        /// Its record.
        export: ExportId,
        /// Where it is; `None` when it went to the clipboard.
        file: Option<SavedCopy>,
    },
    /// The gate found something that nobody let pass yet. Nothing was written.
    Held {
        /// What, and the digest by which it is let pass.
        report: GateReport,
    },
}

/// A file that was written.
#[derive(Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedCopy {
    /// Its name in the folder.
    pub file_name: String,
    /// The folder.
    pub folder: String,
}

impl std::fmt::Debug for SavedCopy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SavedCopy(…)")
    }
}

impl From<HandedOver> for SavedCopy {
    fn from(handed: HandedOver) -> Self {
        Self { file_name: handed.file_name, folder: handed.folder.display().to_string() }
    }
}

impl From<HandedOver> for Leaving {
    fn from(handed: HandedOver) -> Self {
        Self::Left { export: handed.id.clone(), file: Some(handed.into()) }
    }
}

/// All visits finished from a day to a day, both included.
#[derive(Debug, Clone, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportPeriod {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// For whom.
    pub copy: SummaryCopy,
    /// In which form.
    pub format: ExportFormat,
}

/// What an export of a period came to.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedPeriod {
    /// How many files were written.
    pub files: u32,
    /// The folder they are in.
    pub folder: String,
    /// The visits left out because the gate found something. Each may be let pass by itself.
    pub held: Vec<HeldVisit>,
}

/// A visit left out of a period.
#[derive(Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HeldVisit {
    /// Which.
    pub visit: VisitId,
    /// Whose.
    pub client: ClientRef,
    /// The day it was held.
    pub held_on: NaiveDate,
    /// What was found.
    pub report: GateReport,
}

impl std::fmt::Debug for HeldVisit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HeldVisit(…)")
    }
}

/// The folder documents go to: the one chosen, else 知客 in the person's documents folder, made when first needed.
pub fn folder_in_force(session: &Session) -> Result<PathBuf, AppError> {
    let folder = folder_to_be(session)?;
    if folder == session.default_export_folder() {
        std::fs::create_dir_all(&folder).map_err(zhike_core::Error::from)?;
    }
    Ok(folder)
}

/// The same, whether it is there yet or not: for the screen to say.
pub fn folder_to_be(session: &Session) -> Result<PathBuf, AppError> {
    let chosen = session.with(|vault| Ok(settings::view(vault)?.export_folder))?;
    Ok(if chosen.is_empty() { session.default_export_folder().to_owned() } else { PathBuf::from(chosen) })
}

/// Makes, looks through and writes summaries and briefs.
#[derive(Clone)]
pub struct Exporter {
    session: Session,
    typesetter: Arc<Typesetter>,
    language: Language,
}

/// A summary laid out, and what the gate says of it.
struct Looked {
    client: ClientRef,
    summary: VisitSummary,
    outline: Outline,
    report: GateReport,
}

impl Exporter {
    /// An exporter of documents in `language`.
    pub fn new(session: Session, typesetter: Arc<Typesetter>, language: Language) -> Self {
        Self { session, typesetter, language }
    }

    /// Lays a summary out and has it looked through; of a form that carries no fonts without the characters they lack.
    fn look(&self, visit: &VisitId, copy: SummaryCopy, format: Option<ExportFormat>) -> Result<Looked, AppError> {
        self.session.with(|vault| {
            let client = visit::view(vault, visit)?.client;
            let summary = visit::summary(vault, visit, copy)?;
            let outline = visit_summary(&summary, self.language);
            let printed = outline.printed();
            let mut findings = match copy {
                SummaryCopy::Client => gate::check(vault, &client.id, &printed)?,
                SummaryCopy::Internal => Vec::new(),
            };
            if format.is_none_or(|format| format == ExportFormat::Pdf) {
                findings.extend(missing_glyphs(&printed));
            }
            let report = gate::report(&printed, findings);
            Ok(Looked { client, summary, outline, report })
        })
    }

    /// What the gate says of a summary, in whatever form it may leave.
    pub fn check(&self, visit: &VisitId, copy: SummaryCopy) -> Result<GateReport, AppError> {
        Ok(self.look(visit, copy, None)?.report)
    }

    fn bytes(&self, outline: &Outline, format: ExportFormat) -> Result<Vec<u8>, AppError> {
        Ok(match format {
            ExportFormat::Pdf => self.typesetter.pdf(outline)?,
            ExportFormat::Docx => zhike_documents::docx(outline)?,
            ExportFormat::Markdown => zhike_documents::markdown(outline).into_bytes(),
            ExportFormat::Text => zhike_documents::plain_text(outline).into_bytes(),
            ExportFormat::Original => return Err(zhike_core::Error::invalid("format", Invalid::WrongState).into()),
        })
    }

    /// Writes a summary that was looked through beside its place in `folder`.
    fn stage(
        &self,
        looked: Looked,
        visit: &VisitId,
        format: ExportFormat,
        folder: &std::path::Path,
    ) -> Result<Staged, AppError> {
        let bytes = self.bytes(&looked.outline, format)?;
        let name = zhike_documents::file_name(&looked.summary, format, self.language);
        let new = of_visit(looked, visit, format);
        export::stage(&mut self.session.clone(), new, folder, &name, |to| Ok(to.write_all(&bytes)?))
    }

    /// Writes one summary into the folder in force, unless the gate found something that `let_pass` does not name.
    pub fn export(
        &self,
        visit: &VisitId,
        copy: SummaryCopy,
        format: ExportFormat,
        let_pass: Option<&str>,
    ) -> Result<Leaving, AppError> {
        let looked = self.look(visit, copy, Some(format))?;
        if let Some(report) = held(&looked.report, let_pass) {
            return Ok(Leaving::Held { report });
        }
        let staged = self.stage(looked, visit, format, &folder_in_force(&self.session)?)?;
        Ok(export::hand_over(&mut self.session.clone(), staged)?.into())
    }

    /// Writes the summaries of a period, but for those in which the gate finds something. The files get their names when
    /// all are written, so that one cancelled leaves none.
    pub fn export_period(&self, request: &ExportPeriod, job: &mut Job) -> Result<ExportedPeriod, AppError> {
        let folder = folder_in_force(&self.session)?;
        let visits = self.session.with(|vault| visit::finished_between(vault, request.from, request.to))?;
        let total = u32::try_from(visits.len()).unwrap_or(u32::MAX);
        let mut session = self.session.clone();
        let (mut staged, mut left_out) = (Vec::new(), Vec::new());
        let outcome = visits.into_iter().zip(0u32..).try_for_each(|(visit, done)| {
            job.step(JobStage::Exporting, done, total)?;
            let looked = self.look(&visit, request.copy, Some(request.format))?;
            if let Some(report) = held(&looked.report, None) {
                let held_on = looked.summary.held_on;
                left_out.push(HeldVisit { visit, client: looked.client, held_on, report });
            } else {
                staged.push(self.stage(looked, &visit, request.format, &folder)?);
            }
            Ok::<_, AppError>(())
        });
        if let Err(error) = outcome.and_then(|()| Ok(job.step(JobStage::Exporting, total, total)?)) {
            for one in staged {
                // The error that stopped the job is what the person must see; the next opening ends what is left.
                let _ = export::withdraw(&mut session, one);
            }
            return Err(error);
        }
        let files = export::hand_over_all(&mut session, staged)?;
        Ok(ExportedPeriod { files, folder: folder.display().to_string(), held: left_out })
    }

    /// Puts a summary on the clipboard as plain text by `put`, unless the gate found something that `let_pass` does not
    /// name.
    pub fn copy(
        &self,
        visit: &VisitId,
        copy: SummaryCopy,
        let_pass: Option<&str>,
        put: impl FnOnce(&str) -> Result<(), AppError>,
    ) -> Result<Leaving, AppError> {
        let looked = self.look(visit, copy, Some(ExportFormat::Text))?;
        if let Some(report) = held(&looked.report, let_pass) {
            return Ok(Leaving::Held { report });
        }
        let text = zhike_documents::plain_text(&looked.outline);
        let new = of_visit(looked, visit, ExportFormat::Text);
        Ok(Leaving::Left { export: export::to_clipboard(&mut self.session.clone(), new, &text, put)?, file: None })
    }

    /// Writes the brief of a client into the folder in force: an internal paper, as a PDF. Of the gate it only meets the
    /// characters that the fonts lack.
    pub fn export_brief(&self, client: &ClientId, let_pass: Option<&str>) -> Result<Leaving, AppError> {
        let brief = self.session.with(|vault| brief::brief(vault, client))?;
        let outline: BriefOutline = client_brief(&brief, self.language);
        let printed = outline.printed();
        let report = gate::report(&printed, missing_glyphs(&printed));
        if let Some(report) = held(&report, let_pass) {
            return Ok(Leaving::Held { report });
        }
        let bytes = self.typesetter.brief_pdf(&outline)?;
        let name = zhike_documents::brief_file_name(&brief, self.language);
        let new = NewExport {
            document: ExportDocument::ClientBrief,
            audience: ExportAudience::Internal,
            subject: ExportSubject::client(client),
            client: Some(client.clone()),
            format: ExportFormat::Pdf,
            findings: report.findings,
        };
        let folder = folder_in_force(&self.session)?;
        let handed = export::to_file(&mut self.session.clone(), new, &folder, &name, |to| Ok(to.write_all(&bytes)?))?;
        Ok(handed.into())
    }
}

/// The report, if it holds the document back: something was found, and it is not what the adviser lets pass.
fn held(report: &GateReport, let_pass: Option<&str>) -> Option<GateReport> {
    let passes = report.findings.is_empty() || let_pass == Some(report.digest.as_str());
    (!passes).then(|| report.clone())
}

fn of_visit(looked: Looked, visit: &VisitId, format: ExportFormat) -> NewExport {
    NewExport {
        document: ExportDocument::VisitSummary,
        audience: looked.summary.copy.into(),
        subject: ExportSubject::visit(visit),
        client: Some(looked.client.id),
        format,
        findings: looked.report.findings,
    }
}
