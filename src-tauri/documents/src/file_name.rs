//! File names that Windows, macOS and Linux all take.

use crate::labels::{client_brief, labels};
use crate::{Language, outline};
use chrono::NaiveDate;
use zhike_core::brief::ClientBrief;
use zhike_core::export::ExportFormat;
use zhike_core::visit::VisitSummary;

/// The longest name in bytes of UTF-8. Linux takes 255, an encrypted Linux home folder 143, Windows 255 UTF-16 units.
const MAX_BYTES: usize = 143;

/// The longest number in a name, in bytes; numbers are given by the core and short.
const NUMBER_BYTES: usize = 32;

/// The name of the file a summary is exported to, without a folder: `2026-0001 林静仪 拜访纪要（客户版）.pdf`. At most
/// 143 bytes, no sign or name that a system reserves, never hidden. Two visits of one number have the same name.
pub fn file_name(summary: &VisitSummary, format: ExportFormat, language: Language) -> String {
    let number = cut(&allowed(&summary.number), NUMBER_BYTES).to_owned();
    of_client(&number, &summary.client_name, &labels(language).title_of(summary.copy), ending(format))
}

/// The name of the file a brief is exported to: `林静仪 客户简报（内部） 2026-11-25.pdf`. As safe as the name of a summary.
/// Two briefs made on one day of clients of one name have the same name.
pub fn brief_file_name(brief: &ClientBrief, language: Language) -> String {
    let words = client_brief::words(language);
    let (open, close) = labels(language).copy_brackets;
    let title = format!("{}{open}{}{close} {}", words.title, words.file_mark, brief.made_on);
    of_client("", &brief.name, &title, ending(ExportFormat::Pdf))
}

/// The parts that are there, in order; the name of the client gives way where all would be too long.
fn of_client(number: &str, client: &str, title: &str, ending: &str) -> String {
    // One byte for the sign before a reserved name, two for the spaces between the parts, one for the dot.
    let taken = number.len() + title.len() + ending.len() + 4;
    let client = allowed(client);
    let client = cut(&client, MAX_BYTES.saturating_sub(taken));
    let stem = [number, client, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let guard = if is_reserved(&stem) { "_" } else { "" };
    format!("{guard}{stem}.{ending}")
}

/// The name under which an attachment called `name` is copied out: the same where every system takes it.
pub fn attachment_file_name(name: &str) -> String {
    const LONGEST_ENDING: usize = 16;
    let name = allowed(name);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= LONGEST_ENDING => (stem, format!(".{ending}")),
        _ => (name.as_str(), String::new()),
    };
    // One byte for the sign before a reserved name.
    let stem = cut(stem, MAX_BYTES - 1 - ending.len());
    let guard = if stem.is_empty() || is_reserved(stem) { "_" } else { "" };
    format!("{guard}{stem}{ending}")
}

/// The name of the file the recovery sheet made on `day` is written to.
pub fn recovery_sheet_file_name(day: NaiveDate, language: Language) -> String {
    let title = match language {
        Language::Chinese => "知客恢复密钥",
        Language::English => "Zhike recovery key",
    };
    format!("{title} {day}.pdf")
}

const fn ending(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Pdf => "pdf",
        ExportFormat::Docx => "docx",
        ExportFormat::Markdown => "md",
        ExportFormat::Text => "txt",
        ExportFormat::Original => "bin",
    }
}

