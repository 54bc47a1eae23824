//! The SQL of offers.

use super::{OfferRule, SaveOfferRule};
use crate::Result;
use crate::facts::{ClientRef, RelationshipStage};
use crate::question::Bilingual;
use crate::roll::Doc;
use crate::stored::Words;
use crate::vault::Write;
use rusqlite::{Connection, params};

// The rules

/// A key for an own rule.
pub(super) fn new_key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// What the adviser wrote or changed, the oldest first.
pub(super) fn by_hand(conn: &Connection) -> Result<Vec<OfferRule>> {
    let rules = conn
        .prepare_cached(
            "SELECT key, kind, method, levels, depths, themes, within_days, text, put_away FROM offer_rule
             ORDER BY created_at, key",
        )?
        .query_map([], |row| {
            let text: String = row.get(7)?;
            Ok(OfferRule {
                key: row.get(0)?,
                kind: row.get(1)?,
                method: row.get(2)?,
                levels: row.get::<_, Words<_>>(3)?.0,
                depths: row.get::<_, Words<_>>(4)?.0,
                themes: row.get::<_, Words<_>>(5)?.0,
                within_days: row.get(6)?,
                text: Bilingual { zh: text.clone(), en: text },
                is_shipped: false,
                is_changed: false,
                is_put_away: row.get(8)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rules)
}

pub(super) fn is_by_hand(conn: &Connection, key: &str) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM offer_rule WHERE key = ?1")?.exists([key])?)
}

pub(super) fn save(write: &Write<'_>, rule: &SaveOfferRule) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "INSERT INTO offer_rule (key, kind, method, levels, depths, themes, within_days, text, put_away, created_at,
               updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
             ON CONFLICT (key) DO UPDATE SET kind = ?2, method = ?3, levels = ?4, depths = ?5, themes = ?6,
               within_days = ?7, text = ?8, put_away = ?9, updated_at = ?10",
        )?
        .execute(params![
            rule.key,
            rule.kind,
            rule.method,
            Words(rule.levels.clone()),
            Words(rule.depths.clone()),
            Words(rule.themes.clone()),
            rule.within_days,
            rule.text,
            rule.is_put_away,
            write.stamp()
        ])?;
    Ok(())
}

/// Removes a row; whether there was one.
pub(super) fn remove(write: &Write<'_>, key: &str) -> Result<bool> {
    Ok(write.conn().prepare_cached("DELETE FROM offer_rule WHERE key = ?1")?.execute([key])? > 0)
}

// Who may help

/// Clients whose texts speak of any of these themes (bits), with all their themes.
pub(super) fn with_themes(conn: &Connection, themes: u32) -> Result<Vec<(Doc, u32)>> {
    let clients = conn
        .prepare_cached("SELECT doc, themes FROM help_list WHERE themes & ?1 <> 0")?
        .query_map([themes], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(clients)
}

/// A client who may help, and the texts that may say how, each with what it is worth.
pub(super) struct CouldHelp {
    pub client: ClientRef,
    pub stage: RelationshipStage,
    pub texts: Vec<(u32, String)>,
}

pub(super) fn could_help(conn: &Connection, doc: Doc) -> Result<CouldHelp> {
    let helper = conn
        .prepare_cached(
            "SELECT c.id, c.name, c.tier, c.stage, c.resources, c.occupation, c.skills, c.hobbies
             FROM client_list l JOIN client c ON c.id = l.client_id WHERE l.doc = ?1",
        )?
        .query_row([doc], |row| {
            Ok(CouldHelp {
                client: ClientRef { id: row.get(0)?, name: row.get(1)?, tier: row.get(2)? },
                stage: row.get(3)?,
                texts: vec![(4, row.get(4)?), (4, row.get(5)?), (3, row.get(6)?), (1, row.get(7)?)],
            })
        })?;
    Ok(helper)
}
