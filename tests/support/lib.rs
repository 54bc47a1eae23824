//! What the tests of the whole share.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set up its book has failed")]

pub mod builders;
