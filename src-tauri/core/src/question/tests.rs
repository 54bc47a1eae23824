//! The bank as shipped, the adviser's hand in it, and what is asked next.

use super::fit::{KIN, template};
use super::*;
use crate::client::RelationshipStage;
use crate::contact_person::Tie;
use crate::content::{Bilingual, SaveContent};
use crate::id::{ClientId, VisitId};
use crate::need::{self, AddNeed, CellStanding, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedSource};
use crate::need_map;
use crate::tier::Tier;
use crate::visit::testing::{Book, book, refused};
use crate::visit::{self, AddVisitLine, LineKind};
use proptest::prelude::*;
use std::collections::HashSet;

fn ask(client: &ClientId) -> AskNext {
    AskNext { client: client.clone(), visit: None, spin: None, level: None, depth: None, most: 5 }
}

fn keys(questions: &[NextQuestion]) -> Vec<String> {
    questions.iter().map(|question| question.key.clone()).collect()
}

#[test]
fn the_bank_is_large_whole_and_in_both_languages() {
    let bank = list(&book().vault).unwrap();
    assert!(bank.len() >= 120, "{}", bank.len());
    let keys: HashSet<&str> = bank.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys.len(), bank.len());
    let speak_of_kin = |question: &Question| {
        let texts = [&question.text.zh, &question.text.en];
        texts.map(|text| template(text).unwrap().uses(KIN))
    };
    for entry in &bank {
        let question = &entry.content;
        for text in [&question.text.zh, &question.text.en] {
            assert!(!text.trim().is_empty() && text.chars().count() <= 200, "{}", entry.key);
        }
        let [zh, en] = speak_of_kin(question);
        assert!(!(zh || en) || !question.fit.ties.is_empty(), "{} speaks of nobody", entry.key);
    }
    assert!(bank.iter().filter(|entry| speak_of_kin(&entry.content) == [true, true]).count() >= 20);
    let bank: Vec<Question> = bank.into_iter().map(|entry| entry.content).collect();
    for &level in NeedLevel::ALL {
        for &depth in NeedDepth::ALL {
            let of_cell = bank.iter().filter(|question| (question.level, question.depth) == (level, depth));
            assert!(of_cell.count() >= 8, "{level:?} {depth:?}");
        }
        for &spin in Spin::ALL {
            assert!(bank.iter().any(|question| question.level == level && question.spin == Some(spin)));
        }
    }
}

/// Whoever it is and however little is known, there is something to ask about every cell that suits the relationship.
#[test]
fn everybody_has_a_question_for_every_cell_that_suits() {
    let mut book = book();
    for &stage in RelationshipStage::ALL {
        let client = book.client(stage.word());
        book.set_client(&client, "stage", stage.word());
        for &level in NeedLevel::ALL {
            for &depth in NeedDepth::ALL {
                if stage == RelationshipStage::Stranger && depth == NeedDepth::Deep {
                    continue;
                }
                let request = AskNext { level: Some(level), depth: Some(depth), most: 2, ..ask(&client) };
                assert_eq!(next(&book.vault, request).unwrap().len(), 2, "{stage:?} {level:?} {depth:?}");
            }
        }
    }
}

#[test]
fn a_question_names_the_person_it_is_about() {
    let mut book = book();
    let client = book.client("林静仪");
    book.set_client(&client, "stage", "friend");
    let met = book.under_way(&client);
    book.finish(&met);
    let of_kin = |book: &Book| -> Vec<NextQuestion> {
        let request = AskNext { level: Some(NeedLevel::Safety), most: 12, ..ask(&client) };
        let reasons = |question: &NextQuestion| question.reasons.contains(&QuestionReason::Tie);
        next(&book.vault, request).unwrap().into_iter().filter(reasons).collect()
    };
    assert!(of_kin(&book).is_empty());
    book.relative(&client, "吴桂芳", "母亲");
    let found = of_kin(&book);
    assert!(!found.is_empty());
    for question in found {
        assert!(![&question.text.zh, &question.text.en].iter().any(|text| text.contains(['{', '}'])));
    }
    let asked = next(&book.vault, AskNext { level: Some(NeedLevel::Safety), most: 12, ..ask(&client) }).unwrap();
    assert!(
        asked.iter().any(|question| question.text.zh.contains("您母亲") && question.text.en.contains("your mother"))
    );
    let told = told_to(book.vault.conn(), &client).unwrap();
    for question in &asked {
        assert_eq!(told(&question.key).as_ref(), Some(&question.text), "and so when it is told again");
    }
    assert_eq!(told("no-such-key"), None);
}

