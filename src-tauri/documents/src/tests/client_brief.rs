//! What the brief must hold: one page, whatever there is to say.

use super::{TYPESETTER, bare, pdf_text, poppler};
use crate::{Language, Typesetter, client_brief, sample};
use proptest::prelude::*;
use zhike_core::brief::ClientBrief;
use zhike_core::money::Fen;

fn pdf(brief: &ClientBrief, language: Language) -> Vec<u8> {
    TYPESETTER.brief_pdf(&client_brief(brief, language)).unwrap()
}

fn text(brief: &ClientBrief, language: Language) -> String {
    bare(&pdf_text(&pdf(brief, language)))
}

fn is_one_page(pdf: &[u8]) -> bool {
    let info = poppler("pdfinfo", &["-"], pdf);
    info.contains("Pages:           1\n") && info.contains("A4")
}

/// A word on the page: its text and its box, in points from the upper left.
struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

fn words(pdf: &[u8]) -> Vec<Word> {
    poppler("pdftotext", &["-bbox", "-", "-"], pdf)
        .lines()
        .filter_map(|line| {
            let line = line.trim().strip_prefix("<word ")?;
            let edge = |name: &str| -> f64 {
                let from = line.find(name).unwrap() + name.len() + 2;
                line[from..].split('"').next().unwrap().parse().unwrap()
            };
            Some(Word {
                text: line.split(['>', '<']).nth(1).unwrap().to_owned(),
                left: edge("xMin"),
                top: edge("yMin"),
                right: edge("xMax"),
                bottom: edge("yMax"),
            })
        })
        .collect()
}

#[test]
fn it_says_what_there_is_to_prepare() {
    let brief = sample::brief();
    let shared = [
        "䶮丽",
        "东海建筑设计院·院长",
        "C4",
        "不谈前一家券商的事；不在单位提起家里。",
        "徒步，每年走一段古道",
        "林桂芳",
        "母亲",
        "𬱖",
        "高三，想去荷兰读建筑",
        "银婚",
        "母亲独居，怕自己出差时没人在身边。",
        "请介绍一位懂涉外保险的人。",
        "到期的存单不再续作。",
        "陈知远",
    ];
    let chinese = [
        "客户简报",
        "内部留存",
        "不得交给客户",
        "高端",
        "朋友",
        "52岁",
        "虚岁53·属虎",
        "512万元",
        "至2027-03-18",
        "忌讳",
        "林桂芳的生日",
        "农历十月三十",
        "13天后",
        "虚岁80",
        "整寿",
        "11月25日前",
        "11月19日前·已过期",
        "2026年11月21日",
        "安全·深藏",
        "观察·11月21日",
        "在办·她/他说·10月11日",
        "推断·2025年10月21日",
        "3·要紧",
        "12·新",
        "2·在办",
        "1·已满足",
        "1·旧",
        "问过",
        "问一问",
        "您母亲的体检和复诊，平时是谁在陪？",
        "制于2026年11月25日",
    ];
    let english = [
        "ClientBrief",
        "Internaluseonly",
        "neverhandittotheclient",
        "High",
        "Friend",
        "nominal53·Tiger",
        "CNY5,120,000",
        "untilMar18,2027",
        "Taboo",
        "林桂芳:Birthday",
        "lunar10/30",
        "in13days",
        "nominal80",
        "byNov19·overdue",
        "November21,2026",
        "Safety·Deep",
        "observed·Nov21",
        "inhand·said·Oct11",
        "inferred·Oct21,2025",
        "3·pressing",
        "12·new",
        "2·inhand",
        "1·met",
        "1·old",
        "asked",
        "Self-fulfillment",
        "Onceyourdaughterisabroad,whatwillweighonyoumost?",
        "MadeonNovember25,2026",
    ];
    for (language, own, foreign) in
        [(Language::Chinese, &chinese[..], "Whousually"), (Language::English, &english[..], "您母亲的体检")]
    {
        let text = text(&brief, language);
        for sentence in shared.iter().chain(own) {
            assert!(text.contains(sentence), "{language:?} lacks {sentence}:\n{text}");
        }
        assert!(!text.contains(foreign), "{language:?} asks in the other language");
    }
}

#[test]
fn it_is_one_page_however_much_there_is() {
    for language in Language::ALL {
        for brief in [sample::brief(), sample::empty_brief(), sample::overfull_brief()] {
            let pdf = pdf(&brief, language);
            assert!(is_one_page(&pdf), "{language:?}");
        }
    }
}

#[test]
fn what_is_not_known_is_said_and_leaves_room_to_write() {
    let mut brief = sample::empty_brief();
    assert!(text(&brief, Language::Chinese).contains("还没有拜访过。"));
    assert!(text(&brief, Language::English).contains("Nobodynotedyet."));
    brief.name = String::new();
    brief.adviser.name = String::new();
    brief.map.clear();
    for language in Language::ALL {
        assert!(is_one_page(&pdf(&brief, language)));
    }
}

/// A Chinese stop at the end of a line counts as wide as a character; its empty half may hang over.
const HANGING: f64 = 5.0;

