//! The figures over the list.

use super::{BookFigures, TierCount};
use crate::Result;
use crate::error::Error;
use crate::money::Fen;
use crate::roll::Roll;
use crate::tier::Tier;
use crate::vault::OpenVault;

/// What "20万 or more" begins at.
const LARGE: Fen = Fen::from_wan(20);

/// The figures over the list; those in the trash are only counted.
pub fn figures(vault: &OpenVault) -> Result<BookFigures> {
    let roll = Roll::of(vault)?;
    let mut per_tier: Vec<TierCount> = Tier::ALL.iter().map(|&tier| TierCount { tier, clients: 0 }).collect();
    let (mut clients, mut above_200k, mut trashed, mut assets) = (0, 0, 0, 0_i64);
    for line in roll.lines() {
        if line.trashed {
            trashed += 1;
            continue;
        }
        clients += 1;
        if let Some(count) = per_tier.iter_mut().find(|count| count.tier == line.tier) {
            count.clients += 1;
        }
        if let Some(held) = line.assets {
            above_200k += u32::from(held >= LARGE.fen());
            assets = assets.saturating_add(held).min(Fen::MAX);
        }
    }
    let assets = Fen::new(assets).ok_or(Error::Internal("sum of assets"))?;
    Ok(BookFigures { clients, above_200k, assets, trashed, per_tier })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::vault::testing::empty_book;

    #[test]
    fn the_figures_add_up() {
        let mut vault = empty_book("2026-11-21");
        for wan in [300, 20, 19] {
            a_client("王小明").assets(Fen::from_wan(wan)).create(&mut vault);
        }
        a_client("王小明").create(&mut vault);
        let totals = figures(&vault).unwrap();
        assert_eq!((totals.clients, totals.above_200k, totals.assets), (4, 2, Fen::from_wan(339)));
        assert_eq!(totals.per_tier.iter().map(|count| count.clients).collect::<Vec<_>>(), [1, 0, 2, 0, 1]);
    }
}
