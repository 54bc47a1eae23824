//! How a day is kept: with greetings, in silence, or not any more. Every place that proposes days asks here.
//!
//! A memorial day (忌日) is always kept: to remember the dead is what it is for. Of the other days none is kept of who has
//! died, nor of the family of a client who has died; the wedding day of a couple is not, of which one has died; and while
//! the household is in mourning on it, a day is passed over in silence.

use super::model::{Keeping, Observance, OccasionKind};
use crate::Result;
use crate::contact_person;
use crate::facts::Standing;
use crate::id::{ClientId, ContactPersonId};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Whose day it is, as far as death and mourning go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mourned {
    /// The client it is told of.
    pub client: Standing,
    /// Of a person around the client: whether the person has died.
    pub person_deceased: bool,
    /// A wedding day, and somebody of the family has died: who, must be looked at.
    pub wedding_in_doubt: bool,
}

impl Mourned {
    /// Whether the person has died whose day it is.
    pub const fn has_died(self, of_person: bool) -> bool {
        if of_person { self.person_deceased } else { self.client.deceased }
    }

    /// How the day is kept on `on`.
    pub fn keeping(
        self,
        conn: &Connection,
        kind: OccasionKind,
        client: &ClientId,
        person: Option<&ContactPersonId>,
        on: NaiveDate,
    ) -> Result<Keeping> {
        if kind == OccasionKind::Memorial {
            return Ok(Keeping::Kept);
        }
        if !self.client.is_living() || self.person_deceased {
            return Ok(Keeping::Ended);
        }
        if self.wedding_in_doubt && contact_person::is_bereft(conn, client, person)? {
            return Ok(Keeping::Ended);
        }
        Ok(if self.client.may_be_approached(on) { Keeping::Kept } else { Keeping::Quiet })
    }
}

impl Keeping {
    /// Whether the app may propose the day.
    pub const fn is_proposed(self) -> bool {
        matches!(self, Self::Kept)
    }
}

/// An observance of who has died, but for the day: nobody grows older in death. A memorial day counts its years.
pub(super) fn without_age(kind: OccasionKind, told: Observance) -> Observance {
    if kind == OccasionKind::Memorial {
        return told;
    }
    Observance { years: None, nominal_age: None, zodiac_year: false, round: false, ..told }
}
