//! Attachments: files that come in by a dialog or in parts, are looked at, and leave as copies.

use crate::attachment::{Arrivals, AttachmentGlance, Part};
use crate::error::AppError;
use crate::export::SavedCopy;
use crate::jobs::{JobId, Jobs, Progress};
use crate::session::{Session, off_thread};
use std::path::PathBuf;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use zhike_core::attachment::{
    self, AddedAttachment, AttachmentEdit, AttachmentOwner, AttachmentView, LostAttachment, Taken,
};
use zhike_core::id::AttachmentId;
use zhike_core::vault::{Op, OpenVault, Written};

fn attach(
    vault: &mut OpenVault,
    owner: &AttachmentOwner,
    taken: &[Taken],
) -> zhike_core::Result<Written<Vec<AddedAttachment>>> {
    vault.write(Op::AddAttachment, |w| taken.iter().map(|taken| attachment::add(w, owner, taken)).collect())
}

/// The attachments of a client or of a visit, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_attachments(
    session: State<'_, Session>,
    owner: AttachmentOwner,
) -> Result<Vec<AttachmentView>, AppError> {
    session.read(move |vault| attachment::list(vault, &owner)).await
}

/// Lets the person choose files and attaches them, as one step. None when they chose none.
#[tauri::command]
#[specta::specta]
pub async fn attach_files(
    app: AppHandle,
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
    owner: AttachmentOwner,
) -> Result<Written<Vec<AddedAttachment>>, AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        let chosen = app.dialog().file().blocking_pick_files().unwrap_or_default();
        let paths: Vec<PathBuf> = chosen.into_iter().filter_map(|path| path.into_path().ok()).collect();
        let taken = crate::attachment::take_files(&session, &paths, &mut job)?;
        session.writing(|vault| attach(vault, &owner, &taken))
    })
    .await
}

/// Begins a file that was dropped or pasted; its bytes follow in parts. `bytes` beyond what fits is told as the most.
#[tauri::command]
#[specta::specta]
pub async fn begin_attachment(
    session: State<'_, Session>,
    arrivals: State<'_, Arrivals>,
    upload: JobId,
    name: String,
    bytes: u32,
) -> Result<(), AppError> {
    let (session, arrivals) = (session.inner().clone(), arrivals.inner().clone());
    off_thread(move || arrivals.begin(&session, upload, &name, bytes)).await
}

/// Takes the next part of a file: the body of the call is its bytes, the header `upload` says which file.
#[tauri::command]
#[specta::specta]
pub async fn send_attachment_part(
    session: State<'_, Session>,
    arrivals: State<'_, Arrivals>,
    part: Part,
) -> Result<(), AppError> {
    let (session, arrivals) = (session.inner().clone(), arrivals.inner().clone());
    off_thread(move || arrivals.take(&session, &part)).await
}

/// Attaches files that have come whole, as one step.
#[tauri::command]
#[specta::specta]
pub async fn attach_arrived(
    session: State<'_, Session>,
    arrivals: State<'_, Arrivals>,
    owner: AttachmentOwner,
    uploads: Vec<JobId>,
) -> Result<Written<Vec<AddedAttachment>>, AppError> {
    let (session, arrivals) = (session.inner().clone(), arrivals.inner().clone());
    off_thread(move || {
        let taken = arrivals.finish(&uploads)?;
        session.writing(|vault| attach(vault, &owner, &taken))
    })
    .await
}

/// Drops files that were on their way.
#[tauri::command]
#[specta::specta]
pub async fn drop_arrivals(arrivals: State<'_, Arrivals>, uploads: Vec<JobId>) -> Result<(), AppError> {
    arrivals.drop_some(&uploads);
    Ok(())
}

/// Changes the name or the note of an attachment.
#[tauri::command]
#[specta::specta]
pub async fn edit_attachment(
    session: State<'_, Session>,
    id: AttachmentId,
    edit: AttachmentEdit,
) -> Result<Written<()>, AppError> {
    session.write(Op::EditAttachment, move |w| attachment::edit(w, &id, edit)).await
}

/// Removes an attachment.
#[tauri::command]
#[specta::specta]
pub async fn remove_attachment(session: State<'_, Session>, id: AttachmentId) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveAttachment, move |w| attachment::remove(w, &id)).await
}

/// Looks at an attachment; of a paper, at page `page`, counted from 0.
#[tauri::command]
#[specta::specta]
pub async fn glance_attachment(
    session: State<'_, Session>,
    id: AttachmentId,
    page: u32,
) -> Result<AttachmentGlance, AppError> {
    let session = session.inner().clone();
    off_thread(move || crate::attachment::glance(&session, &id, page)).await
}

/// Writes a copy of an attachment into `folder`, or into the folder of exports; never over another file.
#[tauri::command]
#[specta::specta]
pub async fn save_attachment_copy(
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    job: JobId,
    progress: Channel<Progress>,
    id: AttachmentId,
    as_it_is: bool,
    folder: Option<String>,
) -> Result<SavedCopy, AppError> {
    let session = session.inner().clone();
    let mut job = jobs.begin(job, progress);
    off_thread(move || {
        let folder = folder.map_or_else(|| crate::export::folder_in_force(&session), |folder| Ok(folder.into()))?;
        crate::attachment::save_copy(&session, &id, as_it_is, &folder, &mut job)
    })
    .await
}

/// The attachments whose files are not there, after a backup was restored without its folder, say.
#[tauri::command]
#[specta::specta]
pub async fn lost_attachments(session: State<'_, Session>) -> Result<Vec<LostAttachment>, AppError> {
    let session = session.inner().clone();
    off_thread(move || session.beside(|readers| Ok(readers.read(attachment::lost)?.look()))).await
}
