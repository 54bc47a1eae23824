//! What all forms of a document must hold, seen by readers that are not ours: poppler for PDF, unzip and docx-rs for
//! Word.

mod client_brief;
mod printed;
mod word;

use crate::{Language, Typesetter, docx, markdown, plain_text, sample, visit_summary};
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use zhike_core::visit::{SummaryCopy, SummaryFact, SummaryFactLabel, VisitSummary};

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(Typesetter::default);

const BOTH: [SummaryCopy; 2] = [SummaryCopy::Client, SummaryCopy::Internal];

/// Runs one of poppler's tools on a PDF.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{tool} (Debian: poppler-utils) does not start: {error}"));
    let mut input = child.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let feeder = std::thread::spawn(move || input.write_all(&pdf));
    let output = child.wait_with_output().unwrap();
    // pdfinfo may stop reading once it knows enough.
    let _ = feeder.join().unwrap();
    assert!(output.status.success(), "{tool} failed");
    String::from_utf8(output.stdout).unwrap()
}

fn pdf_text(pdf: &[u8]) -> String {
    poppler("pdftotext", &["-raw", "-enc", "UTF-8", "-", "-"], pdf)
}

/// The text of every part of a Word file, without tags.
fn docx_text(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut xml = String::new();
        archive.by_index(index).unwrap().read_to_string(&mut xml).unwrap();
        let mut inside_tag = false;
        text.extend(xml.chars().filter(|&c| {
            let shown = !inside_tag && c != '<';
            inside_tag = c == '<' || (inside_tag && c != '>');
            shown
        }));
        text.push('\n');
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// A text as content: without blanks, line ends and places to break, which each form sets as it needs.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

/// All forms of a summary as bare text. The backslashes with which Markdown escapes are left out.
fn forms(summary: &VisitSummary, language: Language) -> [(&'static str, String); 4] {
    [
        ("PDF", bare(&pdf_text(&TYPESETTER.pdf(&visit_summary(summary, language)).unwrap()))),
        ("DOCX", bare(&docx_text(&docx(&visit_summary(summary, language)).unwrap()))),
        ("Markdown", bare(&markdown(&visit_summary(summary, language))).replace('\\', "")),
        ("text", bare(&plain_text(&visit_summary(summary, language)))),
    ]
}

#[test]
fn every_form_says_everything() {
    for language in Language::ALL {
        for copy in BOTH {
            let summary = sample::summary(copy);
            let mut said: Vec<&str> = vec!["2026-0017", "䶮丽", "陈知远", "东海证券", "S0630619070012", "10:04–11:20"];
            said.extend([
                "三年期大额存单",
                "两个工作日到账",
                &summary.client_message,
                &summary.next_meeting,
                &summary.matter,
            ]);
            said.extend(summary.topics.iter().map(String::as_str));
            said.extend(summary.promises.iter().chain(&summary.requests).map(|entry| entry.text.as_str()));
            said.extend(match language {
                Language::Chinese => ["2026年11月21日（星期六）", "2026年11月25日前"],
                Language::English => ["Saturday,November21,2026", "byNovember25,2026"],
            });
            if copy == SummaryCopy::Internal {
                said.extend(summary.notes.iter().map(String::as_str));
                said.extend([&*summary.judgement, &*summary.aim, "不谈前一家券商的事"]);
                said.extend(match language {
                    Language::Chinese => ["内部留存", "512万元", "高端", "朋友"],
                    Language::English => ["Internaluseonly", "CNY5,120,000", "High", "Friend"],
                });
                said.extend(["母亲独居，怕自己出差时没人在身边。", "说起图书馆时眼睛亮了。"]);
                // The needs of the visit, and cells of the map as they stand.
                said.extend(match language {
                    Language::Chinese => {
                        ["本次需求", "安全·深藏", "观察·信心中·未满足", "需求图", "3·要紧", "12·新", "问过"]
                    }
                    Language::English => [
                        "Needsnoted",
                        "Safety·Deep",
                        "observed·mediumconfidence·open",
                        "Needmap",
                        "3·pressing",
                        "12·new",
                        "asked",
                    ],
                });
            }
            for (form, text) in forms(&summary, language) {
                for sentence in &said {
                    assert!(text.contains(&bare(sentence)), "{form} {language:?} {copy:?} lacks {sentence}:\n{text}");
                }
            }
        }
    }
}

#[test]
fn markup_in_content_is_printed_as_it_is() {
    let hostile = [
        r#"#eval("1+1") #read("/etc/passwd")"#,
        "*bold* _emph_ `raw` $x^2$",
        r"back\slash \u{41} ~ -- ... @ref <label>",
        "= heading - list + enum / term: x // comment /* block */",
        "<w:t>&amp;</w:t> <script>alert(1)</script> ]]>",
        "#[content] #{code} #let x = 1; #sys.inputs",
    ];
    let mut summary = sample::summary(SummaryCopy::Internal);
    summary.client_name = hostile[0].to_owned();
    summary.topics = hostile.iter().map(|&text| text.to_owned()).collect();
    summary.place = hostile[2].to_owned();
    summary.products[0].name = hostile[1].to_owned();
    summary.promises[0].text = hostile[3].to_owned();
    summary.client_message = hostile[4].to_owned();
    summary.judgement = hostile[5].to_owned();
    for (form, text) in forms(&summary, Language::Chinese) {
        for content in hostile {
            // Markdown's own escapes were taken off together with the content's backslashes.
            let content = if form == "Markdown" { content.replace('\\', "") } else { content.to_owned() };
            assert!(text.contains(&bare(&content)), "{form} changed {content}:\n{text}");
        }
    }
}

/// A client copy whose data wrongly holds what is internal: the documents must not show it even then.
fn leaking(canary: &str) -> VisitSummary {
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.notes = vec![canary.to_owned(), format!("a{canary}")];
    summary.judgement = canary.to_owned();
    summary.internal_facts =
        SummaryFactLabel::ALL.iter().map(|&label| SummaryFact { label, value: canary.to_owned() }).collect();
    let internal = sample::summary(SummaryCopy::Internal);
    summary.map = internal.map;
    summary.needs = internal.needs;
    summary.needs.iter_mut().for_each(|need| need.text = canary.to_owned());
    summary
}

/// What only the needs of a visit and the map say.
const WORDS_OF_NEEDS: [&str; 12] = [
    "需求",
    "显性",
    "深藏",
    "自我实现",
    "问一问",
    "要紧",
    "Needsnoted",
    "Needmap",
    "Stated",
    "Self-fulfillment",
    "pressing",
    "confidence",
];

#[test]
fn needs_alone_do_not_reach_the_client_either() {
    let mut leaking = sample::summary(SummaryCopy::Client);
    leaking.map = sample::map();
    leaking.needs = sample::summary(SummaryCopy::Internal).needs;
    for language in Language::ALL {
        for (form, text) in forms(&leaking, language) {
            for word in WORDS_OF_NEEDS.into_iter().chain(["出差时没人在身边", "眼睛亮了"]) {
                assert!(!text.contains(word), "{form} {language:?} shows {word}");
            }
        }
        // In the internal copy they are there, so the test would notice them.
        let internal = VisitSummary { copy: SummaryCopy::Internal, ..leaking.clone() };
        for (form, text) in forms(&internal, language) {
            assert!(text.contains("出差时没人在身边") && text.contains("眼睛亮了"), "{form} {language:?}");
        }
    }
}

#[test]
fn a_visit_without_needs_has_no_section_for_them() {
    let mut summary = sample::summary(SummaryCopy::Internal);
    summary.needs.clear();
    summary.map.clear();
    for (form, text) in forms(&summary, Language::Chinese) {
        assert!(!text.contains("需求"), "{form}:\n{text}");
    }
    // A map of which nothing is known yet is drawn; where a list would be empty, it says so.
    summary.map = sample::empty_brief().map;
    for (form, text) in forms(&summary, Language::Chinese) {
        assert!(text.contains("需求图"), "{form}:\n{text}");
        assert!(text.contains(if form == "text" { "还没有记下需求" } else { "问一问" }), "{form}:\n{text}");
    }
}

#[test]
fn the_client_copy_is_the_same_with_and_without_internal_data() {
    let clean = sample::summary(SummaryCopy::Client);
    let leaking = leaking("内部判断：不可外传");
    for language in Language::ALL {
        let pdf = |summary| TYPESETTER.pdf(&visit_summary(summary, language)).unwrap();
        assert_eq!(pdf(&clean), pdf(&leaking));
        assert_eq!(docx(&visit_summary(&clean, language)).unwrap(), docx(&visit_summary(&leaking, language)).unwrap());
        assert_eq!(markdown(&visit_summary(&clean, language)), markdown(&visit_summary(&leaking, language)));
        assert_eq!(plain_text(&visit_summary(&clean, language)), plain_text(&visit_summary(&leaking, language)));
        for (form, text) in forms(&leaking, language) {
            for internal in ["不可外传", "内部留存", "Internaluseonly", "内部记录", "Internalnotes", "客户层级"]
                .into_iter()
                .chain(WORDS_OF_NEEDS)
            {
                assert!(!text.contains(internal), "{form} {language:?} shows {internal}");
            }
        }
    }
}

proptest! {
    /// In the three forms that are quick to make; that the PDF of a client copy does not depend on internal data at all
    /// is proved byte by byte above.
    #[test]
    fn no_internal_sentence_reaches_the_client(canary in "[A-Z]{12}[一-龥]{4}", chinese in any::<bool>()) {
        let language = if chinese { Language::Chinese } else { Language::English };
        let quick = |summary: &VisitSummary| [
            markdown(&visit_summary(summary, language)),
            plain_text(&visit_summary(summary, language)),
            docx_text(&docx(&visit_summary(summary, language)).unwrap()),
        ];
        for text in quick(&leaking(&canary)) {
            prop_assert!(!text.contains(&canary));
        }
        // The same words do appear in the internal copy, so the test would notice them.
        for text in quick(&VisitSummary { copy: SummaryCopy::Internal, ..leaking(&canary) }) {
            prop_assert!(text.contains(&canary));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn no_text_can_stop_a_document(name in any::<String>(), topic in any::<String>(), number in any::<String>()) {
        let mut summary = sample::summary(SummaryCopy::Internal);
        summary.client_name = name;
        summary.topics = vec![topic];
        summary.number = number;
        prop_assert!(TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).is_ok());
        let docx = docx(&visit_summary(&summary, Language::Chinese)).unwrap();
        prop_assert!(docx_rs::read_docx(&docx).is_ok());
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for copy in BOTH {
        let summary = sample::summary(copy);
        let pdf = || TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).unwrap();
        let word = || docx(&visit_summary(&summary, Language::Chinese)).unwrap();
        let (first_pdf, first_docx) = (pdf(), word());
        assert_eq!(first_pdf, pdf());
        assert_eq!(first_docx, word());
        // Another thread and another typesetter change nothing.
        let summary = summary.clone();
        let elsewhere = std::thread::spawn(move || {
            let pdf = Typesetter::default().pdf(&visit_summary(&summary, Language::Chinese)).unwrap();
            (pdf, docx(&visit_summary(&summary, Language::Chinese)).unwrap())
        });
        assert_eq!((first_pdf, first_docx.clone()), elsewhere.join().unwrap());
        // No time of making in the archive either.
        let mut archive = zip::ZipArchive::new(Cursor::new(&first_docx)).unwrap();
        for index in 0..archive.len() {
            assert_eq!(archive.by_index(index).unwrap().last_modified().unwrap().year(), 1980);
        }
    }
}

#[test]
fn the_pdf_names_itself_and_its_language() {
    let summary = sample::summary(SummaryCopy::Client);
    let pdf = TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).unwrap();
    let info = poppler("pdfinfo", &["-"], &pdf);
    let value =
        |label: &str| info.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default().trim().to_owned();
    assert!(value("Title:").contains("拜访纪要") && value("Title:").contains("2026-0017"), "{info}");
    assert!(value("Author:").contains("陈知远"), "{info}");
    assert_eq!(value("Tagged:"), "yes");
    assert!(value("Page size:").contains("A4"), "{info}");
    assert!(value("CreationDate:").contains("2026"), "{info}");
    assert!(pdf.windows(11).any(|bytes| bytes == b"/Lang(zh-CN" || bytes == b"/Lang (zh-C"), "no language");
}

#[test]
fn only_our_fonts_are_used_and_embedded() {
    let pdf = TYPESETTER.pdf(&visit_summary(&sample::long_summary(SummaryCopy::Internal), Language::English)).unwrap();
    let fonts = poppler("pdffonts", &["-"], &pdf);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(fonts.iter().any(|font| font.contains("NotoSansSC-Bold")), "{fonts:?}");
    assert!(fonts.iter().all(|font| font.contains("NotoSansSC")), "{fonts:?}");
}

#[test]
fn a_name_of_five_thousand_characters_flows_over_pages() {
    for character in ['长', 'x'] {
        let mut summary = sample::summary(SummaryCopy::Client);
        summary.client_name = character.to_string().repeat(5_000);
        let pdf = TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).unwrap();
        // Only what lies on the page is read: text that ran off it would be missing.
        let text =
            bare(&poppler("pdftotext", &["-nopgbrk", "-x", "0", "-y", "0", "-W", "595", "-H", "842", "-", "-"], &pdf));
        let found = text.matches(character).count();
        assert!(found >= 5_000, "{found} of {character}");
        assert!(text.contains("风险提示"));
    }
}

#[test]
fn an_address_can_be_copied_whole() {
    let address = "https://example.cn/reports/annual-review-of-portfolios-and-plans/education";
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.topics = vec![address.to_owned()];
    let text = pdf_text(&TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).unwrap());
    assert!(text.replace('\n', "").contains(address), "{text}");
}

