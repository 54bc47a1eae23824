//! The next questions for a client.
//!
//! Each question of the bank that fits is weighed: how much its cell wants an answer, how near the client is, and what
//! of it fits this client in particular. What stood on the agenda the last time never comes again the next time, and what
//! was put within [`REST`] rests, unless nothing else is left. Equal ones take turns, so that clients of one kind are
//! not all asked the same.

use super::bank::bank;
use super::fit::{self, Person};
use super::{AskNext, NextQuestion, Question, QuestionOutcome, QuestionReason, store};
use crate::content::Item;
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::{ClientId, VisitId};
use crate::need_map::{self, CellStanding, NeedCell, cell_index};
use crate::vault::{Noun, OpenVault};
use chrono::{NaiveDate, TimeDelta};
use rusqlite::Connection;
use std::collections::HashSet;

/// How long a question rests that was put.
const REST: TimeDelta = TimeDelta::days(90);
/// The most asked for at once.
const MOST: u32 = 12;
/// How many questions stand on the agenda of a visit.
pub(super) const ON_AN_AGENDA: usize = 5;
/// At most so many of a level when several are chosen.
const OF_A_LEVEL: usize = 2;

/// The next questions for a client, the most worthwhile first. With a visit and unless a step, level or cell is asked for:
/// what stands on its agenda, in that order, and, as long as it has not begun, what would be laid beside it.
pub fn next(vault: &OpenVault, request: AskNext) -> Result<Vec<NextQuestion>> {
    if request.most > MOST {
        return Err(Error::invalid("most", Invalid::OutOfRange));
    }
    if let Some(visit) = &request.visit
        && !store::visit_is_of(vault.conn(), visit, &request.client)?
    {
        return Err(Error::NotFound { kind: Noun::Visit });
    }
    let narrowed = request.spin.is_some() || request.level.is_some() || request.depth.is_some();
    match &request.visit {
        Some(visit) if !narrowed => for_visit(vault, &request.client, visit),
        _ => {
            let cells = need_map::cells_of(vault.conn(), &request.client, vault.clock().today())?;
            next_in(vault.conn(), vault.clock().today(), &cells, &request)
        }
    }
}

/// What stands on the agenda of a visit, and what would stand there if it began now.
pub(crate) fn for_visit(vault: &OpenVault, client: &ClientId, visit: &VisitId) -> Result<Vec<NextQuestion>> {
    let conn = vault.conn();
    let mut on_agenda = of_visit(vault, client, visit)?;
    if !store::has_begun(conn, visit)? {
        let brought = store::of_visit(conn, visit)?;
        let cells = need_map::cells_of(conn, client, vault.clock().today())?;
        on_agenda.extend(beside(conn, vault.clock().today(), &cells, client, visit, &brought)?);
    }
    Ok(on_agenda)
}

/// What is to be laid on the agenda of a visit beside what the adviser brings: of other cells, as many as are missing.
pub(super) fn beside(
    conn: &Connection,
    today: NaiveDate,
    cells: &[NeedCell],
    client: &ClientId,
    visit: &VisitId,
    brought: &[store::Put],
) -> Result<Vec<NextQuestion>> {
    let lying: Vec<_> = brought.iter().filter(|put| put.outcome != QuestionOutcome::Passed).collect();
    let request = AskNext {
        client: client.clone(),
        visit: Some(visit.clone()),
        spin: None,
        level: None,
        depth: None,
        most: MOST,
    };
    let mut questions = next_in(conn, today, cells, &request)?;
    questions.retain(|question| {
        brought.iter().all(|put| put.question != question.key)
            && lying.iter().all(|put| (put.level, put.depth) != (question.level, question.depth))
    });
    questions.truncate(ON_AN_AGENDA.saturating_sub(lying.len()));
    Ok(questions)
}

/// What stands on the agenda of a visit.
fn of_visit(vault: &OpenVault, client: &ClientId, visit: &VisitId) -> Result<Vec<NextQuestion>> {
    let conn = vault.conn();
    let person = Person::of(conn, client, vault.clock().today())?;
    let bank = bank()?.items(conn)?;
    let put = store::of_client(conn, client)?;
    let on_agenda = store::of_visit(conn, visit)?;
    Ok(on_agenda
        .into_iter()
        .filter(|row| row.outcome != QuestionOutcome::Passed)
        .filter_map(|row| {
            let question = bank.iter().find(|question| question.key == row.question)?;
            // What was laid out while she lived is not asked about her now.
            if row.outcome == QuestionOutcome::Proposed && person.lacks_kin(&question.content) {
                return None;
            }
            Some(NextQuestion {
                key: row.question,
                level: row.level,
                depth: row.depth,
                spin: question.content.spin,
                text: person.told(&question.content),
                reasons: Vec::new(),
                asked_on: put.asked_on(&question.key),
                outcome: Some(row.outcome),
            })
        })
        .collect())
}

