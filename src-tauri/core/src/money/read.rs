//! Reading an amount as people type it: 15万, 1亿2000万, 3千万, 12.5w, ¥300,000, 三十万, 5元8角.
//!
//! Either it says one amount, exact to the fen, or it is refused with the reason. A bare number is of the unit its field
//! shows; where that is improbable, what it would be in yuan is told as well, so that the person can be asked.

use super::Fen;
use crate::text::fold::folded;
use crate::wire::{personal, word};

word! {
    /// The unit a field shows.
    pub enum MoneyUnit { Wan = "wan", Yuan = "yuan" }
}
word! {
    /// Why an amount is not taken.
    pub enum MoneyFault {
        /// It says no amount, or more than one way to read it.
        Unreadable = "unreadable",
        /// Less than nothing.
        Negative = "negative",
        /// A power of ten (1e5), as spreadsheets write it.
        Exponent = "exponent",
        /// From one amount to another.
        Range = "range",
        /// Of another currency.
        Foreign = "foreign",
        /// Finer than a fen.
        TooFine = "tooFine",
        /// Beyond what is kept.
        TooLarge = "tooLarge",
    }
}
personal! {
    /// An amount as typed.
    pub struct TypedMoney { pub text: String, pub unit: MoneyUnit }
    /// What it says: an amount, nothing when nothing was typed, or why it is not taken.
    pub struct ReadMoney {
        pub fen: Option<Fen>,
        pub fault: Option<MoneyFault>,
        /// A bare number that would be improbable in the unit of its field: what it is in yuan.
        pub rather: Option<Fen>,
    }
}

/// From here on a bare number in a field of 万 is asked about: 10,000 would be 1亿.
const IMPROBABLE: Fen = Fen::from_wan(10_000);

/// Reads an amount.
pub fn read(typed: &TypedMoney) -> ReadMoney {
    let text = plain(&typed.text);
    let refused = |fault| ReadMoney { fen: None, fault: Some(fault), rather: None };
    if text.is_empty() {
        return ReadMoney { fen: None, fault: None, rather: None };
    }
    match amount(&text, typed.unit) {
        Err(fault) => refused(fault),
        Ok((fen, is_bare)) => {
            let rather = (is_bare && typed.unit == MoneyUnit::Wan && fen >= IMPROBABLE)
                .then(|| Fen::new(fen.fen() / WAN_OF_YUAN))
                .flatten();
            ReadMoney { fen: Some(fen), fault: None, rather }
        }
    }
}

const WAN_OF_YUAN: i64 = 10_000;
/// Amounts are reckoned in these: 10^-10 yuan, so that 1.0000000001亿 is whole.
const GRAINS_OF_YUAN: i128 = 10_000_000_000;
const GRAINS_OF_FEN: i128 = GRAINS_OF_YUAN / 100;
/// Digits behind the point that are reckoned with.
const FINEST: usize = 10;

type Read<T> = Result<T, MoneyFault>;

/// Folded, without blanks and what shows nothing.
fn plain(text: &str) -> String {
    folded(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if matches!(c, '−' | '–' | '—') { '-' } else { c })
        .collect()
}

const FOREIGN: &[&str] = &[
    "$", "€", "£", "usd", "hkd", "eur", "gbp", "jpy", "美元", "美金", "美刀", "港元", "港币", "欧元", "英镑", "日元",
    "澳元", "加元",
];
const CURRENCY: &[&str] = &["人民币", "rmb", "cny", "¥"];

