//! Touches that are meant to happen: planned, then made (which logs the touch) or dropped.

use super::log::check_channel;
use super::{PlanTouch, PlannedTouchState, PlannedTouchView, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::must_be_in_book;
use crate::id::{ClientId, PlannedTouchId, TouchId};
use crate::serving::{self, Serving};
use crate::stored::plausible;
use crate::text::entry;
use crate::vault::{OpenVault, Write};
use chrono::NaiveDate;

/// Plans a touch for today or later.
pub fn plan(write: &mut Write<'_>, request: PlanTouch) -> Result<PlannedTouchId> {
    must_be_in_book(write.conn(), &request.client)?;
    check_channel(request.method, request.channel)?;
    if request.planned_on < write.today() || !plausible(request.planned_on) {
        return Err(Error::invalid("plannedOn", Invalid::OutOfRange));
    }
    let text = entry::long("text", &request.text)?;
    store::insert_planned(write, &PlanTouch { text, ..request })
}

/// Logs a planned touch as made just now. `WrongState` unless it is still planned.
pub fn complete(write: &mut Write<'_>, id: &PlannedTouchId) -> Result<TouchId> {
    let planned = must_be_planned(write, id)?;
    let touch = store::insert(
        write,
        &store::New {
            client: &planned.client.id,
            visit: None,
            method: planned.method,
            channel: planned.channel,
            happened_at: write.now(),
            text: &planned.text,
        },
    )?;
    serving::judged(write, &Serving::Touch(id), || {
        store::set_planned_state(write, id, PlannedTouchState::Done, Some(&touch))
    })?;
    Ok(touch)
}

/// Drops a planned touch, which serves no need any more. `WrongState` unless it is still planned.
pub fn drop_planned(write: &mut Write<'_>, id: &PlannedTouchId) -> Result<()> {
    must_be_planned(write, id)?;
    serving::judged(write, &Serving::Touch(id), || {
        store::set_planned_state(write, id, PlannedTouchState::Dropped, None)
    })
}

/// Drops all touches planned for a client, as [`drop_planned`] does one by one; says how many.
pub(crate) fn drop_all_planned(write: &mut Write<'_>, client: &ClientId) -> Result<usize> {
    let planned = store::planned_of_client(write.conn(), client, write.today())?;
    for touch in &planned {
        drop_planned(write, &touch.id)?;
    }
    Ok(planned.len())
}

/// The touches planned for a client, the earliest first.
pub fn list_planned(vault: &OpenVault, client: &ClientId) -> Result<Vec<PlannedTouchView>> {
    store::planned_of_client(vault.conn(), client, vault.clock().today())
}

/// Those planned up to a day, of clients not in the trash, the earliest first.
pub(crate) fn planned_by(vault: &OpenVault, day: NaiveDate, limit: u32) -> Result<Vec<PlannedTouchView>> {
    store::planned_by(vault.conn(), day, vault.clock().today(), limit)
}

/// How many those are, whatever the limit.
pub(crate) fn count_planned_by(vault: &OpenVault, day: NaiveDate) -> Result<u32> {
    store::count_planned_by(vault.conn(), day)
}

fn must_be_planned(write: &Write<'_>, id: &PlannedTouchId) -> Result<PlannedTouchView> {
    let planned = store::planned(write.conn(), id, write.today())?;
    must_be_in_book(write.conn(), &planned.client.id)?;
    match planned.state {
        PlannedTouchState::Planned => Ok(planned),
        PlannedTouchState::Done | PlannedTouchState::Dropped => Err(Error::invalid("state", Invalid::WrongState)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::MessageChannel;
    use crate::touch::Method;
    use crate::visit::testing::{TODAY, book, refused};
    use chrono::TimeDelta;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn a_planned_touch_is_made_once_or_dropped() {
        let mut book = book();
        let client = book.client("王小明");
        let request = |method, channel, planned_on| PlanTouch {
            client: client.clone(),
            method,
            channel,
            planned_on,
            text: "寄一本讲教育金的小册子".into(),
        };
        let letter = request(Method::Letter, None, on(TODAY) + TimeDelta::days(3));
        let call = request(Method::Message, Some(MessageChannel::Phone), on(TODAY));
        let late = book.write(|w| plan(w, letter)).unwrap();
        let first = book.write(|w| plan(w, call)).unwrap();
        let planned = list_planned(&book.vault, &client).unwrap();
        assert_eq!(planned.iter().map(|touch| &touch.id).collect::<Vec<_>>(), [&first, &late]);
        assert!(!planned[0].overdue);

        book.write(|w| complete(w, &first)).unwrap();
        let made = crate::touch::store::last_without_visit(book.vault.conn(), &client, 5).unwrap();
        assert_eq!((made.len(), made[0].channel), (1, Some(MessageChannel::Phone)));
        assert_eq!(refused(book.write(|w| complete(w, &first))), "state: WrongState");
        book.write(|w| drop_planned(w, &late)).unwrap();
        assert_eq!(refused(book.write(|w| drop_planned(w, &late))), "state: WrongState");
        assert!(list_planned(&book.vault, &client).unwrap().is_empty());
    }

    #[test]
    fn what_cannot_be_planned_is_refused() {
        let mut book = book();
        let client = book.client("王小明");
        let request = |method, channel, planned_on| PlanTouch {
            client: client.clone(),
            method,
            channel,
            planned_on,
            text: String::new(),
        };
        let past = request(Method::Gift, None, on(TODAY) - TimeDelta::days(1));
        assert_eq!(refused(book.write(|w| plan(w, past))), "plannedOn: OutOfRange");
        let by_phone = request(Method::Gift, Some(MessageChannel::Phone), on(TODAY));
        assert_eq!(refused(book.write(|w| plan(w, by_phone))), "channel: WrongState");
        book.trash(&client);
        let in_trash = request(Method::Gift, None, on(TODAY));
        assert_eq!(refused(book.write(|w| plan(w, in_trash))), "client: WrongState");
    }
}
