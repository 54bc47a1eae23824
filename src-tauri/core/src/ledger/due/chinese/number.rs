//! Numbers in figures and in characters.

use super::super::cursor::Cursor;

const NUMERALS: &str = "零一二三四五六七八九";

/// Whether a character is a numeral.
pub(super) fn is_numeral(c: char) -> bool {
    NUMERALS.contains(c) || matches!(c, '十' | '两' | '百' | '〇' | '半' | '几' | '多')
}

/// A number that stands before a unit.
pub(super) enum Number {
    /// One that is sure.
    Of(u32),
    /// 两三, 3-5, 十几: not one number.
    Several,
}

/// A number to 999, in figures or in characters; a range of two is read, and no number.
pub(super) fn number(c: &mut Cursor<'_>) -> Option<Number> {
    let first = one(c)?;
    let ranges = |c: &mut Cursor<'_>| {
        c.eat_any(&["-", "~", "～", "到", "至", "、", "或"]).then_some(())?;
        one(c)
    };
    if c.attempt(ranges).is_some() || first.is_none() {
        return Some(Number::Several);
    }
    Some(first.map_or(Number::Several, Number::Of))
}

/// One number; `Some(None)` for 两三 and 十几.
fn one(c: &mut Cursor<'_>) -> Option<Option<u32>> {
    if let Some(number) = c.digits(3) {
        let more = c.eat_any(&["多", "几"]);
        return Some((!more).then_some(number));
    }
    let mut total = 0;
    let mut has_any = false;
    if let Some(hundreds) = c.attempt(|c| {
        let hundreds = digit(c)?;
        c.eat("百").then_some(hundreds)
    }) {
        total += hundreds * 100;
        has_any = true;
        c.eat("零");
    }
    let first = digit(c);
    if c.eat("十") {
        total += first.unwrap_or(1) * 10;
        let last = digit(c);
        if c.eat_any(&["几", "多", "来"]) {
            return Some(None);
        }
        return Some(Some(total + last.unwrap_or(0)));
    }
    let Some(first) = first else { return has_any.then_some(Some(total)) };
    // 两三, 三五: one after the other is a guess, as 二〇 is a year.
    if digit(c).is_some() || c.eat_any(&["几", "多"]) {
        return Some(None);
    }
    Some(Some(total + first))
}

fn digit(c: &mut Cursor<'_>) -> Option<u32> {
    if c.eat("两") { Some(2) } else { c.one_of(NUMERALS).and_then(|digit| u32::try_from(digit).ok()) }
}

/// A number that is one for sure.
pub(super) fn sure(c: &mut Cursor<'_>) -> Option<u32> {
    match number(c)? {
        Number::Of(number) => Some(number),
        Number::Several => None,
    }
}

/// A year of four figures or characters: 2027, 二〇二七.
pub(super) fn year(c: &mut Cursor<'_>) -> Option<i32> {
    if let Some(year) = c.attempt(|c| c.digits(4).filter(|year| (1900..=2199).contains(year))) {
        return i32::try_from(year).ok();
    }
    c.attempt(|c| {
        let mut year = 0;
        for _ in 0..4 {
            year = year * 10 + if c.eat("〇") { 0 } else { c.one_of(NUMERALS)? };
        }
        i32::try_from(year).ok().filter(|year| (1900..=2199).contains(year))
    })
}

/// Figures do not begin in the middle of a longer one, of a code or of a range.
pub(super) fn stands_apart(c: &Cursor<'_>) -> bool {
    !c.before().is_some_and(|b| {
        b.is_ascii_alphanumeric()
            || matches!(b, '-' | '~' | '～' | '/' | '.' | '+' | '第' | '#' | '¥' | '$')
            || is_numeral(b)
    })
}
