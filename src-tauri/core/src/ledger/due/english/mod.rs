//! Days as told in English.

mod date;
mod span;
mod whole;

use super::calendar::{in_days, is_near};
use super::cursor::Cursor;
use super::told::{Found, Now, Sure, Told, What};
use super::words::parts_clauses;
use crate::workday::{Calendar, Counted};
use date::{date, weekday};
use span::span;
use whole::{end_of, festival, whole};

const COUNTS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];

/// Words before a day that make of it another: what was, what returns, where something begins.
const PASSED: &[&str] = &[
    "last ",
    "past ",
    "previous ",
    "every ",
    "each ",
    "every other ",
    "since ",
    "from ",
    "starting ",
    "beginning ",
    "after ",
    "following ",
    "between ",
    "black ",
    "good ",
    "easter ",
    "cyber ",
    "as of ",
    "second ",
    "third ",
    "first ",
    "fourth ",
    "effective ",
    "week of ",
    "week from ",
    "week after ",
    "days from ",
    "days after ",
    "days before ",
    "week before ",
    "weeks before ",
    "weeks after ",
    "weeks from ",
    "around ",
    "about ",
    "yesterday ",
];

const PASSED_AT_END: &[&str] = &[
    "weekly on ",
    "monthly on ",
    "yearly on ",
    "around the ",
    "about the ",
    "after the ",
    "since the ",
    "from the ",
    "starting on ",
    "beginning on ",
    "starting the ",
    "late ",
    "early ",
    "mid ",
    "mid-",
    "last week ",
    "last month ",
];

/// Words of a clause that tells what was.
const PAST: &[&str] = &[
    "said",
    "told",
    "called",
    "met",
    "bought",
    "sold",
    "was",
    "were",
    "had",
    "did",
    "went",
    "came",
    "visited",
    "signed",
    "sent",
    "has",
    "have",
    "already",
    "yesterday",
    "ago",
    "mentioned",
    "complained",
    "wrote",
    "rose",
    "fell",
    "always",
    "usually",
    "every",
    "each",
    "weekly",
    "monthly",
    "born",
    "paid",
    "opened",
    "saw",
    "spoke",
    "discussed",
    "asked",
];

/// Words of a clause that tell what is to be done, whatever was.
const AHEAD: &[&str] = &["will", "shall", "would", "going", "must", "should", "to", "please", "due", "promised", "'ll"];

/// Reads a day that begins here.
pub(super) fn read(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Found> {
    if !c.next().is_some_and(|next| next.is_ascii_alphanumeric())
        || c.before()
            .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, '-' | '/' | '.' | '\'' | '#' | '$' | '+'))
    {
        return None;
    }
    let start = *c;
    if let Some(found) = c.attempt(|c| span(c, now)) {
        return Some(if ends(start.all_before(), &["every ", "each ", "last ", "past "]) {
            Found::Nothing
        } else {
            found
        });
    }
    let by = c.eat_any(&["no later than ", "not later than ", "by ", "until ", "till ", "due ", "due on ", "due by "]);
    let before = !by && c.eat("before ");
    let on = c.attempt(|c| c.eat("on ").then_some(())).is_some();
    let told = c.attempt(|c| told(c, now))?;
    if c.next().is_some_and(|next| next.is_ascii_alphanumeric()) {
        return None;
    }
    Some(weighed(c, &start, told, now, Lead { by, before, on }))
}

/// What leads to a day.
#[derive(Clone, Copy)]
struct Lead {
    by: bool,
    before: bool,
    on: bool,
}

