//! Beginning a visit. What to ask next stands on its agenda from then on.

use super::{LONG_AGO, VisitState, must_be, store};
use crate::Result;
use crate::facts::{must_be_in_book, must_be_one_table};
use crate::id::{ClientId, VisitId};
use crate::question;
use crate::vault::Write;

/// How long an unplanned visit is thought to last, in minutes.
const UNPLANNED_MINUTES: u16 = 60;

/// Begins a planned visit now, or, when its time lies more than [`LONG_AGO`] back, at that time.
pub fn start(write: &mut Write<'_>, id: &VisitId) -> Result<()> {
    let visit = store::gist(write.conn(), id)?;
    must_be(visit.state, &[VisitState::Planned])?;
    must_be_in_book(write.conn(), &visit.client)?;
    let planned_at = write.clock().instant(visit.planned_at);
    let began = if write.now() - planned_at > LONG_AGO { planned_at } else { write.now() };
    store::begin(write, id, began)?;
    must_be_one_table(write.conn())?;
    question::propose(write, &visit.client, id)
}

/// Begins a visit that was not planned; returns the visit.
pub fn start_unplanned(write: &mut Write<'_>, client: &ClientId) -> Result<VisitId> {
    must_be_in_book(write.conn(), client)?;
    let id = store::insert(
        write,
        &store::New {
            client,
            planned_at: write.clock().local(write.now()),
            minutes: UNPLANNED_MINUTES,
            place: "",
            aim: "",
            matter: "",
            state: VisitState::UnderWay,
            started_at: Some(write.now()),
        },
    )?;
    must_be_one_table(write.conn())?;
    question::propose(write, client, &id)?;
    Ok(id)
}
