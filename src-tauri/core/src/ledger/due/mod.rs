//! Reads the day out of a line as it was typed: 「本周五前把报告发给她」, "call back by Friday".
//!
//! A reading is only proposed, with the words it comes from, and the adviser takes it or not. So it is better to read
//! nothing than something wrong. No language model and no list of sentences, but a small grammar:
//! 1. [`words`] fences off what holds a part of a day's name and is none (一下 + 周总, 然后 + 天天, 月报), the longest word
//!    first, so that no word is cut where none ends.
//! 2. [`chinese`] and [`english`] read the words of a day at a place, and what it is: a day or the end of something, a
//!    whole (week, month, quarter, half, year), a third of a month, a festival, a span from today. Numbers of houses,
//!    products, rates and ranges are none.
//! 3. What stands beside it weighs: 前 names the last day itself, of a whole the day before it begins, of a festival its eve;
//!    内 the end of a whole; 起 后 左右, a second day (到周五, 或周四), 每, 上, an event to count from, or a clause that
//!    tells what was: nothing.
//! 4. Days are counted by [`calendar`], working and trading days by the two calendars of the book; beyond them the answer
//!    is that it is not known.
//!
//! - 周三 is the next one after today, and on a Wednesday not sure; 本周三 that of this week (Monday first), 下周三 that of
//!   the next.
//! - 12月9日 without a year is the next one, if it comes within nine months; 5号 that of this month or the next.
//! - Of several days in one line the one told as a deadline wins, else the one that lies ahead, else today; two of the
//!   same rank are a choice that is not ours.

mod calendar;
mod chinese;
mod cursor;
mod english;
mod told;
mod words;

use super::DueReading;
use crate::Result;
use crate::vault::OpenVault;
use crate::workday::{self, Workdays};
use chrono::NaiveDate;
use cursor::Cursor;
use told::{Found, Now};

/// The longest text read, in characters; what lies beyond is not looked at.
const LONGEST: usize = 2_000;

/// The due day a text speaks of, if it names one from today on; or that it counts beyond the calendar of the book.
pub fn read_due(vault: &OpenVault, text: &str) -> Result<Option<DueReading>> {
    Ok(read(text, vault.clock().today(), &workday::in_force(vault)?))
}

fn read(text: &str, today: NaiveDate, workdays: &Workdays) -> Option<DueReading> {
    let now = Now { today, workdays };
    let chars: Vec<char> = text.chars().take(LONGEST).collect();
    let plain: Vec<char> = chars.iter().map(|c| plain(*c)).collect();
    let fenced = words::fenced(&plain);
    let mut read: Vec<(u8, DueReading)> = Vec::new();
    let mut from = 0;
    while from < fenced.len() {
        let found = [chinese::read, english::read].iter().find_map(|read| {
            let mut cursor = Cursor::at(&fenced, &plain, from);
            read(&mut cursor, &now).map(|found| (found, cursor.position()))
        });
        let Some((found, to)) = found else {
            from += 1;
            continue;
        };
        let matched = || chars[from..to].iter().collect::<String>().trim().to_owned();
        match found {
            Found::Day { on, deadline } if on >= today => {
                let rank = if deadline { 2 } else { u8::from(on > today) };
                read.push((rank, DueReading::Day { on, matched: matched() }));
            }
            Found::Beyond(until) => read.push((2, DueReading::Beyond { until, matched: matched() })),
            Found::Day { .. } | Found::Nothing => {}
        }
        from = to.max(from + 1);
    }
    let highest = read.iter().map(|(rank, _)| *rank).max()?;
    read.retain(|(rank, _)| *rank == highest);
    let (_, first) = read.first()?;
    let is_one = read.iter().all(|(_, reading)| reading.day() == first.day());
    is_one.then(|| first.clone())
}

/// Full-width digits and signs as ASCII, letters in lower case; one character for one.
fn plain(c: char) -> char {
    match c {
        '，' | '；' | '！' | '？' | '：' | '（' | '）' | '～' => c,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '\u{3000}' => ' ',
        '–' | '—' => '-',
        '’' => '\'',
        _ => c.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests;
