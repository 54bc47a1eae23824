//! Setting a tier by hand.

use super::{Tier, TierOverride, store};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::facts;
use crate::id::ClientId;
use crate::text::entry;
use crate::vault::Write;

/// Sets the tier by hand, or with `None` gives it back to the thresholds. An override needs its reason.
pub fn override_tier(write: &mut Write<'_>, client: &ClientId, to: Option<TierOverride>) -> Result<()> {
    facts::must_be_in_book(write.conn(), client)?;
    let (tier, reason) = checked(to.as_ref())?;
    store::set_override(write, client, tier, &reason)?;
    store::update(write, client)?;
    facts::mark_updated(write, client)
}

/// As [`override_tier`], of many clients chosen by their numbers as JSON. Returns how many were not so already.
pub(crate) fn override_many(write: &Write<'_>, chosen: &str, to: Option<&TierOverride>) -> Result<usize> {
    let (tier, reason) = checked(to)?;
    let changed = store::set_override_of_many(write, chosen, tier, &reason)?;
    store::update_many(write, chosen)?;
    Ok(changed)
}

fn checked(to: Option<&TierOverride>) -> Result<(Option<Tier>, String)> {
    let Some(to) = to else { return Ok((None, String::new())) };
    // Nobody sets by hand that a tier is not known: given back to the thresholds, it is.
    if to.tier == Tier::Unknown {
        return Err(Error::invalid("tier", Invalid::WrongState));
    }
    let reason = entry::short("reason", &to.reason)?;
    if reason.is_empty() {
        return Err(Error::invalid("reason", Invalid::Empty));
    }
    Ok((Some(to.tier), reason))
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
        assert_eq!((view.in_force, view.by_assets), (Tier::High, Tier::Unknown));
        assert_eq!(view.overridden.unwrap().reason, "家族企业");
        let without = TierOverride { tier: Tier::Low, reason: "  ".into() };
        let refused = vault.write(Op::OverrideTier, |w| override_tier(w, &client, Some(without))).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "reason", why: Invalid::Empty }));
        let unknown = TierOverride { tier: Tier::Unknown, reason: "不详".into() };
        let refused = vault.write(Op::OverrideTier, |w| override_tier(w, &client, Some(unknown))).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "tier", why: Invalid::WrongState }));
        assert_eq!(tier_of(&vault, &client).in_force, Tier::High);
    }
}