#[test]
fn who_was_never_met_is_asked_no_follow_up() {
    let mut book = book();
    let client = book.client("王小明");
    book.set_client(&client, "topics", "女儿留学；高尔夫；买房");
    let follow_ups = |book: &Book| {
        let asked = NeedLevel::ALL
            .iter()
            .flat_map(|level| next(&book.vault, AskNext { level: Some(*level), most: 12, ..ask(&client) }).unwrap());
        asked.filter(|question| question.reasons.contains(&QuestionReason::Theme)).count()
    };
    assert_eq!(follow_ups(&book), 0, "nothing was said yet");
    let first = book.under_way(&client);
    let agenda = for_visit(&book.vault, &client, &first).unwrap();
    let of_gain = agenda.iter().filter(|question| question.spin == Some(Spin::NeedPayoff)).count();
    assert!(of_gain <= 1, "a first meeting is not about what would be gained: {:?}", keys(&agenda));
    book.finish(&first);
    assert!(follow_ups(&book) > 0);
}

#[test]
fn what_is_empty_is_asked_before_what_is_known() {
    let mut book = book();
    let client = book.client("王小明");
    book.set_client(&client, "stage", "partner");
    let request = AddNeed {
        client: client.clone(),
        level: NeedLevel::Safety,
        depth: NeedDepth::Deep,
        text: "怕出差时没人在身边".into(),
        evidence: NeedEvidence::Said,
        confidence: NeedConfidence::Medium,
        noted_on: None,
        source: NeedSource::Profile,
        about: None,
        occasion: None,
        question: String::new(),
        promises: vec![],
    };
    book.write(|w| need::add(w, request)).unwrap();
    for question in next(&book.vault, AskNext { most: 12, ..ask(&client) }).unwrap() {
        assert_ne!((question.level, question.depth), (NeedLevel::Safety, NeedDepth::Deep));
        assert_eq!(question.reasons.first(), Some(&QuestionReason::EmptyCell));
    }
}

#[test]
fn what_was_laid_on_the_agenda_stays_there_for_the_visit_and_not_for_the_next() {
    let mut book = book();
    let client = book.client("王小明");
    book.set_client(&client, "stage", "friend");
    let planned = book.planned(&client, "2026-12-09T15:00");
    let before = for_visit(&book.vault, &client, &planned).unwrap();
    assert_eq!(before.len(), 5);
    assert!(before.iter().all(|question| question.outcome.is_none()));
    book.write(|w| visit::start(w, &planned)).unwrap();
    let on_agenda = for_visit(&book.vault, &client, &planned).unwrap();
    assert_eq!(keys(&on_agenda), keys(&before), "what was prepared is what lies there");

    let asked = PutQuestion {
        client: client.clone(),
        visit: Some(planned.clone()),
        question: before[1].key.clone(),
        outcome: QuestionOutcome::Asked,
    };
    book.write(|w| put(w, asked)).unwrap();
    let said = need::LineNeed {
        level: before[0].level,
        depth: before[0].depth,
        evidence: NeedEvidence::Said,
        confidence: NeedConfidence::High,
        about: None,
        question: before[0].key.clone(),
    };
    let line = AddVisitLine {
        visit: planned.clone(),
        kind: LineKind::Need,
        text: "她说了很多".into(),
        due_on: None,
        fabe: None,
        terms: None,
        need: Some(said),
    };
    book.write(|w| visit::add_line(w, line)).unwrap();
    let outcomes: Vec<_> =
        for_visit(&book.vault, &client, &planned).unwrap().into_iter().map(|question| question.outcome).collect();
    assert_eq!(
        outcomes[..3],
        [Some(QuestionOutcome::Answered), Some(QuestionOutcome::Asked), Some(QuestionOutcome::Proposed)]
    );
    let cells = need_map::cells_of(book.vault.conn(), &client, book.vault.clock().today()).unwrap();
    let standing = |question: &NextQuestion| cells[need_map::cell_index(question.level, question.depth)].standing;
    assert_eq!((standing(&before[0]), standing(&before[1])), (CellStanding::Fresh, CellStanding::Asked));

    book.finish(&planned);
    book.hours_pass(24 * 300);
    let later = book.under_way(&client);
    let next_time = for_visit(&book.vault, &client, &later).unwrap();
    assert!(keys(&next_time).iter().all(|key| !keys(&before).contains(key)), "never twice in a row");
}

