//! Cancelling long work.

use crate::jobs::{JobId, Jobs};
use tauri::State;

/// Asks a job to stop at its next step.
#[tauri::command]
#[specta::specta]
pub fn cancel_job(jobs: State<'_, Jobs>, id: JobId) {
    jobs.cancel(&id);
}
