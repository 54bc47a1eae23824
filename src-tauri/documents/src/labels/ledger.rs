//! The words for promises and requests.

use crate::Language;
use zhike_core::ledger::{LedgerKind, LedgerState};
use zhike_core::visit::SummaryCopy;

/// A promise or a request: 承诺.
pub(crate) const fn kind(kind: LedgerKind, language: Language) -> &'static str {
    match kind {
        LedgerKind::Promise => language.choose("承诺", "Promise"),
        LedgerKind::Request => language.choose("请托", "Request"),
    }
}

/// Said of an entry that is open and past its day.
pub(crate) const fn overdue(language: Language) -> &'static str {
    language.choose("已过期", "overdue")
}

/// Where a promise or request stands, as the reader of the copy may know it. The client is told what is done; how the
/// adviser books the rest (late, broken, dropped) stays internal. `None` where there is nothing to say.
pub(crate) const fn state(state: LedgerState, copy: SummaryCopy, language: Language) -> Option<&'static str> {
    let (chinese, english) = match (copy, state) {
        (_, LedgerState::Open) => return None,
        (SummaryCopy::Client, LedgerState::Broken | LedgerState::Dropped) => return None,
        (SummaryCopy::Client, LedgerState::Kept | LedgerState::Late | LedgerState::Answered) => ("已办妥", "done"),
        (SummaryCopy::Internal, LedgerState::Kept) => ("已兑现", "kept"),
        (SummaryCopy::Internal, LedgerState::Late) => ("迟兑现", "kept late"),
        (SummaryCopy::Internal, LedgerState::Broken) => ("未兑现", "broken"),
        (SummaryCopy::Internal, LedgerState::Answered) => ("已答复", "answered"),
        (SummaryCopy::Internal, LedgerState::Dropped) => ("已作罢", "dropped"),
    };
    Some(language.choose(chinese, english))
}
