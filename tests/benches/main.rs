//! `make bench`: every row of DESIGN §10 at 1,000, 10,000 and 100,000 clients, each beside its limit in the same run.
//!
//! ```text
//! cargo build --release --workspace --bins && target/release/zhike-bench
//! ```
//!
//! The whole workspace is built, so that features are unified as in the app; the window rows start the `zhike` and the
//! `empty-window` that lie beside this program. One book of each size is filled by the verbs of the core on the disk of
//! the build folder, and every part opens it anew.
//!
//! | argument | |
//! |---|---|
//! | `--clients 1000,10000` | other sizes |
//! | `--part core`, `--part window` | only what needs no display, or only what does |
//!
//! Ratios are of things taken in turns in the same run; limits that are times are those of DESIGN §10. Ends with 1 when
//! a figure is over its limit.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench reports, and stops at the first surprise"
)]

mod attaching;
mod audiences;
mod book;
mod cipher;
mod handing_over;
mod machine;
mod needs;
mod painted;
mod reading;
mod saving;
mod screen;
mod starting;
mod table;
mod timing;
mod typing;
mod unlocking;

use book::Book;
use std::process::ExitCode;
use table::{Table, grouped};

/// What was asked for.
struct Asked {
    sizes: Vec<u32>,
    core: bool,
    window: bool,
}

fn main() -> ExitCode {
    let Some(asked) = asked(std::env::args().skip(1)) else {
        eprintln!("usage: zhike-bench [--clients N,N…] [--part core|window]");
        return ExitCode::from(2);
    };
    let machine = machine::line();
    eprintln!("{machine}");
    let mut table = Table::default();
    for clients in &asked.sizes {
        eprintln!("{} clients: filling the book", grouped(*clients));
        let mut book = None;
        let took = timing::time(|| book = Some(Book::of(*clients)));
        eprintln!("  filled in {:.1} s", took / 1e3);
        measure(&book.unwrap(), &asked, &mut table);
    }
    println!("\n{machine}\n\n{}", table.tell(&asked.sizes));
    if table.is_within() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn measure(book: &Book, asked: &Asked, table: &mut Table) {
    if asked.core {
        unlocking::measure(book, table);
        reading::measure(book, table);
        saving::measure(book, table);
        handing_over::measure(book, table);
        attaching::measure(book, table);
        cipher::measure(book, table);
    }
    if asked.window {
        starting::measure(book, table);
        painted::measure(book, table);
    }
    if asked.core {
        needs::measure(book, table);
        audiences::measure(book, table);
    }
}

fn asked(mut arguments: impl Iterator<Item = String>) -> Option<Asked> {
    let mut asked = Asked { sizes: vec![1_000, 10_000, 100_000], core: true, window: true };
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.next()?) {
            ("--clients", sizes) => {
                asked.sizes = sizes.split(',').map(|size| size.parse().ok()).collect::<Option<_>>()?
            }
            ("--part", part) if part == "core" => asked.window = false,
            ("--part", part) if part == "window" => asked.core = false,
            _ => return None,
        }
    }
    Some(asked)
}
