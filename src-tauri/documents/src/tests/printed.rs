//! What the gate searches is what is printed: no form says more of what somebody wrote.

use super::{BOTH, bare, forms};
use crate::{Language, client_brief, missing_glyphs, sample, visit_summary};
use zhike_core::export::{DocumentPart, Found, ProductPart};
use zhike_core::visit::{SummaryCopy, VisitSummary};

/// A summary in which every text somebody can write is a mark of its own: `甲001`, `甲002` …
fn marked(copy: SummaryCopy) -> (VisitSummary, Vec<String>) {
    let mut marks = Vec::new();
    let mut next = || {
        let mark = format!("甲{:03}", marks.len() + 1);
        marks.push(mark.clone());
        mark
    };
    let mut summary = sample::summary(copy);
    let adviser = &mut summary.adviser;
    for text in [
        &mut adviser.name,
        &mut adviser.firm,
        &mut adviser.department,
        &mut adviser.title,
        &mut adviser.licence_number,
        &mut adviser.phone,
        &mut adviser.email,
        &mut adviser.address,
        &mut adviser.risk_notice,
        &mut adviser.signature_line,
        &mut summary.client_name,
        &mut summary.place,
        &mut summary.aim,
        &mut summary.matter,
        &mut summary.client_message,
        &mut summary.next_meeting,
        &mut summary.judgement,
    ] {
        *text = next();
    }
    summary.topics.iter_mut().chain(&mut summary.notes).for_each(|text| *text = next());
    summary.promises.iter_mut().chain(&mut summary.requests).for_each(|entry| entry.text = next());
    summary.needs.iter_mut().for_each(|need| need.text = next());
    for product in &mut summary.products {
        product.name = next();
        let fabe = &mut product.fabe;
        for part in [&mut fabe.feature, &mut fabe.advantage, &mut fabe.benefit, &mut fabe.evidence] {
            *part = next();
        }
    }
    (summary, marks)
}

#[test]
fn whatever_a_form_says_of_what_was_written_is_searched() {
    for copy in BOTH {
        let (summary, marks) = marked(copy);
        for language in Language::ALL {
            let printed: String =
                visit_summary(&summary, language).printed().into_iter().map(|one| bare(&one.text) + "\n").collect();
            for (form, text) in forms(&summary, language) {
                for mark in &marks {
                    assert!(
                        !text.contains(mark) || printed.contains(mark),
                        "{form} {copy:?} prints {mark}, which the gate does not see"
                    );
                }
            }
            // And nothing is searched that is not printed: the PDF has everything.
            let (_, pdf) = &forms(&summary, language)[0];
            for mark in marks.iter().filter(|mark| printed.contains(*mark)) {
                assert!(pdf.contains(mark), "{copy:?} does not print {mark}");
            }
        }
    }
}

#[test]
fn each_text_knows_its_place() {
    let (summary, _) = marked(SummaryCopy::Client);
    let printed = visit_summary(&summary, Language::Chinese).printed();
    let at = |text: &str| printed.iter().find(|one| one.text == text).unwrap().at.clone();
    assert_eq!(at(&summary.matter).part, DocumentPart::Matter);
    assert_eq!(at(&summary.place).part, DocumentPart::Place);
    assert_eq!((at(&summary.topics[1]).part, at(&summary.topics[1]).entry), (DocumentPart::Topics, Some(1)));
    let second = at(&summary.products[1].fabe.evidence);
    assert_eq!((second.entry, second.product_part), (Some(1), Some(ProductPart::Evidence)));
    assert_eq!(at(&summary.requests[0].text).part, DocumentPart::Requests);
    assert_eq!(at(&summary.next_meeting).part, DocumentPart::NextMeeting);
}

#[test]
fn an_internal_copy_has_no_place_for_the_client_to_sign_and_no_notice_for_clients() {
    for (language, words) in
        [(Language::Chinese, ["客户签字", "风险提示"]), (Language::English, ["Client", "Risknotice"])]
    {
        for (copy, is_there) in [(SummaryCopy::Client, true), (SummaryCopy::Internal, false)] {
            let outline = visit_summary(&sample::summary(copy), language);
            assert_eq!((outline.notice.is_some(), outline.signatures.len()), (is_there, if is_there { 3 } else { 0 }));
            for (form, text) in forms(&sample::summary(copy), language) {
                assert_eq!(text.contains(words[1]), is_there, "{form} {copy:?}: {}", words[1]);
            }
        }
    }
}

#[test]
fn a_visit_of_no_length_has_no_end() {
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.ended = summary.began;
    for (form, text) in forms(&summary, Language::Chinese) {
        assert!(text.contains("10:04") && !text.contains("10:04–10:04"), "{form}");
    }
}

#[test]
fn a_character_the_fonts_lack_is_said_with_its_code_point_and_place() {
    let mut summary = sample::summary(SummaryCopy::Client);
    assert!(missing_glyphs(&visit_summary(&summary, Language::Chinese).printed()).is_empty());
    summary.client_name = "林\u{2a70f}静".to_owned();
    summary.topics[2] = "她笑了👩‍👧👩‍👧".to_owned();
    let findings = missing_glyphs(&visit_summary(&summary, Language::Chinese).printed());
    let told: Vec<(DocumentPart, Option<u32>, String)> = findings
        .into_iter()
        .map(|one| {
            let Found::Glyph { code_point } = one.found else { panic!("no glyph") };
            (one.at.part, one.at.entry, code_point)
        })
        .collect();
    let glyph = |part, entry, code: &str| (part, entry, code.to_owned());
    assert_eq!(
        told,
        [
            glyph(DocumentPart::Client, None, "U+2A70F"),
            glyph(DocumentPart::Topics, Some(2), "U+1F469"),
            glyph(DocumentPart::Topics, Some(2), "U+1F467"),
            glyph(DocumentPart::Signatures, None, "U+2A70F"),
        ]
    );
    let mut brief = sample::brief();
    assert!(missing_glyphs(&client_brief(&brief, Language::English).printed()).is_empty());
    brief.taboo = "\u{2a70f}".to_owned();
    assert_eq!(missing_glyphs(&client_brief(&brief, Language::English).printed()).len(), 1);
}
