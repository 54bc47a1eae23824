//! Changing what assets each tier begins at.

use super::{TierThresholds, store};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::vault::Write;

/// Changes the thresholds and re-tiers every client without an override. `OutOfRange`, naming the tier, unless
/// high > upper-middle > lower-middle > 0.
pub fn change_thresholds(write: &mut Write<'_>, to: TierThresholds) -> Result<()> {
    for (falls, field) in [
        (to.high > to.upper_middle, "high"),
        (to.upper_middle > to.lower_middle, "upperMiddle"),
        (to.lower_middle.fen() > 0, "lowerMiddle"),
    ] {
        if !falls {
            return Err(Error::invalid(field, Invalid::OutOfRange));
        }
    }
    store::set_thresholds(write, &to)?;
    store::update_all(write)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::{a_client, tier_of};
    use crate::money::Fen;
    use crate::tier::{Tier, TierOverride, override_tier, thresholds};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    fn fen(fen: i64) -> Fen {
        Fen::new(fen).unwrap()
    }

    #[test]
    fn tiers_begin_exactly_at_their_thresholds() {
        let mut vault = empty_book("2026-11-21");
        for (assets, tier) in [
            (300_000_000, Tier::High),
            (299_999_999, Tier::UpperMiddle),
            (50_000_000, Tier::UpperMiddle),
            (49_999_999, Tier::LowerMiddle),
            (5_000_000, Tier::LowerMiddle),
            (4_999_999, Tier::Low),
            (0, Tier::Low),
        ] {
            let client = a_client("王小明").assets(fen(assets)).create(&mut vault);
            assert_eq!(tier_of(&vault, &client).in_force, tier, "{assets}");
        }
        let unknown = a_client("王小明").create(&mut vault);
        assert_eq!(tier_of(&vault, &unknown).in_force, Tier::Unknown, "not known is not little");
    }

    #[test]
    fn new_thresholds_re_tier_all_but_overrides() {
        let mut vault = empty_book("2026-11-21");
        let plain = a_client("王小明").assets(Fen::from_wan(100)).create(&mut vault);
        let held = a_client("李雷").assets(Fen::from_wan(100)).create(&mut vault);
        let by_hand = TierOverride { tier: Tier::Low, reason: "已转走".into() };
        vault.write(Op::OverrideTier, |w| override_tier(w, &held, Some(by_hand))).unwrap();
        let to = TierThresholds {
            high: Fen::from_wan(100),
            upper_middle: Fen::from_wan(20),
            lower_middle: Fen::from_wan(1),
        };
        vault.write(Op::ChangeThresholds, |w| change_thresholds(w, to.clone())).unwrap();
        assert_eq!(thresholds(&vault).unwrap(), to);
        assert_eq!(tier_of(&vault, &plain).in_force, Tier::High);
        assert_eq!((tier_of(&vault, &held).in_force, tier_of(&vault, &held).by_assets), (Tier::Low, Tier::High));
        vault.write(Op::OverrideTier, |w| override_tier(w, &held, None)).unwrap();
        assert_eq!(tier_of(&vault, &held).in_force, Tier::High);
    }

    #[test]
    fn thresholds_must_fall() {
        let mut vault = empty_book("2026-11-21");
        let before = thresholds(&vault).unwrap();
        for (high, upper, lower) in [(1, 1, 1), (3, 2, 0), (1, 2, 3), (2, 2, 1)] {
            let to = TierThresholds { high: fen(high), upper_middle: fen(upper), lower_middle: fen(lower) };
            let refused = vault.write(Op::ChangeThresholds, |w| change_thresholds(w, to)).unwrap_err();
            assert!(matches!(refused, Error::Invalid { why: Invalid::OutOfRange, .. }));
        }
        assert_eq!(thresholds(&vault).unwrap(), before);
    }
}
