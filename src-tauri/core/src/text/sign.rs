//! What a clause says besides its matter that bears on it: whether it is wished for, settled, or somebody else's.

use super::lexicon::Finder;
use crate::wire::Word;
use crate::{Error, Result};
use std::sync::LazyLock;

/// What else a clause says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A wish or a lack: something is asked for.
    Wanting,
    /// A worry: something may be asked for, but no company in a pastime.
    Worried,
    /// It is settled, refused or no longer so.
    Settled,
    /// It is somebody else's.
    Others,
    /// It is denied, over, or a wish of one's own: nothing is offered.
    Withheld,
    /// Who is employed where it is done and does something else there.
    Beside,
}

impl Word for Sign {
    fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "wanting" => Self::Wanting,
            "worried" => Self::Worried,
            "settled" => Self::Settled,
            "others" => Self::Others,
            "withheld" => Self::Withheld,
            "beside" => Self::Beside,
            _ => return None,
        })
    }
}

/// The signs in a folded clause.
pub(super) fn find(clause: &str) -> Result<Vec<Sign>> {
    static SIGNS: LazyLock<Option<Finder<Sign>>> = LazyLock::new(|| Finder::of("signs").ok());
    let signs = SIGNS.as_ref().ok_or(Error::Internal("the lexicon"))?;
    Ok(signs.find_folded(clause).into_iter().map(|found| found.meaning).collect())
}
