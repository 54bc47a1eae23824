//! Telephone numbers as people write and paste them: with or without country code and trunk zero, with any dashes, marks of
//! direction, `tel:`, an extension; and several in one field.
//!
//! A number is kept as it was typed. What it is found and compared by is made of it here, also when it is read again: the
//! forms it is dialled in. No list of the world's numbers is kept: a form too many finds a little more, and harms nobody.

use crate::error::{Error, Invalid, Result};
use crate::text::{entry, fold};
use unicode_normalization::UnicodeNormalization;

/// Fewer digits are no number, more are two.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=20;
/// The longest extension.
const EXTENSION: usize = 6;
/// The most numbers one field is taken apart into.
const MOST: usize = 6;

/// A number, as typed and cleaned. `Empty` when nothing was given, `Malformed` with fewer than 3 or more than 20 digits,
/// `SeveralNumbers` when it is more than one, to be kept as [`apart`] has them.
pub(crate) fn as_typed(field: &'static str, number: &str) -> Result<String> {
    let number = entry::name(field, number)?;
    let number =
        ["tel://", "tel:", "Tel:", "TEL:"].iter().find_map(|scheme| number.strip_prefix(scheme)).unwrap_or(&number);
    if apart(number).len() > 1 {
        return Err(Error::invalid(field, Invalid::SeveralNumbers));
    }
    let digits = plain(number).chars().filter(char::is_ascii_digit).count();
    if DIGITS.contains(&digits) { Ok(number.trim().to_owned()) } else { Err(Error::invalid(field, Invalid::Malformed)) }
}

/// A number read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Written with it, by whatever sign.
    country: Option<String>,
    /// Behind the country code, the trunk zero as written.
    national: String,
    extension: Option<String>,
    /// All digits but the extension's, as they were grouped.
    groups: Vec<String>,
}

impl Number {
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The runs of digits as typed, the extension last.
    pub fn groups(&self) -> Vec<String> {
        self.groups.iter().cloned().chain(self.extension.clone()).collect()
    }

    /// The forms it is dialled in, without its extension: with the country code, without it, with the trunk zero.
    pub fn forms(&self) -> Vec<String> {
        let mut forms: Vec<String> = Vec::new();
        let mut add = |form: String| {
            if !form.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        };
        let significant = self.national.strip_prefix('0').unwrap_or(&self.national);
        let mobile = is_mobile(significant);
        match &self.country {
            Some(country) => {
                add(format!("{country}{significant}"));
                add(significant.to_owned());
                if has_trunk_zero(country) && !mobile {
                    add(format!("0{significant}"));
                }
            }
            None => {
                add(self.national.clone());
                if mobile || self.national.starts_with('0') && significant.len() >= 8 {
                    add(significant.to_owned());
                    add(format!("86{significant}"));
                }
            }
        }
        forms
    }

    /// The forms a search for it begins or ends with: with an extension, only those of that very extension.
    pub fn asked(&self) -> Vec<String> {
        let mut forms = self.forms();
        // Half a number is searched for as it stands.
        let raw: String = self.groups.concat();
        let raw = raw.strip_prefix("00").map_or(raw.clone(), str::to_owned);
        if !forms.contains(&raw) {
            forms.push(raw);
        }
        if let Some(extension) = &self.extension {
            for form in &mut forms {
                form.push_str(extension);
            }
        }
        forms
    }

    /// Whether both ring the same telephone.
    pub fn is(&self, other: &Self) -> bool {
        let others = other.forms();
        let abroad = self.country.as_ref().zip(other.country.as_ref()).is_some_and(|(one, other)| one != other);
        !abroad && self.extension == other.extension && self.forms().iter().any(|form| others.contains(form))
    }
}

/// The digits a number is told by: the last four, without its extension.
pub(crate) fn tail(number: &str) -> String {
    let digits = parse_all(number).first().map(|number| number.groups.concat()).unwrap_or_default();
    digits.get(digits.len().saturating_sub(4)..).unwrap_or_default().to_owned()
}

/// The numbers of a text as typed: one, or several that stand in one field; none without digits.
pub(crate) fn parse_all(text: &str) -> Vec<Number> {
    apart(text).iter().filter_map(|one| parse(one)).collect()
}

/// The number a query of nothing else asks for, from three digits on.
pub(crate) fn asked_for(query: &str) -> Option<Number> {
    let text = plain(query);
    let (main, _) = without_extension(unlabelled(&text));
    let of_number = |c: char| c.is_ascii_digit() || " +-().#/".contains(c);
    if !main.chars().all(of_number) || apart(query).len() > 1 {
        return None;
    }
    parse(query).filter(|number| number.groups().concat().len() >= *DIGITS.start())
}

