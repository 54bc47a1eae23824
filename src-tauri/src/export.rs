//! From a visit or a client to a file: the core says what the summary or brief holds, the documents crate makes the bytes, and the core
//! writes them and keeps the record. Nothing is overwritten; what was cancelled leaves nothing behind.

use crate::error::AppError;
use crate::jobs::{Job, JobStage};
use crate::session::Session;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zhike_core::brief;
use zhike_core::export::{self, ExportFormat, RecordExport, WrittenFile};
use zhike_core::id::{ClientId, ExportId, VisitId};
use zhike_core::settings;
use zhike_core::vault::Noun;
use zhike_core::visit::{self, SummaryCopy, VisitSummary};
use zhike_documents::{Language, Typesetter};

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
}

/// The folder documents go to: the one chosen, else 知客 in the person's documents folder, made when first needed.
pub fn folder_in_force(session: &Session) -> Result<PathBuf, AppError> {
    let chosen = session.with(|vault| Ok(settings::view(vault)?.export_folder))?;
    if !chosen.is_empty() {
        return Ok(PathBuf::from(chosen));
    }
    let folder = session.default_export_folder().to_owned();
    std::fs::create_dir_all(&folder).map_err(zhike_core::Error::from)?;
    Ok(folder)
}

/// Makes and writes summaries and briefs.
#[derive(Clone)]
pub struct Exporter {
    session: Session,
    typesetter: Arc<Typesetter>,
    language: Language,
}

impl Exporter {
    /// An exporter of documents in `language`.
    pub fn new(session: Session, typesetter: Arc<Typesetter>, language: Language) -> Self {
        Self { session, typesetter, language }
    }

    fn summary(&self, visit: &VisitId, copy: SummaryCopy) -> Result<VisitSummary, AppError> {
        self.session.with(|vault| visit::summary(vault, visit, copy))
    }

    fn bytes(&self, summary: &VisitSummary, format: ExportFormat) -> Result<Vec<u8>, AppError> {
        Ok(match format {
            ExportFormat::Pdf => self.typesetter.visit_summary_pdf(summary, self.language)?,
            ExportFormat::Docx => zhike_documents::visit_summary_docx(summary, self.language)?,
            ExportFormat::Markdown => zhike_documents::visit_summary_markdown(summary, self.language).into_bytes(),
            ExportFormat::Text => zhike_documents::visit_summary_text(summary, self.language).into_bytes(),
        })
    }

    fn write(
        &self,
        folder: &Path,
        visit: &VisitId,
        copy: SummaryCopy,
        format: ExportFormat,
    ) -> Result<WrittenFile, AppError> {
        let summary = self.summary(visit, copy)?;
        let bytes = self.bytes(&summary, format)?;
        let name = zhike_documents::file_name(&summary, format, self.language);
        Ok(export::write_new_file(folder, &name, &bytes)?)
    }

    fn record(
        &self,
        visit: &VisitId,
        copy: SummaryCopy,
        format: ExportFormat,
        file: WrittenFile,
    ) -> Result<ExportId, AppError> {
        let client = self.session.with(|vault| Ok(visit::view(vault, visit)?.client.id))?;
        self.keep(client, Some(visit.clone()), copy, format, file)
    }

    fn keep(
        &self,
        client: ClientId,
        visit: Option<VisitId>,
        copy: SummaryCopy,
        format: ExportFormat,
        file: WrittenFile,
    ) -> Result<ExportId, AppError> {
        let request = RecordExport {
            client,
            visit,
            copy,
            format,
            file_name: file.file_name,
            bytes: file.bytes,
            sha256: file.sha256,
        };
        Ok(self.session.with(|vault| vault.note(Noun::Export, |w| export::record(w, request)))?.value)
    }

    /// Writes one summary into the folder in force.
    pub fn export(&self, visit: &VisitId, copy: SummaryCopy, format: ExportFormat) -> Result<ExportId, AppError> {
        let folder = folder_in_force(&self.session)?;
        let file = self.write(&folder, visit, copy, format)?;
        self.record(visit, copy, format, file)
    }

    /// Writes the summaries of a period.
    pub fn export_period(&self, request: &ExportPeriod, job: &mut Job) -> Result<ExportedPeriod, AppError> {
        let folder = folder_in_force(&self.session)?;
        let visits = self.session.with(|vault| visit::finished_between(vault, request.from, request.to))?;
        let total = u32::try_from(visits.len()).unwrap_or(u32::MAX);
        let mut written: Vec<(VisitId, WrittenFile)> = Vec::new();
        let outcome = visits.into_iter().zip(0u32..).try_for_each(|(visit, done)| {
            job.step(JobStage::Exporting, done, total)?;
            let file = self.write(&folder, &visit, request.copy, request.format)?;
            written.push((visit, file));
            Ok::<_, AppError>(())
        });
        if let Err(error) = outcome.and_then(|()| Ok(job.step(JobStage::Exporting, total, total)?)) {
            for (_, file) in &written {
                // A file that cannot be removed stays; the error that stopped the job is what the person must see.
                let _ = std::fs::remove_file(folder.join(&file.file_name));
            }
            return Err(error);
        }
        let files = u32::try_from(written.len()).unwrap_or(u32::MAX);
        for (visit, file) in written {
            self.record(&visit, request.copy, request.format, file)?;
        }
        Ok(ExportedPeriod { files, folder: folder.display().to_string() })
    }

    /// A summary as plain text.
    pub fn text(&self, visit: &VisitId, copy: SummaryCopy) -> Result<String, AppError> {
        Ok(zhike_documents::visit_summary_text(&self.summary(visit, copy)?, self.language))
    }

    /// Records that a summary went to the clipboard.
    pub fn record_clipboard(&self, visit: &VisitId, copy: SummaryCopy, text: &str) -> Result<ExportId, AppError> {
        self.record(visit, copy, ExportFormat::Text, export::describe("", text.as_bytes()))
    }

    /// Writes the brief of a client into the folder in force: an internal paper, as a PDF.
    pub fn export_brief(&self, client: &ClientId) -> Result<ExportId, AppError> {
        let brief = self.session.with(|vault| brief::brief(vault, client))?;
        let bytes = self.typesetter.client_brief_pdf(&brief, self.language)?;
        let name = zhike_documents::brief_file_name(&brief, self.language);
        let file = export::write_new_file(&folder_in_force(&self.session)?, &name, &bytes)?;
        self.keep(client.clone(), None, SummaryCopy::Internal, ExportFormat::Pdf, file)
    }
}
