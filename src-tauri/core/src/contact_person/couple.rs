//! Couples of which one has died: their anniversary is nobody's to be greeted on.

use super::{Kin, Tie, store};
use crate::Result;
use crate::id::{ClientId, ContactPersonId};
use rusqlite::Connection;

/// Whether death has parted the couple whose wedding day is told of a client (`of` `None`: the client's own), as far as the
/// people around tell. A spouse who is there now speaks for a marriage of the living; of two pairs of parents it is not
/// told which is meant, so one dead is enough.
pub(crate) fn is_bereft(conn: &Connection, client: &ClientId, of: Option<&ContactPersonId>) -> Result<bool> {
    let people = store::of_client(conn, client)?;
    let tie = |person: &super::ContactPersonView| Kin::of(person.kind, &person.relation).map(|kin| kin.tie);
    let whose = of.and_then(|id| people.iter().find(|person| person.id == *id)).map(&tie);
    let of_spouse = match whose {
        None | Some(Some(Tie::Spouse)) => true,
        Some(Some(Tie::Mother | Tie::Father)) => false,
        Some(_) => return Ok(false),
    };
    let (mut dead, mut living) = (false, false);
    for person in &people {
        let is_of_couple = match tie(person) {
            Some(Tie::Spouse) => of_spouse,
            Some(Tie::Mother | Tie::Father) => !of_spouse,
            _ => false,
        };
        dead |= is_of_couple && person.deceased;
        living |= is_of_couple && !person.deceased;
    }
    Ok(dead && !(of_spouse && living))
}
