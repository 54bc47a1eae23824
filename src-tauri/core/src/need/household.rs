//! The maps of a household, side by side.

use super::{HouseholdNeeds, MemberNeeds};
use crate::id::HouseholdId;
use crate::vault::OpenVault;
use crate::{Result, household, need_map};

/// The map of each member, the head first.
pub fn of_household(vault: &OpenVault, id: &HouseholdId) -> Result<HouseholdNeeds> {
    let (conn, today) = (vault.conn(), vault.clock().today());
    let home = household::view(conn, id)?;
    let mut members = home.members;
    members.sort_by_key(|member| home.head.as_ref() != Some(&member.id));
    let members = members
        .into_iter()
        .map(|client| Ok(MemberNeeds { cells: need_map::cells_of(conn, &client.id, today)?, client }))
        .collect::<Result<_>>()?;
    Ok(HouseholdNeeds { name: home.name, members })
}
