//! The rules as shipped, what they offer, who may help, and what accepting makes.

use super::*;
use crate::client::MessageChannel;
use crate::content::{Bilingual, SaveContent};
use crate::id::{ClientId, NeedId};
use crate::ledger::{self, ListLedger};
use crate::need::tests::a_need;
use crate::need::{self, NeedDepth, NeedLevel, NeedState};
use crate::text::theme::NeedTheme;
use crate::touch::{self, Method};
use crate::visit::testing::{Book, TODAY, book, day, refused};
use std::collections::HashSet;

fn noted(book: &mut Book, client: &ClientId, text: &str) -> NeedId {
    let request = a_need(client, NeedLevel::Safety, NeedDepth::Hidden, text);
    book.write(|w| need::add(w, request)).unwrap()
}

fn take_up(need: &NeedId, text: &str, with: Option<ClientId>, step: OfferStep) -> AcceptOffer {
    AcceptOffer { need: need.clone(), rule: String::new(), with, text: text.into(), step }
}

const BY_FRIDAY: OfferStep = OfferStep::Promise { due_on: None };

#[test]
fn the_rules_are_many_whole_and_reach_every_cell_and_theme() {
    let rules = rules(&book().vault).unwrap();
    assert!(rules.len() >= 40, "{}", rules.len());
    let keys: HashSet<&str> = rules.iter().map(|rule| rule.key.as_str()).collect();
    assert_eq!(keys.len(), rules.len());
    let rules: Vec<(&str, &OfferRule)> = rules.iter().map(|rule| (rule.key.as_str(), &rule.content)).collect();
    for kind in OfferKind::ALL {
        assert!(rules.iter().any(|(_, rule)| rule.kind == *kind), "{kind:?}");
    }
    for theme in NeedTheme::ALL {
        assert!(rules.iter().filter(|(_, rule)| rule.themes.contains(theme)).count() >= 3, "{theme:?}");
    }
    for (key, rule) in rules {
        assert_eq!(rule.kind == OfferKind::Method, rule.method.is_some(), "{key}");
        assert!(rule.within_days <= 365 && !rule.text.zh.is_empty() && !rule.text.en.is_empty(), "{key}");
    }
}

#[test]
fn what_fits_the_theme_comes_first_and_other_themes_not_at_all() {
    let mut book = book();
    let client = book.client("陈国栋");
    let id = noted(&mut book, &client, "母亲的体检和复诊没人陪");
    let offers = for_need(&book.vault, &id).unwrap().offers;
    assert!(offers.len() >= 4);
    assert!(!offers[0].themes.is_empty());
    let themes = need::note(&book.vault, &id).unwrap().themes;
    let rules = rules(&book.vault).unwrap();
    for offer in &offers {
        let rule = &rules.iter().find(|rule| rule.key == offer.rule).unwrap().content;
        assert!(rule.themes.is_empty() || rule.themes.iter().any(|theme| themes.contains(theme)), "{}", offer.rule);
        assert!(offer.by >= day(TODAY));
    }
}

#[test]
fn a_client_who_knows_about_it_may_help_and_is_never_oneself() {
    let mut book = book();
    let (chen, lin, other) = (book.client("陈国栋"), book.client("林医生"), book.client("李画家"));
    book.set_client(&lin, "occupation", "心内科医生");
    book.set_client(&lin, "resources", "认识体检中心的主任；能约专家门诊");
    book.set_client(&other, "hobbies", "画画");
    book.set_client(&chen, "resources", "认识医院的人");
    let id = noted(&mut book, &chen, "母亲的体检和复诊没人陪");
    let people = for_need(&book.vault, &id).unwrap().people;
    assert_eq!(people.iter().map(|person| &person.client.id).collect::<Vec<_>>(), [&lin]);
    assert!(
        ["心内科医生", "认识体检中心的主任", "能约专家门诊"].contains(&people[0].because.as_str()),
        "{}",
        people[0].because
    );
    let seen = people_to_ask(&book.vault, &chen).unwrap();
    assert_eq!((seen[0].need.clone(), seen[0].person.client.id.clone()), (id.clone(), lin.clone()));
    book.trash(&lin);
    assert!(for_need(&book.vault, &id).unwrap().people.is_empty());
}

