//! What the tests of the whole share.
#![allow(missing_docs, reason = "support of tests, read where it is used")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set up its book has failed")]

pub mod builders;
pub mod over;
pub mod synthetic_book;
pub mod window;
