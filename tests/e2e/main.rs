//! Journeys through the real window: the app as built, under a virtual display, driven through WebKitWebDriver.
//!
//! A few long journeys rather than many short ones. Each has a home, a vault, a display and a bus of its own; pictures
//! go to `target/e2e/NAME/`. Nothing is tried twice: a journey that fails has found something.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a journey that cannot go on has failed"
)]

mod attachments;
mod begin;
mod canary;
mod demo_book;
mod first_screen;
mod gate;
mod input_method;
mod kept;
mod locked;
mod main_job;
mod needs;
mod network;
mod readers;
mod screens;
mod second_start;
mod segment;
