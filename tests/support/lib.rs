//! What the tests of the whole share: synthetic books.
#![allow(missing_docs, reason = "support of tests, read where it is used")]

pub mod synthetic_book;
