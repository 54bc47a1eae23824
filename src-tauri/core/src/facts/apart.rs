//! What tells two clients of one name apart, for lists they are chosen from.

use crate::error::{Error, Result};
use crate::id::ClientId;
use crate::stored::{Day, Instant};
use crate::text::phone_number;
use crate::vault::{Noun, OpenVault};
use crate::wire::personal;
use chrono::NaiveDate;
use rusqlite::OptionalExtension;

personal! {
    /// What tells a client from others of the same name.
    pub struct ToldApart {
        /// The last four digits of the first number; '' without one.
        pub phone_tail: String,
        pub employer: String,
        pub occupation: String,
        pub opened_on: Option<NaiveDate>,
        /// The local day the client was entered; the one thing that is known of everybody.
        pub added_on: NaiveDate,
    }
}

/// What tells a client from others.
pub(crate) fn told_apart(vault: &OpenVault, id: &ClientId) -> Result<ToldApart> {
    let mut query = vault.conn().prepare_cached(
        "SELECT employer, occupation, opened_on, created_at,
           (SELECT number FROM phone WHERE client_id = c.id ORDER BY is_primary DESC, created_at, id LIMIT 1)
         FROM client c WHERE id = ?1",
    )?;
    let told = query.query_row([id], |row| {
        let number: Option<String> = row.get(4)?;
        Ok(ToldApart {
            phone_tail: number.map(|number| phone_number::tail(&number)).unwrap_or_default(),
            employer: row.get(0)?,
            occupation: row.get(1)?,
            opened_on: row.get::<_, Option<Day>>(2)?.map(|day| day.0),
            added_on: vault.clock().local(row.get::<_, Instant>(3)?.0).date(),
        })
    });
    told.optional()?.ok_or(Error::NotFound { kind: Noun::Client })
}