/// A text as numbers are read in it: narrow, in lower case, every dash one dash, without what shows nothing.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !fold::is_hidden(*c)).map(plain_char).collect()
}

fn plain_char(c: char) -> char {
    let narrow = std::iter::once(c).nfkc().next().unwrap_or(c);
    match narrow {
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{fe58}'
        | '\u{30fc}'
        | '_'
        | '~'
        | '·'
        | '•'
        | '・'
        | '‧' => '-',
        '。' => '.',
        '轉' => '转',
        '機' => '机',
        '線' => '线',
        '內' => '内',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// Said before a number.
const LABELS: &[&str] =
    &["tel", "phone", "mobile", "mob", "cell", "电话", "手机", "座机", "固话", "办公", "公司", "家"];

fn unlabelled(text: &str) -> &str {
    let text = text.trim();
    let label = LABELS.iter().find_map(|label| text.strip_prefix(label));
    label.map_or(text, |rest| rest.trim_start_matches([':', '.', ' ', '/']))
}

/// Said before an extension, the longer ones first.
const EXTENSIONS: &[&str] =
    &["转分机", "转接", "转", "分机", "内线", "extension", "extn.", "extn", "ext.", "ext", ";", ",", "#", "x"];

/// One number.
fn parse(text: &str) -> Option<Number> {
    let text = plain(text);
    let text = text.split(";phone-context").next().unwrap_or_default();
    let (main, mut extension) = without_extension(text);
    let mut groups: Vec<String> =
        main.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).map(str::to_owned).collect();
    let first = main.find(|c: char| c.is_ascii_digit())?;
    let has_plus = main.get(..first).is_some_and(|before| before.trim_end_matches([' ', '(']).ends_with('+'));
    if extension.is_none() && !has_plus && has_dashed_extension(main, &groups) {
        extension = groups.pop();
    }
    let digits: String = groups.concat();
    let abroad = if has_plus { Some(digits.trim_start_matches('0')) } else { digits.strip_prefix("00") };
    let (country, national) = match abroad.filter(|rest| rest.len() >= 5) {
        Some(rest) => {
            let (country, national) = rest.split_at(country_length(rest));
            (Some(country), national)
        }
        None => match unmarked_country(&groups, &digits) {
            Some(country) => (Some(country), digits.get(country.len()..).unwrap_or_default()),
            None => (None, digits.as_str()),
        },
    };
    // Of +44 (0)20 the zero is for those at home; only Italy dials it from abroad.
    let (country, national) = (country.map(str::to_owned), national.to_owned());
    Some(Number { country, national, extension, groups })
}

/// The text of a number before its extension, and that.
fn without_extension(text: &str) -> (&str, Option<String>) {
    let found = EXTENSIONS
        .iter()
        .filter_map(|mark| text.find(mark).map(|at| (at, at + mark.len())))
        .filter(|(at, _)| text.get(..*at).is_some_and(|main| main.bytes().filter(u8::is_ascii_digit).count() >= 5))
        .min_by_key(|(at, end)| (*at, usize::MAX - end));
    let Some((at, end)) = found else { return (text, None) };
    let (main, rest) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let extension: String = rest.chars().filter(char::is_ascii_digit).collect();
    if (1..=EXTENSION).contains(&extension.len()) { (main, Some(extension)) } else { (text, None) }
}

/// Whether the last group of 0755-88886666-8001 is an extension: apart from a whole number before it.
fn has_dashed_extension(main: &str, groups: &[String]) -> bool {
    let Some((last, [.., local])) = groups.split_last() else { return false };
    let is_apart = main
        .trim_end_matches([' ', ')'])
        .strip_suffix(last.as_str())
        .is_some_and(|before| before.ends_with(['-', ' ', '(']));
    let before: String = groups.iter().take(groups.len() - 1).map(String::as_str).collect();
    let whole = local.len() >= 7 && (before == *local || is_landline(&before)) || is_service(&before);
    is_apart && whole && (2..=EXTENSION).contains(&last.len()) && !is_whole(&format!("{before}{last}"))
}

/// How many digits of a number from abroad are its country code: the plan gives 1 and 7 to whole zones, two digits to the
/// countries named, three to all others.
fn country_length(digits: &str) -> usize {
    const TWO: &[&str] = &[
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
        "86", "90", "91", "92", "93", "94", "95", "98",
    ];
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        _ if digits.get(..2).is_some_and(|two| TWO.contains(&two)) => 2,
        _ => 3.min(digits.len()),
    }
}