/// A question with what speaks for it.
struct Weighed<'b> {
    question: &'b Item<'b, Question>,
    reasons: Vec<QuestionReason>,
    worth: i32,
    turn: u64,
}

/// The next questions, given the cells as they stand; none for who has died.
pub(crate) fn next_in(
    conn: &Connection,
    today: NaiveDate,
    cells: &[NeedCell],
    request: &AskNext,
) -> Result<Vec<NextQuestion>> {
    if !facts::standing(conn, &request.client)?.is_living() {
        return Ok(Vec::new());
    }
    let bank = bank()?.items(conn)?;
    let person = Person::of(conn, &request.client, today)?;
    let put = store::of_client(conn, &request.client)?;
    let narrowed = request.spin.is_some() || request.level.is_some() || request.depth.is_some();
    let last: HashSet<&str> = put.of_last_time(request.visit.as_ref(), narrowed);
    let wanted = |question: &&Item<'_, Question>| {
        !question.is_put_away
            && request.spin.is_none_or(|spin| question.content.spin == Some(spin))
            && request.level.is_none_or(|level| question.content.level == level)
            && request.depth.is_none_or(|depth| question.content.depth == depth)
            && !last.contains(&*question.key)
    };
    let mut weighed: Vec<Weighed<'_>> = bank
        .iter()
        .filter(wanted)
        .filter_map(|question| {
            let mut reasons = person.fits(&question.content)?;
            let cell = cells.get(cell_index(question.content.level, question.content.depth))?;
            let rests = put.last_put(&question.key).is_some_and(|day| today - day <= REST);
            let worth = fit::worth_of_cell(cell)
                + fit::worth_of_depth(question.content.depth, person.stage)
                + fit::worth_of_step(question.content.spin, person.was_met)
                + reasons.iter().map(|reason| fit::worth_of(*reason)).sum::<i32>()
                - if rests { 1_000 } else { 0 }
                - if put.was_answered(&question.key) { 200 } else { 0 };
            match cell.standing {
                CellStanding::Empty | CellStanding::Asked => reasons.insert(0, QuestionReason::EmptyCell),
                CellStanding::Stale => reasons.insert(0, QuestionReason::StaleCell),
                _ => {}
            }
            let turn = turn(&request.client, &question.key, put.count());
            Some(Weighed { question, reasons, worth, turn })
        })
        .collect();
    weighed.sort_by_key(|weighed| (-weighed.worth, weighed.turn));

    let many = usize::try_from(request.most).unwrap_or_default();
    let spread = request.level.is_none() && request.depth.is_none();
    Ok(choose(weighed, many, spread)
        .into_iter()
        .map(|weighed| NextQuestion {
            key: weighed.question.key.to_string(),
            level: weighed.question.content.level,
            depth: weighed.question.content.depth,
            spin: weighed.question.content.spin,
            text: person.told(&weighed.question.content),
            reasons: weighed.reasons,
            asked_on: put.asked_on(&weighed.question.key),
            outcome: None,
        })
        .collect())
}

/// The first `many`; spread over the map, one of a cell and few of a level come before the rest.
fn choose(weighed: Vec<Weighed<'_>>, many: usize, spread: bool) -> Vec<Weighed<'_>> {
    if !spread {
        return weighed.into_iter().take(many).collect();
    }
    let (mut chosen, mut rest): (Vec<Weighed<'_>>, Vec<_>) = (Vec::new(), Vec::new());
    for candidate in weighed {
        let cell = (candidate.question.content.level, candidate.question.content.depth);
        let of_level = chosen.iter().filter(|one| one.question.content.level == cell.0).count();
        let is_new = chosen.iter().all(|one| (one.question.content.level, one.question.content.depth) != cell);
        if chosen.len() < many && is_new && of_level < OF_A_LEVEL {
            chosen.push(candidate);
        } else {
            rest.push(candidate);
        }
    }
    let missing = many - chosen.len();
    chosen.extend(rest.into_iter().take(missing));
    chosen
}

/// A number that differs from client to client and from time to time, the same for the same (FNV-1a).
fn turn(client: &ClientId, key: &str, times: usize) -> u64 {
    let bytes = client.as_str().bytes().chain(key.bytes()).chain(times.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
