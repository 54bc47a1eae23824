//! Every line of `cases.tsv`: which rules it hits, in order, or none.

use super::*;
use crate::text::fold::Folded;
use proptest::prelude::*;

fn rules(text: &str) -> Vec<&'static str> {
    find(&Folded::of(text), |_| false).unwrap().into_iter().map(|hit| hit.rule).collect()
}

#[test]
fn every_case_is_told_right() {
    let mut wrong = Vec::new();
    let mut told = 0;
    for line in include_str!("cases.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (text, expected) = line.split_once('\t').unwrap();
        let expected: Vec<&str> = expected.split(' ').filter(|rule| !rule.is_empty()).collect();
        told += 1;
        let found = rules(text);
        if found != expected {
            wrong.push(format!("{text}: {found:?}, not {expected:?}"));
        }
    }
    assert!(told >= 60);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_reason_and_source_in_both_languages() {
    let list = shipped().unwrap();
    for rule in &list.rules {
        for text in [&rule.reason.zh, &rule.reason.en, &rule.source.zh, &rule.source.en] {
            assert!(!text.is_empty(), "{}", rule.key);
        }
    }
    let mut keys: Vec<_> = list.rules.iter().map(|rule| &rule.key).collect();
    keys.dedup();
    assert_eq!(keys.len(), list.rules.len());
    // What the printed notice says of gains and losses is no promise.
    let notice =
        "本纪要不构成要约、投资建议或收益承诺。文中提及的产品均有风险，可能损失本金；过往业绩不代表将来的表现。";
    assert_eq!(rules(notice), Vec::<&str>::new());
}

#[test]
fn the_words_are_told_as_they_are_written() {
    let text = Folded::of("他說：穩賺不賠！");
    let hit = find(&text, |_| false).unwrap().remove(0);
    assert_eq!(text.original(hit.run), "穩賺不賠");
}

#[test]
fn what_the_reader_gained_is_no_secret_from_the_reader() {
    let text = Folded::of("张总的账户涨了8%");
    assert_eq!(find(&text, |_| false).unwrap().len(), 1);
    assert!(find(&text, |one| one.surname == "张").unwrap().is_empty());
}

proptest! {
    /// A promise is found wherever it stands between signs, and a plain denial of it never.
    #[test]
    fn a_promise_is_found_in_any_surroundings(before in "[谈了年底的钱]{0,12}[。！；]", after in "[。；！][先看说明书]{0,12}") {
        for promise in ["稳赚不赔", "保本", "业内最佳", "内幕消息"] {
            prop_assert_eq!(rules(&format!("{before}{promise}{after}")).len(), 1);
        }
        for denial in ["不保本", "没有稳赚不赔", "不是业内最佳", "没有内幕消息"] {
            prop_assert_eq!(rules(&format!("{before}{denial}{after}")).len(), 0);
        }
    }

    /// No text whatever upsets it.
    #[test]
    fn any_text_can_be_looked_through(text in ".{0,80}") {
        let folded = Folded::of(&text);
        for hit in find(&folded, |_| false).unwrap() {
            prop_assert!(text.contains(folded.original(hit.run)));
        }
    }
}
