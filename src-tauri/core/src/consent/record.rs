//! Recording what a client decided.

use super::{RecordConsent, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::ConsentId;
use crate::text::entry;
use crate::vault::Write;

/// Records a decision, beside those of the same purpose. A day in the future is refused; the decision in force
/// told again is one.
pub fn record(write: &mut Write<'_>, request: RecordConsent) -> Result<ConsentId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    if request.decided_on > write.today() {
        return Err(Error::invalid("decidedOn", Invalid::InFuture));
    }
    if !crate::stored::plausible(request.decided_on) {
        return Err(Error::invalid("decidedOn", Invalid::OutOfRange));
    }
    let evidence = entry::short("evidence", &request.evidence)?;
    let decision = RecordConsent { evidence, ..request };
    match store::same(write.conn(), &decision)? {
        Some(id) => Ok(id),
        None => store::append(write, &decision),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::MessageChannel;
    use crate::client::testing::a_client;
    use crate::consent::{ConsentPurpose, of_client, refused_channels};
    use crate::id::ClientId;
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};

    fn decide(
        vault: &mut OpenVault,
        client: &ClientId,
        purpose: ConsentPurpose,
        granted: bool,
        on: &str,
    ) -> Result<ConsentId> {
        let decided_on = on.parse().unwrap();
        let evidence = "电话录音".into();
        let request = RecordConsent { client: client.clone(), purpose, granted, decided_on, evidence };
        vault.write(Op::RecordConsent, |w| record(w, request)).map(|written| written.value)
    }

    /// Of a purpose, what is in force and then what was before.
    fn told(vault: &OpenVault, client: &ClientId, purpose: ConsentPurpose) -> Vec<(bool, String)> {
        let consents = of_client(vault.conn(), client).unwrap();
        let one = consents.into_iter().find(|one| one.purpose == purpose).unwrap();
        let all = std::iter::once(one.in_force).chain(one.earlier);
        all.map(|decision| (decision.granted, decision.decided_on.to_string())).collect()
    }

    #[test]
    fn the_last_decision_of_a_purpose_is_in_force_and_none_is_lost() {
        use ConsentPurpose::{Phone, Share, Sms, Wechat};
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let first = decide(&mut vault, &client, Phone, true, "2026-01-01").unwrap();
        decide(&mut vault, &client, Wechat, true, "2026-01-01").unwrap();
        decide(&mut vault, &client, Share, false, "2026-01-01").unwrap();
        assert_ne!(decide(&mut vault, &client, Phone, false, "2026-11-21").unwrap(), first);
        assert!(matches!(
            decide(&mut vault, &client, Sms, false, "2026-11-22"),
            Err(Error::Invalid { field: "decidedOn", why: Invalid::InFuture })
        ));
        assert_eq!(of_client(vault.conn(), &client).unwrap().len(), 3);
        assert_eq!(refused_channels(&vault, &client).unwrap(), [MessageChannel::Phone]);

        // Found in a drawer: told of a day long past, it is history only.
        decide(&mut vault, &client, Phone, true, "2026-06-01").unwrap();
        assert_eq!(refused_channels(&vault, &client).unwrap(), [MessageChannel::Phone]);
        // Another mind on the same day.
        decide(&mut vault, &client, Phone, true, "2026-11-21").unwrap();
        assert!(refused_channels(&vault, &client).unwrap().is_empty());
        let days =
            |told: &[(bool, String)]| told.iter().map(|(granted, on)| format!("{granted} {on}")).collect::<Vec<_>>();
        assert_eq!(
            days(&told(&vault, &client, Phone)),
            ["true 2026-11-21", "false 2026-11-21", "true 2026-06-01", "true 2026-01-01"]
        );
    }

    #[test]
    fn the_same_decision_told_again_is_one_and_undo_brings_back_the_one_before() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let first = decide(&mut vault, &client, ConsentPurpose::Sms, true, "2026-01-01").unwrap();
        assert_eq!(decide(&mut vault, &client, ConsentPurpose::Sms, true, "2026-01-01").unwrap(), first);
        decide(&mut vault, &client, ConsentPurpose::Sms, false, "2026-11-21").unwrap();
        assert_eq!(refused_channels(&vault, &client).unwrap(), [MessageChannel::Sms]);
        vault.undo().unwrap();
        assert!(refused_channels(&vault, &client).unwrap().is_empty());
        assert_eq!(told(&vault, &client, ConsentPurpose::Sms), [(true, "2026-01-01".to_owned())]);
    }
}
