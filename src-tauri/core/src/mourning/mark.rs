//! Marking somebody as deceased, and taking that back.

use super::{Departed, EndedWith, MarkDeceased, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::ClientId;
use crate::stored::plausible;
use crate::touch;
use crate::vault::Write;
use crate::visit;
use chrono::NaiveDate;

/// Marks somebody as deceased, or corrects the day. A day ahead is `InFuture`, one that cannot be meant `OutOfRange`, one
/// before the birth on record `BeforeBirth`, all on `on`. Of a client the touches that were planned are dropped and the
/// visits that were planned are cancelled.
pub fn mark(write: &mut Write<'_>, request: MarkDeceased) -> Result<EndedWith> {
    check_day(write, request.on)?;
    match &request.who {
        Departed::Client(client) => mark_client(write, client, request.on),
        Departed::Person(person) => {
            let around = store::person(write.conn(), person)?;
            facts::must_be_in_book(write.conn(), &around.client)?;
            after_birth(request.on, store::born(write, &request.who)?)?;
            store::set_person(write, person, true, request.on)?;
            match &around.linked_client {
                Some(client) => mark_client(write, client, request.on),
                None => Ok(EndedWith::default()),
            }
        }
    }
}

/// Takes the mark back. What ended with it does not come back by this; undo brings it back.
pub fn unmark(write: &mut Write<'_>, who: &Departed) -> Result<()> {
    match who {
        Departed::Client(client) => {
            facts::must_be_in_book(write.conn(), client)?;
            store::set_client(write, client, false, None)
        }
        Departed::Person(person) => {
            let around = store::person(write.conn(), person)?;
            facts::must_be_in_book(write.conn(), &around.client)?;
            store::set_person(write, person, false, None)?;
            match &around.linked_client {
                Some(client) => store::set_client(write, client, false, None),
                None => Ok(()),
            }
        }
    }
}

fn mark_client(write: &mut Write<'_>, client: &ClientId, on: Option<NaiveDate>) -> Result<EndedWith> {
    facts::must_exist(write.conn(), client)?;
    after_birth(on, store::born(write, &Departed::Client(client.clone()))?)?;
    store::set_client(write, client, true, on)?;
    let count = |ended: usize| u32::try_from(ended).unwrap_or(u32::MAX);
    let touches = touch::drop_all_planned(write, client)?;
    let visits = visit::cancel_all_planned(write, client)?;
    Ok(EndedWith { touches: count(touches), visits: count(visits) })
}

fn check_day(write: &Write<'_>, on: Option<NaiveDate>) -> Result<()> {
    match on {
        Some(day) if day > write.today() => Err(Error::invalid("on", Invalid::InFuture)),
        Some(day) if !plausible(day) => Err(Error::invalid("on", Invalid::OutOfRange)),
        _ => Ok(()),
    }
}

fn after_birth(on: Option<NaiveDate>, born: Option<NaiveDate>) -> Result<()> {
    match (on, born) {
        (Some(on), Some(born)) if on < born => Err(Error::invalid("on", Invalid::BeforeBirth)),
        _ => Ok(()),
    }
}
