//! Whose a telephone number is, in whatever shape it was typed here and there.

use crate::error::{Error, Result};
use crate::id::ClientId;
use crate::text::phone_number;
use rusqlite::{Connection, OptionalExtension};

/// The most rows of a number that are looked at: the switchboard of a firm may be many people's.
const MOST: u32 = 50;

/// Who has a number.
pub(crate) struct NumberOwner {
    pub client: ClientId,
    /// Who around the client has it; '' when it is the client.
    pub person: String,
}

/// Who has a number that was typed; of a text with several, who has any.
pub(crate) fn owners_of_number(conn: &Connection, typed: &str) -> Result<Vec<NumberOwner>> {
    let mut owners = Vec::new();
    for number in phone_number::parse_all(typed) {
        let forms: Vec<String> = number.asked().iter().map(|form| format!("\"f{form}\"")).collect();
        let mut query = conn.prepare_cached(
            "SELECT e.noun, e.key FROM client_search s JOIN entry e ON e.id = s.rowid WHERE client_search MATCH ?1 LIMIT ?2",
        )?;
        let mut rows = query.query((format!("phone : ({})", forms.join(" OR ")), MOST))?;
        while let Some(row) = rows.next()? {
            let (noun, key): (String, String) = (row.get(0)?, row.get(1)?);
            let Some((owner, kept)) = owner_of(conn, &noun, &key)? else { continue };
            // The index finds a form; whether it is the number, extension and all, only the number says.
            if phone_number::parse_all(&kept).iter().any(|known| known.is(&number)) {
                owners.push(owner);
            }
        }
    }
    Ok(owners)
}

/// Whose the number of an entry is, and the number as kept.
fn owner_of(conn: &Connection, noun: &str, key: &str) -> Result<Option<(NumberOwner, String)>> {
    let sql = match noun {
        "phone" => "SELECT client_id, '', number FROM phone WHERE id = ?1",
        // Whose page says that this is a client is found there.
        "contactPerson" => {
            "SELECT client_id, name, phone FROM contact_person WHERE id = ?1 AND linked_client_id IS NULL"
        }
        _ => return Err(Error::Internal("noun of a number")),
    };
    let owner = conn
        .prepare_cached(sql)?
        .query_row([key], |row| Ok((NumberOwner { client: row.get(0)?, person: row.get(1)? }, row.get(2)?)));
    Ok(owner.optional()?)
}