#[test]
fn what_is_brought_along_stands_on_the_agenda_and_what_is_passed_over_does_not() {
    let mut book = book();
    let client = book.client("王小明");
    book.set_client(&client, "stage", "friend");
    let planned = book.planned(&client, "2026-12-09T15:00");
    let shown = for_visit(&book.vault, &client, &planned).unwrap();
    let act = |question: &NextQuestion, outcome| PutQuestion {
        client: client.clone(),
        visit: Some(planned.clone()),
        question: question.key.clone(),
        outcome,
    };
    let (bring, pass) = (act(&shown[3], QuestionOutcome::Proposed), act(&shown[0], QuestionOutcome::Passed));
    book.write(|w| put(w, bring)).unwrap();
    book.write(|w| put(w, pass)).unwrap();
    let now = for_visit(&book.vault, &client, &planned).unwrap();
    assert_eq!((now.len(), &now[0].key), (5, &shown[3].key));
    assert!(!keys(&now).contains(&shown[0].key));
    book.write(|w| visit::start(w, &planned)).unwrap();
    assert_eq!(keys(&for_visit(&book.vault, &client, &planned).unwrap()), keys(&now));
}

#[test]
fn what_is_passed_over_gives_way_to_another() {
    let mut book = book();
    let client = book.client("王小明");
    let cell = AskNext { level: Some(NeedLevel::Safety), depth: Some(NeedDepth::Stated), most: 1, ..ask(&client) };
    let mut seen = HashSet::new();
    for _ in 0..4 {
        let question = next(&book.vault, cell.clone()).unwrap().remove(0);
        assert!(seen.insert(question.key.clone()), "it came again");
        let request = PutQuestion {
            client: client.clone(),
            visit: None,
            question: question.key,
            outcome: QuestionOutcome::Passed,
        };
        book.write(|w| put(w, request)).unwrap();
    }
}

#[test]
fn what_cannot_be_put_is_refused() {
    let mut book = book();
    let (client, other) = (book.client("王小明"), book.client("李芳"));
    let theirs = book.under_way(&other);
    let key = list(&book.vault).unwrap().remove(0).key;
    let request = |visit: Option<VisitId>, question: &str, outcome| PutQuestion {
        client: client.clone(),
        visit,
        question: question.into(),
        outcome,
    };
    for (request, why) in [
        (request(None, "no-such-key", QuestionOutcome::Asked), "no question"),
        (request(None, &key, QuestionOutcome::Proposed), "outcome: WrongState"),
        (request(Some(theirs), &key, QuestionOutcome::Asked), "no visit"),
    ] {
        assert_eq!(refused(book.write(|w| put(w, request))), why);
    }
    let too_many = AskNext { most: 13, ..ask(&client) };
    assert_eq!(refused(next(&book.vault, too_many)), "most: OutOfRange");
}

fn own(key: &str, zh: &str, en: &str) -> SaveContent<Question> {
    let content = Question {
        level: NeedLevel::Safety,
        depth: NeedDepth::Stated,
        spin: Some(Spin::Situation),
        text: Bilingual { zh: zh.into(), en: en.into() },
        fit: QuestionFit {
            tiers: vec![Tier::High],
            stages: vec![],
            ages: vec![],
            ties: vec![Tie::Mother, Tie::Father],
            work: vec![],
            themes: vec![],
        },
    };
    SaveContent { key: key.into(), content, is_put_away: false }
}