/// The amount, and whether it was a bare number.
fn amount(text: &str, unit: MoneyUnit) -> Read<(Fen, bool)> {
    if FOREIGN.iter().any(|currency| text.contains(currency)) {
        return Err(MoneyFault::Foreign);
    }
    let mut text = text;
    let mut in_yuan = false;
    loop {
        let before = text;
        for currency in CURRENCY {
            text = text.strip_prefix(currency).unwrap_or(text);
            text = text.strip_suffix(currency).unwrap_or(text);
        }
        if text == before {
            break;
        }
        in_yuan = true;
    }
    let positive = text.strip_prefix(['-', '负']).or_else(|| text.strip_prefix('(')?.strip_suffix(')'));
    if let Some(rest) = positive {
        // What would be no amount without its sign is none with it.
        return Err(amount(rest, unit).err().unwrap_or(MoneyFault::Negative));
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    if is_exponent(text) {
        return Err(MoneyFault::Exponent);
    }
    if text.chars().any(|c| matches!(c, '-' | '~' | '至' | '到')) {
        return Err(MoneyFault::Range);
    }
    let (yuan, rest) = match text.find(['元', '块', '圆']) {
        Some(at) => {
            in_yuan = true;
            let mark = text.get(at..).and_then(|mark| mark.chars().next()).map_or(0, char::len_utf8);
            (text.get(..at).unwrap_or_default(), text.get(at + mark..).unwrap_or_default())
        }
        None => (text, ""),
    };
    let (grains, said_unit) = number(yuan)?;
    let is_bare = !in_yuan && !said_unit;
    let scale = if is_bare && unit == MoneyUnit::Wan { i128::from(WAN_OF_YUAN) } else { 1 };
    let grains = grains.checked_mul(scale).ok_or(MoneyFault::TooLarge)?.checked_add(small_change(rest)?);
    let grains = grains.ok_or(MoneyFault::TooLarge)?;
    if grains % GRAINS_OF_FEN != 0 {
        return Err(MoneyFault::TooFine);
    }
    let fen = i64::try_from(grains / GRAINS_OF_FEN).ok().and_then(Fen::new).ok_or(MoneyFault::TooLarge)?;
    Ok((fen, is_bare))
}

fn is_exponent(text: &str) -> bool {
    text.split_once('e').is_some_and(|(number, power)| {
        let power = power.trim_start_matches(['+', '-']);
        !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit() || c == '.')
            && power.chars().all(|c| c.is_ascii_digit())
    })
}

/// What stands behind 元: 5角8分, 整, the 5 of 3块5.
fn small_change(text: &str) -> Read<i128> {
    let mut text = text.strip_suffix(['整', '正', '钱']).unwrap_or(text);
    let mut grains = 0;
    for (marks, worth) in [(&['角', '毛'][..], GRAINS_OF_YUAN / 10), (&['分'], GRAINS_OF_FEN)] {
        if let Some((count, rest)) = text.split_once(marks) {
            grains += worth * single_digit(count)?;
            text = rest;
        }
    }
    if text.is_empty() { Ok(grains) } else { Ok(grains + GRAINS_OF_YUAN / 10 * single_digit(text)?) }
}

fn single_digit(text: &str) -> Read<i128> {
    let mut chars = text.chars();
    match (chars.next().and_then(digit_of), chars.next()) {
        (Some(digit), None) => Ok(digit),
        _ => Err(MoneyFault::Unreadable),
    }
}

/// A piece of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    /// In grains, were it of yuan; how many digits were written, and whether any behind a point.
    Figure { grains: i128, digits: usize, is_broken: bool },
    /// 十 百 千 万 亿, by the yuan they count.
    Unit(i128),
    /// The 零 of 一万零五百: what follows is said whole.
    Zero,
}

/// The grains a number says, of yuan; and whether it said a unit.
fn number(text: &str) -> Read<(i128, bool)> {
    let pieces = pieces(text)?;
    let broken = pieces.iter().filter(|piece| matches!(piece, Piece::Figure { is_broken: true, .. })).count();
    let figures = pieces.iter().filter(|piece| matches!(piece, Piece::Figure { .. })).count();
    // 1.5亿2000万 is nobody's way of saying anything.
    if pieces.is_empty() || broken > 0 && figures > 1 {
        return Err(MoneyFault::Unreadable);
    }
    let said_unit = pieces.iter().any(|piece| matches!(piece, Piece::Unit(_)));
    Ok((reckon(&pieces)?, said_unit))
}

const WAN: i128 = 10_000;
const YI: i128 = 100_000_000;

