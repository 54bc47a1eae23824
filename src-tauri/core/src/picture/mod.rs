//! Pictures as they are shown and as they leave: within bounds, upright, and without what the camera wrote of place,
//! time and device.
//!
//! What a picture claims of itself is not believed: its size is read from the header and refused when decoding would
//! take too much, before anything is decoded.

mod clean;
mod decode;
mod shown;
#[cfg(test)]
pub(crate) mod testing;

pub use clean::clean;
pub use shown::{Shown, shown};

/// Why a picture cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Decoding it would take too much memory.
    TooLarge,
    /// It is damaged, or in a form that is not read here.
    Unknown,
}

/// Runs a decoder. Whoever made the picture may have meant it to break the one who reads it.
fn guarded<T>(decode: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(decode)).unwrap_or(Err(Unreadable::Unknown))
}

/// The most bytes a decoded picture may take: some 50 million pixels of a photograph. Turning it takes that twice.
const MOST_BYTES: u64 = 150 << 20;
