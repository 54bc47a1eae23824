//! A visit (拜访): planned, prepared, taken down, summed up. Marked lines become entries of the ledger.
//!
//! States go one way: planned → under way → done, or planned → cancelled; whatever else is asked is `WrongState` on
//! `state`. At most one visit is under way (`WrongState` on `underWay`), because the adviser sits at one table; those of
//! clients in the trash do not count, and such a client does not come back to a second table.
//!
//! A visit made earlier is written up by the same steps: plan it in the past, start it, take down the lines, finish.
//! Started more than [`LONG_AGO`] after its planned time it counts as begun at that time; finished more than that
//! after it began, it counts as ended after the minutes planned. [`VisitEdit::Began`] and [`VisitEdit::Ended`] correct
//! either.

mod cancel;
mod edit;
mod finish;
mod line;
mod list;
mod model;
mod owed;
mod plan;
mod preparation;
pub(crate) mod rows;
#[cfg(test)]
mod standing_tests;
mod start;
pub(crate) mod store;
mod suggest_kind;
mod summary;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use crate::export::SummaryCopy;
pub use cancel::cancel;
pub(crate) use cancel::cancel_all_planned;
pub use edit::edit;
pub use finish::finish;
pub use line::{add_line, edit_line, remove_line};
pub(crate) use list::{client_of, last_finished, missed, missed_request};
pub use list::{count, finished_between, list, overlapping, view};
pub use model::*;
pub use owed::{Owed, owed_in};
pub use plan::{plan, plan_next};
pub use preparation::preparation;
pub use start::{start, start_unplanned};
pub use suggest_kind::suggest_kind;
pub use summary::summary;

use crate::error::{Error, Invalid, Result};
use chrono::TimeDelta;

/// Beyond this a start or finish was not pressed at the table but later.
pub const LONG_AGO: TimeDelta = TimeDelta::hours(12);

/// Refuses a state that is none of those asked for.
fn must_be(state: VisitState, among: &[VisitState]) -> Result<()> {
    if among.contains(&state) { Ok(()) } else { Err(Error::invalid("state", Invalid::WrongState)) }
}
