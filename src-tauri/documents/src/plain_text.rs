//! A document as plain text for the clipboard: short lines, no markup, as one would type it into a message.

use crate::outline::{Block, Fact, Outline, Section};
use crate::{Language, labels::labels};

/// A document as plain text, ending in a newline.
pub fn plain_text(outline: &Outline) -> String {
    let colon = labels(outline.language).colon;
    let mut text = outline.footer.clone();
    if let Some(mark) = outline.mark {
        text.push('\n');
        text.push_str(mark);
    }
    text.push('\n');
    text.push_str(&facts(&outline.facts, colon));
    for part in outline.sections.iter().chain(&outline.notice) {
        text.push('\n');
        text.push_str(&section(part, outline.language));
    }
    text.push('\n');
    let letterhead = &outline.letterhead;
    for part in [&letterhead.adviser, &letterhead.firm, &letterhead.department] {
        if !part.is_empty() {
            text.push_str(part);
            text.push('\n');
        }
    }
    text.push_str(&facts(&letterhead.contacts, colon));
    text
}

fn section(section: &Section, language: Language) -> String {
    let colon = labels(language).colon;
    let mut text = match language {
        Language::Chinese => format!("【{}】\n", section.heading),
        Language::English => format!("[{}]\n", section.heading),
    };
    for block in &section.blocks {
        match block {
            Block::Paragraph(line) => {
                text.push_str(line);
                text.push('\n');
            }
            Block::Points(points) => {
                for (index, point) in points.iter().enumerate() {
                    text.push_str(&format!("{}. {}\n", index + 1, point.lines.join("\n   ")));
                    if !point.aside.is_empty() {
                        text.push_str(&format!("   {}\n", point.aside.join(" · ")));
                    }
                }
            }
            Block::Product { name, parts } => {
                if !name.is_empty() {
                    text.push_str(name);
                    text.push('\n');
                }
                text.push_str(&facts(parts, colon));
            }
            Block::Facts(entries) => text.push_str(&facts(entries, colon)),
            Block::Needs(needs) => {
                for (index, need) in needs.iter().enumerate() {
                    text.push_str(&format!("{}. {}{colon}{}\n", index + 1, need.cell, need.lines.join("\n   ")));
                    text.push_str(&format!("   {}\n", need.aside.join(" · ")));
                }
            }
            Block::Map(map) => {
                let known: String = map.known().map(|cell| format!("{}{colon}{}\n", cell.name, cell.words())).collect();
                if known.is_empty() {
                    text.push_str(labels(language).nothing_noted);
                    text.push('\n');
                }
                text.push_str(&known);
            }
        }
    }
    text
}

fn facts(facts: &[Fact], colon: &str) -> String {
    facts.iter().map(|fact| format!("{}{colon}{}\n", fact.label, fact.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample, visit_summary};
    use zhike_core::visit::SummaryCopy;

    #[test]
    fn the_text_reads_like_a_message() {
        insta::assert_snapshot!(plain_text(&visit_summary(&sample::summary(SummaryCopy::Client), Language::Chinese)));
        insta::assert_snapshot!(plain_text(&visit_summary(&sample::summary(SummaryCopy::Client), Language::English)));
        insta::assert_snapshot!(plain_text(&visit_summary(&sample::summary(SummaryCopy::Internal), Language::English)));
    }
}
