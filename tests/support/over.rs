//! Telling a thread that works until it is over.

use std::sync::atomic::{AtomicBool, Ordering};

/// Says so when dropped, also by a failure, so that nobody goes on for ever.
pub struct Over<'o>(pub &'o AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}
