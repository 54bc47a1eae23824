//! Every line of `cases.tsv`: which rules it hits, in order, or none.

use super::*;
use crate::content::{Bilingual, SaveContent};
use crate::text::fold::Folded;
use crate::visit::testing::{book, refused};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The rules of a book in which nobody changed any.
fn as_shipped() -> &'static Rules {
    static SHIPPED: LazyLock<Rules> = LazyLock::new(|| Rules::read(book().vault.conn()).unwrap());
    &SHIPPED
}

fn rules(text: &str) -> Vec<String> {
    find(&Folded::of(text), as_shipped(), |_| false).into_iter().map(|hit| hit.rule).collect()
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
    let list = view(&book().vault).unwrap();
    for rule in &list.rules {
        let (reason, source) = (&rule.content.reason, &rule.content.source);
        for text in [&reason.zh, &reason.en, &source.zh, &source.en] {
            assert!(!text.is_empty(), "{}", rule.key);
        }
    }
    let mut keys: Vec<_> = list.rules.iter().map(|rule| &rule.key).collect();
    keys.dedup();
    assert_eq!(keys.len(), list.rules.len());
    // What the printed notice says of gains and losses is no promise.
    let notice =
        "本纪要不构成要约、投资建议或收益承诺。文中提及的产品均有风险，可能损失本金；过往业绩不代表将来的表现。";
    assert_eq!(rules(notice), Vec::<String>::new());
}

#[test]
fn the_words_are_told_as_they_are_written() {
    let text = Folded::of("他說：穩賺不賠！");
    let hit = find(&text, as_shipped(), |_| false).remove(0);
    assert_eq!(text.original(hit.run), "穩賺不賠");
}

#[test]
fn what_the_reader_gained_is_no_secret_from_the_reader() {
    let text = Folded::of("张总的账户涨了8%");
    assert_eq!(find(&text, as_shipped(), |_| false).len(), 1);
    assert!(find(&text, as_shipped(), |one| one.surname == "张").is_empty());
}

/// The list is shipped content: put away, reworded and added to, and given back.
#[test]
fn the_adviser_has_a_hand_in_the_list() {
    let mut book = book();
    let found = |book: &crate::visit::testing::Book, text: &str| -> Vec<String> {
        let rules = Rules::read(book.vault.conn()).unwrap();
        find(&Folded::of(text), &rules, |_| false).into_iter().map(|hit| hit.rule).collect()
    };
    book.write(|w| put_away(w, "insider", true)).unwrap();
    assert_eq!(found(&book, "有内部消息，稳赚"), ["gain"]);
    book.write(|w| restore(w, "insider")).unwrap();
    assert_eq!(found(&book, "有内部消息，稳赚"), ["insider", "gain"]);

    let both = |text: &str| Bilingual { zh: text.into(), en: text.into() };
    let own = |key: &str, zh: &[&str]| SaveContent {
        key: key.into(),
        content: WordingRule {
            reason: both("本公司不许说"),
            source: both("公司合规手册"),
            zh: zh.iter().map(|phrase| (*phrase).to_owned()).collect(),
            en: vec![],
            wish: false,
        },
        is_put_away: false,
    };
    assert_eq!(refused(book.write(|w| save(w, own("", &[" "])))), "zh: Empty");
    for without_words in ["…", "限时|", "限时+", "限时……|仅限"] {
        assert_eq!(refused(book.write(|w| save(w, own("", &[without_words])))), "zh: Malformed", "{without_words}");
    }
    let key = book.write(|w| save(w, own("", &["限时|仅限今天…额度"]))).unwrap();
    assert_eq!(found(&book, "仅限今天还有额度"), std::slice::from_ref(&key));
    assert!(found(&book, "不是仅限今天还有额度").is_empty(), "denied as any other");
    let told = view(&book.vault).unwrap();
    assert_eq!(told.rules.last().unwrap().key, key);
    book.write(|w| save(w, own("best", &["遥遥领先"]))).unwrap();
    assert_eq!(found(&book, "业内最佳，遥遥领先"), ["best"]);
    book.write(|w| remove(w, &key)).unwrap();
    assert!(found(&book, "仅限今天还有额度").is_empty());
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
        for hit in find(&folded, as_shipped(), |_| false) {
            prop_assert!(text.contains(folded.original(hit.run)));
        }
    }
}