fn weighed(c: &mut Cursor<'_>, start: &Cursor<'_>, told: Option<Told>, now: &Now<'_>, lead: Lead) -> Found {
    let clause = start.clause_before();
    if c.attempt(|c| joined(c, now)).is_some() {
        return Found::Nothing;
    }
    let Some(found) = told else { return Found::Nothing };
    let goes_on = c.sees("'s") || c.sees("s ") || c.sees(" onward") || c.sees(" or so") || c.sees("-ish");
    if goes_on || ends(start.all_before(), PASSED) || ends(start.all_before(), PASSED_AT_END) {
        return Found::Nothing;
    }
    let is_end = found.what == What::Day && found.first < found.last;
    let on = match found.what {
        // Before Friday: on it or the day before, which is not sure. Before the end of the month is.
        What::Day if lead.before && !is_end => return Found::Nothing,
        What::Whole | What::Festival { .. } if lead.before => match found.first.pred_opt() {
            Some(on) => on,
            None => return Found::Nothing,
        },
        What::Whole if ends(start.all_before(), &["within ", "during "]) => found.last,
        What::Whole | What::Festival { .. } | What::Third => return Found::Nothing,
        What::Day | What::Weekend => found.last,
    };
    let deadline = lead.by || lead.before || ends(start.all_before(), &["within "]);
    let whole: Vec<char> = clause.iter().chain(c.clause_after()).copied().collect();
    let is_past = says(&whole, PAST) && !says(&whole, AHEAD);
    let is_told = match found.sure {
        Sure::Today => deadline || !says(&whole, PAST),
        // A weekday is no day where a noun follows: Friday prayers.
        Sure::Doubtful => lead.on || deadline || is_time(c.clause_after()),
        Sure::Near => is_near(now.today, found.last, deadline),
        Sure::Ahead | Sure::Open => true,
    };
    if !is_told || (is_past && !deadline && found.sure != Sure::Ahead) {
        return Found::Nothing;
    }
    Found::Day { on, deadline }
}

/// The words of a day.
fn told(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    c.attempt(|c| near_day(c, now))
        .or_else(|| c.attempt(|c| end_of(c, now)))
        .or_else(|| c.attempt(|c| festival(c, now)))
        .or_else(|| c.attempt(|c| weekday(c, now)))
        .or_else(|| c.attempt(|c| date(c, now)))
        .or_else(|| c.attempt(|c| whole(c, now)))
}

/// today, tomorrow, the day after tomorrow, the end of the day.
fn near_day(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<Option<Told>> {
    if c.eat_any(&["the day after tomorrow", "day after tomorrow"]) {
        return Some(in_days(now.today, 2).map(|on| Told::day(on, Sure::Ahead)));
    }
    if c.eat_any(&["the next business day", "next business day", "the next working day", "next working day"]) {
        return Some(open_day(now, Calendar::Working));
    }
    if c.eat_any(&["the next trading day", "next trading day"]) {
        return Some(open_day(now, Calendar::Trading));
    }
    if c.eat_any(&[
        "the end of the day",
        "end of the day",
        "end of day",
        "end of business",
        "close of business",
        "eod",
        "cob",
    ]) {
        c.eat_any(&[" today"]);
        if c.eat(" tomorrow") {
            return Some(in_days(now.today, 1).map(|on| Told::day(on, Sure::Ahead)));
        }
        // The end of which day, when another follows?
        return Some((!c.sees(" on ") && !c.sees(" ")).then(|| Told::day(now.today, Sure::Ahead)));
    }
    match c.word().as_str() {
        "today" | "tonight" => Some(Some(Told::day(now.today, Sure::Today))),
        "tomorrow" => Some(in_days(now.today, 1).map(|on| Told::day(on, Sure::Ahead))),
        _ => None,
    }
}

fn open_day(now: &Now<'_>, calendar: Calendar) -> Option<Told> {
    match now.workdays.after(now.today, 1, calendar) {
        Counted::On(on) => Some(Told::day(on, Sure::Ahead)),
        Counted::Beyond(_) => None,
    }
}

/// A second day, of a range or a choice.
fn joined(c: &mut Cursor<'_>, now: &Now<'_>) -> Option<()> {
    c.eat_any(&[" to ", " through ", " or ", " and ", " - ", "-", "/", " until ", " & "]).then_some(())?;
    c.eat_any(&["the ", "on "]);
    if c.attempt(|c| told(c, now)).is_some() {
        return Some(());
    }
    c.digits(2).map(|_| ())
}

/// Whether nothing or a time of the day follows.
fn is_time(after: &[char]) -> bool {
    let text: String = after.iter().collect();
    let word = text.trim_start().split([' ', '.']).next().unwrap_or_default();
    word.is_empty() || ["morning", "afternoon", "evening", "night", "noon", "at", "before", "lunch"].contains(&word)
}

fn index(words: &[&str], word: &str) -> Option<u32> {
    words.iter().position(|w| *w == word).and_then(|i| u32::try_from(i).ok())
}

fn ends(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let word: Vec<char> = word.chars().collect();
        text.ends_with(&word)
            && text.len().checked_sub(word.len() + 1).is_none_or(|at| !text[at].is_ascii_alphanumeric())
    })
}

/// Whether one of `words` stands in a clause, as a word.
fn says(clause: &[char], words: &[&str]) -> bool {
    let text: String = clause.iter().collect();
    text.split(|c: char| c.is_whitespace() || parts_clauses(c) || c == '.').any(|word| words.contains(&word))
}
