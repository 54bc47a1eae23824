//! Vaults as former versions of the app left them: each must open, migrate and be read.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a vault that cannot be read has failed")]

mod shipped;
