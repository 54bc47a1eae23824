//! A document as its template is given it.

use crate::fonts;
use crate::inputs::{document_date, facts, language, map, text};
use crate::labels::labels;
use crate::outline::{Block, NeedPoint, Outline, Point, Section, Signature};
use typst::foundations::{Array, Dict, IntoValue, Value, array, dict};

/// The inputs of the template.
pub(crate) fn inputs(outline: &Outline) -> Dict {
    let letterhead = &outline.letterhead;
    let words = labels(outline.language);
    dict! {
        "language" => language(outline.language),
        "date" => document_date(outline.dated),
        "author" => letterhead.authors().map(text).collect::<Array>(),
        "font" => fonts::FAMILY,
        "letterhead" => dict! {
            "firm" => text(&letterhead.firm),
            "department" => text(&letterhead.department),
            "adviser" => text(&letterhead.adviser),
            "contacts" => facts(&letterhead.contacts),
        },
        "title" => outline.title,
        "document-title" => outline.footer.as_str(),
        "mark" => outline.mark.map_or(Value::None, IntoValue::into_value),
        "facts" => facts(&outline.facts),
        "sections" => outline.sections.iter().map(section).collect::<Array>(),
        "notice" => outline.notice.as_ref().map_or(Value::None, section),
        "signatures" => outline.signatures.iter().map(signature).collect::<Array>(),
        "footer" => text(&outline.footer),
        "page-of" => array![words.page_of.0, words.page_of.1, words.page_of.2],
    }
}

fn section(section: &Section) -> Value {
    dict! {
        "heading" => section.heading,
        "internal" => section.internal,
        "blocks" => section.blocks.iter().map(block).collect::<Array>(),
    }
    .into_value()
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(line) => dict! { "kind" => "paragraph", "text" => text(line) },
        Block::Points(points) => {
            dict! { "kind" => "points", "points" => points.iter().map(point).collect::<Array>() }
        }
        Block::Product { name, parts } => {
            dict! { "kind" => "product", "name" => text(name), "parts" => facts(parts) }
        }
        Block::Facts(entries) => dict! { "kind" => "facts", "facts" => facts(entries) },
        Block::Needs(needs) => dict! { "kind" => "needs", "needs" => needs.iter().map(need).collect::<Array>() },
        Block::Map(entries) => dict! { "kind" => "map", "map" => map(entries) },
    }
    .into_value()
}

fn point(point: &Point) -> Value {
    dict! {
        "lines" => point.lines.iter().map(|line| text(line)).collect::<Array>(),
        "aside" => point.aside.iter().map(|part| text(part)).collect::<Array>(),
    }
    .into_value()
}

fn need(need: &NeedPoint) -> Value {
    dict! {
        "cell" => need.cell.as_str(),
        "lines" => need.lines.iter().map(|line| text(line)).collect::<Array>(),
        "aside" => need.aside.join(" · "),
    }
    .into_value()
}

fn signature(signature: &Signature) -> Value {
    dict! { "role" => signature.role, "name" => text(&signature.name) }.into_value()
}
