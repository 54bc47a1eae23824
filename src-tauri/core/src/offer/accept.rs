//! Taking an offer up.

use super::{AcceptOffer, OfferStep, rules};
use crate::error::{Error, Invalid, Result};
use crate::facts::{self, must_be_in_book, must_not_name};
use crate::id::NeedStepId;
use crate::ledger::{self, AddLedgerEntry, LedgerKind};
use crate::need;
use crate::serving::{self, Serving};
use crate::text::entry;
use crate::touch::{self, PlanTouch};
use crate::vault::Write;

/// Makes the promise or the planned touch that serves a note; an open note is being met from then on. `text` must not
/// name the client whose help is meant (`NamesClient`), who must be another one (`WrongState` on `with`).
pub fn accept(write: &mut Write<'_>, request: AcceptOffer) -> Result<NeedStepId> {
    let note = need::store::gist(write.conn(), &request.need)?;
    must_be_in_book(write.conn(), &note.client)?;
    let text = entry::required("text", &request.text)?;
    if let Some(with) = &request.with {
        must_be_in_book(write.conn(), with)?;
        if *with == note.client {
            return Err(Error::invalid("with", Invalid::WrongState));
        }
        must_not_name(&text, &[facts::reference(write.conn(), with)?.name])?;
    }
    let (rule, with) = (rules::shelf()?.known(write.conn(), &request.rule)?, request.with.as_ref());
    match request.step {
        OfferStep::Promise { due_on } => {
            let add = AddLedgerEntry { client: note.client, kind: LedgerKind::Promise, text, due_on };
            let entry = ledger::add(write, add)?;
            serving::serve(write, &request.need, &Serving::Entry(&entry), &rule, with)
        }
        OfferStep::Touch { method, channel, on } => {
            let plan = PlanTouch { client: note.client, method, channel, planned_on: on, text };
            let planned = touch::plan(write, plan)?;
            serving::serve(write, &request.need, &Serving::Touch(&planned), &rule, with)
        }
    }
}
