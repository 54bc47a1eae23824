use super::*;
use proptest::prelude::*;

fn told(text: &str, unit: MoneyUnit) -> Result<i64, MoneyFault> {
    let read = read(&TypedMoney { text: text.into(), unit });
    match (read.fen, read.fault) {
        (Some(fen), None) => Ok(fen.fen()),
        (None, Some(fault)) => Err(fault),
        (None, None) => Ok(-1),
        both => panic!("{text}: {both:?}"),
    }
}

#[test]
fn the_cases_hold() {
    let mut rows = 0;
    for line in include_str!("../cases.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (text, fen) = line.split_once('\t').unwrap();
        let read = told(text, MoneyUnit::Yuan);
        match fen.parse::<i64>() {
            Ok(fen) => assert_eq!(read, Ok(fen), "{text}"),
            Err(_) => assert!(read.is_err(), "{text}"),
        }
        rows += 1;
    }
    assert!(rows >= 13, "{rows}");
}

/// Amounts of the same kinds, written by somebody who has not seen the rules.
#[test]
fn amounts_never_seen_hold_too() {
    let rows = include_str!("../unseen.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let wrong: Vec<_> = rows
        .filter(|line| {
            let (text, fen) = line.split_once('\t').unwrap();
            let read = told(text, MoneyUnit::Yuan);
            fen.parse::<i64>().map_or(read.is_ok(), |fen| read != Ok(fen))
        })
        .collect();
    assert!(wrong.len() <= 1, "{wrong:#?}");
}

#[test]
fn amounts_as_people_type_them() {
    const WAN: i64 = 1_000_000;
    for (text, fen) in [
        ("0", 0),
        ("600元", 60_000),
        ("1,234.56", 123_456),
        ("30,0000", 30 * WAN),
        ("３２０万", 320 * WAN),
        ("¥ 88", 8_800),
        ("人民币15万元整", 15 * WAN),
        ("RMB 1.5M", 150 * WAN),
        ("15k", 15 * WAN / 10),
        ("2bn", 200_000 * WAN),
        ("1w5", 15 * WAN / 10),
        ("1万5", 15 * WAN / 10),
        ("1万5千", 15 * WAN / 10),
        ("1万5000", 15 * WAN / 10),
        ("3千5", 350_000),
        ("两百五", 25_000),
        ("十五万", 15 * WAN),
        ("一百二十万", 120 * WAN),
        ("三千二百万元", 3_200 * WAN),
        ("一亿二千万", 12_000 * WAN),
        ("一点五亿", 15_000 * WAN),
        ("二百零五万", 205 * WAN),
        ("一万零五百", 1_050_000),
        ("2百万", 200 * WAN),
        ("5百万", 500 * WAN),
        ("1.2千万", 1_200 * WAN),
        ("1万亿", 100_000_000 * WAN),
        ("壹佰贰拾万元整", 120 * WAN),
        ("參拾萬圓", 30 * WAN),
        ("1億", 10_000 * WAN),
        ("3元5角2分", 352),
        ("3块5", 350),
        ("0.01", 1),
        ("0.000001万", 1),
        ("+5万", 5 * WAN),
        ("1亿零500万", 10_500 * WAN),
    ] {
        assert_eq!(told(text, MoneyUnit::Yuan), Ok(fen), "{text}");
    }
    assert_eq!(told("  ", MoneyUnit::Yuan), Ok(-1));
}

#[test]
fn what_says_no_one_amount_is_refused_with_the_reason() {
    use MoneyFault::{Exponent, Foreign, Negative, Range, TooFine, TooLarge, Unreadable};
    for (text, fault) in [
        ("-5万", Negative),
        ("负五万", Negative),
        ("(5万)", Negative),
        ("¥-5", Negative),
        ("1e5", Exponent),
        ("1.5E+6", Exponent),
        ("10-20万", Range),
        ("10~20万", Range),
        ("十到二十万", Range),
        ("$100", Foreign),
        ("5万美元", Foreign),
        ("0.001", TooFine),
        ("0.0000001万", TooFine),
        ("99999999999999999999", TooLarge),
        ("1万万亿亿", Unreadable),
        ("abc", Unreadable),
        (".", Unreadable),
        ("1.2.3", Unreadable),
        ("1,23", Unreadable),
        ("百万", Unreadable),
        ("万", Unreadable),
        ("1亿2000", Unreadable),
        ("1万50", Unreadable),
        ("1.5亿2000万", Unreadable),
        ("5万3亿2亿", Unreadable),
        ("约15万左右", Unreadable),
        ("15%", Unreadable),
        ("-abc", Unreadable),
    ] {
        assert_eq!(told(text, MoneyUnit::Yuan), Err(fault), "{text}");
    }
}

#[test]
fn a_bare_number_is_of_the_unit_of_its_field_and_an_improbable_one_is_asked_about() {
    let wan = |text: &str| {
        let read = read(&TypedMoney { text: text.into(), unit: MoneyUnit::Wan });
        (read.fen.map(Fen::fen), read.rather.map(Fen::fen))
    };
    assert_eq!(wan("15"), (Some(15_000_000), None));
    assert_eq!(wan("9999"), (Some(9_999_000_000), None));
    assert_eq!(wan("150000"), (Some(150_000_000_000), Some(15_000_000)));
    assert_eq!(wan("150,000"), (Some(150_000_000_000), Some(15_000_000)));
    assert_eq!(wan("150000元"), (Some(15_000_000), None), "who says the unit is not asked");
    assert_eq!(wan("15亿"), (Some(150_000_000_000), None));
}

proptest! {
    #[test]
    fn nothing_typed_breaks_it(text in "[0-9.,万亿千百十零一二三两元角分wkKmbe+¥ -]{0,14}|\\PC{0,12}") {
        let _ = read(&TypedMoney { text, unit: MoneyUnit::Wan });
    }

    #[test]
    fn an_amount_written_out_reads_back(yuan in 0..900_000_000_000_i64) {
        let (yi, wan, rest) = (yuan / 100_000_000, yuan / 10_000 % 10_000, yuan % 10_000);
        for text in [format!("{yuan}"), format!("{yuan}元"), format!("{}.{:04}万", yuan / 10_000, yuan % 10_000)] {
            prop_assert_eq!(told(&text, MoneyUnit::Yuan), Ok(yuan * 100), "{}", text);
        }
        if yi > 0 && wan > 0 {
            let text = format!("{yi}亿{wan}万{rest:04}");
            prop_assert_eq!(told(&text, MoneyUnit::Yuan), Ok(yuan * 100), "{}", text);
        }
    }
}
