//! Tells the story to the book: every act by the verb of its noun, in the order of time.

use super::dates::{date_of, in_days, visit_day};
use super::needs;
use super::story::{Client, Closed, Day, Entry, Holding, Key, Story, Touch, Visit};
use crate::client::{self, ClientEdit, NewClient};
use crate::consent::{self, RecordConsent};
use crate::contact_person::{self, SaveContactPerson};
use crate::facts::ProductTerms;
use crate::holding::{self, SaveHolding};
use crate::household::{self, FormHousehold};
use crate::id::{ClientId, ContactPersonId, LedgerEntryId, VisitId};
use crate::ledger::{self, AddLedgerEntry, CloseLedgerEntry};
use crate::money::Fen;
use crate::occasion::{self, SaveOccasion};
use crate::phone::{self, SavePhone};
use crate::question::{self, PutQuestion, QuestionOutcome};
use crate::tag::{self, TagClients};
use crate::tier::{self, TierOverride};
use crate::touch::{self, LogTouch};
use crate::vault::Write;
use crate::visit::{self, AddVisitLine, LineKind, PlanVisit, VisitEdit};
use crate::{Error, Result, adviser};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;

/// The adviser began to keep this book so many days ago; whoever was known before was entered then.
const BOOK_BEGAN_DAYS_AGO: u32 = 400;
/// When papers are done: clients entered, entries of the ledger made.
const MORNING: NaiveTime = clock_time(8, 30);
/// When what was undertaken is ticked off, after everything else of that day.
pub(super) const EVENING: NaiveTime = clock_time(22, 30);
/// How long a line takes to be written.
const LINE_MINUTES: i64 = 4;

