//! The session: no vault, locked, or open. Every command that needs the book passes through here, off the UI thread.
//!
//! Reading goes on beside writing ([`Readers`]), so only writes wait for one another. Whether the vault is open, and how
//! long nobody did anything, is told without waiting for anything at all.
//!
//! Locking ends what is being read and lets go of the open vault (which zeroizes its keys); a write under way comes to its
//! end first. It happens by command, after a time without input, when the machine slept, and twelve hours after unlocking
//! at the latest.

use crate::error::AppError;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use zhike_core::clock::Clock;
use zhike_core::export;
use zhike_core::gate;
use zhike_core::roll;
use zhike_core::settings::{self, Settings};
use zhike_core::vault::{Noun, Op, OpenVault, Readers, Write, Written};

/// The longest a vault stays open.
const LONGEST_OPEN: Duration = Duration::from_secs(12 * 60 * 60);

/// The session, shared by all commands.
#[derive(Clone)]
pub struct Session(Arc<Shared>);

struct Shared {
    dir: PathBuf,
    default_export_folder: PathBuf,
    clock: Arc<dyn Clock>,
    /// Held to look at or change what is there, never while anything is read or written.
    place: Mutex<Place>,
    is_open: AtomicBool,
    watch: Watch,
}

/// Where an open vault lies.
#[derive(Default)]
struct Place {
    open: Option<Arc<Open>>,
    /// Of the vault opened last.
    gone: Option<Gone>,
}

/// An open vault. Whatever works in it holds it, so that it is closed when the last of them has ended.
struct Open {
    // First: the connection closed last is the one that can write the log back.
    readers: Readers,
    writer: Mutex<OpenVault>,
    // Last: what waits on the other end hears that the rest is gone.
    _here: Sender<Infallible>,
}

/// Tells when a vault is closed for good, its keys zeroized and its folder free.
#[derive(Clone)]
struct Gone(Arc<Mutex<Receiver<Infallible>>>);

impl Gone {
    fn wait(&self) {
        // Nothing is ever sent: this ends when the other end is dropped.
        let _ = held(&self.0).recv();
    }
}

/// A vault that was locked. What worked in it may still be ending; dropped, it is left to end by itself.
pub struct Closing {
    open: Arc<Open>,
    gone: Gone,
}

impl Closing {
    /// Waits until it is closed.
    pub fn wait(self) {
        drop(self.open);
        self.gone.wait();
    }
}

/// What tells that locking is due. Times are milliseconds since `begun`.
struct Watch {
    begun: Instant,
    opened_at: AtomicU64,
    last_input_at: AtomicU64,
    idle_limit: AtomicU64,
}

impl Watch {
    fn new() -> Self {
        Self {
            begun: Instant::now(),
            opened_at: AtomicU64::default(),
            last_input_at: AtomicU64::default(),
            idle_limit: AtomicU64::default(),
        }
    }

    fn ms(&self, at: Instant) -> u64 {
        as_ms(at.saturating_duration_since(self.begun))
    }

    fn is_due(&self, now: Instant) -> bool {
        let passed_since = |at: &AtomicU64| self.ms(now).saturating_sub(at.load(Ordering::Relaxed));
        passed_since(&self.last_input_at) >= self.idle_limit.load(Ordering::Relaxed)
            || passed_since(&self.opened_at) >= as_ms(LONGEST_OPEN)
    }
}

fn as_ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

