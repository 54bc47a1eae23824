//! Locking the window: drops the open vault, forgets what setup holds, and reloads the web view so that nothing of
//! the book stays in its memory. A watch does it without being asked: idle, asleep, open for too long; then what is typed
//! is kept first. Who asks has kept it already.

use crate::attachment::Arrivals;
use crate::bindings::VaultLocked;
use crate::jobs::Jobs;
use crate::leaving::keep_drafts;
use crate::session::Session;
use crate::setup::Setup;
use std::time::{Duration, Instant, SystemTime};
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// How often the watch looks.
const WATCH_EVERY: Duration = Duration::from_secs(2);
/// Wall time that passed beyond the watch's own waiting means that the machine slept.
const SLEPT: Duration = Duration::from_secs(20);

/// Why the vault is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockReason {
    /// The person asked for it.
    Asked,
    /// Idle, asleep, or open for too long.
    Watch,
}

/// Locks and reloads the window, then waits until the vault is closed. Nothing happens when it is locked already.
pub fn lock_now(app: &AppHandle, reason: LockReason) {
    if reason == LockReason::Watch {
        keep_drafts(app);
    }
    app.state::<Jobs>().cancel_all();
    app.state::<Setup>().forget();
    let closing = app.state::<Session>().lock();
    app.state::<Arrivals>().drop_all();
    let Some(closing) = closing else { return };
    if reason == LockReason::Watch {
        // A window that is gone needs no telling.
        let _ = VaultLocked.emit(app);
    }
    for window in app.webview_windows().values() {
        // A window that is closing keeps nothing.
        let _ = window.reload();
    }
    closing.wait();
}

/// Ends whatever works in the vault and closes it, before the app ends: what still reads must not outlive the process.
pub fn close(app: &AppHandle) {
    app.state::<Jobs>().cancel_all();
    let closing = app.state::<Session>().lock();
    app.state::<Arrivals>().drop_all();
    if let Some(closing) = closing {
        closing.wait();
    }
}

/// Watches for idleness and sleep for as long as the app runs.
pub fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut wall = SystemTime::now();
        loop {
            std::thread::sleep(WATCH_EVERY);
            let now = SystemTime::now();
            let slept = now.duration_since(wall).is_ok_and(|gap| gap > WATCH_EVERY + SLEPT);
            wall = now;
            let session = app.state::<Session>();
            if slept || session.lock_due(Instant::now()) {
                lock_now(&app, LockReason::Watch);
            }
        }
    });
}
