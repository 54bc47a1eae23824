//! The SQL of the timeline: the order first, over times and ids only; then the entries of the window, by the stores of
//! their nouns.

use super::{TimelineEntry, TimelineItem};
use crate::error::{Error, Result};
use crate::id::ClientId;
use crate::stored::Instant;
use crate::vault::OpenVault;
use crate::{attachment, export, ledger, touch, visit};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// `?2` is the clock's offset from UTC as a modifier of SQLite's date functions, `?3` the opposite one.
const ORDER: &str = "
  SELECT happened_at AS at, 'touch' AS noun, id FROM touch WHERE client_id = ?1 AND visit_id IS NULL
  UNION ALL
  SELECT coalesce(started_at, strftime('%Y-%m-%dT%H:%M:%fZ', planned_at, ?3)), 'visit', id FROM visit WHERE client_id = ?1
  UNION ALL
  SELECT CASE WHEN date(created_at, ?2) = made_on THEN created_at
              ELSE strftime('%Y-%m-%dT%H:%M:%fZ', made_on, '+12 hours', ?3) END, 'ledger', id
    FROM ledger_entry WHERE client_id = ?1
  UNION ALL
  SELECT exported_at, 'export', id FROM export WHERE client_id = ?1
  UNION ALL
  SELECT added_at, 'attachment', id FROM attachment WHERE client_id = ?1
  ORDER BY 1 DESC, 3 DESC LIMIT ?4 OFFSET ?5";

pub(super) fn count(conn: &Connection, client: &ClientId) -> Result<u32> {
    let count = conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM touch WHERE client_id = ?1 AND visit_id IS NULL)
                  + (SELECT count(*) FROM visit WHERE client_id = ?1)
                  + (SELECT count(*) FROM ledger_entry WHERE client_id = ?1)
                  + (SELECT count(*) FROM export WHERE client_id = ?1)
                  + (SELECT count(*) FROM attachment WHERE client_id = ?1)",
        )?
        .query_row([client], |row| row.get(0))?;
    Ok(count)
}

pub(super) fn window(vault: &OpenVault, client: &ClientId, offset: u32, limit: u32) -> Result<Vec<TimelineEntry>> {
    let (conn, clock) = (vault.conn(), vault.clock());
    let seconds = (clock.local(clock.now()) - clock.now().naive_utc()).num_seconds();
    let order: Vec<(DateTime<Utc>, String, String)> = conn
        .prepare_cached(ORDER)?
        .query_map(
            params![client, format!("{seconds:+} seconds"), format!("{:+} seconds", -seconds), limit, offset],
            |row| Ok((row.get::<_, Instant>(0)?.0, row.get(1)?, row.get(2)?)),
        )?
        .collect::<rusqlite::Result<_>>()?;

    let ids_of = |noun: &str| {
        let ids: Vec<&str> = order.iter().filter(|row| row.1 == noun).map(|row| row.2.as_str()).collect();
        serde_json::to_string(&ids).map_err(|_| Error::Internal("timeline ids"))
    };
    let today = clock.today();
    let mut items: HashMap<String, TimelineItem> = HashMap::with_capacity(order.len());
    items.extend(
        touch::store::of_ids(conn, &ids_of("touch")?)?.into_iter().map(|v| (v.id.to_string(), TimelineItem::Touch(v))),
    );
    items.extend(
        visit::store::rows_of_ids(conn, &ids_of("visit")?)?
            .into_iter()
            .map(|v| (v.id.to_string(), TimelineItem::Visit(v))),
    );
    items.extend(
        ledger::store::of_ids(conn, today, &ids_of("ledger")?)?
            .into_iter()
            .map(|v| (v.id.to_string(), TimelineItem::Ledger(v))),
    );
    items.extend(
        export::store::of_ids(conn, &ids_of("export")?)?
            .into_iter()
            .map(|v| (v.id.to_string(), TimelineItem::Export(v))),
    );
    items.extend(
        attachment::store::of_ids(conn, &ids_of("attachment")?)?
            .into_iter()
            .map(|v| (v.id.to_string(), TimelineItem::Attachment(v))),
    );
    Ok(order.into_iter().filter_map(|(at, _, id)| Some(TimelineEntry { at, what: items.remove(&id)? })).collect())
}
