//! Long work: progress over a channel of its own, and cancellation at the same point. State per job, none global.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::ipc::Channel;
use zhike_core::vault;

/// The id the UI gives a job when it starts it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct JobId(String);

impl From<&str> for JobId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// What a job is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum JobStage {
    /// Files are taken in.
    Attaching,
    /// Documents are made and written.
    Exporting,
    /// The vault is copied.
    Copying,
    /// A copy or the vault is checked.
    Checking,
    /// A backup is put together, or taken apart.
    Packing,
    /// Lists and search are made anew from the book.
    Deriving,
}

impl From<vault::Stage> for JobStage {
    fn from(stage: vault::Stage) -> Self {
        match stage {
            vault::Stage::Copy => Self::Copying,
            vault::Stage::CheckPages | vault::Stage::CheckBook => Self::Checking,
            vault::Stage::Pack | vault::Stage::Attachments => Self::Packing,
            vault::Stage::Derive => Self::Deriving,
        }
    }
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// What it is doing.
    pub stage: JobStage,
    /// Steps done.
    pub done: u32,
    /// Steps in all; 0 while not known.
    pub total: u32,
}

/// The running jobs.
#[derive(Debug, Clone, Default)]
pub struct Jobs(Arc<Mutex<HashMap<JobId, Arc<AtomicBool>>>>);

/// One running job. Dropping it takes it off the list.
pub struct Job {
    id: JobId,
    jobs: Jobs,
    cancelled: Arc<AtomicBool>,
    channel: Channel<Progress>,
    last_sent: Option<Instant>,
}

impl Jobs {
    /// Begins a job.
    pub fn begin(&self, id: JobId, channel: Channel<Progress>) -> Job {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), Arc::clone(&cancelled));
        Job { id, jobs: self.clone(), cancelled, channel, last_sent: None }
    }

    /// Asks a job to stop at its next step. A job that is over is not minded.
    pub fn cancel(&self, id: &JobId) {
        if let Some(flag) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Asks every job to stop, as locking does.
    pub fn cancel_all(&self) {
        for flag in self.0.lock().unwrap_or_else(PoisonError::into_inner).values() {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

impl Job {
    /// Tells how far it is (at most every 50 ms, and at the end) and stops here when cancelled.
    pub fn step(&mut self, stage: JobStage, done: u32, total: u32) -> zhike_core::Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(zhike_core::Error::Cancelled);
        }
        let now = Instant::now();
        let quiet = self.last_sent.is_some_and(|sent| now.duration_since(sent) < Duration::from_millis(50));
        if !quiet || done == total {
            self.last_sent = Some(now);
            // A window that is gone hears nothing; the work goes on or is cancelled by the lock.
            let _ = self.channel.send(Progress { stage, done, total });
        }
        Ok(())
    }
}

impl Job {
    /// [`Job::step`] of checking files one by one.
    pub fn files_step(&mut self, done: usize, total: usize) -> zhike_core::Result<()> {
        let count = |files| u32::try_from(files).unwrap_or(u32::MAX);
        self.step(JobStage::Checking, count(done), count(total))
    }

    /// [`Job::step`], as long work of the vault calls it.
    pub fn vault_step(&mut self, progress: vault::Progress) -> zhike_core::Result<()> {
        self.step(progress.stage.into(), progress.done, progress.total)
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.jobs.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}