#[test]
fn a_word_in_common_makes_nobody_a_helper() {
    let mut book = book();
    let (chen, zhou, sun) = (book.client("陈国栋"), book.client("周厂长"), book.client("孙校长"));
    book.set_client(&zhou, "occupation", "塑料厂厂长");
    book.set_client(&sun, "occupation", "职业学校校长");
    let plant = noted(&mut book, &chen, "车间要扩产，资金周转不开");
    assert!(for_need(&book.vault, &plant).unwrap().people.is_empty(), "a factory is no help with a factory");
    let workers = noted(&mut book, &chen, "厂里招不到技工，发愁");
    let people = for_need(&book.vault, &workers).unwrap().people;
    assert_eq!(people.iter().map(|person| &person.client.id).collect::<Vec<_>>(), [&sun]);
    assert_eq!((people[0].because.as_str(), people[0].themes.as_slice()), ("职业学校校长", &[NeedTheme::Business][..]));
    let fact = noted(&mut book, &chen, "厂里今年多了十个技工");
    assert!(for_need(&book.vault, &fact).unwrap().people.is_empty(), "nothing is asked for");
}

#[test]
fn who_was_never_met_is_brought_no_present_first() {
    let mut book = book();
    let client = book.client("陈国栋");
    let request = a_need(&client, NeedLevel::Belonging, NeedDepth::Hidden, "喜欢书法和越剧");
    let id = book.write(|w| need::add(w, request)).unwrap();
    let presents = |book: &Book| -> Vec<bool> {
        let offers = for_need(&book.vault, &id).unwrap().offers;
        offers.iter().map(|offer| offer.method == Some(Method::Gift)).collect()
    };
    let before = presents(&book);
    assert!(before.contains(&true) && before.is_sorted(), "presents come last: {before:?}");
    let visit = book.under_way(&client);
    book.finish(&visit);
    assert!(!presents(&book).is_sorted(), "by now they are told as they fit");
}

#[test]
fn a_rule_has_no_fields_and_promises_nothing_that_is_barred() {
    let mut book = book();
    for (text, why) in [
        ("给{称呼}的一页说明", "text: UnknownField"),
        ("一页说明}", "text: LooseBrace"),
        ("一页保本产品的清单", "text: Barred"),
        ("年化 8% 的产品说明", "text: Barred"),
    ] {
        assert_eq!(refused(book.write(|w| save_rule(w, own("", text)))), why, "{text}");
        assert_eq!(refused(check_text(&book.vault, text)), why, "{text}");
    }
    for rule in rules(&book.vault).unwrap() {
        for text in [&rule.content.text.zh, &rule.content.text.en] {
            check_text(&book.vault, text).unwrap();
        }
    }
}

#[test]
fn an_offer_taken_up_is_a_promise_that_serves_the_need() {
    let mut book = book();
    let (chen, lin) = (book.client("陈国栋"), book.client("林医生"));
    let id = noted(&mut book, &chen, "母亲的体检没人陪");
    let step = OfferStep::Promise { due_on: Some(day("2026-12-18")) };
    let request = take_up(&id, "请一位懂这方面的朋友帮忙看看", Some(lin.clone()), step);
    book.write(|w| accept(w, request)).unwrap();
    let served = need::note(&book.vault, &id).unwrap();
    assert_eq!(served.state, NeedState::BeingMet);
    let entry = served.steps[0].entry.as_ref().unwrap();
    assert_eq!((entry.text.as_str(), entry.due_on), ("请一位懂这方面的朋友帮忙看看", Some(day("2026-12-18"))));
    assert_eq!(served.steps[0].with.as_ref().unwrap().id, lin);
    let open = ListLedger { client: Some(chen), open_only: true, due_by: None, limit: 10 };
    assert_eq!(ledger::list(&book.vault, open).unwrap().len(), 1);
    book.vault.undo().unwrap();
    let undone = need::note(&book.vault, &id).unwrap();
    assert_eq!((undone.state, undone.steps.len()), (NeedState::Open, 0));
}

#[test]
fn an_offer_taken_up_may_be_a_planned_touch() {
    let mut book = book();
    let client = book.client("陈国栋");
    let id = noted(&mut book, &client, "想懂一点国债");
    let step = OfferStep::Touch { method: Method::Message, channel: Some(MessageChannel::Wechat), on: day(TODAY) };
    book.write(|w| accept(w, take_up(&id, "发一页国债说明", None, step))).unwrap();
    let served = need::note(&book.vault, &id).unwrap();
    let planned = served.steps[0].touch.as_ref().unwrap();
    assert_eq!(touch::list_planned(&book.vault, &client).unwrap()[0].id, planned.id);
    book.write(|w| touch::complete(w, &planned.id)).unwrap();
    let done = need::note(&book.vault, &id).unwrap();
    assert_eq!(done.steps[0].touch.as_ref().unwrap().state, touch::PlannedTouchState::Done);
    let step = OfferStep::Touch { method: Method::Gift, channel: None, on: day("2026-12-20") };
    let other = noted(&mut book, &client, "想要一本画册");
    book.write(|w| accept(w, take_up(&other, "寄一本画册", None, step))).unwrap();
    let planned = touch::list_planned(&book.vault, &client).unwrap().remove(0).id;
    book.write(|w| touch::drop_planned(w, &planned)).unwrap();
    assert_eq!(need::note(&book.vault, &other).unwrap().state, NeedState::Open, "dropped, it serves nothing");
    let yesterday = OfferStep::Touch { method: Method::Gift, channel: None, on: day("2026-12-08") };
    assert_eq!(refused(book.write(|w| accept(w, take_up(&id, "x", None, yesterday)))), "plannedOn: OutOfRange");
}

