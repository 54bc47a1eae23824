//! Correcting and removing a touch.

use super::log::check;
use super::{EditTouch, PlannedTouchState, store};
use crate::error::{Error, Invalid, Result};
use crate::id::TouchId;
use crate::serving::{self, Serving};
use crate::text::entry;
use crate::vault::Write;

/// Corrects a touch. That of a visit is `WrongState` on `visit`: the visit is corrected instead.
pub fn edit(write: &mut Write<'_>, request: EditTouch) -> Result<()> {
    must_stand_alone(write, &request.id)?;
    check(write, request.method, request.channel, request.happened_at)?;
    let text = entry::long("text", &request.text)?;
    store::update(write, &request.id, request.method, request.channel, request.happened_at, &text)
}

/// Removes a touch. That of a visit is `WrongState` on `visit`. One that was planned is planned again: it was not made.
pub fn remove(write: &mut Write<'_>, id: &TouchId) -> Result<()> {
    must_stand_alone(write, id)?;
    let Some(planned) = store::planned_made_as(write.conn(), id)? else { return store::delete(write, id) };
    serving::judged(write, &Serving::Touch(&planned), || {
        store::set_planned_state(write, &planned, PlannedTouchState::Planned, None)?;
        store::delete(write, id)
    })
}

fn must_stand_alone(write: &Write<'_>, id: &TouchId) -> Result<()> {
    match store::visit_of(write.conn(), id)? {
        Some(_) => Err(Error::invalid("visit", Invalid::WrongState)),
        None => Ok(()),
    }
}
