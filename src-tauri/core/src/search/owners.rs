//! Finding what has texts of its own and is no client: households and the like, by name.

use super::terms;
use crate::derived::{self, FIRST_OWNER};
use crate::error::{Error, Invalid, Result};
use crate::noun::Noun;
use crate::text::words::Term;
use crate::vault::OpenVault;
use crate::wire::{Word, personal};
use rusqlite::OptionalExtension;

/// The most found at once.
const MOST: u32 = 50;

personal! {
    /// What to look for, as in the list of clients; at most 50.
    pub struct FindOwners { pub query: String, pub limit: u32 }
    /// What was found, and what it is called.
    pub struct FoundOwner { pub noun: Noun, pub id: String, pub name: String }
}

/// What matches all of a query, the first entered first; a query that says nothing finds nothing.
pub fn find_owners(vault: &OpenVault, request: &FindOwners) -> Result<Vec<FoundOwner>> {
    if request.limit > MOST {
        return Err(Error::invalid("limit", Invalid::OutOfRange));
    }
    let conn = vault.conn();
    let terms: Vec<String> = terms(&request.query).iter().filter_map(Term::fts).collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = conn.prepare_cached(
        "SELECT o.kind, o.key FROM client_search s JOIN search_owner o ON o.doc = s.rowid >> 20
         WHERE client_search MATCH ?1 AND s.rowid > ?2 ORDER BY s.rowid LIMIT ?3",
    )?;
    let all = terms.iter().map(|term| format!("({term})")).collect::<Vec<_>>().join(" AND ");
    let found = query.query_map((all, FIRST_OWNER << 20, request.limit), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut owners = Vec::new();
    for hit in found {
        let (kind, id) = hit?;
        let noun = Noun::of_word(&kind).ok_or(Error::Internal("kind of an owner"))?;
        let sql = derived::texts_of(&kind).ok_or(Error::Internal("texts of an owner"))?;
        let name = conn.prepare_cached(&sql)?.query_row([&id], |row| row.get(0)).optional()?;
        owners.extend(name.map(|name| FoundOwner { noun, id, name }));
    }
    Ok(owners)
}
