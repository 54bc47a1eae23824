//! One store read over what two versions ship.

use super::*;
use crate::error::{Error, Invalid, Result};
use crate::noun::Noun;
use crate::text::entry;
use crate::vault::testing::empty_book;
use crate::vault::{Op, OpenVault, Write};
use proptest::prelude::*;
use serde::Deserialize;

/// A kind of content with all that a kind may have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Card {
    text: Bilingual,
    fit: Fit,
    days: u16,
    /// Given exactly when there are no days.
    method: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Fit {
    ages: Vec<u8>,
    tiers: Vec<u8>,
}

impl Content for Card {
    const KIND: &'static str = "card";
    const NOUN: Noun = Noun::Offer;
    const TEXTS: &'static [&'static str] = &["text"];
    const GROUPS: &'static [&'static str] = &["fit"];

    fn checked(self) -> Result<Self> {
        let text = self.text.each(|text| entry::short("text", text))?;
        if !self.agrees() {
            return Err(Error::invalid("method", Invalid::WrongState));
        }
        Ok(Self { text, ..self })
    }

    fn agrees(&self) -> bool {
        (self.days == 0) == self.method.is_some()
    }
}

fn card(zh: &str, en: &str) -> Card {
    let fit = Fit { ages: vec![40], tiers: vec![] };
    Card { text: Bilingual { zh: zh.into(), en: en.into() }, fit, days: 7, method: None }
}

fn shelf(entries: &[(&str, Card)]) -> Shelf<Card> {
    let shipped = |(key, content): &(&str, Card)| Shipped {
        key: (*key).to_owned(),
        content: content.clone(),
        is_withdrawn: false,
    };
    Shelf::new(entries.iter().map(shipped).collect())
}

fn withdraw(mut shelf: Shelf<Card>, key: &str) -> Shelf<Card> {
    for shipped in shelf.0.iter_mut().filter(|shipped| shipped.key == key) {
        shipped.is_withdrawn = true;
    }
    shelf
}

/// What the first version ships.
fn first() -> Shelf<Card> {
    shelf(&[
        ("away", card("收", "away")),
        ("refit", card("合", "refit")),
        ("reword", card("说", "reword")),
        ("gone", card("走", "gone")),
        ("gone-quietly", card("静", "quiet")),
        ("dropped", card("丢", "dropped")),
    ])
}

struct Book(OpenVault);

impl Book {
    fn new() -> Self {
        Self(empty_book("2026-11-21"))
    }

    fn write<T>(&mut self, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
        self.0.write(Op::SaveQuestion, verb).map(|written| written.value)
    }

    /// Saves an entry with something of it changed.
    fn change(&mut self, shelf: &Shelf<Card>, key: &str, change: impl FnOnce(&mut Card)) -> String {
        let mut content = self.entry(shelf, key).map_or_else(|| card("", ""), |entry| entry.content);
        change(&mut content);
        let request = SaveContent { key: key.into(), content, is_put_away: false };
        self.write(|w| shelf.save(w, request)).unwrap()
    }

    fn entry(&self, shelf: &Shelf<Card>, key: &str) -> Option<ContentEntry<Card>> {
        shelf.list(self.0.conn()).unwrap().into_iter().find(|entry| entry.key == key)
    }

    fn keys(&self, shelf: &Shelf<Card>) -> Vec<String> {
        shelf.list(self.0.conn()).unwrap().into_iter().map(|entry| entry.key).collect()
    }

    /// The names of all fields kept of an entry.
    fn kept(&self, key: &str) -> Option<Vec<String>> {
        let change = store::of(self.0.conn(), "card", key).unwrap()?;
        Some(change.fields.into_iter().map(|(name, _)| name).collect())
    }
}