/// Chinese reckoning: up to 千 within a 万, up to 万 within an 亿, each smaller than the one before.
fn reckon(pieces: &[Piece]) -> Read<i128> {
    let over = |value: Option<i128>| value.ok_or(MoneyFault::TooLarge);
    // What is finished, what is being counted within an 亿 and within a 万, and the figure that waits for its unit.
    let (mut all, mut within_yi, mut within_wan) = (0_i128, 0_i128, 0_i128);
    let mut figure: Option<(i128, usize)> = None;
    let mut last_small = i128::MAX;
    let (mut had_wan, mut had_yi) = (false, false);
    let mut last_unit = 0_i128;
    let mut said_zero = false;
    for piece in pieces {
        match *piece {
            Piece::Zero => said_zero = true,
            Piece::Figure { grains, digits, .. } => {
                if figure.replace((grains, digits)).is_some() {
                    return Err(MoneyFault::Unreadable);
                }
                continue;
            }
            Piece::Unit(unit) if unit < WAN => {
                let count = match figure.take() {
                    Some((grains, _)) => grains,
                    // 十五万 leaves the one out; no other unit does.
                    None if unit == 10 && within_wan == 0 => GRAINS_OF_YUAN,
                    None => return Err(MoneyFault::Unreadable),
                };
                if unit >= last_small {
                    return Err(MoneyFault::Unreadable);
                }
                within_wan = over(count.checked_mul(unit).and_then(|grains| grains.checked_add(within_wan)))?;
                last_small = unit;
                (last_unit, said_zero) = (unit, false);
            }
            Piece::Unit(unit) => {
                let count = within_wan + figure.take().map_or(0, |(grains, _)| grains);
                let of_yi = unit == YI;
                let whole = if of_yi { over(within_yi.checked_add(count))? } else { count };
                if whole == 0 || (of_yi && had_yi) || (!of_yi && had_wan) {
                    return Err(MoneyFault::Unreadable);
                }
                let worth = over(whole.checked_mul(unit))?;
                if of_yi {
                    (all, within_yi, had_yi, had_wan) = (worth, 0, true, false);
                } else {
                    (within_yi, had_wan) = (worth, true);
                }
                (within_wan, last_small, last_unit, said_zero) = (0, i128::MAX, unit, false);
            }
        }
    }
    let rest = match figure {
        None => 0,
        Some((grains, digits)) => last_figure(grains, digits, last_unit, said_zero)?,
    };
    over(all.checked_add(within_yi).and_then(|sum| sum.checked_add(within_wan)).and_then(|sum| sum.checked_add(rest)))
}

/// A figure that no unit follows: by itself, said whole (一万零五百, 1万5000), or one digit of the next unit (1万5, 两百五).
fn last_figure(grains: i128, digits: usize, last_unit: i128, said_zero: bool) -> Read<i128> {
    let whole = match last_unit {
        10 => 1,
        100 => 2,
        1_000 => 3,
        WAN => 4,
        _ => 8,
    };
    match digits {
        _ if last_unit == 0 || said_zero || last_unit == 10 => Ok(grains),
        1 => grains.checked_mul(last_unit / 10).ok_or(MoneyFault::TooLarge),
        _ if digits == whole => Ok(grains),
        _ => Err(MoneyFault::Unreadable),
    }
}

fn digit_of(c: char) -> Option<i128> {
    if let Some(digit) = c.to_digit(10) {
        return Some(i128::from(digit));
    }
    let at = |digits: &str| digits.chars().position(|digit| digit == c).and_then(|at| i128::try_from(at).ok());
    at("零一二三四五六七八九")
        .or_else(|| at("〇壹贰叁肆伍陆柒捌玖"))
        .or((c == '参').then_some(3))
        .or((c == '两').then_some(2))
}

