//! The SQL of tiers. `client.tier` is the tier in force; every change of assets, override or thresholds ends here.

use super::{Tier, TierThresholds};
use crate::id::ClientId;
use crate::money::Fen;
use crate::vault::Write;
use crate::{Error, Result};
use rusqlite::{Connection, params};

/// The tier in force of a row of `client`.
const IN_FORCE: &str = "coalesce(tier_override, CASE
    WHEN assets_fen IS NULL THEN 'unknown'
    WHEN assets_fen >= (SELECT min_fen FROM tier_threshold WHERE tier = 'high') THEN 'high'
    WHEN assets_fen >= (SELECT min_fen FROM tier_threshold WHERE tier = 'upperMiddle') THEN 'upperMiddle'
    WHEN assets_fen >= (SELECT min_fen FROM tier_threshold WHERE tier = 'lowerMiddle') THEN 'lowerMiddle'
    ELSE 'low' END)";

pub(crate) fn thresholds(conn: &Connection) -> Result<TierThresholds> {
    let mut query = conn.prepare_cached("SELECT min_fen FROM tier_threshold WHERE tier = ?1")?;
    let mut least = |tier: Tier| query.query_row([tier], |row| row.get(0));
    Ok(TierThresholds {
        high: least(Tier::High)?,
        upper_middle: least(Tier::UpperMiddle)?,
        lower_middle: least(Tier::LowerMiddle)?,
    })
}

/// The tier assets alone would give.
pub(crate) fn by_assets(assets: Option<Fen>, thresholds: &TierThresholds) -> Tier {
    match assets {
        Some(assets) if assets >= thresholds.high => Tier::High,
        Some(assets) if assets >= thresholds.upper_middle => Tier::UpperMiddle,
        Some(assets) if assets >= thresholds.lower_middle => Tier::LowerMiddle,
        Some(_) => Tier::Low,
        None => Tier::Unknown,
    }
}

/// Brings the tier of one client up to date.
pub(crate) fn update(write: &Write<'_>, client: &ClientId) -> Result<()> {
    write.conn().prepare_cached(&format!("UPDATE client SET tier = {IN_FORCE} WHERE id = ?1"))?.execute([client])?;
    Ok(())
}

/// Brings all tiers up to date; touches only the rows that change.
pub(super) fn update_all(write: &Write<'_>) -> Result<()> {
    write.conn().execute(&format!("UPDATE client SET tier = {IN_FORCE} WHERE tier <> {IN_FORCE}"), [])?;
    Ok(())
}

pub(super) fn set_thresholds(write: &Write<'_>, to: &TierThresholds) -> Result<()> {
    let mut update = write.conn().prepare_cached("UPDATE tier_threshold SET min_fen = ?2 WHERE tier = ?1")?;
    for (tier, least) in
        [(Tier::High, to.high), (Tier::UpperMiddle, to.upper_middle), (Tier::LowerMiddle, to.lower_middle)]
    {
        if update.execute(params![tier, least])? != 1 {
            return Err(Error::Internal("tier threshold"));
        }
    }
    Ok(())
}

pub(super) fn set_override(write: &Write<'_>, client: &ClientId, tier: Option<Tier>, reason: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE client SET tier_override = ?2, tier_reason = ?3 WHERE id = ?1")?
        .execute(params![client, tier, reason])?;
    Ok(())
}

/// The clients of a change of many, chosen by their numbers as JSON.
const CHOSEN: &str = "SELECT client_id FROM client_list WHERE doc IN (SELECT value FROM json_each(?1))";

/// Returns how many had another override or reason.
pub(super) fn set_override_of_many(write: &Write<'_>, chosen: &str, tier: Option<Tier>, reason: &str) -> Result<usize> {
    let sql = format!(
        "UPDATE client SET tier_override = ?2, tier_reason = ?3, updated_at = ?4
         WHERE id IN ({CHOSEN}) AND (tier_override IS NOT ?2 OR tier_reason <> ?3)"
    );
    Ok(write.conn().prepare_cached(&sql)?.execute(params![chosen, tier, reason, write.stamp()])?)
}

/// Brings the tiers of many up to date.
pub(super) fn update_many(write: &Write<'_>, chosen: &str) -> Result<()> {
    let sql = format!("UPDATE client SET tier = {IN_FORCE} WHERE id IN ({CHOSEN}) AND tier <> {IN_FORCE}");
    write.conn().prepare_cached(&sql)?.execute([chosen])?;
    Ok(())
}
