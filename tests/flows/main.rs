//! Journeys over the public API of the core, on a real encrypted vault: what an adviser does from one noun to the next.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod gate;
mod promise;
mod readers;
mod segment;
mod summary;
mod trash;
mod undo;