/// Put away, refitted, reworded; then a later version rewords and refits the same entries, adds one and takes some out.
#[test]
fn a_later_version_reaches_whatever_the_adviser_did_not_change() {
    let (mut book, first) = (Book::new(), first());
    book.write(|w| first.put_away(w, "away", true)).unwrap();
    book.change(&first, "refit", |card| card.fit.ages = vec![50]);
    book.change(&first, "reword", |card| card.text.zh = "我的说法".into());
    book.change(&first, "gone", |card| card.text.en = "my own words".into());
    book.change(&first, "gone-quietly", |card| card.days = 30);
    book.change(&first, "dropped", |card| card.days = 30);
    let own = book.change(&first, "", |card| card.text.zh = "自己的".into());
    assert_eq!(book.kept("reword").unwrap(), ["text.zh"]);
    assert_eq!(book.kept("refit").unwrap(), ["fit.ages"]);
    assert_eq!(book.kept("away").unwrap(), Vec::<String>::new());

    let new = |zh: &str, en: &str| Card { fit: Fit { ages: vec![60], tiers: vec![1] }, days: 14, ..card(zh, en) };
    let later = withdraw(
        withdraw(
            shelf(&[
                ("away", new("收二", "away two")),
                ("refit", new("合二", "refit two")),
                ("reword", new("说二", "reword two")),
                ("gone", card("走", "gone")),
                ("gone-quietly", card("静", "quiet")),
                ("added", card("新", "new")),
            ]),
            "gone",
        ),
        "gone-quietly",
    );
    assert_eq!(book.keys(&later), ["away", "refit", "reword", "gone", "added", own.as_str()]);
    let away = book.entry(&later, "away").unwrap();
    assert!(away.is_put_away && away.changed.is_empty());
    assert_eq!(away.content, new("收二", "away two"));
    let refit = book.entry(&later, "refit").unwrap();
    assert_eq!((refit.content.fit.ages, refit.content.fit.tiers), (vec![50], vec![1]));
    assert_eq!((refit.content.text.zh.as_str(), refit.content.days), ("合二", 14));
    let reword = book.entry(&later, "reword").unwrap();
    assert_eq!(reword.content, new("我的说法", "reword two"), "one language is the adviser's, the other the later one");
    assert_eq!((reword.shipped, reword.changed), (Some(new("说二", "reword two")), vec!["text.zh".to_owned()]));
    let gone = book.entry(&later, "gone").unwrap();
    assert_eq!((gone.content.text, gone.shipped), (card("走", "my own words").text, None), "kept as an own one");
    assert_eq!(book.kept("dropped").unwrap(), ["days"], "not shown, for nobody knows the rest; and not lost");

    // What the later version shipped is given back, one field or all, and an own one goes for good.
    book.change(&later, "reword", |card| card.text.zh = "说二".into());
    assert_eq!((book.entry(&later, "reword").unwrap().changed, book.kept("reword")), (vec![], None));
    book.write(|w| later.restore(w, "refit")).unwrap();
    assert_eq!(book.kept("refit"), None);
    book.write(|w| later.remove(w, "gone")).unwrap();
    book.write(|w| later.remove(w, &own)).unwrap();
    assert_eq!(book.keys(&later), ["away", "refit", "reword", "added"]);
}

#[test]
fn an_own_entry_speaks_both_languages_until_the_other_is_given() {
    let (mut book, shelf) = (Book::new(), first());
    let key = book.change(&shelf, "", |card| card.text.zh = "自己的".into());
    let entry = book.entry(&shelf, &key).unwrap();
    assert_eq!(entry.content.text, Bilingual { zh: "自己的".into(), en: "自己的".into() });
    assert!(!entry.changed.contains(&"text.en".to_owned()), "the form knows that it was not given");
    book.change(&shelf, &key, |card| card.text = Bilingual { zh: "我的".into(), en: String::new() });
    assert_eq!(book.entry(&shelf, &key).unwrap().content.text.en, "我的", "it follows");
    book.change(&shelf, &key, |card| card.text.en = "mine".into());
    book.change(&shelf, &key, |card| card.text.zh = "我们的".into());
    assert_eq!(book.entry(&shelf, &key).unwrap().content.text, Bilingual { zh: "我们的".into(), en: "mine".into() });
}

#[test]
fn what_is_as_shipped_again_leaves_nothing_behind() {
    let (mut book, shelf) = (Book::new(), first());
    let as_shipped = book.entry(&shelf, "reword").unwrap();
    book.change(&shelf, "reword", |card| card.days = 30);
    book.change(&shelf, "reword", |card| card.days = 7);
    assert_eq!((book.kept("reword"), book.entry(&shelf, "reword")), (None, Some(as_shipped.clone())));
    book.change(&shelf, "reword", |card| card.text.en = " ".into());
    assert_eq!(book.entry(&shelf, "reword"), Some(as_shipped), "an emptied language is as shipped");
    book.write(|w| shelf.put_away(w, "reword", true)).unwrap();
    book.write(|w| shelf.put_away(w, "reword", false)).unwrap();
    assert_eq!(book.kept("reword"), None);
}

