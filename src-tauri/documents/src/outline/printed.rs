//! What the gate searches: the texts of an outline, each with its place. Labels, days and states are ours and left out.

use super::{Block, Fact, Outline, Section};
use crate::fonts;
use zhike_core::export::{DocumentPart, DocumentPlace, Finding, Found};
use zhike_core::gate::Printed;

impl Outline {
    /// The texts that will be printed, in the order of the document.
    pub fn printed(&self) -> Vec<Printed> {
        let head = &self.letterhead;
        let mut texts = Texts(Vec::new());
        for text in [&head.firm, &head.department, &head.adviser] {
            texts.put(DocumentPlace::of(DocumentPart::Letterhead), text);
        }
        texts.facts(&head.contacts);
        texts.facts(&self.facts);
        for section in self.sections.iter().chain(&self.notice) {
            texts.section(section);
        }
        for signature in &self.signatures {
            texts.put(DocumentPlace::of(DocumentPart::Signatures), &signature.name);
        }
        texts.0
    }
}

struct Texts(Vec<Printed>);

impl Texts {
    fn put(&mut self, at: DocumentPlace, text: &str) {
        if !text.is_empty() {
            self.0.push(Printed { at, text: text.to_owned() });
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            self.put(DocumentPlace::of(fact.part), &fact.value);
        }
    }

    fn section(&mut self, section: &Section) {
        let part = section.part;
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(text) => self.put(DocumentPlace::of(part), text),
                Block::Points(points) => {
                    for (at, point) in points.iter().enumerate() {
                        self.put(DocumentPlace::entry(part, at), &point.lines.join("\n"));
                    }
                }
                Block::Product { name, parts } => {
                    self.put(DocumentPlace::entry(part, at), name);
                    for said in parts {
                        self.put(
                            DocumentPlace { product_part: said.product_part, ..DocumentPlace::entry(part, at) },
                            &said.value,
                        );
                    }
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Needs(needs) => {
                    for need in needs {
                        self.put(DocumentPlace::of(part), &need.lines.join("\n"));
                    }
                }
                // Figures and words of ours.
                Block::Map(_) => {}
            }
        }
    }
}

/// The characters of texts that the fonts of documents lack, and would print as boxes; each once a place.
pub fn missing_glyphs(printed: &[Printed]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for one in printed {
        let mut seen = Vec::new();
        for c in one.text.chars().filter(|c| !fonts::can_show(*c)) {
            if !seen.contains(&c) {
                seen.push(c);
                findings.push(Finding {
                    at: one.at.clone(),
                    found: Found::Glyph { code_point: format!("U+{:04X}", u32::from(c)) },
                    words: c.to_string(),
                });
            }
        }
    }
    findings
}
