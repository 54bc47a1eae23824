//! A document as Markdown: CommonMark, and a table of GitHub's flavour for the map of needs, which reads as a grid
//! even where it is not understood. What the adviser wrote is escaped, so that it reads literally wherever it is opened.

use crate::labels::labels;
use crate::outline::{Block, Fact, NeedMap, Outline, Section};

/// A document as Markdown, ending in a newline.
pub fn markdown(outline: &Outline) -> String {
    let colon = labels(outline.language).colon;
    let mut parts = Vec::new();
    let letterhead = &outline.letterhead;
    let who = [&letterhead.firm, &letterhead.department, &letterhead.adviser];
    let who: Vec<String> = who.into_iter().filter(|part| !part.is_empty()).map(|part| escaped(part)).collect();
    if !who.is_empty() {
        parts.push(who.join(" · "));
    }
    if !letterhead.contacts.is_empty() {
        parts.push(facts(&letterhead.contacts, colon));
    }
    let mark = outline.mark.map(|mark| format!(" — {mark}")).unwrap_or_default();
    parts.push(format!("# {}{mark}", outline.title));
    parts.push(facts(&outline.facts, colon));
    for part in &outline.sections {
        section(part, colon, &mut parts);
    }
    parts.push("---".to_owned());
    if let Some(notice) = &outline.notice {
        section(notice, colon, &mut parts);
    }
    parts.push(escaped(&outline.footer));
    let mut document = parts.join("\n\n");
    document.push('\n');
    document
}

fn section(section: &Section, colon: &str, parts: &mut Vec<String>) {
    parts.push(format!("## {}", section.heading));
    for block in &section.blocks {
        match block {
            Block::Paragraph(text) => parts.push(escaped(text)),
            Block::Points(points) => parts.push(
                points
                    .iter()
                    .map(|point| {
                        let lines: Vec<String> = point.lines.iter().map(|line| escaped(line)).collect();
                        let aside: String = point.aside.iter().map(|part| format!(" · {}", escaped(part))).collect();
                        // A backslash at the end of a line is a line break that survives editors.
                        format!("- {}{aside}", lines.join("\\\n  "))
                    })
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
            Block::Product { name, parts: said } => {
                if !name.is_empty() {
                    parts.push(format!("**{}**", escaped(name)));
                }
                if !said.is_empty() {
                    parts.push(facts(said, colon));
                }
            }
            Block::Facts(entries) => parts.push(facts(entries, colon)),
            Block::Needs(needs) => parts.push(
                needs
                    .iter()
                    .map(|need| {
                        let lines: Vec<String> = need.lines.iter().map(|line| escaped(line)).collect();
                        format!("- **{}** {}\\\n  {}", need.cell, lines.join("\\\n  "), need.aside.join(" · "))
                    })
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
            Block::Map(map) => parts.push(table(map)),
        }
    }
}

/// The map as a table: levels down, depths across. Its words are ours and need no escape.
fn table(map: &NeedMap) -> String {
    let mut rows = vec![
        map.columns
            .iter()
            .fold("|  |".to_owned(), |row, column| format!("{row} {} · {} |", column.depth, column.whereabouts)),
        map.columns.iter().fold("|---|".to_owned(), |row, _| row + ":-:|"),
    ];
    rows.extend(map.rows.iter().map(|level| {
        level.cells.iter().fold(format!("| **{}** |", level.level), |row, cell| format!("{row} {} |", cell.words()))
    }));
    rows.join("\n")
}

fn facts(facts: &[Fact], colon: &str) -> String {
    facts.iter().map(|fact| format!("- {}{colon}{}", fact.label, escaped(&fact.value))).collect::<Vec<_>>().join("\n")
}

/// Content with every ASCII sign that Markdown could read escaped; CommonMark allows a backslash before each of them.
fn escaped(content: &str) -> String {
    let mut escaped = String::with_capacity(content.len());
    let mut chars = content.chars().peekable();
    let mut number_at_start = true;
    while let Some(c) = chars.next() {
        let ordinal = number_at_start && matches!(c, '.' | ')') && !escaped.is_empty();
        number_at_start &= c.is_ascii_digit();
        let at_start = escaped.is_empty();
        let special = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '|' | '$' | '!' | '@' | '^')
            || (at_start && matches!(c, '-' | '+' | '=' | ':'))
            // `1.` and `1)` at the start would begin a list, `://` and `www.` a link.
            || ordinal
            || (c == ':' && chars.peek() == Some(&'/'));
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, sample, visit_summary};
    use zhike_core::visit::SummaryCopy;

    #[test]
    fn signs_of_markup_are_escaped() {
        assert_eq!(escaped("*粗* _斜_ [链](x) <b> # $x$"), "\\*粗\\* \\_斜\\_ \\[链\\](x) \\<b\\> \\# \\$x\\$");
        assert_eq!(escaped("1. 一"), "1\\. 一");
        assert_eq!(escaped("- 一"), "\\- 一");
        assert_eq!(escaped("https://a.cn"), "https\\://a.cn");
        assert_eq!(escaped("年化 2.5% - 3.0%"), "年化 2.5% - 3.0%");
    }

    #[test]
    fn the_markdown_reads_top_to_bottom() {
        insta::assert_snapshot!(markdown(&visit_summary(&sample::summary(SummaryCopy::Internal), Language::Chinese)));
        insta::assert_snapshot!(markdown(&visit_summary(&sample::summary(SummaryCopy::Internal), Language::English)));
    }
}
