//! The audit trail: what was done and when, as a chain of HMACs, so that a row changed, dropped or slipped in shows.
//! Rows name operations, never a person or a value. Cutting off the newest rows is found by comparing with the head
//! kept in the manifest of each backup.

use super::key::Key;
use crate::clock::stored;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension};
use sha2::Sha256;

/// The newest link of the chain: its number (0: no row yet) and its MAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) mac: [u8; 32],
}

/// Adds a row, inside the transaction of what it tells of.
pub(super) fn append(conn: &Connection, key: &Key, at: DateTime<Utc>, what: &str) -> Result<()> {
    let previous = head(conn)?;
    let (seq, at) = (previous.seq + 1, stored(at));
    let mac = link(key, &previous.mac, seq, &at, what)?;
    conn.prepare_cached("INSERT INTO audit (seq, at, what, mac) VALUES (?1, ?2, ?3, ?4)")?
        .execute((seq, at, what, mac))?;
    Ok(())
}

/// The newest link.
pub(super) fn head(conn: &Connection) -> Result<Head> {
    let newest = conn
        .prepare_cached("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok(Head { seq: row.get(0)?, mac: row.get(1)? }))
        .optional()?;
    Ok(newest.unwrap_or_default())
}

/// Whether the chain is whole from its first row on and, when `known` is given, still contains that link.
pub(super) fn verify(conn: &Connection, key: &Key, known: Option<Head>) -> Result<bool> {
    let mut statement = conn.prepare("SELECT seq, at, what, mac FROM audit ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut last = Head::default();
    let mut seen = known.is_none_or(|known| known == last);
    while let Some(row) = rows.next()? {
        let (seq, at, what, mac): (i64, String, String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let due = link(key, &last.mac, seq, &at, &what)?;
        if seq != last.seq + 1 || mac != due {
            return Ok(false);
        }
        last = Head { seq, mac: due };
        seen |= known == Some(last);
    }
    Ok(seen)
}

fn link(key: &Key, previous: &[u8; 32], seq: i64, at: &str, what: &str) -> Result<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| Error::Internal("audit key"))?;
    mac.update(previous);
    mac.update(&seq.to_le_bytes());
    // Lengths keep two fields from being read as one.
    for field in [at, what] {
        mac.update(&(field.len() as u64).to_le_bytes());
        mac.update(field.as_bytes());
    }
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{empty_book, on_disk, tag};
    use super::super::{BackupReason, OpenVault};
    use super::*;

    fn whole(vault: &OpenVault) -> bool {
        verify(&vault.conn, &vault.keys.audit, None).unwrap()
    }

    fn three_acts() -> OpenVault {
        let mut vault = empty_book("2026-03-02");
        tag(&mut vault, "first");
        vault.undo().unwrap();
        vault
    }

    #[test]
    fn names_what_was_done_and_holds() {
        let vault = three_acts();
        let mut statement = vault.conn.prepare("SELECT what FROM audit ORDER BY seq").unwrap();
        let done: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(done, ["create", "tagClients", "undo:tagClients"]);
        assert!(whole(&vault));
    }

    #[test]
    fn every_change_of_the_trail_shows() {
        for change in [
            "UPDATE audit SET what = 'editClient' WHERE seq = 2",
            "UPDATE audit SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 3",
            "DELETE FROM audit WHERE seq = 2",
            "DELETE FROM audit WHERE seq = 1",
            "INSERT INTO audit SELECT 4, at, what, mac FROM audit WHERE seq = 3",
            "UPDATE audit SET mac = zeroblob(32) WHERE seq = 3",
        ] {
            let vault = three_acts();
            vault.conn.execute(change, []).unwrap();
            assert!(!whole(&vault), "{change}");
        }
        let other = Key::from_slice(&[9; 32]).unwrap();
        assert!(!verify(&three_acts().conn, &other, None).unwrap());
    }

    #[test]
    fn a_trail_cut_short_is_found_by_the_last_backup() {
        let (_folder, mut vault, _) = on_disk();
        tag(&mut vault, "first");
        vault.start_backup(BackupReason::Manual).unwrap().run(&mut |_| Ok(())).unwrap();
        tag(&mut vault, "second");
        assert!(vault.verify_audit().unwrap());
        vault.conn.execute("DELETE FROM audit WHERE seq >= 2", []).unwrap();
        assert!(whole(&vault), "the chain alone cannot tell");
        assert!(!vault.verify_audit().unwrap());
    }
}