const fn has_trunk_zero(country: &str) -> bool {
    !matches!(country.as_bytes(), b"1" | b"7" | b"39" | b"852" | b"853" | b"65" | b"34")
}

/// The country code of a number that begins with one though neither + nor 00 says so: 86 where no number of China is as
/// long, those of the neighbours and of the two that clients' children call from, where it stands apart or the rest fits.
fn unmarked_country<'c>(groups: &[String], digits: &str) -> Option<&'c str> {
    let rest_of = |code: &str| digits.strip_prefix(code).map(|rest| rest.strip_prefix('0').unwrap_or(rest));
    let apart = |code: &str| groups.len() > 1 && groups.first().is_some_and(|first| first == code);
    if let Some(rest) = rest_of("86")
        && (is_mobile(rest) || (10..=11).contains(&rest.len()) || apart("86") && rest.len() >= 7)
    {
        return Some("86");
    }
    let fits = |code: &str, lengths: std::ops::RangeInclusive<usize>| {
        rest_of(code).is_some_and(|rest| lengths.contains(&rest.len()))
    };
    let whole = |code: &str| digits.len() > 10 || apart(code);
    [("852", 8..=8), ("853", 8..=8), ("886", 8..=9)]
        .into_iter()
        .find(|(code, lengths)| fits(code, lengths.clone()) && whole(code))
        .or_else(|| {
            [("1", 10..=10), ("44", 10..=10)]
                .into_iter()
                .find(|(code, lengths)| apart(code) && fits(code, lengths.clone()))
        })
        .map(|(code, _)| code)
}

fn is_mobile(digits: &str) -> bool {
    digits.len() == 11 && digits.starts_with('1') && digits.as_bytes().get(1).is_some_and(|second| *second >= b'3')
}

/// With its area code and the zero before it.
fn is_landline(digits: &str) -> bool {
    digits.starts_with('0') && !digits.starts_with("00") && (10..=12).contains(&digits.len())
}

/// The numbers of firms, which have no area code.
fn is_service(digits: &str) -> bool {
    digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800"))
}

/// Whether digits are a number that needs nothing more.
fn is_whole(digits: &str) -> bool {
    let digits = digits
        .strip_prefix("0086")
        .or_else(|| digits.strip_prefix("86").filter(|rest| is_mobile(rest)))
        .unwrap_or(digits);
    is_mobile(digits) || is_landline(digits) || is_service(digits)
}

/// The numbers that stand in one field, each as typed: between signs that part them, or one behind the other where no single
/// number is as long. 88886666/67 is two, the second said short.
pub(crate) fn apart(text: &str) -> Vec<String> {
    // 138/1234/5678 is grouped so, whatever else the sign parts.
    let digits = digits_of(text);
    if is_mobile(digits.strip_prefix("86").unwrap_or(&digits)) {
        return vec![text.trim().to_owned()];
    }
    let mut found: Vec<String> = Vec::new();
    for (pauses, piece) in pieces(text) {
        let digits = digits_of(piece);
        let former = found.last().map(|former| digits_of(former).len());
        match former {
            _ if digits.is_empty() => {}
            // What follows a comma and is short is dialled after a pause.
            Some(7..) if pauses && digits.len() <= EXTENSION && without_extension(&plain(piece)).1.is_none() => {
                if let Some(former) = found.last_mut() {
                    former.push(',');
                    former.push_str(piece.trim());
                }
            }
            Some(7..) if digits.len() <= 4 && digits.len() == piece.trim().chars().count() => {
                let short = found.last().map(|former| with_tail(former, &digits));
                found.extend(short);
            }
            Some(..7) if digits.len() < 7 => {
                // Too short by itself, and so is what stood before it: no two numbers, whatever parts them.
                if let Some(former) = found.last_mut() {
                    former.push(' ');
                    former.push_str(piece.trim());
                }
            }
            _ => found.extend(in_a_row(piece)),
        }
    }
    found.truncate(MOST);
    found
}

