//! Reads the day out of a line as it was typed: 「本周五前把报告发给她」, "call back by Friday".
//!
//! A reading is only proposed, with the words it comes from, and the adviser takes it or not. So it is better to read
//! nothing than something wrong: days told as past (上周三, 三天前), repeated (每周一), lunar (农历八月十五) or impossible
//! (2月30日) are passed over. No language model and no list of sentences: each pattern is a few lines in [`chinese`] or
//! [`english`], the counting of days is in [`calendar`].
//!
//! - 周三 is the next one after today; 本周三 that of this week (Monday first), 下周三 that of the next.
//! - 12月9日 without a year is the next one, if it comes within nine months; 5号 that of this month or the next.
//! - 前 and "by" name the last day itself. 内 counts from today; a week or month named as a whole ends on its Friday
//!   or its last day.
//! - Of several days in one line the first with a word of deadline wins (前, 内, 后, by, in …), else the first that lies
//!   ahead, else today.

mod calendar;
mod chinese;
mod cursor;
mod english;

use super::DueReading;
use chrono::NaiveDate;
use cursor::Cursor;

/// The longest text read, in characters; what lies beyond is not looked at.
const LONGEST: usize = 2_000;

/// What was found at one place.
enum Found {
    /// A day.
    Day {
        on: NaiveDate,
        /// Told as the last day of something.
        deadline: bool,
    },
    /// Words that name a day, but none to propose; they are passed over as a whole.
    Nothing,
}

/// The due day a text speaks of, if it names one from today on.
pub fn read_due(text: &str, today: NaiveDate) -> Option<DueReading> {
    let chars: Vec<char> = text.chars().take(LONGEST).collect();
    let plain: Vec<char> = chars.iter().map(|c| plain(*c)).collect();
    let mut best: Option<(u8, DueReading)> = None;
    let mut from = 0;
    while from < plain.len() {
        let found = [chinese::read, english::read].iter().find_map(|read| {
            let mut cursor = Cursor::at(&plain, from);
            read(&mut cursor, today).map(|found| (found, cursor.position()))
        });
        let Some((found, to)) = found else {
            from += 1;
            continue;
        };
        if let Found::Day { on, deadline } = found
            && on >= today
        {
            let rank = if deadline { 2 } else { u8::from(on > today) };
            if best.as_ref().is_none_or(|(best, _)| rank > *best) {
                let matched: String = chars[from..to].iter().collect();
                best = Some((rank, DueReading { on, matched: matched.trim().to_owned() }));
            }
        }
        from = to.max(from + 1);
    }
    best.map(|(_, reading)| reading)
}

/// Full-width digits and signs as ASCII, letters in lower case; one character for one.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '\u{3000}' => ' ',
        '–' | '—' => '-',
        _ => c.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests;
