//! The SQL of clients.

use super::{ClientRef, ClientRow, Gender, MessageChannel, RelationshipStage, RiskGrade};
use crate::facts::{STANDING, must_exist, read_reference, read_standing, told_apart};
use crate::id::{ClientId, HouseholdId};
use crate::money::Fen;
use crate::roll::Doc;
use crate::stored::{Day, Instant};
use crate::tier::{self, Tier, TierOverride, TierView};
use crate::vault::{Noun, OpenVault, Write};
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, ToSql, params};

const NOT_FOUND: Error = Error::NotFound { kind: Noun::Client };

/// A client to insert, checked.
pub(super) struct NewRow {
    pub name: String,
    pub sort_key: String,
    pub gender: Gender,
    pub employer: String,
    pub occupation: String,
    pub assets: Option<Fen>,
    pub tier: Tier,
    pub stage: RelationshipStage,
    pub is_prospect: bool,
    pub introducer: Option<ClientId>,
    pub notes: String,
}

pub(super) fn insert(write: &Write<'_>, id: &ClientId, new: &NewRow) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO client (id, name, sort_key, gender, employer, occupation, assets_fen, tier, stage, is_prospect,
               introducer_id, notes, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
        )?
        .execute(params![
            id,
            new.name,
            new.sort_key,
            new.gender,
            new.employer,
            new.occupation,
            new.assets,
            new.tier,
            new.stage,
            new.is_prospect,
            new.introducer,
            new.notes,
            write.stamp()
        ])?;
    Ok(())
}

pub(super) fn rename(write: &Write<'_>, id: &ClientId, name: &str, sort_key: &str) -> Result<()> {
    write
        .conn()
        .prepare_cached("UPDATE client SET name = ?2, sort_key = ?3, updated_at = ?4 WHERE id = ?1")?
        .execute(params![id, name, sort_key, write.stamp()])?;
    Ok(())
}

/// Sets one column, named by the code and never by a request.
pub(super) fn set(write: &Write<'_>, id: &ClientId, column: &'static str, value: &dyn ToSql) -> Result<()> {
    write
        .conn()
        .prepare_cached(&format!("UPDATE client SET {column} = ?2, updated_at = ?3 WHERE id = ?1"))?
        .execute(params![id, value, write.stamp()])?;
    Ok(())
}

/// Puts a client in the trash at an instant, or takes it out.
pub(super) fn set_trashed(write: &Write<'_>, id: &ClientId, at: Option<&str>) -> Result<()> {
    must_exist(write.conn(), id)?;
    write
        .conn()
        .prepare_cached(
            "UPDATE client SET trashed_at = ?2, updated_at = ?3 WHERE id = ?1 AND (trashed_at IS NULL) <> (?2 IS NULL)",
        )?
        .execute(params![id, at, write.stamp()])?;
    Ok(())
}

/// The clients of a change of many, chosen by their numbers as JSON.
const CHOSEN: &str = "SELECT client_id FROM client_list WHERE doc IN (SELECT value FROM json_each(?1))";

/// Sets one column of many, named by the code. Returns how many had another value.
pub(super) fn set_many(write: &Write<'_>, chosen: &str, column: &'static str, value: &dyn ToSql) -> Result<usize> {
    let sql = format!("UPDATE client SET {column} = ?2, updated_at = ?3 WHERE id IN ({CHOSEN}) AND {column} IS NOT ?2");
    Ok(write.conn().prepare_cached(&sql)?.execute(params![chosen, value, write.stamp()])?)
}

/// Puts many in the trash. Returns how many were not there.
pub(super) fn trash_many(write: &Write<'_>, chosen: &str) -> Result<usize> {
    let sql =
        format!("UPDATE client SET trashed_at = ?2, updated_at = ?2 WHERE id IN ({CHOSEN}) AND trashed_at IS NULL");
    Ok(write.conn().prepare_cached(&sql)?.execute(params![chosen, write.stamp()])?)
}