#[test]
fn no_word_leaves_its_column_or_the_page() {
    let millimetres = |length: f64| length * 72.0 / 25.4;
    let (left, right) = (millimetres(16.0), millimetres(194.0));
    let gutter = (millimetres(84.0), millimetres(93.0));
    // The columns begin under the strip of facts and end over the foot.
    let columns = (millimetres(13.0) + 8.0 * 13.5, millimetres(13.0) + 55.0 * 13.5);
    for language in Language::ALL {
        for brief in [sample::brief(), sample::overfull_brief()] {
            let words = words(&pdf(&brief, language));
            assert!(words.len() > 60, "{} words", words.len());
            for Word { text, left: from, right: to, top, bottom } in words {
                assert!(
                    from > left - 1.0 && to < right + HANGING && top > 0.0 && bottom < 842.0,
                    "{text} leaves the page"
                );
                if top > columns.0 && bottom < columns.1 {
                    assert!(
                        to < gutter.0 + HANGING || from > gutter.1 - 1.0,
                        "{language:?}: {text} stands in the gutter"
                    );
                }
            }
        }
    }
}

#[test]
fn no_amount_is_cut() {
    let mut brief = sample::overfull_brief();
    for (wan, written) in [(900_000_000, "CNY9,000,000,000,000"), (51_200, "CNY512,000,000")] {
        brief.assets = Some(Fen::from_wan(wan));
        let text = text(&brief, Language::English);
        assert!(text.contains(written), "{text}");
    }
}

#[test]
fn what_a_list_leaves_out_is_counted() {
    let mut brief = sample::brief();
    let person = brief.people[0].clone();
    brief.people = (0..60)
        .map(|number| {
            let mut person = person.clone();
            person.name = format!("第{number:02}人");
            person
        })
        .collect();
    let text = text(&brief, Language::Chinese);
    let shown = (0..60).filter(|number| text.contains(&format!("第{number:02}人"))).count();
    assert!(shown >= 3, "{text}");
    assert!(text.contains(&format!("另有{}条", 60 - shown)), "{shown} shown:\n{text}");

    // What the core left out counts too, and nothing is said where all is there.
    let mut brief = sample::brief();
    assert!(!self::text(&brief, Language::Chinese).contains("另有"));
    brief.open_left = 4;
    assert!(self::text(&brief, Language::Chinese).contains("另有4条"));
    assert!(self::text(&brief, Language::English).contains("4more"));
}

#[test]
fn a_text_that_is_cut_says_so() {
    let mut brief = sample::brief();
    brief.taboo = "长".repeat(20_000);
    let text = text(&brief, Language::Chinese);
    let shown = text.matches('长').count();
    assert!(text.contains("长…") && (20..160).contains(&shown), "{shown} shown");
}

#[test]
fn markup_is_printed_as_it_is() {
    let hostile = r#"#eval("1") *b* $x$ @r <l> \u{41}"#;
    let mut brief = sample::brief();
    brief.name = hostile.to_owned();
    brief.taboo = hostile.to_owned();
    brief.needs[0].text = hostile.to_owned();
    let found = text(&brief, Language::Chinese).matches(&bare(hostile)).count();
    // The title of the file is not on the page.
    assert_eq!(found, 3);
}

#[test]
fn the_same_brief_gives_the_same_bytes() {
    let brief = sample::brief();
    let elsewhere = Typesetter::default().brief_pdf(&client_brief(&brief, Language::Chinese)).unwrap();
    assert_eq!(pdf(&brief, Language::Chinese), elsewhere);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]
    #[test]
    fn no_text_can_stop_it_or_make_a_second_page(name in any::<String>(), word in any::<String>(), times in 1_usize..400) {
        let mut brief = sample::brief();
        brief.name = name;
        let long = word.repeat(times);
        brief.topics.clone_from(&long);
        brief.people[0].notes.clone_from(&long);
        brief.people[0].relation.clone_from(&word);
        brief.questions[0].text.zh = long;
        prop_assert!(is_one_page(&pdf(&brief, Language::Chinese)));
    }
}

#[test]
fn of_the_dead_no_age_is_told_and_a_quiet_house_is_minded() {
    use zhike_core::facts::Standing;
    let mut brief = sample::brief();
    brief.people[2].deceased = true;
    brief.standing = Standing { deceased: false, quiet_until: brief.made_on.succ_opt() };
    let told = text(&brief, Language::Chinese);
    assert!(told.contains("林桂芳（已故）") && told.contains("静默至") && !told.contains("周明（已故）"), "{told}");
    brief.standing = Standing { deceased: true, quiet_until: None };
    brief.deceased_on = Some(brief.made_on);
    brief.age = None;
    let told = text(&brief, Language::Chinese);
    assert!(told.contains("已故2026年11月25日") && !told.contains("静默至"), "{told}");
    assert!(is_one_page(&pdf(&brief, Language::Chinese)));
    brief.risk_grade = Some(zhike_core::client::RiskGrade::C1Lowest);
    assert!(text(&brief, Language::Chinese).contains("C1最低类别"));
}
