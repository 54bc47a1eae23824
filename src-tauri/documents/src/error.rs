//! What can go wrong when a document is made. Messages never quote the document.

/// A document could not be made. With the embedded fonts and templates this is a defect of this crate, never of the
/// input; it is an error rather than a panic so that the adviser's window survives it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An embedded font could not be read.
    #[error("an embedded font could not be read")]
    Font,
    /// The typesetter refused a template: its own messages, which name places in the template.
    #[error("the typesetter refused the document: {0}")]
    Typesetting(String),
    /// The Word file could not be packed.
    #[error("the Word file could not be packed")]
    Packing,
}

/// The outcome of making a document.
pub type Result<T> = std::result::Result<T, Error>;