/// A time of the day.
const fn clock_time(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

pub(super) type Ids<'s> = BTreeMap<&'s str, ClientId>;

/// Plants the whole story into an empty book.
pub(super) fn whole_book(write: &mut Write<'_>, story: &Story) -> Result<()> {
    adviser::edit(write, story.adviser.clone())?;
    let today = write.today();
    let mut ids = Ids::new();
    for told in &story.clients {
        let entered = in_days(today, -i64::from(told.known_days.min(BOOK_BEGAN_DAYS_AGO)))?.and_time(MORNING);
        let id = told_at(write, entered, |write| enter(write, told, today))?;
        ids.insert(&told.key, id);
    }
    for told in &story.clients {
        let entered = in_days(today, -i64::from(told.known_days.min(BOOK_BEGAN_DAYS_AGO)))?.and_time(MORNING);
        told_at(write, entered, |write| surround(write, told, &ids, today))?;
    }
    for told in &story.households {
        let members = told.members.iter().map(|key| id_of(&ids, key)).collect::<Result<_>>()?;
        household::form(write, FormHousehold { name: told.name.clone(), members })?;
    }
    let mut acts = acts(story, today)?;
    acts.sort_by_key(|act| act.at);
    let mut undertaken: Vec<(NaiveDateTime, LedgerEntryId, &Closed)> = Vec::new();
    for act in acts {
        let client = id_of(&ids, act.client)?;
        // What was ticked off in between comes first, so that the ledger is told in order too.
        close_until(write, &mut undertaken, act.at)?;
        match act.what {
            What::Touch(told) => log(write, act.at, client, told)?,
            What::Entry(told) => undertaken.extend(undertake(write, act.at, client, told, today)?),
            What::Visit(told) => undertaken.extend(meet(write, act.at, client, told, today)?),
        }
    }
    close_until(write, &mut undertaken, today.and_time(NaiveTime::MIN))?;
    needs::take_down(write, &story.needs, &ids, today)
}

/// Does something as it was done at a time of the adviser's past.
pub(super) fn told_at<T>(
    write: &mut Write<'_>,
    wall: NaiveDateTime,
    act: impl FnOnce(&mut Write<'_>) -> Result<T>,
) -> Result<T> {
    let at = write.clock().instant(wall);
    act(&mut write.at(at))
}

pub(super) fn id_of(ids: &Ids<'_>, key: &Key) -> Result<ClientId> {
    ids.get(key.as_str()).cloned().ok_or(Error::Internal("a key of the story"))
}

/// Enters a client with all that belongs to it alone.
fn enter(write: &mut Write<'_>, told: &Client, today: NaiveDate) -> Result<ClientId> {
    let opened_on = in_days(today, -i64::from(told.known_days))?;
    let id = client::create(
        write,
        NewClient {
            name: told.name.clone(),
            gender: told.gender,
            phones: vec![],
            assets: told.assets_wan.map(Fen::from_wan),
            employer: told.employer.clone(),
            occupation: told.occupation.clone(),
            is_prospect: told.prospect,
            stage: told.stage,
            birthday: None,
            introducer: None,
            notes: String::new(),
        },
    )?;
    for (field, value) in &told.about {
        client::edit(write, &id, text_edit(field, value)?)?;
    }
    if !told.prospect {
        client::edit(write, &id, ClientEdit::OpenedOn(Some(opened_on)))?;
    }
    if let Some((grade, expires_in)) = told.risk {
        client::edit(write, &id, ClientEdit::RiskGrade(Some(grade)))?;
        client::edit(write, &id, ClientEdit::RiskExpiresOn(Some(in_days(today, expires_in)?)))?;
    }
    for (at, (kind, number)) in told.phones.iter().enumerate() {
        let number = number.clone();
        phone::save(write, SavePhone { id: None, client: id.clone(), kind: *kind, number, is_primary: at == 0 })?;
    }
    for Holding(kind, name, wan, risk, matures_in) in &told.holdings {
        let amount = Some(Fen::from_wan(*wan));
        let request = SaveHolding {
            id: None,
            client: id.clone(),
            kind: *kind,
            name: name.clone(),
            amount,
            terms: ProductTerms {
                code: String::new(),
                risk: *risk,
                matures_on: matures_in.map(|days| in_days(today, days)).transpose()?,
            },
        };
        holding::save(write, request)?;
    }
    for (purpose, granted, evidence) in &told.consents {
        let decided_on = write.today();
        consent::record(
            write,
            RecordConsent {
                client: id.clone(),
                purpose: *purpose,
                granted: *granted,
                decided_on,
                evidence: evidence.clone(),
            },
        )?;
    }
    if let Some((tier, reason)) = &told.tier_override {
        tier::override_tier(write, &id, Some(TierOverride { tier: *tier, reason: reason.clone() }))?;
    }
    tag::tag_clients(write, TagClients { clients: vec![id.clone()], add: told.tags.clone(), remove: Vec::new() })?;
    for day in &told.days {
        keep(write, &id, None, day, today, opened_on)?;
    }
    Ok(id)
}

/// A text field by its name on the wire.
fn text_edit(field: &str, value: &str) -> Result<ClientEdit> {
    serde_json::from_value(serde_json::json!({ "field": field, "value": value }))
        .map_err(|_| Error::Internal("a field of the story"))
}

/// Adds who is around a client, now that every client is there to be named.
fn surround(write: &mut Write<'_>, told: &Client, ids: &Ids<'_>, today: NaiveDate) -> Result<()> {
    let id = id_of(ids, &told.key)?;
    let opened_on = in_days(today, -i64::from(told.known_days))?;
    if let Some(introducer) = &told.introducer {
        client::edit(write, &id, ClientEdit::Introducer(Some(id_of(ids, introducer)?)))?;
    }
    for person in &told.people {
        let around = contact_person::save(
            write,
            SaveContactPerson {
                id: None,
                client: id.clone(),
                kind: person.kind,
                name: person.name.clone(),
                relation: person.relation.clone(),
                gender: person.gender,
                phone: person.phone.clone(),
                notes: person.notes.clone(),
                linked_client: person.linked.as_ref().map(|key| id_of(ids, key)).transpose()?,
            },
        )?;
        for day in &person.days {
            keep(write, &id, Some(&around), day, today, opened_on)?;
        }
    }
    Ok(())
}

fn keep(
    write: &mut Write<'_>,
    client: &ClientId,
    person: Option<&ContactPersonId>,
    told: &Day,
    today: NaiveDate,
    opened_on: NaiveDate,
) -> Result<()> {
    occasion::save(
        write,
        SaveOccasion {
            id: None,
            client: client.clone(),
            contact_person: person.cloned(),
            kind: told.kind,
            title: told.title.clone(),
            date: date_of(told, today, opened_on)?,
            notes: told.notes.clone(),
        },
    )?;
    Ok(())
}

/// Something done at a time.
struct Act<'s> {
    at: NaiveDateTime,
    client: &'s Key,
    what: What<'s>,
}

enum What<'s> {
    Touch(&'s Touch),
    Entry(&'s Entry),
    Visit(&'s Visit),
}

fn acts(story: &Story, today: NaiveDate) -> Result<Vec<Act<'_>>> {
    let mut acts = Vec::new();
    for told in &story.touches {
        let at = in_days(today, -told.days_ago)?.and_time(told.at);
        acts.push(Act { at, client: &told.client, what: What::Touch(told) });
    }
    for told in &story.entries {
        let at = in_days(today, told.made_in_days)?.and_time(MORNING);
        acts.push(Act { at, client: &told.client, what: What::Entry(told) });
    }
    for told in &story.visits {
        let at = visit_day(today, told.in_days)?.and_time(told.at);
        acts.push(Act { at, client: &told.client, what: What::Visit(told) });
    }
    Ok(acts)
}

fn log(write: &mut Write<'_>, at: NaiveDateTime, client: ClientId, told: &Touch) -> Result<()> {
    let (method, channel, text) = (told.method, told.channel, told.text.clone());
    told_at(write, at, |write| touch::log(write, LogTouch { client, method, channel, happened_at: None, text }))?;
    Ok(())
}

/// What is yet to be ticked off: when, which, how.
type Undertaken<'s> = (NaiveDateTime, LedgerEntryId, &'s Closed);

fn to_close<'s>(entry: LedgerEntryId, closed: &'s Closed, today: NaiveDate) -> Result<Undertaken<'s>> {
    Ok((in_days(today, closed.in_days)?.and_time(EVENING), entry, closed))
}

