//! Writes every document of the sample visit and its client into a folder, to be looked at, and prints how long one takes once warm.
//!
//! `cargo run --release -p zhike-documents --example pages -- FOLDER`
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a tool for developers, not part of the app"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs, path::PathBuf};
use zhike_core::visit::{SummaryCopy, VisitSummary};
use zhike_documents::{Language, Typesetter, client_brief, docx, markdown, plain_text, visit_summary};

#[path = "../src/sample/mod.rs"]
mod sample;

fn main() {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "artifacts/pages".to_owned()));
    fs::create_dir_all(&folder).unwrap();
    let typesetter = Typesetter::default();
    for language in Language::ALL {
        for &copy in SummaryCopy::ALL {
            for (length, summary) in [("", sample::summary(copy)), ("-long", sample::long_summary(copy))] {
                let name = format!("{}-{}{length}", language.tag(), copy.word());
                let write =
                    |ending: &str, bytes: &[u8]| fs::write(folder.join(format!("{name}.{ending}")), bytes).unwrap();
                write("pdf", &typesetter.pdf(&visit_summary(&summary, language)).unwrap());
                write("docx", &docx(&visit_summary(&summary, language)).unwrap());
                write("md", markdown(&visit_summary(&summary, language)).as_bytes());
                write("txt", plain_text(&visit_summary(&summary, language)).as_bytes());
            }
        }
        let sheet = typesetter.recovery_sheet_pdf(
            &sample::recovery_groups(),
            sample::summary(SummaryCopy::Client).held_on,
            "陈知远的客户簿",
            language,
        );
        fs::write(folder.join(format!("{}-recovery.pdf", language.tag())), sheet.unwrap()).unwrap();
        for (name, brief) in
            [("", sample::brief()), ("-empty", sample::empty_brief()), ("-overfull", sample::overfull_brief())]
        {
            let pdf = typesetter.brief_pdf(&client_brief(&brief, language)).unwrap();
            fs::write(folder.join(format!("{}-brief{name}.pdf", language.tag())), pdf).unwrap();
        }
    }
    for (length, brief) in [("ordinary", sample::brief()), ("overfull", sample::overfull_brief())] {
        let pdf = median(|| drop(black_box(typesetter.brief_pdf(&client_brief(&brief, Language::Chinese)).unwrap())));
        println!("brief, {length}: PDF {pdf:?} (median of 21)");
    }
    report("ordinary", &typesetter, &sample::summary(SummaryCopy::Internal));
    report("long", &typesetter, &sample::long_summary(SummaryCopy::Internal));
}

fn report(length: &str, typesetter: &Typesetter, summary: &VisitSummary) {
    let pdf = median(|| drop(black_box(typesetter.pdf(&visit_summary(summary, Language::Chinese)).unwrap())));
    let docx = median(|| drop(black_box(docx(&visit_summary(summary, Language::Chinese)).unwrap())));
    println!("{length}: PDF {pdf:?}, DOCX {docx:?} (medians of 21)");
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}