/// The number of a client; `None` of nobody.
pub(super) fn doc_of(conn: &Connection, id: &ClientId) -> Result<Option<Doc>> {
    Ok(conn
        .prepare_cached("SELECT doc FROM client_list WHERE client_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// Rows of the list, but for where they were found.
pub(super) fn rows(vault: &OpenVault, docs: &[Doc]) -> Result<Vec<ClientRow>> {
    let clock = vault.clock();
    let today = clock.today();
    let mut query = vault.conn().prepare_cached(&format!(
        "SELECT c.id, c.name, c.tier, c.stage, c.assets_fen, c.is_prospect, l.last_touch_ms,
           (SELECT min(due_on) FROM ledger_entry e WHERE e.client_id = c.id AND e.state = 'open'),
           EXISTS (SELECT 1 FROM client_list o WHERE o.sort_key = l.sort_key AND o.doc <> l.doc AND o.trashed = l.trashed),
           {STANDING}
         FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.doc = ?1"
    ))?;
    let row = |row: &rusqlite::Row<'_>| {
        let last_touch = row.get::<_, Option<i64>>(6)?.and_then(DateTime::from_timestamp_millis);
        let last_touch_on = last_touch.map(|at| clock.local(at).date());
        let client = ClientRow {
            id: row.get(0)?,
            name: row.get(1)?,
            tier: row.get(2)?,
            stage: row.get(3)?,
            assets: row.get(4)?,
            is_prospect: row.get(5)?,
            last_touch_on,
            days_since_touch: last_touch_on.map(|on| (today - on).num_days().try_into().unwrap_or(0)),
            standing: read_standing(row, 9)?,
            next_due_on: row.get::<_, Option<Day>>(7)?.map(|day| day.0),
            apart: None,
            found_in: None,
        };
        Ok((client, row.get::<_, bool>(8)?))
    };
    docs.iter()
        .map(|doc| {
            let (mut client, has_namesakes) = query.query_row([doc], row)?;
            if has_namesakes {
                client.apart = Some(told_apart(vault, &client.id)?);
            }
            Ok(client)
        })
        .collect()
}

/// The client's own row.
pub(super) struct Facts {
    pub name: String,
    pub gender: Gender,
    pub wechat: String,
    pub email: String,
    pub address: String,
    pub employer: String,
    pub occupation: String,
    pub id_tail: String,
    pub opened_on: Option<NaiveDate>,
    pub assets: Option<Fen>,
    tier: Tier,
    tier_override: Option<Tier>,
    tier_reason: String,
    pub stage: RelationshipStage,
    pub risk_grade: Option<RiskGrade>,
    pub risk_expires_on: Option<NaiveDate>,
    pub investing_style: String,
    pub advice_frequency: String,
    pub preferred_channel: Option<MessageChannel>,
    pub preferred_time: String,
    pub topics: String,
    pub taboo: String,
    pub food: String,
    pub drink: String,
    pub gifts: String,
    pub hobbies: String,
    pub skills: String,
    pub resources: String,
    pub source: String,
    pub introducer: Option<ClientId>,
    pub household: Option<HouseholdId>,
    pub is_prospect: bool,
    pub is_minor: bool,
    pub notes: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub trashed_at: Option<DateTime<Utc>>,
}

impl Facts {
    /// The tier in force and where it comes from.
    pub fn tier_view(&self, conn: &Connection) -> Result<TierView> {
        Ok(TierView {
            in_force: self.tier,
            by_assets: tier::by_assets(self.assets, &tier::thresholds_of(conn)?),
            overridden: self.tier_override.map(|tier| TierOverride { tier, reason: self.tier_reason.clone() }),
        })
    }
}

pub(super) fn facts(conn: &Connection, id: &ClientId) -> Result<Facts> {
    let mut query = conn.prepare_cached(
        "SELECT name, gender, wechat, email, address, employer, occupation, id_tail, opened_on, assets_fen, tier,
           tier_override, tier_reason, stage, risk_grade, risk_expires_on, investing_style, advice_frequency,
           preferred_channel, preferred_time, topics, taboo, food, drink, gifts, hobbies, skills, resources, source,
           introducer_id, household_id, is_prospect, is_minor, notes, created_at, updated_at, trashed_at
         FROM client WHERE id = ?1",
    )?;
    let facts = query.query_row([id], |row| {
        Ok(Facts {
            name: row.get("name")?,
            gender: row.get("gender")?,
            wechat: row.get("wechat")?,
            email: row.get("email")?,
            address: row.get("address")?,
            employer: row.get("employer")?,
            occupation: row.get("occupation")?,
            id_tail: row.get("id_tail")?,
            opened_on: row.get::<_, Option<Day>>("opened_on")?.map(|day| day.0),
            assets: row.get("assets_fen")?,
            tier: row.get("tier")?,
            tier_override: row.get("tier_override")?,
            tier_reason: row.get("tier_reason")?,
            stage: row.get("stage")?,
            risk_grade: row.get("risk_grade")?,
            risk_expires_on: row.get::<_, Option<Day>>("risk_expires_on")?.map(|day| day.0),
            investing_style: row.get("investing_style")?,
            advice_frequency: row.get("advice_frequency")?,
            preferred_channel: row.get("preferred_channel")?,
            preferred_time: row.get("preferred_time")?,
            topics: row.get("topics")?,
            taboo: row.get("taboo")?,
            food: row.get("food")?,
            drink: row.get("drink")?,
            gifts: row.get("gifts")?,
            hobbies: row.get("hobbies")?,
            skills: row.get("skills")?,
            resources: row.get("resources")?,
            source: row.get("source")?,
            introducer: row.get("introducer_id")?,
            household: row.get("household_id")?,
            is_prospect: row.get("is_prospect")?,
            is_minor: row.get("is_minor")?,
            notes: row.get("notes")?,
            created_at: row.get::<_, Instant>("created_at")?.0,
            updated_at: row.get::<_, Instant>("updated_at")?.0,
            trashed_at: row.get::<_, Option<Instant>>("trashed_at")?.map(|at| at.0),
        })
    });
    facts.optional()?.ok_or(NOT_FOUND)
}

/// Whom a client introduced, by name, those in the trash left out.
pub(super) fn introduced_by(conn: &Connection, id: &ClientId) -> Result<Vec<ClientRef>> {
    let mut query = conn.prepare_cached(
        "SELECT id, name, tier FROM client WHERE introducer_id = ?1 AND trashed_at IS NULL ORDER BY sort_key, id",
    )?;
    let rows = query.query_map([id], read_reference)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the timeline comes to.
pub(super) struct Activity {
    pub last_touch: Option<DateTime<Utc>>,
    pub timeline_entries: u32,
    pub open_entries: u32,
}

pub(super) fn activity(conn: &Connection, id: &ClientId) -> Result<Activity> {
    let mut query = conn.prepare_cached(
        "SELECT (SELECT max(happened_at) FROM touch WHERE client_id = ?1),
           (SELECT count(*) FROM entry WHERE doc = (SELECT doc FROM client_list WHERE client_id = ?1) AND at_ms IS NOT NULL),
           (SELECT count(*) FROM ledger_entry WHERE client_id = ?1 AND state = 'open')",
    )?;
    Ok(query.query_row([id], |row| {
        Ok(Activity {
            last_touch: row.get::<_, Option<Instant>>(0)?.map(|at| at.0),
            timeline_entries: row.get(1)?,
            open_entries: row.get(2)?,
        })
    })?)
}