fn undertake<'s>(
    write: &mut Write<'_>,
    at: NaiveDateTime,
    client: ClientId,
    told: &'s Entry,
    today: NaiveDate,
) -> Result<Option<Undertaken<'s>>> {
    let due_on = told.due_in_days.map(|days| in_days(today, days)).transpose()?;
    let request = AddLedgerEntry { client, kind: told.kind, text: told.text.clone(), due_on };
    let entry = told_at(write, at, |write| ledger::add(write, request))?;
    told.closed.as_ref().map(|closed| to_close(entry, closed, today)).transpose()
}

/// Ticks off what was due to be ticked off before `until`, in order.
fn close_until(write: &mut Write<'_>, undertaken: &mut Vec<Undertaken<'_>>, until: NaiveDateTime) -> Result<()> {
    undertaken.sort_by_key(|one| one.0);
    let past = undertaken.partition_point(|one| one.0 < until);
    for (at, id, closed) in undertaken.drain(..past) {
        let (closing, outcome) = (closed.closing, closed.outcome.clone());
        told_at(write, at, |write| ledger::close(write, CloseLedgerEntry { id, closing, done_on: None, outcome }))?;
    }
    Ok(())
}

/// Plans a visit and, unless it lies ahead, holds it from start to finish or cancels it.
fn meet<'s>(
    write: &mut Write<'_>,
    at: NaiveDateTime,
    client: ClientId,
    told: &'s Visit,
    today: NaiveDate,
) -> Result<Vec<Undertaken<'s>>> {
    let plan = PlanVisit {
        client,
        planned_at: at,
        minutes: told.minutes,
        place: told.place.clone(),
        aim: told.aim.clone(),
        matter: told.matter.clone(),
    };
    if told.planned {
        // Planned the evening before last, whatever its day.
        let planned = in_days(today, -2)?.and_time(EVENING);
        told_at(write, planned, |write| visit::plan(write, plan))?;
        return Ok(Vec::new());
    }
    let id = told_at(write, at - TimeDelta::days(1), |write| visit::plan(write, plan))?;
    if told.cancelled {
        told_at(write, at - TimeDelta::hours(3), |write| visit::cancel(write, &id))?;
        return Ok(Vec::new());
    }
    told_at(write, at, |write| visit::start(write, &id))?;
    let mut undertaken = Vec::new();
    let mut noted_at = at;
    for told in &told.lines {
        noted_at += TimeDelta::minutes(LINE_MINUTES);
        let due_on = told.due_in_days.map(|days| in_days(today, days)).transpose()?;
        let line = AddVisitLine {
            visit: id.clone(),
            kind: told.kind,
            text: told.text.clone(),
            due_on,
            fabe: told.fabe.clone(),
            terms: None,
            need: None,
        };
        let line = told_at(write, noted_at, |write| visit::add_line(write, line))?;
        if let (Some(closed), LineKind::Promise | LineKind::Request) = (&told.closed, told.kind) {
            // The verb answers with the line; the entry made of it is read where it stands.
            let entry =
                write
                    .conn()
                    .query_row("SELECT ledger_entry_id FROM visit_line WHERE id = ?1", [&line], |row| row.get(0))?;
            undertaken.push(to_close(entry, closed, today)?);
        }
    }
    ask_first(write, &id, noted_at)?;
    let ended = at + TimeDelta::minutes(i64::from(told.minutes));
    told_at(write, ended, |write| {
        visit::edit(write, &id, VisitEdit::ClientMessage(told.client_message.clone()))?;
        visit::edit(write, &id, VisitEdit::Judgement(told.judgement.clone()))?;
        visit::edit(write, &id, VisitEdit::NextMeeting(told.next_meeting.clone()))?;
        visit::finish(write, &id)
    })?;
    Ok(undertaken)
}

/// Of what lay on the table of a visit the first question was asked.
fn ask_first(write: &mut Write<'_>, visit: &VisitId, at: NaiveDateTime) -> Result<()> {
    let first: Option<(ClientId, String)> = write
        .conn()
        .query_row(
            "SELECT client_id, question FROM question_put WHERE visit_id = ?1 ORDER BY id LIMIT 1",
            [visit],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((client, question)) = first else { return Ok(()) };
    let outcome = QuestionOutcome::Asked;
    told_at(write, at, |write| {
        question::put(write, PutQuestion { client, visit: Some(visit.clone()), question, outcome })
    })
}
