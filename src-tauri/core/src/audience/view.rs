//! What a condition comes to, counted live.

use super::check::clauses;
use super::selection::matching;
use super::store::{self, Named};
use super::{AudienceView, Clause, Condition, NamedThing, ViewAudience};
use crate::Result;
use crate::error::{Error, Invalid};
use crate::roll::{ClientOrder, Roll};
use crate::vault::OpenVault;
use rusqlite::Connection;

/// The largest sample.
const MOST_SAMPLED: u32 = 50;

/// How many clients a condition holds for, and the first of them by name.
pub fn view(vault: &OpenVault, request: ViewAudience) -> Result<AudienceView> {
    if request.sample > MOST_SAMPLED {
        return Err(Error::invalid("sample", Invalid::OutOfRange));
    }
    let conn = vault.conn();
    let roll = Roll::ordered_by(vault, ClientOrder::Name)?;
    let found = matching(vault, &roll, &request.query, &request.condition, false)?;
    let mut sample = Vec::new();
    if request.sample > 0 {
        let by_name = roll.ordered(ClientOrder::Name).iter().copied();
        sample.extend(by_name.filter(|doc| found.clients.has(*doc)).take(request.sample as usize));
    }
    Ok(AudienceView {
        clients: found.clients.count(),
        book: found.resolved.everybody.count(),
        sample: store::references(conn, &sample)?,
        parts: found.resolved.parts,
        named: named(conn, &request.condition)?,
    })
}

/// What a condition names, each once.
fn named(conn: &Connection, condition: &Condition) -> Result<Vec<NamedThing>> {
    let mut named: Vec<NamedThing> = Vec::new();
    for clause in clauses(condition) {
        let (what, ids): (Named, Vec<&str>) = match clause {
            Clause::Tags { tags, .. } => (Named::Tag, tags.iter().map(|id| id.as_str()).collect()),
            Clause::Household(ids) => (Named::Household, ids.iter().map(|id| id.as_str()).collect()),
            Clause::IntroducedBy(ids) => (Named::Client, ids.iter().map(|id| id.as_str()).collect()),
            Clause::Segment(id) => (Named::Segment, vec![id.as_str()]),
            Clause::Audience(id) => (Named::Audience, vec![id.as_str()]),
            _ => continue,
        };
        for id in ids {
            if named.iter().all(|known| known.id != id) {
                named.push(NamedThing { id: id.to_owned(), name: store::name(conn, what, id)? });
            }
        }
    }
    Ok(named)
}
