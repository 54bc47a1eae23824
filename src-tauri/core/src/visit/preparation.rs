//! The page of preparation.

use super::{Preparation, VisitView, store};
use crate::Result;
use crate::id::VisitId;
use crate::ledger::{self, ListLedger};
use crate::occasion::OccasionView;
use crate::touch;
use crate::vault::OpenVault;

/// How many finished visits are shown.
const LAST_VISITS: u32 = 3;
/// How many touches are shown.
const LAST_TOUCHES: u32 = 5;
/// How many days ahead occasions are shown.
const DAYS_AHEAD: u32 = 60;

/// The page of preparation: who, what we know, last visits, what is open, days ahead. Only this client's data.
pub fn preparation(vault: &OpenVault, id: &VisitId) -> Result<Preparation> {
    let visit = store::view(vault.conn(), id)?;
    let client = visit.client.id.clone();
    Ok(Preparation {
        client: crate::client::profile(vault, &client)?,
        last_visits: last_visits(vault, &visit)?,
        open: ledger::list(
            vault,
            ListLedger { client: Some(client.clone()), open_only: true, due_by: None, limit: u32::MAX },
        )?,
        ahead: soon(crate::occasion::of_client(vault, &client)?),
        touches: touch::store::last_without_visit(vault.conn(), &client, LAST_TOUCHES)?,
        visit,
    })
}

/// The last finished visits of the same client, newest first, with their lines.
fn last_visits(vault: &OpenVault, but: &VisitView) -> Result<Vec<VisitView>> {
    store::last_finished(vault.conn(), &but.client.id, &but.id, LAST_VISITS)?
        .iter()
        .map(|id| store::view(vault.conn(), id))
        .collect()
}

fn soon(mut occasions: Vec<OccasionView>) -> Vec<OccasionView> {
    occasions.retain(|occasion| occasion.next.days_ahead <= DAYS_AHEAD);
    occasions.sort_by_key(|occasion| occasion.next.days_ahead);
    occasions
}
