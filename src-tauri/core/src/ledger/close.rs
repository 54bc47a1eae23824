//! Closing an entry and opening it again.

use super::{CloseLedgerEntry, Closing, LedgerKind, LedgerState, store};
use crate::error::{Error, Invalid, Result};
use crate::id::LedgerEntryId;
use crate::serving::{self, Serving};
use crate::text::entry;
use crate::vault::Write;
use chrono::NaiveDate;

/// Closes an open entry, as done or ended on a day that has come (`InFuture` on `doneOn`) and does not lie before the entry
/// was made (`OutOfRange`). A request cannot be broken: it is answered or dropped. Broken or dropped, it serves no need any
/// more.
pub fn close(write: &mut Write<'_>, request: CloseLedgerEntry) -> Result<()> {
    let entry = store::gist(write.conn(), &request.id)?;
    if entry.state != LedgerState::Open {
        return Err(Error::invalid("state", Invalid::WrongState));
    }
    let outcome = entry::long("outcome", &request.outcome)?;
    let done_on = request.done_on.unwrap_or(write.today());
    check_done(done_on, entry.made_on, write.today())?;
    let to = closed_state(entry.kind, request.closing, entry.judged_by(), done_on)?;
    serving::judged(write, &Serving::Entry(&request.id), || {
        store::set_state(write, &request.id, to, Some(done_on), &outcome)
    })
}

/// Opens a closed entry again; what was said of its outcome stays. It serves again what it served.
pub fn reopen(write: &mut Write<'_>, id: &LedgerEntryId) -> Result<()> {
    let entry = store::gist(write.conn(), id)?;
    if entry.state == LedgerState::Open {
        return Err(Error::invalid("state", Invalid::WrongState));
    }
    serving::judged(write, &Serving::Entry(id), || store::set_state(write, id, LedgerState::Open, None, &entry.outcome))
}

fn check_done(done_on: NaiveDate, made_on: NaiveDate, today: NaiveDate) -> Result<()> {
    if done_on > today {
        return Err(Error::invalid("doneOn", Invalid::InFuture));
    }
    // A machine whose clock was set back may be before the day the entry was made: today is always taken.
    if done_on < made_on.min(today) { Err(Error::invalid("doneOn", Invalid::OutOfRange)) } else { Ok(()) }
}

fn closed_state(
    kind: LedgerKind,
    closing: Closing,
    due_on: Option<NaiveDate>,
    done_on: NaiveDate,
) -> Result<LedgerState> {
    Ok(match (closing, kind) {
        (Closing::Dropped, _) => LedgerState::Dropped,
        (Closing::Done, LedgerKind::Request) => LedgerState::Answered,
        (Closing::Done, LedgerKind::Promise) if due_on.is_some_and(|due| due < done_on) => LedgerState::Late,
        (Closing::Done, LedgerKind::Promise) => LedgerState::Kept,
        (Closing::Broken, LedgerKind::Promise) => LedgerState::Broken,
        (Closing::Broken, LedgerKind::Request) => return Err(Error::invalid("closing", Invalid::WrongState)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn done_is_judged_by_kind_and_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-12-09");
        let done = |kind, due| closed_state(kind, Closing::Done, due, today).unwrap();
        assert_eq!(done(LedgerKind::Promise, None), LedgerState::Kept);
        assert_eq!(done(LedgerKind::Promise, Some(today)), LedgerState::Kept, "on its day is kept");
        assert_eq!(done(LedgerKind::Promise, Some(day("2026-12-08"))), LedgerState::Late);
        assert_eq!(done(LedgerKind::Request, Some(day("2026-12-08"))), LedgerState::Answered);
        assert!(closed_state(LedgerKind::Request, Closing::Broken, None, today).is_err());
    }
}