#[test]
fn a_character_the_fonts_lack_leaves_the_rest_in_place() {
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.client_name = "𠮷田👍静".to_owned();
    let text = bare(&pdf_text(&TYPESETTER.pdf(&visit_summary(&summary, Language::Chinese)).unwrap()));
    assert!(text.contains('田') && text.contains('静'), "{text}");
}

#[test]
fn word_headings_tables_and_page_fields_are_real() {
    let docx = docx(&visit_summary(&sample::summary(SummaryCopy::Internal), Language::Chinese)).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&docx)).unwrap();
    let mut part = |name: &str| {
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        xml
    };
    let document = part("word/document.xml");
    assert!(document.contains(r#"<w:pStyle w:val="Heading1" />"#) && document.contains("<w:tbl>"));
    // The map: a head and five levels of four cells each, and what presses on a ground of its own.
    let map = &document[document.find("需求图").unwrap()..];
    let map = &map[..map.find("</w:tbl>").unwrap()];
    assert_eq!((map.matches("<w:tr>").count(), map.matches("<w:tc>").count()), (6, 24));
    assert!(map.contains(r#"w:fill="FBE7E2""#), "{map}");
    assert!(part("word/styles.xml").contains(r#"w:eastAsia="微软雅黑""#));
    let footer = part("word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES") && footer.contains("内部留存"));
    assert!(docx_rs::read_docx(&docx).is_ok());
}

#[test]
fn the_recovery_sheet_is_one_page_with_every_group() {
    let groups = sample::recovery_groups();
    let day = sample::summary(SummaryCopy::Client).held_on;
    for language in Language::ALL {
        for name in ["客户簿", &"很长的名字".repeat(200)] {
            let pdf = TYPESETTER.recovery_sheet_pdf(&groups, day, name, language).unwrap();
            let text = bare(&pdf_text(&pdf));
            for group in &groups {
                assert!(text.contains(group.as_str()));
            }
            assert!(poppler("pdfinfo", &["-"], &pdf).contains("Pages:           1\n"));
        }
    }
}

#[test]
fn the_typesetter_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Typesetter>();
}

#[test]
fn a_product_is_printed_with_code_level_and_maturity() {
    use zhike_core::facts::{ProductRisk, ProductTerms};
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.products[0].terms = ProductTerms {
        code: "007194".to_owned(),
        risk: Some(ProductRisk::R3),
        matures_on: chrono::NaiveDate::from_ymd_opt(2027, 1, 9),
    };
    let told = markdown(&visit_summary(&summary, Language::Chinese));
    assert!(told.contains("三年期大额存单（007194 · R3 · 到期 2027年1月9日）"), "{told}");
}