/// A text without signs that a file name cannot have, and neither dots nor blanks at its ends, nor a dash at its beginning,
/// which a program would take for one of its switches.
fn allowed(text: &str) -> String {
    let spaced: String = outline::line(text)
        .chars()
        .map(|c| if matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*') { ' ' } else { c })
        .collect();
    trimmed(&spaced.split_whitespace().collect::<Vec<_>>().join(" ")).to_owned()
}

fn trimmed(text: &str) -> &str {
    let hides = |c: char| c == '.' || c == '~' || c.is_whitespace();
    text.trim_start_matches(|c| c == '-' || hides(c)).trim_end_matches(hides)
}

/// The longest beginning of at most `max` bytes that ends between characters, and not inside an emoji built of several.
fn cut(text: &str, max: usize) -> &str {
    if text.len() <= max {
        return text;
    }
    let mut end = text.floor_char_boundary(max);
    let joins =
        |c: char| matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{300}'..='\u{36f}');
    while end > 0 && (text[end..].starts_with(joins) || text[..end].ends_with('\u{200d}')) {
        end = text.floor_char_boundary(end - 1);
    }
    trimmed(&text[..end])
}

/// Whether Windows would take the name for a device: what stands before the first dot counts, blanks do not.
fn is_reserved(stem: &str) -> bool {
    let base = stem.split('.').next().unwrap_or_default().trim().to_uppercase();
    if matches!(base.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let device = base.strip_prefix("COM").or_else(|| base.strip_prefix("LPT"));
    device.is_some_and(|unit| {
        let mut chars = unit.chars();
        matches!(chars.next(), Some('0'..='9' | '¹' | '²' | '³')) && chars.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use proptest::prelude::*;
    use zhike_core::visit::SummaryCopy;

    #[test]
    fn an_attachment_keeps_its_name_where_every_system_takes_it() {
        for (name, file) in [
            ("委托合同.pdf", "委托合同.pdf"),
            ("👩‍👩‍👧 全家福.jpg", "👩‍👩‍👧 全家福.jpg"),
            ("a:b*c?.tar.gz", "a b c .tar.gz"),
            ("con.txt", "_con.txt"),
            (".hidden", "hidden"),
            ("-rf.pdf", "rf.pdf"),
            ("...", "_"),
        ] {
            assert_eq!(attachment_file_name(name), file);
        }
        let long = attachment_file_name(&format!("{}.pdf", "👩‍👩‍👧".repeat(60)));
        assert!(long.len() <= MAX_BYTES && long.ends_with("👧.pdf"), "{long}");
    }

    fn named(number: &str, client: &str) -> String {
        let mut summary = sample::summary(SummaryCopy::Client);
        summary.number = number.to_owned();
        summary.client_name = client.to_owned();
        file_name(&summary, ExportFormat::Pdf, Language::Chinese)
    }

    #[test]
    fn a_name_says_number_client_and_copy() {
        let mut summary = sample::summary(SummaryCopy::Internal);
        summary.number = "2026-0001".to_owned();
        summary.client_name = "林静仪".to_owned();
        let name = |format, language| file_name(&summary, format, language);
        assert_eq!(name(ExportFormat::Pdf, Language::Chinese), "2026-0001 林静仪 拜访纪要（内部版）.pdf");
        assert_eq!(name(ExportFormat::Docx, Language::English), "2026-0001 林静仪 Visit Summary (internal copy).docx");
        assert_eq!(
            name(ExportFormat::Markdown, Language::English),
            "2026-0001 林静仪 Visit Summary (internal copy).md"
        );
        assert_eq!(name(ExportFormat::Text, Language::Chinese), "2026-0001 林静仪 拜访纪要（内部版）.txt");
    }

    #[test]
    fn hostile_names_are_tamed() {
        assert_eq!(named("1", "../../etc/passwd"), "1 etc passwd 拜访纪要（客户版）.pdf");
        assert_eq!(named("1", "C:\\a|b?c*d\"e<f>"), "1 C a b c d e f 拜访纪要（客户版）.pdf");
        assert_eq!(named("1", "a\u{202e}fdp.exe\u{0}\n"), "1 afdp.exe 拜访纪要（客户版）.pdf");
        assert_eq!(named("1", "李.. . "), "1 李 拜访纪要（客户版）.pdf");
        assert_eq!(named("", "CON"), "CON 拜访纪要（客户版）.pdf");
        assert_eq!(named("", "con.x"), "_con.x 拜访纪要（客户版）.pdf");
        assert_eq!(named("COM¹.5", ""), "_COM¹.5 拜访纪要（客户版）.pdf");
        assert_eq!(named("", ".hidden"), "hidden 拜访纪要（客户版）.pdf");
        assert_eq!(named("", ""), "拜访纪要（客户版）.pdf");
    }

    #[test]
    fn a_brief_is_named_by_client_and_day() {
        let mut brief = sample::brief();
        assert_eq!(brief_file_name(&brief, Language::Chinese), "䶮丽 客户简报（内部） 2026-11-25.pdf");
        assert_eq!(brief_file_name(&brief, Language::English), "䶮丽 Client Brief (internal) 2026-11-25.pdf");
        brief.name = "../尉迟/".repeat(300);
        let name = brief_file_name(&brief, Language::Chinese);
        assert!(name.len() <= MAX_BYTES && !name.contains('/') && !name.starts_with('.'), "{name}");
        brief.name = String::new();
        assert_eq!(brief_file_name(&brief, Language::Chinese), "客户简报（内部） 2026-11-25.pdf");
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let name = named("2026-0001", &"䶮".repeat(5_000));
        assert!(name.len() <= MAX_BYTES && name.len() > MAX_BYTES - 6, "{} bytes", name.len());
        assert!(name.starts_with("2026-0001 䶮䶮") && name.ends_with("䶮 拜访纪要（客户版）.pdf"));
        let family = named("2026-0001", &"👨‍👩‍👧‍👦".repeat(100));
        assert!(family.contains("👦 拜访纪要"), "{family}");
    }

    proptest! {
        #[test]
        fn every_name_is_safe_everywhere(number in any::<String>(), client in any::<String>()) {
            let name = named(&number, &client);
            prop_assert!(name.len() <= MAX_BYTES);
            prop_assert!(!name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*']));
            prop_assert!(!name.chars().any(char::is_control));
            prop_assert!(!name.starts_with(['.', ' ', '~', '-']));
            prop_assert!(!is_reserved(&name));
            prop_assert!(name.ends_with("拜访纪要（客户版）.pdf"));
        }
    }
}
