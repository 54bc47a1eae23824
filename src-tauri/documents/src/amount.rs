//! Amounts of money as a reader writes them.

use crate::Language;

const WAN: u64 = 10_000;
const YI: u64 = 100_000_000;

/// Whole fen in words. Chinese shortens to 万 and 亿 with at most two decimals, rounded half up: 512万元, 3.25亿元;
/// below 1万 it is exact. English gives whole yuan: CNY 5,120,000.
pub(crate) fn amount(fen: i64, language: Language) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    match language {
        Language::Chinese => {
            let yuan = fen / 100;
            let (unit, word) = if yuan >= YI {
                (YI, "亿元")
            } else if yuan >= WAN {
                (WAN, "万元")
            } else {
                (1, "元")
            };
            // Hundredths of the unit; fen are the hundredths of one yuan.
            let hundredths = (fen + unit / 2) / unit;
            format!("{sign}{}{word}", decimals(hundredths))
        }
        Language::English => format!("CNY {sign}{}", grouped((fen + 50) / 100)),
    }
}

fn decimals(hundredths: u64) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_shortens_to_wan_and_yi() {
        let amount = |fen| amount(fen, Language::Chinese);
        assert_eq!(amount(512_000_000), "512万元");
        assert_eq!(amount(512_345_600), "512.35万元");
        assert_eq!(amount(32_500_000_000), "3.25亿元");
        assert_eq!(amount(999_950), "9999.5元");
        assert_eq!(amount(0), "0元");
        assert_eq!(amount(-1_000_000), "-1万元");
        assert_eq!(amount(i64::MIN), "-922337203.69亿元");
    }

    #[test]
    fn english_groups_whole_yuan() {
        assert_eq!(amount(512_000_050, Language::English), "CNY 5,120,001");
        assert_eq!(amount(-99_900, Language::English), "CNY -999");
    }
}
