//! What the gate may find in a text that is about to leave, and where. Kept with the export when it was let pass.

use crate::wire::{personal, wire, word};

word! {
    /// A part of a document.
    pub enum DocumentPart {
        Letterhead = "letterhead", Client = "client", Place = "place", Matter = "matter", Topics = "topics", Products = "products",
        Promises = "promises", Requests = "requests", ClientMessage = "clientMessage", NextMeeting = "nextMeeting",
        Notice = "notice", Signatures = "signatures",
        /// What only an internal copy holds.
        Internal = "internal",
    }
}
word! {
    /// One of the four parts of a product shown the FABE way.
    pub enum ProductPart { Feature = "feature", Advantage = "advantage", Benefit = "benefit", Evidence = "evidence" }
}
word! {
    /// An internal text of a client.
    pub enum InnerField {
        Taboo = "taboo", Aim = "aim", Judgement = "judgement", Need = "need", Notes = "notes", TierReason = "tierReason", Tag = "tag",
    }
}
word! {
    /// How another client is named.
    pub enum NamedBy {
        /// By name.
        Name = "name",
        /// By a form of address (王总) that may mean another client.
        Address = "address",
        /// By the name of somebody around another client.
        Around = "around",
    }
}
wire! {
    /// Where in a document.
    pub struct DocumentPlace {
        pub part: DocumentPart,
        /// Which of the entries of the part, counted from 0, in the order they are printed.
        pub entry: Option<u32>,
        /// Of a product, unless it is its name.
        pub product_part: Option<ProductPart>,
    }
    /// What was found.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    pub enum Found {
        /// The words of an internal text of this client.
        Inner { field: InnerField },
        /// Another client.
        OtherClient { by: NamedBy },
        /// A phrase of the wording list.
        Wording { rule: String },
        /// A character that the fonts of documents lack: U+20BB7.
        Glyph { code_point: String },
    }
}
personal! {
    /// A finding.
    pub struct Finding {
        pub at: DocumentPlace,
        pub found: Found,
        /// The words, as they would be printed.
        pub words: String,
    }
}

impl DocumentPlace {
    /// A part that has no entries.
    pub const fn of(part: DocumentPart) -> Self {
        Self { part, entry: None, product_part: None }
    }

    /// An entry of a part.
    pub fn entry(part: DocumentPart, at: usize) -> Self {
        Self { part, entry: u32::try_from(at).ok(), product_part: None }
    }
}
