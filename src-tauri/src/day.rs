//! Midnight turns the day in every open page: the window is told when the adviser's day has become another, and asks
//! anew. A clock that was set, or another time zone, turns it as well.

use crate::bindings::DayTurned;
use crate::session::Session;
use chrono::NaiveDate;
use std::time::Duration;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;
use zhike_core::clock::Clock;

/// How often the watch looks.
const WATCH_EVERY: Duration = Duration::from_secs(1);

/// The day the window was told last.
struct Told(NaiveDate);

impl Told {
    /// Whether the day is another since it was told.
    fn has_turned(&mut self, clock: &dyn Clock) -> bool {
        let today = clock.today();
        std::mem::replace(&mut self.0, today) != today
    }
}

/// Watches for the turn of the day for as long as the app runs.
pub fn watch(app: AppHandle) {
    let clock = app.state::<Session>().clock();
    let mut told = Told(clock.today());
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(WATCH_EVERY);
            if told.has_turned(&*clock) {
                // A window that is gone needs no telling.
                let _ = DayTurned.emit(&app);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhike_core::clock::FixedClock;

    #[test]
    fn the_day_turns_at_local_midnight_once() {
        // Noon in Shanghai: twelve hours to go, though in UTC it is 04:00.
        let clock = FixedClock::noon("2026-12-31".parse().unwrap());
        let mut told = Told(clock.today());
        clock.advance(Duration::from_secs(12 * 3600 - 1));
        assert!(!told.has_turned(&clock));
        clock.advance(Duration::from_secs(1));
        assert!(told.has_turned(&clock));
        assert!(!told.has_turned(&clock));
        assert_eq!(told.0, "2027-01-01".parse().unwrap());
    }
}
