//! Age bands, by the year of birth alone: whoever is born in 1976 is fifty all of 2026. That is near enough for a figure
//! and a question, and needs no calendar.

use crate::Result;
use crate::id::ClientId;
use crate::wire::word;
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension};

word! {
    /// An age band.
    pub enum AgeBand {
        Under30 = "under30", Thirties = "thirties", Forties = "forties", Fifties = "fifties", Sixties = "sixties", Over70 = "over70",
        /// The year of birth is not known.
        Unknown = "unknown",
    }
}

impl AgeBand {
    /// The band in `year` of who was born in the year given.
    pub(crate) fn of(born: Option<i32>, year: i32) -> Self {
        match born.map(|born| year - born) {
            None => Self::Unknown,
            Some(..30) => Self::Under30,
            Some(30..40) => Self::Thirties,
            Some(40..50) => Self::Forties,
            Some(50..60) => Self::Fifties,
            Some(60..70) => Self::Sixties,
            Some(70..) => Self::Over70,
        }
    }
}

/// The band of every client by number, of the dead `Unknown`, `docs` of them.
pub(crate) fn age_bands(conn: &Connection, docs: usize, today: NaiveDate) -> Result<Vec<AgeBand>> {
    let born = birth_years(conn, docs)?;
    Ok(born.into_iter().map(|born| AgeBand::of(born, today.year())).collect())
}

/// The band of one client; of the dead `Unknown`.
pub(crate) fn age_band(conn: &Connection, id: &ClientId, today: NaiveDate) -> Result<AgeBand> {
    Ok(AgeBand::of(birth_year(conn, id)?, today.year()))
}

/// The year of birth of each client by number, as far as known; `docs` of them.
fn birth_years(conn: &Connection, docs: usize) -> Result<Vec<Option<i32>>> {
    let mut years = vec![None; docs];
    let mut query = conn.prepare_cached(
        "SELECT l.doc, o.year FROM occasion o JOIN client_list l ON l.client_id = o.client_id
         WHERE o.kind = 'birthday' AND o.contact_person_id IS NULL AND o.year IS NOT NULL AND NOT l.deceased
         -- Of several the first entered counts, as it does for one client: it is read last.
         ORDER BY o.id DESC",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let doc: u32 = row.get(0)?;
        if let Some(year) = years.get_mut(doc as usize) {
            *year = Some(row.get(1)?);
        }
    }
    Ok(years)
}

/// The year of birth of one client.
fn birth_year(conn: &Connection, id: &ClientId) -> Result<Option<i32>> {
    Ok(conn
        .prepare_cached(
            "SELECT year FROM occasion
             WHERE client_id = ?1 AND kind = 'birthday' AND contact_person_id IS NULL AND year IS NOT NULL
               AND NOT (SELECT deceased FROM client WHERE id = ?1)
             ORDER BY id LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

#[cfg(test)]
mod tests {
    use super::AgeBand;

    #[test]
    fn the_year_of_birth_decides() {
        for (born, band) in [
            (Some(1997), AgeBand::Under30),
            (Some(1996), AgeBand::Thirties),
            (Some(1977), AgeBand::Forties),
            (Some(1976), AgeBand::Fifties),
            (Some(1966), AgeBand::Sixties),
            (Some(1956), AgeBand::Over70),
            (None, AgeBand::Unknown),
        ] {
            assert_eq!(AgeBand::of(born, 2026), band, "{born:?}");
        }
    }
}
