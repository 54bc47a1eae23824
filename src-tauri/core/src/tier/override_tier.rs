//! Setting a tier by hand.

use super::{TierOverride, store};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::facts;
use crate::id::ClientId;
use crate::text::entry;
use crate::vault::Write;

/// Sets the tier by hand, or with `None` gives it back to the thresholds. An override needs its reason.
pub fn override_tier(write: &mut Write<'_>, client: &ClientId, to: Option<TierOverride>) -> Result<()> {
    facts::must_be_in_book(write.conn(), client)?;
    let (tier, reason) = match to {
        Some(to) => (Some(to.tier), entry::short("reason", &to.reason)?),
        None => (None, String::new()),
    };
    if tier.is_some() && reason.is_empty() {
        return Err(Error::invalid("reason", Invalid::Empty));
    }
    store::set_override(write, client, tier, &reason)?;
    store::update(write, client)?;
    facts::mark_updated(write, client)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::{a_client, tier_of};
    use crate::tier::Tier;
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn an_override_keeps_its_reason_and_needs_one() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let to = TierOverride { tier: Tier::High, reason: " 家族企业 ".into() };
        vault.write(Op::OverrideTier, |w| override_tier(w, &client, Some(to))).unwrap();
        let view = tier_of(&vault, &client);
        assert_eq!((view.in_force, view.by_assets), (Tier::High, Tier::Low));
        assert_eq!(view.overridden.unwrap().reason, "家族企业");
        let without = TierOverride { tier: Tier::Low, reason: "  ".into() };
        let refused = vault.write(Op::OverrideTier, |w| override_tier(w, &client, Some(without))).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "reason", why: Invalid::Empty }));
        assert_eq!(tier_of(&vault, &client).in_force, Tier::High);
    }
}
