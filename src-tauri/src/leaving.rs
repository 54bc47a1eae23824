//! What is typed in the window and not yet on the disk, kept before the window goes away or is locked without its asking:
//! the window is told ([`KeepDrafts`]), keeps it, and answers. One that does not answer is not waited for long.

use crate::session::Session;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager, Window, WindowEvent};
use tauri_specta::Event;

/// How long a window is waited for that may hang. Keeping a draft takes a millisecond.
const PATIENCE: Duration = Duration::from_secs(1);

/// Says that what is typed is to be kept now; answered by the command `drafts_kept`.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, specta::Type, tauri_specta::Event)]
pub struct KeepDrafts;

/// Who waits for the window's answer.
#[derive(Default)]
pub struct Leaving(Mutex<Vec<Sender<()>>>);

impl Leaving {
    /// What was typed is kept.
    pub fn answered(&self) {
        for waiting in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // It may have given up.
            let _ = waiting.send(());
        }
    }

    fn wait_after(&self, ask: impl FnOnce() -> bool) {
        let (answer, answered) = channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(answer);
        if ask() {
            // Whether it answered or not, nothing more can be done for it.
            let _ = answered.recv_timeout(PATIENCE);
        }
    }
}

/// Has the window keep what is typed, and waits until it did. Not to be called on the window's own thread.
pub fn keep_drafts(app: &AppHandle) {
    if app.state::<Session>().is_open() {
        app.state::<Leaving>().wait_after(|| KeepDrafts.emit(app).is_ok());
    }
}

/// The person closes the window: it goes once what is typed in it is kept.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    if !window.state::<Session>().is_open() {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    std::thread::spawn(move || {
        keep_drafts(window.app_handle());
        // Closed twice, it is gone already.
        let _ = window.destroy();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_goes_on_when_the_window_answers() {
        let leaving = &Leaving::default();
        std::thread::scope(|scope| {
            let (asked, is_asked) = channel();
            let waits = scope.spawn(move || leaving.wait_after(|| asked.send(()).is_ok()));
            is_asked.recv().unwrap();
            assert!(!waits.is_finished());
            leaving.answered();
            waits.join().unwrap();
        });
        assert!(leaving.0.lock().unwrap().is_empty());
    }

    #[test]
    fn a_window_that_cannot_be_told_is_not_waited_for() {
        let (leaving, begun) = (Leaving::default(), std::time::Instant::now());
        leaving.wait_after(|| false);
        assert!(begun.elapsed() < PATIENCE);
    }
}
