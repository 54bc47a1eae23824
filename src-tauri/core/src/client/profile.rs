//! The whole profile of a client.

use super::{ClientProfile, store};
use crate::id::ClientId;
use crate::vault::OpenVault;
use crate::{Result, consent, contact_person, holding, household, occasion, phone, tag};

/// The whole profile, also of a client in the trash.
pub fn profile(vault: &OpenVault, id: &ClientId) -> Result<ClientProfile> {
    let conn = vault.conn();
    let facts = store::facts(conn, id)?;
    let activity = store::activity(conn, id)?;
    Ok(ClientProfile {
        id: id.clone(),
        tier: facts.tier_view(conn)?,
        introducer: facts.introducer.as_ref().map(|introducer| store::reference(conn, introducer)).transpose()?,
        introduced: store::introduced_by(conn, id)?,
        age: occasion::age_of_client(vault, id)?,
        phones: phone::of_client(conn, id)?,
        tags: tag::of_client(conn, id)?,
        holdings: holding::of_client(conn, id)?,
        household: facts.household.as_ref().map(|household| household::view(conn, household)).transpose()?,
        contact_persons: contact_person::of_client(conn, id)?,
        occasions: occasion::of_client(vault, id)?,
        consents: consent::of_client(conn, id)?,
        last_touch_on: activity.last_touch.map(|at| vault.clock().local(at).date()),
        timeline_entries: activity.timeline_entries,
        open_entries: activity.open_entries,
        name: facts.name,
        gender: facts.gender,
        wechat: facts.wechat,
        email: facts.email,
        address: facts.address,
        employer: facts.employer,
        occupation: facts.occupation,
        id_tail: facts.id_tail,
        opened_on: facts.opened_on,
        assets: facts.assets,
        stage: facts.stage,
        risk_grade: facts.risk_grade,
        risk_expires_on: facts.risk_expires_on,
        investing_style: facts.investing_style,
        advice_frequency: facts.advice_frequency,
        preferred_channel: facts.preferred_channel,
        preferred_time: facts.preferred_time,
        topics: facts.topics,
        taboo: facts.taboo,
        food: facts.food,
        drink: facts.drink,
        gifts: facts.gifts,
        hobbies: facts.hobbies,
        skills: facts.skills,
        resources: facts.resources,
        source: facts.source,
        is_prospect: facts.is_prospect,
        is_minor: facts.is_minor,
        notes: facts.notes,
        created_at: facts.created_at,
        updated_at: facts.updated_at,
        trashed_at: facts.trashed_at,
    })
}