#[test]
fn what_may_leave_the_machine_names_no_other_client() {
    let mut book = book();
    let (chen, lin) = (book.client("陈国栋"), book.client("林医生"));
    let id = noted(&mut book, &chen, "母亲的体检没人陪");
    let named = take_up(&id, "请林医生帮忙约体检", Some(lin.clone()), BY_FRIDAY);
    assert_eq!(refused(book.write(|w| accept(w, named))), "text: NamesClient");
    let spaced = take_up(&id, "请 林 医生 帮忙", Some(lin.clone()), BY_FRIDAY);
    assert_eq!(refused(book.write(|w| accept(w, spaced))), "text: NamesClient");
    let discreet = take_up(&id, "请一位朋友帮忙", Some(lin.clone()), BY_FRIDAY);
    book.write(|w| accept(w, discreet)).unwrap();
    let entry = need::note(&book.vault, &id).unwrap().steps[0].entry.clone().unwrap().id;
    let told = ledger::EditLedgerEntry { id: entry.clone(), text: "请林医生帮忙".into(), due_on: None };
    assert_eq!(refused(book.write(|w| ledger::edit(w, told))), "text: NamesClient", "not later either");
    book.write(|w| ledger::remove(w, &entry)).unwrap();
    let oneself = take_up(&id, "自己来", Some(chen.clone()), BY_FRIDAY);
    assert_eq!(refused(book.write(|w| accept(w, oneself))), "with: WrongState");
    book.trash(&lin);
    let gone = take_up(&id, "请朋友帮忙", Some(lin), BY_FRIDAY);
    assert_eq!(refused(book.write(|w| accept(w, gone))), "client: WrongState");
    assert!(need::note(&book.vault, &id).unwrap().steps.is_empty());
}

#[test]
fn a_rule_saved_as_it_is_shipped_is_not_changed() {
    let mut book = book();
    for entry in rules(&book.vault).unwrap() {
        let mut content = entry.content.clone();
        content.themes.reverse();
        book.write(|w| save_rule(w, SaveContent { key: entry.key.clone(), content, is_put_away: false })).unwrap();
    }
    assert!(rules(&book.vault).unwrap().iter().all(|entry| entry.changed.is_empty()));
}

fn own(key: &str, text: &str) -> SaveContent<OfferRule> {
    let content = OfferRule {
        kind: OfferKind::Material,
        method: None,
        levels: vec![NeedLevel::Safety],
        depths: vec![],
        themes: vec![NeedTheme::Health],
        within_days: 3,
        text: Bilingual { zh: text.into(), en: String::new() },
    };
    SaveContent { key: key.into(), content, is_put_away: false }
}

#[test]
fn the_adviser_adds_rewords_puts_away_and_restores() {
    let mut book = book();
    let key = book.write(|w| save_rule(w, own("", "一页体检项目对照"))).unwrap();
    let client = book.client("陈国栋");
    let id = noted(&mut book, &client, "想做体检");
    let offered = |book: &Book| for_need(&book.vault, &id).unwrap().offers.iter().any(|offer| offer.rule == key);
    assert!(offered(&book));
    book.write(|w| put_away_rule(w, &key, true)).unwrap();
    assert!(!offered(&book));
    book.write(|w| remove_rule(w, &key)).unwrap();
    assert_eq!(refused(book.write(|w| remove_rule(w, &key))), "no offer");
    let shipped = rules(&book.vault).unwrap().remove(0);
    book.write(|w| save_rule(w, own(&shipped.key, "换一种说法"))).unwrap();
    let changed = rules(&book.vault).unwrap().remove(0);
    assert_eq!((changed.content.text.zh.as_str(), changed.shipped.as_ref()), ("换一种说法", Some(&shipped.content)));
    assert_eq!(changed.content.text.en, shipped.content.text.en, "the other language stays");
    book.write(|w| restore_rule(w, &shipped.key)).unwrap();
    assert_eq!(rules(&book.vault).unwrap()[0], shipped);
    let mut with_method = own("", "x");
    with_method.content.method = Some(Method::Gift);
    assert_eq!(refused(book.write(|w| save_rule(w, with_method))), "method: WrongState");
    let mut too_late = own("", "x");
    too_late.content.within_days = 366;
    assert_eq!(refused(book.write(|w| save_rule(w, too_late))), "withinDays: OutOfRange");
}
