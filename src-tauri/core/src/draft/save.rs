//! Keeping a draft.

use super::{discard, store};
use crate::error::{Error, Invalid, Result};
use crate::vault::Write;

/// The longest key, in bytes.
const LONGEST_KEY: usize = 200;
/// The longest body, in characters.
const LONGEST_BODY: usize = 200_000;

/// Keeps a draft (at most 200,000 characters); an empty body discards it.
pub fn save(write: &mut Write<'_>, key: &str, body: &str) -> Result<()> {
    if key.is_empty() {
        return Err(Error::invalid("key", Invalid::Empty));
    }
    if key.len() > LONGEST_KEY {
        return Err(Error::invalid("key", Invalid::TooLong { max: LONGEST_KEY as u32 }));
    }
    if body.chars().count() > LONGEST_BODY {
        return Err(Error::invalid("body", Invalid::TooLong { max: LONGEST_BODY as u32 }));
    }
    if body.is_empty() { discard(write, key) } else { store::save(write, key, body) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::list;
    use crate::vault::testing::empty_book;
    use crate::vault::{Noun, OpenVault};

    fn kept(vault: &OpenVault, prefix: &str) -> Vec<(String, String)> {
        list(vault, prefix).unwrap().into_iter().map(|draft| (draft.key, draft.body)).collect()
    }

    #[test]
    fn the_last_words_are_kept_until_discarded() {
        let mut vault = empty_book("2026-11-21");
        let mut keep = |key: &str, body: &str| vault.write_beyond_undo(Noun::Draft, |w| save(w, key, body)).map(|_| ());
        keep("client/1/notes", "第一").unwrap();
        keep("client/1/notes", " 第二\n").unwrap();
        keep("client/10/notes", "别人").unwrap();
        keep("client/%", "符号").unwrap();
        assert!(keep("", "x").is_err());
        assert!(keep(&"k".repeat(201), "x").is_err());
        assert!(keep("long", &"长".repeat(200_001)).is_err());
        keep("long", &"长".repeat(200_000)).unwrap();
        keep("long", "").unwrap();
        assert_eq!(kept(&vault, "client/1/"), [("client/1/notes".to_owned(), " 第二\n".to_owned())]);
        assert_eq!(kept(&vault, "client/%").len(), 1);
        assert_eq!(kept(&vault, "").len(), 3);
        vault.write_beyond_undo(Noun::Draft, |w| discard(w, "client/1/notes")).unwrap();
        assert_eq!(kept(&vault, "client/1/"), []);
    }
}
