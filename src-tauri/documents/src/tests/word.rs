//! What a Word file says of itself, and how its rules and faces look in the programs people have.

use super::BOTH;
use crate::{Language, docx, sample, visit_summary};
use std::io::{Cursor, Read};
use zhike_core::visit::SummaryCopy;

/// A part of a Word file.
fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

#[test]
fn a_word_file_says_who_wrote_it_of_which_day_it_is_and_names_the_faces_of_both_systems() {
    let mut summary = sample::summary(SummaryCopy::Client);
    summary.adviser.firm = "甲 & 乙 <证券>".to_owned();
    let file = docx(&visit_summary(&summary, Language::Chinese)).unwrap();
    let about = part(&file, "docProps/core.xml");
    for said in [
        "<dc:creator>陈知远 高级投资顾问; 甲 &amp; 乙 &lt;证券&gt;</dc:creator>",
        ">2026-11-21T12:00:00Z</dcterms:created>",
        "<dc:title>2026-0017 · 拜访纪要（客户版）</dc:title>",
    ] {
        assert!(about.contains(said), "{about}");
    }
    let faces = part(&file, "word/fontTable.xml");
    for face in ["微软雅黑", "Microsoft YaHei", "PingFang SC", "苹方"] {
        assert!(faces.contains(face), "{faces}");
    }
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains(r#"w:eastAsia="微软雅黑""#) && styles.contains(r#"w:eastAsia="zh-CN""#), "{styles}");
    assert_eq!(styles.matches(r#"w:styleId="Normal""#).count(), 1, "{styles}");
    assert!(docx_rs::read_docx(&file).is_ok());
}

#[test]
fn no_rule_of_a_word_file_is_black() {
    for copy in BOTH {
        let xml = part(&docx(&visit_summary(&sample::summary(copy), Language::Chinese)).unwrap(), "word/document.xml");
        assert!(!xml.contains(r#"w:color="000000""#), "{copy:?}");
    }
}
