//! Recording what a client decided.

use super::{RecordConsent, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::ConsentId;
use crate::text::entry;
use crate::vault::Write;

/// Records a decision; it takes the place of the one of the same purpose. A day in the future is refused.
pub fn record(write: &mut Write<'_>, request: RecordConsent) -> Result<ConsentId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    if request.decided_on > write.today() {
        return Err(Error::invalid("decidedOn", Invalid::InFuture));
    }
    if !crate::stored::plausible(request.decided_on) {
        return Err(Error::invalid("decidedOn", Invalid::OutOfRange));
    }
    let evidence = entry::short("evidence", &request.evidence)?;
    store::record(write, &RecordConsent { evidence, ..request })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::MessageChannel;
    use crate::client::testing::a_client;
    use crate::consent::{ConsentPurpose, of_client, refused_channels};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn the_last_decision_of_a_purpose_counts() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let mut decide = |purpose, granted, on: &str| {
            let request = RecordConsent {
                client: client.clone(),
                purpose,
                granted,
                decided_on: on.parse().unwrap(),
                evidence: "电话录音".into(),
            };
            vault.write(Op::RecordConsent, |w| record(w, request)).map(|written| written.value)
        };
        let first = decide(ConsentPurpose::Phone, true, "2026-01-01").unwrap();
        decide(ConsentPurpose::Wechat, true, "2026-01-01").unwrap();
        decide(ConsentPurpose::Share, false, "2026-01-01").unwrap();
        assert_eq!(decide(ConsentPurpose::Phone, false, "2026-11-21").unwrap(), first);
        assert!(matches!(
            decide(ConsentPurpose::Sms, false, "2026-11-22"),
            Err(Error::Invalid { field: "decidedOn", why: Invalid::InFuture })
        ));
        assert_eq!(of_client(vault.conn(), &client).unwrap().len(), 3);
        assert_eq!(refused_channels(&vault, &client).unwrap(), [MessageChannel::Phone]);
    }
}