#[test]
fn a_change_that_does_not_go_with_what_is_shipped_now_is_passed_over_and_kept() {
    let (mut book, first) = (Book::new(), first());
    book.change(&first, "reword", |card| {
        card.days = 0;
        card.method = Some("visit".into());
        card.text.zh = "我的说法".into();
    });
    book.change(&first, "refit", |card| card.days = 30);
    // Now it goes by a method: no number of days fits that.
    let by_letter = Card { days: 0, method: Some("letter".into()), ..card("说", "reword") };
    let later = shelf(&[("reword", by_letter.clone()), ("refit", by_letter)]);
    let reword = book.entry(&later, "reword").unwrap();
    assert_eq!(reword.changed, ["method", "text.zh"], "the days are as shipped by now");
    let refit = book.entry(&later, "refit").unwrap();
    assert_eq!((refit.content.days, refit.changed), (0, vec![]));
    assert_eq!(book.kept("refit").unwrap(), ["days"]);
    // A value no version of this app knows.
    let odd =
        "UPDATE content_change SET fields = '{\"days\":\"soon\",\"text.zh\":\"字\",\"later\":1}' WHERE key = 'refit'";
    book.write(|w| Ok(w.conn().execute(odd, [])?)).unwrap();
    let refit = book.entry(&first, "refit").unwrap();
    assert_eq!((refit.content, refit.changed), (card("字", "refit"), vec!["text.zh".to_owned()]));
}

#[test]
fn what_cannot_be_done_is_refused() {
    let (mut book, shelf) = (Book::new(), first());
    let own = book.change(&shelf, "", |card| card.text.en = "mine".into());
    let refused = |result: Result<()>| match result.unwrap_err() {
        Error::Invalid { field, why } => format!("{field}: {why:?}"),
        Error::NotFound { kind } => format!("no {}", kind.word()),
        other => panic!("{other}"),
    };
    let save = |key: &str, content: Card| SaveContent { key: key.into(), content, is_put_away: false };
    let bare = save("reword", card("", " "));
    assert_eq!(refused(book.write(|w| shelf.save(w, bare).map(drop))), "text: Empty");
    let unknown = save("nobody", card("字", "word"));
    assert_eq!(refused(book.write(|w| shelf.save(w, unknown).map(drop))), "no offer");
    assert_eq!(refused(book.write(|w| shelf.put_away(w, "nobody", true))), "no offer");
    assert_eq!(refused(book.write(|w| shelf.restore(w, "nobody"))), "no offer");
    assert_eq!(refused(book.write(|w| shelf.restore(w, &own))), "key: WrongState");
    assert_eq!(refused(book.write(|w| shelf.remove(w, "reword"))), "key: WrongState");
}

#[test]
fn every_step_is_undone() {
    let (mut book, shelf) = (Book::new(), first());
    let list = |book: &Book| shelf.list(book.0.conn()).unwrap();
    let mut seen = vec![list(&book)];
    book.change(&shelf, "reword", |card| card.text.zh = "我的说法".into());
    seen.push(list(&book));
    book.write(|w| shelf.put_away(w, "reword", true)).unwrap();
    seen.push(list(&book));
    book.change(&shelf, "", |card| card.text.zh = "自己的".into());
    seen.push(list(&book));
    book.write(|w| shelf.restore(w, "reword")).unwrap();
    while let Some(before) = seen.pop() {
        book.0.undo().unwrap();
        assert_eq!(list(&book), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done in whatever order: field by field, what the adviser left as it was shipped follows what is shipped
    /// later, and what they changed stays theirs.
    #[test]
    fn each_field_follows_whoever_spoke_last_of_it(
        steps in prop::collection::vec((0..4u8, 0..3u8), 0..8), later in prop::array::uniform4(0..3u8)
    ) {
        // Four fields of three values each; 0 is what the first version ships.
        let set = |card: &mut Card, field: u8, value: u8| match field {
            0 => card.text.zh = format!("字{value}"),
            1 => card.text.en = format!("word {value}"),
            2 => card.fit.ages = vec![value],
            _ => card.days = 1 + u16::from(value),
        };
        let of = |values: [u8; 4]| {
            let mut made = card("", "");
            for (field, value) in (0..).zip(values) {
                set(&mut made, field, value);
            }
            made
        };
        let (mut book, first) = (Book::new(), shelf(&[("a", of([0; 4])), ("b", of([0; 4]))]));
        let mut hand = [0; 4];
        for (field, value) in steps {
            book.change(&first, "a", |card| set(card, field, value));
            hand[usize::from(field)] = value;
        }
        let expected: Vec<u8> = hand.iter().zip(later).map(|(own, later)| if *own == 0 { later } else { *own }).collect();
        let second = shelf(&[("b", of(later)), ("a", of(later))]);
        prop_assert_eq!(book.entry(&second, "a").unwrap().content, of(expected.try_into().unwrap()));
        prop_assert_eq!(book.entry(&second, "b").unwrap().content, of(later));
        prop_assert_eq!(book.kept("a").is_some(), hand != [0; 4]);
        prop_assert_eq!(book.entry(&first, "a").unwrap().content, of(hand));
    }
}
