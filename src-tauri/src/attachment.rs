//! Attachments between the window and the core: files that come as paths or in parts, what is seen of them, and copies on
//! their way out. Neither coming nor going keeps the book from anybody: the vault is asked at the beginning and at the end.

use crate::error::AppError;
use crate::export::SavedCopy;
use crate::jobs::{Job, JobId, JobStage};
use crate::session::Session;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::Runtime;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};
use zhike_core::Error;
use zhike_core::attachment::{self, Glance, NoGlance, Taken, Taking};
use zhike_core::export::{
    self, ExportAudience, ExportDocument, ExportFormat, ExportSubject, ExportSubjectKind, NewExport,
};
use zhike_core::id::AttachmentId;
use zhike_core::noun::Noun;
use zhike_documents::NotDrawn;

/// The header that says which file a part is of.
const UPLOAD: &str = "upload";

/// Files that come in parts: dropped or pasted, the window has bytes of them and no path. Sealed as they come, so that
/// neither side ever holds one whole.
#[derive(Clone, Default)]
pub struct Arrivals(Arc<Mutex<HashMap<JobId, Arriving>>>);

type Arriving = Arc<Mutex<Taking>>;

impl Arrivals {
    fn map<T>(&self, work: impl FnOnce(&mut HashMap<JobId, Arriving>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Begins a file of `bytes` bytes, which is refused before any of them comes when it is too large or empty.
    pub fn begin(&self, session: &Session, upload: JobId, name: &str, bytes: u32) -> Result<(), AppError> {
        attachment::must_fit(bytes.into())?;
        let blobs = session.with(|vault| Ok(vault.blobs()))?;
        let taking = attachment::taking(&blobs, name)?;
        self.map(|map| map.insert(upload.clone(), Arc::new(Mutex::new(taking))));
        // Locked meanwhile, it may have come after the others were dropped, and would hold the folder of the vault.
        if !session.is_open() {
            self.drop_some(&[upload]);
            return Err(AppError::Locked);
        }
        Ok(())
    }

    /// Takes the next part of a file.
    pub fn take(&self, session: &Session, part: &Part) -> Result<(), AppError> {
        // Beside the readers, so that locking knows of it and waits for the part to be written.
        session.beside(|_| {
            let arriving = self.map(|map| map.get(&part.upload).cloned());
            let arriving = arriving.ok_or(Error::NotFound { kind: Noun::Attachment })?;
            arriving.lock().unwrap_or_else(PoisonError::into_inner).write(&part.bytes)
        })
    }

    /// The files have come whole.
    pub fn finish(&self, uploads: &[JobId]) -> Result<Vec<Taken>, AppError> {
        let come = uploads.iter().map(|upload| {
            let arriving = self.map(|map| map.remove(upload)).and_then(Arc::into_inner);
            let taking = arriving.ok_or(AppError::NotFound { kind: Noun::Attachment })?;
            Ok(taking.into_inner().unwrap_or_else(PoisonError::into_inner).finish()?)
        });
        come.collect()
    }

    /// Drops files on their way; nothing of them stays.
    pub fn drop_some(&self, uploads: &[JobId]) {
        self.map(|map| uploads.iter().for_each(|upload| drop(map.remove(upload))));
    }

    /// Drops all of them, as locking does once nobody can begin another: they hold the folder of the vault.
    pub fn drop_all(&self) {
        self.map(HashMap::clear);
    }
}

/// Bytes of a file, sent as they are: as numbers in JSON they would be four times as many.
pub struct Part {
    upload: JobId,
    bytes: Vec<u8>,
}

impl<'a, R: Runtime> CommandArg<'a, R> for Part {
    fn from_command(command: CommandItem<'a, R>) -> Result<Self, InvokeError> {
        let upload = command.message.headers().get(UPLOAD).and_then(|upload| upload.to_str().ok());
        match (upload, command.message.payload()) {
            (Some(upload), InvokeBody::Raw(bytes)) => Ok(Self { upload: upload.into(), bytes: bytes.clone() }),
            _ => Err(InvokeError::from("a part of a file is bytes, and says of which file")),
        }
    }
}

impl specta::function::FunctionArg for Part {
    fn to_datatype(_: &mut specta::Types) -> Option<specta::datatype::DataType> {
        None
    }
}

/// Takes in the files at `paths`, one after the other.
pub fn take_files(session: &Session, paths: &[PathBuf], job: &mut Job) -> Result<Vec<Taken>, AppError> {
    let length = |path: &PathBuf| std::fs::metadata(path).map_or(0, |about| about.len());
    let total: u64 = paths.iter().map(length).sum();
    session.beside(|readers| {
        let blobs = readers.read(|vault| Ok(vault.blobs()))?;
        let mut before = 0;
        let mut taken = Vec::with_capacity(paths.len());
        for path in paths {
            let mut tick = |done, _| job.step(JobStage::Attaching, hundredths(before + done, total), 100);
            taken.push(attachment::take_file(&blobs, path, &mut tick)?);
            before += length(path);
        }
        Ok(taken)
    })
}

fn hundredths(done: u64, total: u64) -> u32 {
    u32::try_from(done.saturating_mul(100) / total.max(1)).unwrap_or(100).min(100)
}

/// What is seen of an attachment, for the window. Pictures come as `data:` addresses, which the policy of the web view
/// allows already: nothing is fetched.
#[derive(Clone, Serialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AttachmentGlance {
    /// A picture, upright; its own size, not that of what is shown.
    Picture {
        /// The picture.
        src: String,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A page of a paper.
    Page {
        /// The page.
        src: String,
        /// How many there are.
        pages: u32,
    },
    /// The beginning of a text.
    Text {
        /// The text.
        text: String,
        /// Whether there is more of it.
        more: bool,
    },
    /// Nothing is seen.
    Nothing {
        /// Why.
        why: NoGlance,
    },
}

/// Looks at an attachment; of a paper, at page `page`, counted from 0.
pub fn glance(session: &Session, id: &AttachmentId, page: u32) -> Result<AttachmentGlance, AppError> {
    let seen = session.beside(|readers| readers.read(|vault| attachment::glance(vault, id))?.look())?;
    Ok(match seen {
        Glance::Picture(shown) => AttachmentGlance::Picture {
            src: address(shown.media_type, &shown.bytes),
            width: shown.size.0,
            height: shown.size.1,
        },
        Glance::Text { text, more } => AttachmentGlance::Text { text, more },
        Glance::Pdf(pdf) => match zhike_documents::pdf_page(pdf, page) {
            Ok(drawn) => AttachmentGlance::Page { src: address("image/png", &drawn.png), pages: drawn.pages },
            Err(NotDrawn::Broken) => AttachmentGlance::Nothing { why: NoGlance::Broken },
            Err(NotDrawn::TooMuch) => AttachmentGlance::Nothing { why: NoGlance::TooLarge },
        },
        Glance::Nothing(why) => AttachmentGlance::Nothing { why },
    })
}

fn address(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

/// Writes a copy of an attachment into `folder`, never over another file, and records that it left.
pub fn save_copy(
    session: &Session,
    id: &AttachmentId,
    as_it_is: bool,
    folder: &Path,
    job: &mut Job,
) -> Result<SavedCopy, AppError> {
    let copy = session.with(|vault| attachment::copy_out(vault, id, as_it_is))?;
    let name = zhike_documents::attachment_file_name(&copy.about.name);
    let new = NewExport {
        document: ExportDocument::Attachment,
        audience: ExportAudience::Unsaid,
        subject: ExportSubject { kind: ExportSubjectKind::Attachment, id: id.to_string() },
        client: Some(copy.about.client.clone()),
        format: ExportFormat::Original,
        findings: Vec::new(),
    };
    let mut book = session.clone();
    let staged = export::stage(&mut book, new, folder, &name, |to| {
        copy.write(to, &mut |done, total| job.step(JobStage::Exporting, hundredths(done, total), 100))
    })?;
    Ok(export::hand_over(&mut book, staged)?.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhike_core::attachment::{AttachmentOwner, add, list};
    use zhike_core::client::{self, NewClient};
    use zhike_core::clock::SystemClock;
    use zhike_core::error::Invalid;
    use zhike_core::vault::{self, KdfCost, Op, Password};

    fn session() -> (tempfile::TempDir, Session) {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SystemClock);
        let password = Password::new("correct horse battery staple");
        let (vault, _) = vault::create(folder.path(), &password, KdfCost::minimum(), clock.clone()).unwrap();
        let session = Session::new(folder.path().to_owned(), folder.path().join("exports"), clock);
        session.open(vault).unwrap();
        (folder, session)
    }

    fn part(upload: &str, bytes: &[u8]) -> Part {
        Part { upload: upload.into(), bytes: bytes.to_owned() }
    }

    #[test]
    fn a_file_that_comes_in_parts_is_attached_looked_at_and_goes_out() {
        let (folder, session) = session();
        let arrivals = Arrivals::default();
        arrivals.begin(&session, "1".into(), "合同.txt", 12).unwrap();
        arrivals.take(&session, &part("1", "委托".as_bytes())).unwrap();
        arrivals.take(&session, &part("1", "合同".as_bytes())).unwrap();
        let taken = arrivals.finish(&["1".into()]).unwrap();
        let request: NewClient = serde_json::from_value(serde_json::json!({
            "name": "林静仪", "gender": "unstated", "phones": [], "assets": null, "employer": "", "occupation": "",
            "isProspect": false, "stage": "stranger", "birthday": null, "introducer": null, "notes": ""
        }))
        .unwrap();
        let added = session
            .writing(|vault| {
                let client = vault.write(Op::CreateClient, |w| client::create(w, request))?.value;
                let owner = AttachmentOwner::Client(client);
                let added = vault.write(Op::AddAttachment, |w| add(w, &owner, &taken[0]))?.value;
                assert_eq!(list(vault, &owner)?.len(), 1);
                Ok(added)
            })
            .unwrap();
        let seen = glance(&session, &added.id, 0).unwrap();
        assert!(matches!(seen, AttachmentGlance::Text { text, more: false } if text == "委托合同"));
        let mut job = crate::jobs::Jobs::default().begin("2".into(), tauri::ipc::Channel::new(|_| Ok(())));
        let copies = tempfile::tempdir().unwrap();
        let names = [1, 2].map(|_| save_copy(&session, &added.id, false, copies.path(), &mut job).unwrap().file_name);
        assert_eq!(names, ["合同.txt", "合同 2.txt"]);
        assert_eq!(std::fs::read(copies.path().join("合同 2.txt")).unwrap(), "委托合同".as_bytes());
        drop(folder);
    }

    #[test]
    fn what_cannot_be_taken_is_refused_before_it_comes_and_what_was_dropped_is_gone() {
        let (folder, session) = session();
        let arrivals = Arrivals::default();
        let why = |outcome: Result<(), AppError>| match outcome {
            Err(AppError::Invalid { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why(arrivals.begin(&session, "1".into(), "a", u32::MAX)), Invalid::OutOfRange);
        assert_eq!(why(arrivals.begin(&session, "1".into(), "a", 0)), Invalid::Empty);
        arrivals.begin(&session, "1".into(), "a", 1).unwrap();
        arrivals.drop_some(&["1".into()]);
        assert!(matches!(
            arrivals.take(&session, &part("1", b"x")),
            Err(AppError::NotFound { kind: Noun::Attachment })
        ));
        assert!(arrivals.finish(&["1".into()]).is_err());
        arrivals.begin(&session, "2".into(), "a", 1).unwrap();
        arrivals.drop_all();
        session.lock().unwrap().wait();
        assert_eq!(std::fs::read_dir(folder.path().join("attachments")).unwrap().count(), 0);
        assert_eq!(arrivals.begin(&session, "3".into(), "a", 1).unwrap_err(), AppError::Locked);
    }
}