#[test]
fn the_adviser_adds_rewords_puts_away_and_restores() {
    let mut book = book();
    let of_key = |book: &Book, key: &str| list(&book.vault).unwrap().into_iter().find(|question| question.key == key);
    let key = book.write(|w| save(w, own("", "{家人}最近身体怎样？", ""))).unwrap();
    let added = of_key(&book, &key).unwrap();
    assert_eq!((added.shipped.is_none(), &added.content.fit.ties), (true, &vec![Tie::Mother, Tie::Father]));
    assert_eq!(added.content.text.en, added.content.text.zh, "until the other language is given");
    let shipped = list(&book.vault).unwrap().remove(0);
    let reworded = Question {
        text: Bilingual { zh: "换一种说法".into(), en: shipped.content.text.en.clone() },
        ..shipped.content.clone()
    };
    let request = SaveContent { key: shipped.key.clone(), content: reworded.clone(), is_put_away: false };
    book.write(|w| save(w, request)).unwrap();
    let changed = of_key(&book, &shipped.key).unwrap();
    assert_eq!((changed.content, changed.changed), (reworded, vec!["text.zh".to_owned()]));
    book.write(|w| put_away(w, &shipped.key, true)).unwrap();
    assert!(of_key(&book, &shipped.key).unwrap().is_put_away);
    book.write(|w| restore(w, &shipped.key)).unwrap();
    assert_eq!(of_key(&book, &shipped.key).unwrap(), shipped);
    book.write(|w| remove(w, &key)).unwrap();
    assert!(of_key(&book, &key).is_none());
    assert_eq!(refused(book.write(|w| remove(w, &key))), "no question");
}

#[test]
fn what_is_chosen_in_another_order_is_not_changed() {
    let mut book = book();
    for entry in list(&book.vault).unwrap() {
        let mut content = entry.content.clone();
        content.fit.ages.reverse();
        content.fit.themes.reverse();
        book.write(|w| save(w, SaveContent { key: entry.key.clone(), content, is_put_away: false })).unwrap();
    }
    assert!(list(&book.vault).unwrap().iter().all(|entry| entry.changed.is_empty()));
}

#[test]
fn a_text_that_cannot_be_told_is_refused() {
    let mut book = book();
    let nobody = |zh: &str| {
        let mut request = own("", zh, "");
        request.content.fit.ties.clear();
        request
    };
    for (request, why) in [
        (own("no-such-key", "x", ""), "no question"),
        (own("", " ", "\u{200b}"), "text: Empty"),
        (own("", "", &"长".repeat(201)), "text: TooLong"),
        (own("", "您{名字}好吗？", ""), "text: UnknownField"),
        (own("", "{家人}好吗？", "How is {{kin}?"), "text: LooseBrace"),
        (nobody("{kin}好吗？"), "fit.ties: Empty"),
    ] {
        assert_eq!(refused(book.write(|w| save(w, request))), why);
    }
    assert_eq!(refused(check_text("{kin")), "text: LooseBrace");
    book.write(|w| save(w, nobody("{{kin}}好吗？"))).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_client_is_asked_the_same_twice_in_a_row(
        stage in 0..4usize, tier in 0..4usize, rest in prop::collection::vec((0..400u64, 0..4u8), 1..5)
    ) {
        let mut book = book();
        let client = book.client("王小明");
        book.set_client(&client, "stage", RelationshipStage::ALL[stage].word());
        book.set_client(&client, "tier", Tier::ALL[tier].word());
        let mut last: Vec<String> = Vec::new();
        for (days, between) in rest {
            let visit = book.under_way(&client);
            let now = keys(&for_visit(&book.vault, &client, &visit).unwrap());
            prop_assert_eq!(now.len(), 5);
            prop_assert!(now.iter().all(|key| !last.contains(key)));
            book.finish(&visit);
            book.hours_pass(24 * days + 1);
            last = now;
            // What happens between two visits: a question is passed over on the page, or brought to a visit to come,
            // which is kept or called off.
            let loose = next(&book.vault, AskNext { most: 1, ..ask(&client) }).unwrap().remove(0).key;
            prop_assert!(!last.contains(&loose));
            let put_as = |visit: Option<VisitId>, outcome| PutQuestion {
                client: client.clone(), visit, question: loose.clone(), outcome,
            };
            match between {
                0 => {}
                1 => book.write(|w| put(w, put_as(None, QuestionOutcome::Passed))).unwrap(),
                called_off => {
                    let day = book.vault.clock().today().succ_opt().unwrap();
                    let later = book.planned(&client, &format!("{day}T10:00"));
                    book.write(|w| put(w, put_as(Some(later.clone()), QuestionOutcome::Proposed))).unwrap();
                    if called_off == 2 {
                        book.write(|w| visit::cancel(w, &later)).unwrap();
                        let again = next(&book.vault, AskNext { most: 12, ..ask(&client) }).unwrap();
                        prop_assert!(keys(&again).contains(&loose), "it was never put");
                    }
                }
            }
        }
    }
}
