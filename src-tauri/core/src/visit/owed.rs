//! What is owed by words that were logged elsewhere than in a visit: a promise spoken on the telephone.

use super::{LineKind, suggest_kind};
use crate::ledger::LedgerKind;
use crate::wire::personal;

personal! {
    /// The sentence in which something was promised or asked for.
    pub struct Owed { pub kind: LedgerKind, pub text: String }
}

/// The first sentence of a text that seems to be a promise or a request. Only proposed: the adviser takes it or not.
pub fn owed_in(text: &str) -> Option<Owed> {
    text.split(['。', '；', '！', '？', ';', '!', '?', '\n']).map(str::trim).find_map(|sentence| {
        let kind = match suggest_kind(sentence)? {
            LineKind::Promise => LedgerKind::Promise,
            LineKind::Request => LedgerKind::Request,
            LineKind::Note | LineKind::Topic | LineKind::Product | LineKind::Need => return None,
        };
        Some(Owed { kind, text: sentence.to_owned() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_is_found_and_nothing_else_of_the_call() {
        let owed = |text| owed_in(text).map(|owed| (owed.kind, owed.text));
        let call = "问了问复诊的情况。答应周五前把报告发给她；她在外地";
        assert_eq!(owed(call), Some((LedgerKind::Promise, "答应周五前把报告发给她".into())));
        assert_eq!(owed("请我查一下税"), Some((LedgerKind::Request, "请我查一下税".into())));
        assert_eq!(owed("她答应年底追加 50 万。精神很好"), None);
        assert_eq!(owed(""), None);
    }
}
