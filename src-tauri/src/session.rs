//! The session: no vault, locked, or open. Every command that needs the book passes through here, off the UI thread.
//!
//! Locking drops the open vault (which zeroizes its keys). It happens by command, after a time without input, when
//! the machine slept, and twelve hours after unlocking at the latest.

use crate::error::AppError;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use zhike_core::clock::Clock;
use zhike_core::export;
use zhike_core::gate;
use zhike_core::roll;
use zhike_core::settings::{self, Settings};
use zhike_core::vault::{Noun, Op, OpenVault, Write, Written};

/// The longest a vault stays open.
const LONGEST_OPEN: Duration = Duration::from_secs(12 * 60 * 60);

enum State {
    Locked,
    Open { vault: Box<OpenVault>, since: Instant, last_input: Instant, idle_limit: Duration },
}

/// The session, shared by all commands.
#[derive(Clone)]
pub struct Session {
    dir: Arc<PathBuf>,
    default_export_folder: Arc<PathBuf>,
    clock: Arc<dyn Clock>,
    state: Arc<Mutex<State>>,
}

impl Session {
    /// A locked session over the vault at `dir`; documents go to `default_export_folder` until another is chosen.
    pub fn new(dir: PathBuf, default_export_folder: PathBuf, clock: Arc<dyn Clock>) -> Self {
        let state = Arc::new(Mutex::new(State::Locked));
        Self { dir: Arc::new(dir), default_export_folder: Arc::new(default_export_folder), clock, state }
    }

    /// Where documents go until another folder is chosen.
    pub fn default_export_folder(&self) -> &Path {
        &self.default_export_folder
    }

    /// Where the vault is, or will be.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The clock of the session and its vault.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    fn lock_state(&self) -> MutexGuard<'_, State> {
        // A panic inside a verb rolled its transaction back; the vault itself is sound.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the vault is open.
    pub fn is_open(&self) -> bool {
        matches!(*self.lock_state(), State::Open { .. })
    }

    /// Takes an opened vault, and ends what a crash left on its way out. It locks itself after the time without input that
    /// its settings say. The list of clients and their names are read ahead meanwhile.
    pub fn open(&self, mut vault: OpenVault) -> Result<(), AppError> {
        // Before anything can be on its way out again. A book that cannot be written keeps what it notes for another time.
        if !vault.is_read_only() && vault.note(Noun::Export, export::heal).is_err() {
            tracing::warn!("what a crash left on its way out could not be ended");
        }
        let idle_limit = idle_limit(&settings::view(&vault)?);
        let now = Instant::now();
        *self.lock_state() = State::Open { vault: Box::new(vault), since: now, last_input: now, idle_limit };
        let session = self.clone();
        std::thread::spawn(move || {
            // Locked meanwhile, or a damaged book: then the list reads for itself, and tells what is wrong.
            let _ = session.with(|vault| roll::read_ahead(vault));
            let _ = session.with(|vault| gate::read_ahead(vault));
        });
        Ok(())
    }

    /// Locks. Returns whether it was open.
    pub fn lock(&self) -> bool {
        let before = std::mem::replace(&mut *self.lock_state(), State::Locked);
        matches!(before, State::Open { .. })
    }

    /// The person did something: the idle time begins anew.
    pub fn note_input(&self) {
        if let State::Open { last_input, .. } = &mut *self.lock_state() {
            *last_input = Instant::now();
        }
    }

    /// Takes the idle limit from changed settings.
    pub fn follow(&self, changed: &Settings) {
        if let State::Open { idle_limit: limit, .. } = &mut *self.lock_state() {
            *limit = idle_limit(changed);
        }
    }

    /// Whether the idle limit or the longest time has passed at `now`.
    pub fn lock_due(&self, now: Instant) -> bool {
        match &*self.lock_state() {
            State::Open { since, last_input, idle_limit, .. } => {
                now.saturating_duration_since(*last_input) >= *idle_limit
                    || now.saturating_duration_since(*since) >= LONGEST_OPEN
            }
            State::Locked => false,
        }
    }

    /// Runs `work` on the open vault, here and now. For jobs that already left the UI thread.
    pub fn with<T>(&self, work: impl FnOnce(&mut OpenVault) -> zhike_core::Result<T>) -> Result<T, AppError> {
        match &mut *self.lock_state() {
            State::Open { vault, .. } => Ok(work(vault)?),
            State::Locked => Err(AppError::Locked),
        }
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&OpenVault) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<T, AppError> {
        self.run(move |vault| verb(vault)).await
    }

    /// Writes, as one undoable step.
    pub async fn write<T: Send + 'static>(
        &self,
        op: Op,
        verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<Written<T>, AppError> {
        self.run(move |vault| vault.write(op, verb)).await
    }

    /// Writes what is beyond undo: settings, drafts, what left the machine.
    pub async fn note<T: Send + 'static>(
        &self,
        noun: Noun,
        verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<Written<T>, AppError> {
        self.run(move |vault| vault.note(noun, verb)).await
    }

    /// Runs `work` on the open vault on the blocking pool.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut OpenVault) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<T, AppError> {
        let session = self.clone();
        off_thread(move || session.with(work)).await
    }
}

fn idle_limit(settings: &Settings) -> Duration {
    Duration::from_secs(u64::from(settings.auto_lock_minutes) * 60)
}

/// Runs `work` on tokio's blocking pool, so that the window never waits.
pub async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(panic) => Err(AppError::internal(&panic)),
    }
}

/// Each step asks for the book anew: it may be locked in between.
impl export::Book for Session {
    type Error = AppError;
    fn note<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T>) -> Result<T, AppError> {
        Ok(self.with(|vault| vault.note(Noun::Export, verb))?.value)
    }
}
