//! What templates are given, in Typst's values: texts as strings that cannot run off the page, labels with their values,
//! the map of needs.

use crate::Language;
use crate::outline::{Fact, NeedMap};
use chrono::{Datelike, NaiveDate};
use typst::foundations::{Array, Datetime, Dict, IntoValue, Value, dict};

/// A day as the date of the document; the only time a PDF holds.
pub(crate) fn document_date(day: NaiveDate) -> Value {
    // Years beyond Typst's four digits have no date in the metadata.
    u8::try_from(day.month())
        .ok()
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, date)| Datetime::from_ymd(day.year(), month, date))
        .map_or(Value::None, IntoValue::into_value)
}

/// Language and region, apart, as Typst wants them.
pub(crate) fn language(language: Language) -> Value {
    let (lang, region) = match language {
        Language::Chinese => ("zh", "cn"),
        Language::English => ("en", "us"),
    };
    dict! { "lang" => lang, "region" => region }.into_value()
}

/// Labels and values.
pub(crate) fn facts(facts: &[Fact]) -> Array {
    facts.iter().map(|fact| dict! { "label" => fact.label, "value" => text(&fact.value) }.into_value()).collect()
}

/// The map, row by row; `standing` is the word the template draws a cell by.
pub(crate) fn map(map: &NeedMap) -> Dict {
    let columns: Array = map
        .columns
        .iter()
        .map(|column| dict! { "depth" => column.depth, "whereabouts" => column.whereabouts }.into_value())
        .collect();
    let rows: Array = map
        .rows
        .iter()
        .map(|row| {
            let cells: Array = row
                .cells
                .iter()
                .map(|cell| {
                    dict! {
                        "notes" => if cell.notes == 0 { String::new() } else { cell.notes.to_string() },
                        "standing" => cell.standing.word(),
                        "word" => cell.word,
                    }
                    .into_value()
                })
                .collect();
            dict! { "level" => row.level, "cells" => cells }.into_value()
        })
        .collect();
    dict! { "columns" => columns, "rows" => rows }
}

/// The longest run of characters between which a line cannot break: about two thirds of the text's width.
const UNBROKEN: usize = 36;

/// User text. A longer run than a line can hold (a name typed without spaces) gets places to break, as zero-width
/// spaces; else it would run off the page. Addresses of web pages break at their strokes and are left whole, so that
/// they can be copied.
pub(crate) fn text(content: &str) -> Value {
    text_in(UNBROKEN, content)
}

/// User text for a line that holds `unbroken` characters, however wide they are.
pub(crate) fn text_in(unbroken: usize, content: &str) -> Value {
    let mut breakable = String::with_capacity(content.len());
    let mut run = 0;
    let mut chars = content.chars().peekable();
    while let Some(c) = chars.next() {
        // Han, kana, hangul and what stands beyond break by themselves, and so does a stroke before a letter.
        let breaks = c.is_whitespace()
            || c >= '\u{2e80}'
            || (matches!(c, '/' | '-') && chars.peek().is_some_and(|next| next.is_alphabetic()));
        run = if breaks { 0 } else { run + 1 };
        if run > unbroken && c.is_alphanumeric() {
            breakable.push('\u{200b}');
            run = 1;
        }
        breakable.push(c);
    }
    breakable.into_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_get_places_to_break_and_others_stay() {
        let Value::Str(broken) = text(&"x".repeat(100)) else { panic!("not a string") };
        assert!(broken.as_str().split('\u{200b}').all(|run| run.chars().count() <= UNBROKEN));
        for whole in ["短文本 with words", &"长".repeat(100), "https://example.cn/a-rather-long/address-of/a-page"]
        {
            assert_eq!(text(whole), whole.into_value());
        }
    }
}
