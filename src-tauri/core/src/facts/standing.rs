//! Who lives, and who may be approached: what every place asks that proposes, greets, counts an age or makes a list of
//! people. It is told here and nowhere else; the roll keeps it of everybody, a store reads it beside its own columns.

use crate::error::{Error, Result};
use crate::id::{AboutId, ClientId};
use crate::stored::Day;
use crate::vault::Noun;
use crate::wire::{personal, wire};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

wire! {
    /// Whether a client lives, and whether the household is in mourning.
    #[derive(Copy, Default)]
    pub struct Standing {
        pub deceased: bool,
        /// The last day on which nothing festive is proposed (静默至), as set; it may lie in the past.
        pub quiet_until: Option<NaiveDate>,
    }
}
personal! {
    /// How a client stands, by the id.
    pub struct ClientStanding { pub client: ClientId, pub standing: Standing }
}

impl Standing {
    /// Whether the app may count an age, ask a question, offer something for this client.
    pub const fn is_living(self) -> bool {
        !self.deceased
    }

    /// Whether the household is in mourning on a day.
    pub fn is_quiet(self, on: NaiveDate) -> bool {
        self.quiet_until.is_some_and(|until| on <= until)
    }

    /// Whether the app may propose to greet, to invite or to ask this client on a day.
    pub fn may_be_approached(self, on: NaiveDate) -> bool {
        self.is_living() && !self.is_quiet(on)
    }
}

/// The columns of a [`Standing`], of the client `c`; [`read_standing`] reads them.
pub(crate) const STANDING: &str = "c.deceased, (SELECT quiet_until FROM household WHERE household.id = c.household_id)";

/// Whether the person `person` (a name of `contact_person` in the statement) is deceased: marked so, or as the client the
/// person is too.
pub(crate) fn person_deceased(person: &str) -> String {
    format!(
        "({person}.deceased OR coalesce((SELECT deceased FROM client WHERE client.id = {person}.linked_client_id), 0))"
    )
}

/// Reads [`STANDING`] from a column on.
pub(crate) fn read_standing(row: &Row<'_>, from: usize) -> rusqlite::Result<Standing> {
    Ok(Standing { deceased: row.get(from)?, quiet_until: row.get::<_, Option<Day>>(from + 1)?.map(|day| day.0) })
}

/// How a client stands; of nobody: `NotFound`.
pub(crate) fn standing(conn: &Connection, id: &ClientId) -> Result<Standing> {
    conn.prepare_cached(&format!("SELECT {STANDING} FROM client c WHERE c.id = ?1"))?
        .query_row([id], |row| read_standing(row, 0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Client })
}

/// Whether whom a note concerns, a person around a client or a client, has died.
pub(crate) fn has_died(conn: &Connection, about: &AboutId) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT 1 FROM contact_person p WHERE p.id = ?1 AND {}
             UNION ALL SELECT 1 FROM client WHERE id = ?1 AND deceased",
            person_deceased("p")
        ))?
        .exists([about])?)
}

/// Of these clients those who are deceased or in mourning on a day.
pub(crate) fn hushed<'c>(
    conn: &Connection,
    on: NaiveDate,
    clients: impl IntoIterator<Item = &'c ClientId>,
) -> Result<Vec<ClientStanding>> {
    let mut ids: Vec<&ClientId> = clients.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut hushed = Vec::new();
    for client in ids {
        let standing = standing(conn, client)?;
        if !standing.may_be_approached(on) {
            hushed.push(ClientStanding { client: client.clone(), standing });
        }
    }
    Ok(hushed)
}

/// The day a client died on, as far as known.
pub(crate) fn deceased_on(conn: &Connection, id: &ClientId) -> Result<Option<NaiveDate>> {
    Ok(conn
        .prepare_cached("SELECT deceased_on FROM client WHERE id = ?1")?
        .query_row([id], |row| row.get::<_, Option<Day>>(0))
        .optional()?
        .flatten()
        .map(|day| day.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_be_approached_lives_and_is_not_in_mourning() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let quiet = Standing { deceased: false, quiet_until: Some(day("2026-12-31")) };
        assert!(quiet.is_living() && !quiet.may_be_approached(day("2026-12-31")));
        assert!(quiet.may_be_approached(day("2027-01-01")), "the day named is the last");
        assert!(Standing::default().may_be_approached(day("2026-12-31")));
        let dead = Standing { deceased: true, quiet_until: None };
        assert!(!dead.is_living() && !dead.may_be_approached(day("2027-01-01")));
    }
}