/// The pieces of a text between signs that part numbers, and whether a comma or semicolon stood before.
fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut pauses) = (0, false);
    for (at, c) in text.char_indices() {
        let parts = matches!(
            c,
            '、' | ',' | '，' | ';' | '；' | '/' | '／' | '|' | '｜' | '\\' | '\n' | '&' | '和' | '及' | '或'
        );
        // ext=123 of a tel: URI, and the slashes of its beginning.
        let is_uri = text
            .get(at + c.len_utf8()..)
            .is_some_and(|rest| rest.starts_with("ext") || rest.starts_with("phone-context"));
        if parts && !is_uri {
            pieces.push((pauses, text.get(start..at).unwrap_or_default()));
            (start, pauses) = (at + c.len_utf8(), matches!(c, ',' | '，' | ';' | '；'));
        }
    }
    pieces.push((pauses, text.get(start..).unwrap_or_default()));
    pieces
}

fn digits_of(text: &str) -> String {
    plain(text).chars().filter(char::is_ascii_digit).collect()
}

/// A number whose last digits are others.
fn with_tail(number: &str, tail: &str) -> String {
    let mut tail: Vec<char> = tail.chars().rev().collect();
    tail.reverse();
    let mut left = tail.len();
    let mut chars: Vec<char> = number.trim().chars().collect();
    for c in chars.iter_mut().rev() {
        if left > 0 && plain_char(*c).is_ascii_digit() {
            left -= 1;
            *c = tail.get(left).copied().unwrap_or(*c);
        }
    }
    chars.into_iter().collect()
}

/// The numbers that stand one behind the other: each whole, and together longer than any.
fn in_a_row(piece: &str) -> Vec<String> {
    let one = || vec![piece.trim().to_owned()];
    let text = plain(piece);
    let (main, extension) = without_extension(&text);
    let digits = main.bytes().filter(u8::is_ascii_digit).count();
    if digits < 14 || extension.is_some() && digits < 16 || is_whole(&digits_of(main)) {
        return one();
    }
    // Where each run of digits begins in the piece, a plus before it included.
    let mut runs: Vec<(usize, String, bool)> = Vec::new();
    let mut in_run = false;
    let mut plus = None;
    for (at, c) in piece.char_indices().filter(|(_, c)| !fold::is_hidden(*c)) {
        let c = plain_char(c);
        if c.is_ascii_digit() {
            match runs.last_mut().filter(|_| in_run) {
                Some(run) => run.1.push(c),
                None => runs.push((plus.unwrap_or(at), c.to_string(), plus.is_some())),
            }
            in_run = true;
            plus = None;
        } else {
            in_run = false;
            plus = match c {
                '+' | '(' => plus.or(Some(at)).filter(|_| c == '+' || plus.is_some()),
                _ => None,
            };
        }
    }
    // Two mobile numbers with nothing between them.
    if let [(at, digits, false)] = runs.as_slice() {
        let (Some(one_half), Some(other)) = (digits.get(..11), digits.get(11..)) else { return one() };
        if is_mobile(one_half) && is_mobile(other) {
            let cut =
                piece.char_indices().filter(|(_, c)| plain_char(*c).is_ascii_digit()).nth(11).map_or(*at, |(at, _)| at);
            return [piece.get(..cut), piece.get(cut..)]
                .into_iter()
                .flatten()
                .map(|half| half.trim().to_owned())
                .collect();
        }
        return one();
    }
    let mut starts: Vec<usize> = Vec::new();
    let mut from = 0;
    while from < runs.len() {
        let ends = (from + 1..=runs.len()).find(|to| {
            let part = runs.get(from..*to).unwrap_or_default();
            let digits: String = part.iter().map(|run| run.1.as_str()).collect();
            let abroad =
                part.first().is_some_and(|run| run.2) && runs.get(*to).is_none_or(|next| next.2 || is_mobile(&next.1));
            let local = !part.first().is_some_and(|run| run.2)
                && part.len() <= 2
                && (7..=8).contains(&digits.len())
                && !digits.starts_with(['0', '1']);
            let goes_on = runs.get(*to).is_some_and(|next| next.1.len() < 3);
            !goes_on && (is_whole(&digits) || local || abroad && (8..=15).contains(&digits.len()))
        });
        let Some(to) = ends else { return one() };
        starts.extend(runs.get(from).map(|run| run.0));
        from = to;
    }
    if starts.len() < 2 {
        return one();
    }
    // What is said before the first belongs to it, and what stands between two to the one before.
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let ends = starts.iter().skip(1).copied().chain([piece.len()]);
    let numbers = starts.iter().zip(ends).filter_map(|(start, end)| piece.get(*start..end));
    numbers.map(|number| number.trim().trim_end_matches(['-', '+']).trim().to_owned()).collect()
}

#[cfg(test)]
mod tests;
