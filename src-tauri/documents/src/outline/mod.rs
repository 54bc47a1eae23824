//! The outline of a document: everything it says, in order, in words, before any form is chosen.
//!
//! The four forms render this and nothing else, so they cannot diverge; and what the gate searches before a document leaves
//! is what the outline holds ([`Outline::printed`]), never another text. It is plain data: no markup, no measure. A visit
//! summary becomes one here; another document of letterhead, facts and sections will as well.

mod clean;
mod need_map;
mod printed;
mod visit_summary;

pub(crate) use clean::{line, lines, shortened};
pub(crate) use need_map::{MapCell, NeedMap, need_map};
pub use printed::missing_glyphs;
pub use visit_summary::visit_summary;

use crate::Language;
use chrono::NaiveDate;
use zhike_core::export::{DocumentPart, ProductPart};

/// A document, top to bottom.
pub struct Outline {
    pub(crate) language: Language,
    pub(crate) letterhead: Letterhead,
    pub(crate) title: &'static str,
    /// The word of confidentiality, on every page; only the internal copy has one.
    pub(crate) mark: Option<&'static str>,
    /// Number, client, day and the like.
    pub(crate) facts: Vec<Fact>,
    pub(crate) sections: Vec<Section>,
    /// What a client must be told; an internal document has none.
    pub(crate) notice: Option<Section>,
    /// None on an internal document.
    pub(crate) signatures: Vec<Signature>,
    /// The day it is of.
    pub(crate) dated: NaiveDate,
    /// What the foot of every page says: number and title.
    pub(crate) footer: String,
}

impl std::fmt::Debug for Outline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Outline(…)")
    }
}

/// Who writes.
pub(crate) struct Letterhead {
    /// '' where not given.
    pub firm: String,
    pub department: String,
    /// Name and title.
    pub adviser: String,
    /// Licence, phone, e-mail, address, as far as given.
    pub contacts: Vec<Fact>,
}

impl Letterhead {
    /// Who a file says wrote it: the adviser, then the firm, as far as given.
    pub(crate) fn authors(&self) -> impl Iterator<Item = &str> {
        [self.adviser.as_str(), self.firm.as_str()].into_iter().filter(|author| !author.is_empty())
    }
}

/// A label and its value; the value is never empty.
pub(crate) struct Fact {
    pub part: DocumentPart,
    /// Of what was said of a product.
    pub product_part: Option<ProductPart>,
    pub label: &'static str,
    pub value: String,
}

/// A headed part. It has at least one block.
pub(crate) struct Section {
    pub heading: &'static str,
    pub part: DocumentPart,
    /// Of the internal copy only.
    pub internal: bool,
    pub blocks: Vec<Block>,
}

/// A part of a section.
pub(crate) enum Block {
    /// Running text, one line.
    Paragraph(String),
    /// Points in order.
    Points(Vec<Point>),
    /// A product and what was said of it, part by part.
    Product { name: String, parts: Vec<Fact> },
    /// Labels and values.
    Facts(Vec<Fact>),
    /// Needs, each in its cell of the map.
    Needs(Vec<NeedPoint>),
    /// The map of needs.
    Map(NeedMap),
}

/// A need: its cell (安全 · 深藏), its text, line by line, and on what and how firmly it stands.
pub(crate) struct NeedPoint {
    pub cell: String,
    pub lines: Vec<String>,
    pub aside: Vec<&'static str>,
}

/// A point: its text, line by line, and what stands beside it (day due, state), as far as there is any.
pub(crate) struct Point {
    pub lines: Vec<String>,
    pub aside: Vec<String>,
}

/// A place to sign.
pub(crate) struct Signature {
    pub role: &'static str,
    /// Whose it is, short enough for one or two lines.
    pub name: String,
}