fn pieces(text: &str) -> Read<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let word = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if c.is_ascii_digit() || c == '.' {
            let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(rest.len());
            pieces.push(arabic(rest.get(..end).unwrap_or_default())?);
            rest = rest.get(end..).unwrap_or_default();
        } else if matches!(c, '零' | '〇') && !after.is_empty() && !after.starts_with(['点', '零', '〇']) {
            pieces.push(Piece::Zero);
            rest = after;
        } else if digit_of(c).is_some() {
            let end = rest.find(|c: char| digit_of(c).is_none() && c != '点').unwrap_or(rest.len());
            let (run, beyond) = rest.split_at(end);
            // 七八万, 三五十万: from one to the other.
            if run.chars().count() == 2
                && UNITS.iter().any(|(words, _)| words.iter().any(|word| beyond.starts_with(word)))
            {
                return Err(MoneyFault::Range);
            }
            pieces.push(chinese(run)?);
            rest = beyond;
        } else if c == '个' && !pieces.is_empty() && after.starts_with(['万', '亿', '億']) {
            // 3个亿
            rest = after;
        } else if let Some((unit, after)) = UNITS.iter().find_map(|(words, unit)| Some((*unit, word(words)?))) {
            // A million and a thousand million end what they count.
            if matches!(unit, MILLION | BILLION) && !after.is_empty() {
                return Err(MoneyFault::Unreadable);
            }
            match (unit, pieces.last_mut()) {
                (MILLION | BILLION, Some(Piece::Figure { grains, .. })) => {
                    *grains = grains.checked_mul(unit).ok_or(MoneyFault::TooLarge)?;
                    pieces.push(Piece::Unit(1));
                }
                (MILLION | BILLION, _) => return Err(MoneyFault::Unreadable),
                _ => pieces.push(Piece::Unit(unit)),
            }
            rest = after;
        } else {
            return Err(MoneyFault::Unreadable);
        }
    }
    Ok(pieces)
}

const MILLION: i128 = 1_000_000;
const BILLION: i128 = 1_000_000_000;
const UNITS: &[(&[&str], i128)] = &[
    (&["十", "拾"], 10),
    (&["百", "佰"], 100),
    (&["千", "仟", "thousand", "k"], 1_000),
    (&["万", "w"], WAN),
    (&["亿", "億"], YI),
    (&["million", "mn", "m"], MILLION),
    (&["billion", "bn", "b"], BILLION),
];

/// Digits with their point and their commas, which stand every three, or every four as 万 count.
fn arabic(text: &str) -> Read<Piece> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.contains(',') {
        let groups: Vec<&str> = whole.split(',').collect();
        let (first, others) = groups.split_first().ok_or(MoneyFault::Unreadable)?;
        let of = |size: usize| (1..=size).contains(&first.len()) && others.iter().all(|group| group.len() == size);
        if !of(3) && !of(4) {
            return Err(MoneyFault::Unreadable);
        }
    }
    figure(&whole.replace(',', ""), fraction)
}

/// A digit, digits one by one (二〇〇), with 点 and what follows it.
fn chinese(text: &str) -> Read<Piece> {
    let digits =
        |text: &str| text.chars().map(|c| digit_of(c).map(|digit| digit.to_string())).collect::<Option<String>>();
    let (whole, fraction) = text.split_once('点').unwrap_or((text, ""));
    match (digits(whole), digits(fraction)) {
        (Some(whole), Some(fraction)) if !text.ends_with('点') => figure(&whole, &fraction),
        _ => Err(MoneyFault::Unreadable),
    }
}

fn figure(whole: &str, fraction: &str) -> Read<Piece> {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() || !is_digits(whole) || !is_digits(fraction) {
        return Err(MoneyFault::Unreadable);
    }
    let fine = fraction.trim_end_matches('0');
    if fine.len() > FINEST {
        return Err(MoneyFault::TooFine);
    }
    let of = |text: &str| if text.is_empty() { Ok(0) } else { text.parse::<i128>().map_err(|_| MoneyFault::TooLarge) };
    let grains = of(whole)?
        .checked_mul(GRAINS_OF_YUAN)
        .and_then(|grains| grains.checked_add(of(&format!("{fine:0<FINEST$}")).ok()?));
    let grains = grains.ok_or(MoneyFault::TooLarge)?;
    Ok(Piece::Figure { grains, digits: whole.len(), is_broken: !fine.is_empty() })
}

#[cfg(test)]
mod tests;
