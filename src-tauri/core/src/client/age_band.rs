//! Age bands, by the year of birth alone: whoever is born in 1976 is fifty all of 2026. That is near enough for a figure
//! and a question, and needs no calendar.

use super::store;
use crate::Result;
use crate::id::ClientId;
use crate::wire::word;
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

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

/// The band of every client by number, `docs` of them.
pub(crate) fn age_bands(conn: &Connection, docs: usize, today: NaiveDate) -> Result<Vec<AgeBand>> {
    let born = store::birth_years(conn, docs)?;
    Ok(born.into_iter().map(|born| AgeBand::of(born, today.year())).collect())
}

/// The band of one client.
pub(crate) fn age_band(conn: &Connection, id: &ClientId, today: NaiveDate) -> Result<AgeBand> {
    Ok(AgeBand::of(store::birth_year(conn, id)?, today.year()))
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