impl Session {
    /// A locked session over the vault at `dir`; documents go to `default_export_folder` until another is chosen.
    pub fn new(dir: PathBuf, default_export_folder: PathBuf, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared {
            dir,
            default_export_folder,
            clock,
            place: Mutex::default(),
            is_open: AtomicBool::new(false),
            watch: Watch::new(),
        }))
    }

    /// Where documents go until another folder is chosen.
    pub fn default_export_folder(&self) -> &Path {
        &self.0.default_export_folder
    }

    /// Where the vault is, or will be.
    pub fn dir(&self) -> &Path {
        &self.0.dir
    }

    /// The clock of the session and its vault.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.0.clock)
    }

    /// Whether the vault is open.
    pub fn is_open(&self) -> bool {
        self.0.is_open.load(Ordering::Acquire)
    }

    /// Whether the open vault is for reading only; `None` when none is open.
    pub fn is_read_only(&self) -> Option<bool> {
        self.opened().ok().map(|open| open.readers.is_read_only())
    }

    /// Opens the vault by `open`, once one locked before is closed for good; see [`Session::open`].
    pub fn open_by(
        &self,
        open: impl FnOnce(&Path, Arc<dyn Clock>) -> zhike_core::Result<OpenVault>,
    ) -> Result<(), AppError> {
        self.wait_for_closing();
        self.open(open(self.dir(), self.clock())?)
    }

    /// Takes an opened vault, and ends what a crash left on its way out. It locks itself after the time without input that
    /// its settings say. The list of clients and their names are read ahead meanwhile.
    pub fn open(&self, mut vault: OpenVault) -> Result<(), AppError> {
        // Before anything can be on its way out again. A book that cannot be written keeps what it notes for another time.
        if !vault.is_read_only() && vault.write_beyond_undo(Noun::Export, export::heal).is_err() {
            tracing::warn!("what a crash left on its way out could not be ended");
        }
        self.follow(&settings::view(&vault)?);
        let now = self.0.watch.ms(Instant::now());
        self.0.watch.opened_at.store(now, Ordering::Relaxed);
        self.note_input();
        let (here, gone) = channel();
        let open = Open { readers: vault.readers(), writer: Mutex::new(vault), _here: here };
        let gone = Some(Gone(Arc::new(Mutex::new(gone))));
        {
            let mut place = held(&self.0.place);
            *place = Place { open: Some(Arc::new(open)), gone };
            self.0.is_open.store(true, Ordering::Release);
        }
        let session = self.clone();
        std::thread::spawn(move || {
            // Locked meanwhile, or a damaged book: then the list reads for itself, and tells what is wrong.
            let _ = session.with(roll::read_ahead);
            let _ = session.with(gate::read_ahead);
            crate::backup::sweep(&session);
        });
        Ok(())
    }

    /// Locks, at once: nothing is read or written any more but a write under way. `None` when it was not open.
    pub fn lock(&self) -> Option<Closing> {
        let (open, gone) = {
            let mut place = held(&self.0.place);
            self.0.is_open.store(false, Ordering::Release);
            (place.open.take()?, place.gone.clone()?)
        };
        open.readers.close();
        Some(Closing { open, gone })
    }

    /// Waits until a vault that was locked is closed for good. Not for one that is open.
    fn wait_for_closing(&self) {
        let gone = {
            let place = held(&self.0.place);
            place.gone.clone().filter(|_| place.open.is_none())
        };
        if let Some(gone) = gone {
            gone.wait();
        }
    }

    /// The person did something: the idle time begins anew.
    pub fn note_input(&self) {
        self.0.watch.last_input_at.store(self.0.watch.ms(Instant::now()), Ordering::Relaxed);
    }

    /// Takes the idle limit from changed settings.
    pub fn follow(&self, changed: &Settings) {
        let limit = Duration::from_secs(u64::from(changed.auto_lock_minutes) * 60);
        self.0.watch.idle_limit.store(as_ms(limit), Ordering::Relaxed);
    }

    /// Whether the idle limit or the longest time has passed at `now`.
    pub fn lock_due(&self, now: Instant) -> bool {
        self.is_open() && self.0.watch.is_due(now)
    }

    fn opened(&self) -> Result<Arc<Open>, AppError> {
        held(&self.0.place).open.clone().ok_or(AppError::Locked)
    }

    /// Reads, here and now: for work that already left the UI thread. It waits for no write, and must not be called
    /// within itself ([`Readers::read`]). What was read of a vault locked meanwhile is kept back.
    pub fn with<T>(&self, verb: impl FnOnce(&OpenVault) -> zhike_core::Result<T>) -> Result<T, AppError> {
        self.beside(|readers| readers.read(verb))
    }

    /// Works beside whoever reads and writes, here and now, on connections of its own.
    pub fn beside<T>(&self, work: impl FnOnce(&Readers) -> zhike_core::Result<T>) -> Result<T, AppError> {
        let open = self.opened()?;
        let outcome = work(&open.readers);
        if open.readers.are_closed() { Err(AppError::Locked) } else { Ok(outcome?) }
    }

    /// Runs `work` on the vault to write to it, here and now, when nobody else writes.
    pub fn writing<T>(&self, work: impl FnOnce(&mut OpenVault) -> zhike_core::Result<T>) -> Result<T, AppError> {
        let open = self.opened()?;
        let mut vault = held(&open.writer);
        if open.readers.are_closed() {
            return Err(AppError::Locked);
        }
        Ok(work(&mut vault)?)
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&OpenVault) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<T, AppError> {
        let session = self.clone();
        off_thread(move || session.with(verb)).await
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
    pub async fn write_beyond_undo<T: Send + 'static>(
        &self,
        noun: Noun,
        verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<Written<T>, AppError> {
        self.run(move |vault| vault.write_beyond_undo(noun, verb)).await
    }

    /// Runs `work` on the vault to write to it, on the blocking pool.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut OpenVault) -> zhike_core::Result<T> + Send + 'static,
    ) -> Result<T, AppError> {
        let session = self.clone();
        off_thread(move || session.writing(work)).await
    }
}

/// A panic inside a verb rolled its transaction back; what the mutex guards is sound.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
    fn set_down<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T>) -> Result<T, AppError> {
        Ok(self.writing(|vault| vault.write_beyond_undo(Noun::Export, verb))?.value)
    }
}

#[cfg(test)]
mod tests;
