//! Measures what the app proposes by itself: of what is shown nearly all must be right, else nothing is to be shown.
//!
//! `tuning.tsv` is what the word lists were written against. `unseen.tsv` was written by somebody else, blind, and was
//! looked at when the rules were done; neither lists nor rules were fitted to its lines afterwards.

use crate::facts::Work;
use crate::text::{matter, theme};
use crate::visit::suggest_kind;
use std::collections::BTreeMap;

/// How one task did.
#[derive(Default)]
struct Tally {
    shown: u32,
    right: u32,
    /// Lines for which something should be shown.
    wanted: u32,
    wrong: Vec<String>,
    silent: Vec<String>,
}

/// What is shown for an input, as the labels say it.
fn shown(task: &str, input: &str) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match task {
        "helper" => {
            let (note, known) = input.split_once(" × ").unwrap();
            let offered = matter::offered(known).unwrap() | matter::offered_by_pastime(known).unwrap();
            if matter::wanted(note).unwrap() & offered == 0 { vec![] } else { words(&["yes"]) }
        }
        "work" => Work::of(input).map(|work| work.word().to_owned()).into_iter().collect(),
        "kind" => suggest_kind(input).map(|kind| kind.word().to_owned()).into_iter().collect(),
        "theme" => {
            let themes = theme::NeedTheme::of_bits(theme::bits_of(input));
            themes.into_iter().map(|theme| theme.word().to_owned()).collect()
        }
        other => panic!("no task {other}"),
    }
}

fn measured(rows: &str) -> BTreeMap<&str, Tally> {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let [task, input, label] = row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let tally = tallies.entry(task).or_default();
        let labels: Vec<&str> = label.split('|').collect();
        let told = shown(task, input);
        tally.wanted += u32::from(!labels.contains(&"-"));
        if told.is_empty() && !labels.contains(&"-") {
            tally.silent.push(format!("{input}: {label}"));
        }
        for one in told {
            tally.shown += 1;
            if labels.contains(&one.as_str()) {
                tally.right += 1;
            } else {
                tally.wrong.push(format!("{input}: {one}, not {label}"));
            }
        }
    }
    tallies
}

#[test]
fn what_is_shown_is_right_and_what_should_be_shown_mostly_is() {
    let tallies = measured(include_str!("precision/tuning.tsv"));
    for (task, tally) in &tallies {
        let silent = u32::try_from(tally.silent.len()).unwrap();
        println!("{task}: {} of {} shown right; {silent} of {} silent", tally.right, tally.shown, tally.wanted);
        println!("  wrong: {}\n  silent: {}", tally.wrong.join("\n    "), tally.silent.join("\n    "));
        assert!(tally.right * 100 >= tally.shown * 95, "{task}: {:?}", tally.wrong);
        assert!(silent * 2 <= tally.wanted, "{task}: {:?}", tally.silent);
    }
    assert_eq!(tallies.keys().copied().collect::<Vec<_>>(), ["helper", "kind", "theme", "work"]);
}
