//! Tells the need notes of the story, after everything they speak of has happened.

use super::dates::{in_days, visit_day};
use super::plant::{EVENING, Ids, id_of, told_at};
use super::story::{NeedNote, NeedStateChange};
use crate::id::{AboutId, ClientId, ContactPersonId, LedgerEntryId, NeedId};
use crate::need::{self, AddNeed, ChangeNeedState, NeedSource, NeedSourceKind, NeedState};
use crate::serving::{self, Serving};
use crate::vault::Write;
use crate::{Error, Result, contact_person};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::params;

/// Takes down all notes with what became of them, in the order of time.
pub(super) fn take_down(write: &mut Write<'_>, told: &[NeedNote], ids: &Ids<'_>, today: NaiveDate) -> Result<()> {
    enum Act<'s> {
        Note,
        Change(&'s NeedStateChange),
    }
    let mut acts: Vec<(NaiveDateTime, usize, Act<'_>)> = Vec::new();
    for (at, note) in told.iter().enumerate() {
        acts.push((day_of(note, today)?.and_time(note.at), at, Act::Note));
        for change in &note.states {
            let day = in_days(today, change.in_days)?.max(day_of(note, today)?);
            acts.push((day.and_time(EVENING), at, Act::Change(change)));
        }
    }
    acts.sort_by_key(|act| act.0);
    let mut taken: Vec<Option<NeedId>> = vec![None; told.len()];
    for (when, at, act) in acts {
        let (Some(note), Some(slot)) = (told.get(at), taken.get_mut(at)) else { continue };
        let client = id_of(ids, &note.client)?;
        told_at(write, when, |write| {
            match (act, &slot) {
                (Act::Note, _) => *slot = Some(need::add(write, request(write, &client, note, when)?)?),
                (Act::Change(change), Some(id)) => become_of(write, &client, id, note, change)?,
                (Act::Change(_), None) => {}
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A note of a visit is of the day the visit was moved to.
fn day_of(note: &NeedNote, today: NaiveDate) -> Result<NaiveDate> {
    match note.source {
        NeedSourceKind::Visit => visit_day(today, note.in_days),
        _ => in_days(today, note.in_days),
    }
}

fn become_of(
    write: &mut Write<'_>,
    client: &ClientId,
    id: &NeedId,
    note: &NeedNote,
    change: &NeedStateChange,
) -> Result<()> {
    let (state, reason) = (change.state, change.reason.clone());
    need::change_state(write, ChangeNeedState { id: id.clone(), state, reason })?;
    if let (NeedState::BeingMet, Some(promise)) = (state, &note.promise) {
        let entry: LedgerEntryId = write.conn().query_row(
            "SELECT id FROM ledger_entry WHERE client_id = ?1 AND text = ?2",
            params![client, promise],
            |row| row.get(0),
        )?;
        // The story knows how it ended: the promise may be kept by now.
        serving::serve(write, id, &Serving::Entry(&entry), "", None)?;
    }
    Ok(())
}

fn request(write: &Write<'_>, client: &ClientId, note: &NeedNote, when: NaiveDateTime) -> Result<AddNeed> {
    Ok(AddNeed {
        client: client.clone(),
        level: note.level,
        depth: note.depth,
        text: note.text.clone(),
        evidence: note.evidence,
        confidence: note.confidence,
        noted_on: None,
        source: source(write, client, note, when)?,
        about: note.about.as_ref().map(|name| person(write, client, name)).transpose()?.map(AboutId::from),
        occasion: None,
        question: String::new(),
        promises: Vec::new(),
    })
}

fn person(write: &Write<'_>, client: &ClientId, name: &str) -> Result<ContactPersonId> {
    let people = contact_person::of_client(write.conn(), client)?;
    let named = people.into_iter().find(|person| person.name == name);
    named.map(|person| person.id).ok_or(Error::Internal("a person of the story"))
}

fn source(write: &Write<'_>, client: &ClientId, note: &NeedNote, when: NaiveDateTime) -> Result<NeedSource> {
    let day = when.date();
    let midnight = |day: NaiveDate| crate::clock::stored(write.clock().instant(day.into()));
    let name = note.source_name.clone();
    Ok(match note.source {
        NeedSourceKind::Visit => NeedSource::Visit(write.conn().query_row(
            "SELECT id FROM visit WHERE client_id = ?1 AND substr(planned_at, 1, 10) = ?2 AND state = 'done'",
            params![client, day.to_string()],
            |row| row.get(0),
        )?),
        NeedSourceKind::Touch => NeedSource::Touch(write.conn().query_row(
            "SELECT id FROM touch WHERE client_id = ?1 AND visit_id IS NULL AND happened_at >= ?2 AND happened_at < ?3",
            params![client, midnight(day), midnight(day.succ_opt().unwrap_or(day))],
            |row| row.get(0),
        )?),
        NeedSourceKind::Event => NeedSource::Event(name),
        NeedSourceKind::Import => NeedSource::Import(name),
        NeedSourceKind::Profile => NeedSource::Profile,
    })
}
