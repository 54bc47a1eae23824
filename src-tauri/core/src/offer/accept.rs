//! Taking an offer up.

use super::{AcceptOffer, OfferStep, rules};
use crate::client::{self, must_be_in_book};
use crate::error::{Error, Invalid, Result};
use crate::id::NeedStepId;
use crate::ledger::{self, AddLedgerEntry, LedgerKind};
use crate::need::{self, Serving};
use crate::text::entry;
use crate::touch::{self, PlanTouch};
use crate::vault::Write;

/// Makes the promise or the planned touch that serves a note; an open note is being met from then on. `text` must not
/// name the client whose help is meant (`NamesClient`), who must be another one (`WrongState` on `with`).
pub fn accept(write: &mut Write<'_>, request: AcceptOffer) -> Result<NeedStepId> {
    let note = need::store::standing(write.conn(), &request.need)?;
    must_be_in_book(write.conn(), &note.client)?;
    let text = entry::required("text", &request.text)?;
    if let Some(with) = &request.with {
        must_be_in_book(write.conn(), with)?;
        if *with == note.client {
            return Err(Error::invalid("with", Invalid::WrongState));
        }
        must_not_name(&text, &[client::reference(write.conn(), with)?.name])?;
    }
    let (rule, with) = (rules::shelf()?.known(write.conn(), &request.rule)?, request.with.as_ref());
    match request.step {
        OfferStep::Promise { due_on } => {
            let add = AddLedgerEntry { client: note.client, kind: LedgerKind::Promise, text, due_on };
            let entry = ledger::add(write, add)?;
            need::serve(write, &request.need, &Serving::Entry(&entry), &rule, with)
        }
        OfferStep::Touch { method, channel, on } => {
            let plan = PlanTouch { client: note.client, method, channel, planned_on: on, text };
            let planned = touch::plan(write, plan)?;
            need::serve(write, &request.need, &Serving::Touch(&planned), &rule, with)
        }
    }
}

/// Refuses a text that says one of the names, whatever blanks and case it writes them with.
pub(crate) fn must_not_name(text: &str, names: &[String]) -> Result<()> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let text = plain(text);
    let is_said = |name: &String| !name.is_empty() && text.contains(&plain(name));
    if names.iter().any(is_said) { Err(Error::invalid("text", Invalid::NamesClient)) } else { Ok(()) }
}
