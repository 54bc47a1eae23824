//! The maps of a household, side by side.

use super::{HouseholdNeeds, MemberNeeds, map};
use crate::id::HouseholdId;
use crate::vault::OpenVault;
use crate::{Result, household};

/// The map of each member, the head first.
pub fn of_household(vault: &OpenVault, id: &HouseholdId) -> Result<HouseholdNeeds> {
    let home = household::view(vault.conn(), id)?;
    let mut members = home.members;
    members.sort_by_key(|member| home.head.as_ref() != Some(&member.id));
    let members = members
        .into_iter()
        .map(|client| Ok(MemberNeeds { cells: map::cells(vault, &client.id)?, client }))
        .collect::<Result<_>>()?;
    Ok(HouseholdNeeds { name: home.name, members })
}
