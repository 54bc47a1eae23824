//! What is derived from the book: the list, the full text, the timeline, the themes. Tables, triggers and views that hold
//! nothing of their own, made from one table in Rust ([`source`]) and kept by triggers, also when undo replays a
//! changeset; so they are never part of one.
//!
//! When what this version derives differs from what the book holds (its digest is kept in `derived`), all of it is made
//! anew from the rows, with progress. Another time zone makes the instants of wall times anew.

mod functions;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use functions::{register, register_times};

use crate::clock::Clock;
use crate::{Error, Result};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use sha2::{Digest, Sha256};
pub(crate) use source::{FIRST_OWNER, texts_of};
use source::{SOURCES, Source};

/// The tables and views, and the triggers that no source makes.
const BOOK: &str = include_str!("book.sql");
const TRIGGERS: &str = include_str!("triggers.sql");

/// Rows of a table entered in one go between two words of progress.
const CHUNK: i64 = 10_000;

/// Told how many of how many rows are read; an error it returns stops the work, which then leaves the book as it was.
pub(crate) type Told<'t> = &'t mut dyn FnMut(u64, u64) -> Result<()>;

/// Makes sure that the book holds what this version derives. In one transaction: cancelled or failed, it is as it was.
pub(crate) fn ensure(conn: &mut Connection, clock: &dyn Clock, told: Told<'_>) -> Result<()> {
    let (digest, zone) = (digest(), zone(clock));
    let held: Option<(String, String)> =
        conn.query_row("SELECT digest, zone FROM derived", [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    match held {
        Some((held, of)) if held == digest && of == zone => return Ok(()),
        Some((held, _)) if held == digest => {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            tell_instants(&tx)?;
            tx.execute("UPDATE derived SET zone = ?1", [&zone])?;
            return Ok(tx.commit()?);
        }
        _ => {}
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    drop_all(&tx)?;
    let before = objects(&tx)?;
    tx.execute_batch(BOOK)?;
    fill(&tx, told)?;
    tx.execute_batch(&triggers())?;
    let mut name_it = tx.prepare("INSERT INTO derived_object (name, kind) VALUES (?1, ?2)")?;
    for (name, kind) in objects(&tx)? {
        if !before.iter().any(|(other, _)| *other == name) {
            name_it.execute((name, kind))?;
        }
    }
    drop(name_it);
    tx.execute("INSERT INTO derived (only_row, digest, zone) VALUES (1, ?1, ?2)", (&digest, &zone))?;
    Ok(tx.commit()?)
}

/// Whether the book holds what this version derives.
pub(crate) fn is_current(conn: &Connection) -> Result<bool> {
    let held: Option<String> = conn.query_row("SELECT digest FROM derived", [], |row| row.get(0)).optional()?;
    Ok(held.is_some_and(|held| held == digest()))
}

/// Takes all that is derived out of the book, as before a migration: its triggers speak of the tables of their time.
/// [`ensure`] makes it again.
pub(crate) fn drop_all(conn: &Connection) -> Result<()> {
    let objects: Vec<(String, String)> = conn
        // Triggers and views before the tables they speak of.
        .prepare("SELECT name, kind FROM derived_object ORDER BY kind = 'table', kind DESC")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, kind) in objects {
        let kind = match kind.as_str() {
            "trigger" => "TRIGGER",
            "view" => "VIEW",
            _ => "TABLE",
        };
        conn.execute_batch(&format!("DROP {kind} IF EXISTS \"{}\"", name.replace('"', "\"\"")))?;
    }
    conn.execute_batch("DELETE FROM derived_object; DELETE FROM derived;")?;
    Ok(())
}

/// The tables, views and triggers of a book; indexes and what a virtual table keeps itself in go with their tables.
fn objects(conn: &Connection) -> Result<Vec<(String, String)>> {
    let objects = conn
        .prepare(
            "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite_%'
               AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(objects)
}

/// What tells one version's derivation from another's.
fn digest() -> String {
    let mut digest = Sha256::new();
    digest.update(BOOK);
    digest.update(triggers());
    for source in SOURCES {
        source.enter_all(true).iter().for_each(|sql| digest.update(sql));
    }
    digest.update(functions::VERSION.to_be_bytes());
    digest.update(crate::text::lexicon::TEXT);
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What tells one time zone from another: its offsets in a winter and a summer.
fn zone(clock: &dyn Clock) -> String {
    let offset = |month| {
        let day = chrono::NaiveDate::from_ymd_opt(2026, month, 1).unwrap_or_default();
        let at = day.and_time(chrono::NaiveTime::MIN).and_utc();
        (clock.local(at) - at.naive_utc()).num_minutes()
    };
    format!("{:+} {:+}", offset(1), offset(7))
}

fn triggers() -> String {
    let again = |parent: &str| SOURCES.iter().filter_map(|source| source.say_again(parent)).collect::<String>();
    let by_hand =
        TRIGGERS.replace("{ENTRIES_OF_CLIENT}", &again("client")).replace("{ENTRIES_OF_VISIT}", &again("visit"));
    SOURCES.iter().map(Source::triggers).collect::<String>() + &by_hand
}

/// Reads the whole book into the derived tables, which are empty and have no triggers yet.
fn fill(conn: &Connection, told: Told<'_>) -> Result<()> {
    let mut rows = Vec::with_capacity(SOURCES.len());
    let mut total = count(conn, "client")?;
    for source in SOURCES {
        let count = count(conn, source.table)?;
        total += count;
        rows.push(count);
    }
    let mut done = count(conn, "client")?;
    told(0, total)?;
    conn.execute_batch(
        "INSERT INTO client_list (client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, opened_day,
           facets, last_touch_ms, last_visit_ms, updated_ms, trashed, deceased, quiet_day)
         SELECT l.client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, opened_day, facets,
           CAST(round(unixepoch(t.touched, 'subsec') * 1000) AS INTEGER),
           CAST(round(unixepoch(t.visited, 'subsec') * 1000) AS INTEGER), updated_ms, trashed,
           deceased, quiet_day
         FROM client_in_list l LEFT JOIN (
           SELECT client_id, max(happened_at) AS touched, max(happened_at) FILTER (WHERE method = 'visit') AS visited
           FROM touch GROUP BY client_id
         ) t ON t.client_id = l.client_id
         ORDER BY l.client_id;
         UPDATE client_list SET version = doc;
         UPDATE client_list_clock SET version = (SELECT coalesce(max(doc), 0) FROM client_list);
         INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
         SELECT id, name, pinyin, initials, given, '', text FROM client_in_search ORDER BY id;
         INSERT INTO help_list (doc, matters) SELECT doc, matters FROM help_in_list WHERE matters <> 0;",
    )?;
    told(done, total)?;
    for (source, count) in SOURCES.iter().zip(rows) {
        enter_all(conn, source, &mut |entered| told(done + entered.min(count), total))?;
        done += count;
    }
    conn.execute_batch(
        "INSERT INTO need_list (id, cell, state, themes, day) SELECT id, cell, state, themes, day FROM need_in_list ORDER BY id;",
    )?;
    told(total, total)
}

fn enter_all(conn: &Connection, source: &Source, entered: &mut dyn FnMut(u64) -> Result<()>) -> Result<()> {
    let table = source.table;
    let has_rowid: bool =
        conn.query_row("SELECT NOT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1", [table], |row| {
            row.get(0)
        })?;
    let last: Option<i64> = if has_rowid {
        conn.query_row(&format!("SELECT max(rowid) FROM {table}"), [], |row| row.get(0))?
    } else {
        Some(1)
    };
    let Some(last) = last else { return Ok(()) };
    let step = if has_rowid { CHUNK } else { last };
    let mut from = 1;
    while from <= last {
        let to = from.saturating_add(step - 1).min(last);
        for sql in source.enter_all(has_rowid) {
            let mut statement = conn.prepare_cached(&sql)?;
            // A statement that enters nothing reads nothing.
            let mut rows = statement.query((from, to))?;
            while rows.next()?.is_some() {}
        }
        entered(u64::try_from(to).unwrap_or_default())?;
        from = to + 1;
    }
    Ok(())
}

fn count(conn: &Connection, table: &str) -> Result<u64> {
    let count: i64 = conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    u64::try_from(count).map_err(|_| Error::Internal("count"))
}

/// Tells the instants of wall times and days anew, as the clock has them now.
fn tell_instants(conn: &Connection) -> Result<()> {
    for source in SOURCES.iter().filter(|source| source.by_wall) {
        conn.execute(
            &format!(
                "UPDATE entry SET at_ms = {} FROM {} r WHERE entry.noun = '{}' AND entry.key = {}",
                source.at_of("r"),
                source.table,
                source.noun,
                source.key_of("r")
            ),
            [],
        )?;
    }
    Ok(())
}
