//! Clients for the unit tests of the nouns.

use super::{ClientOrder, ClientWindow, Gender, ListClients, NewClient, RelationshipStage, create, list};
use crate::audience::Condition;
use crate::id::ClientId;
use crate::money::Fen;
use crate::tier::TierView;
use crate::vault::{Op, OpenVault};

/// A client to be made, of whom only the name is known.
pub(crate) struct AClient(pub NewClient);

pub(crate) fn a_client(name: &str) -> AClient {
    AClient(NewClient {
        name: name.into(),
        gender: Gender::Unstated,
        phones: vec![],
        assets: None,
        employer: String::new(),
        occupation: String::new(),
        is_prospect: false,
        stage: RelationshipStage::Stranger,
        birthday: None,
        introducer: None,
        notes: String::new(),
    })
}

impl AClient {
    pub fn assets(mut self, assets: Fen) -> Self {
        self.0.assets = Some(assets);
        self
    }
    pub fn phone(mut self, phone: &str) -> Self {
        self.0.phones.push(phone.into());
        self
    }
    pub fn notes(mut self, notes: &str) -> Self {
        self.0.notes = notes.into();
        self
    }
    pub fn create(self, vault: &mut OpenVault) -> ClientId {
        vault.write(Op::CreateClient, |w| create(w, self.0)).unwrap().value
    }
}

pub(crate) fn tier_of(vault: &OpenVault, client: &ClientId) -> TierView {
    super::store::facts(vault.conn(), client).unwrap().tier_view(vault.conn()).unwrap()
}

/// A window of the list, as narrowed.
pub(crate) fn rows(vault: &OpenVault, query: &str, narrow: impl FnOnce(&mut ListClients)) -> ClientWindow {
    let mut request = ListClients {
        query: query.into(),
        condition: Condition::EVERYBODY,
        trashed: false,
        order: ClientOrder::Name,
        offset: 0,
        limit: 100,
    };
    narrow(&mut request);
    list(vault, request).unwrap()
}

/// The names in it.
pub(crate) fn names(vault: &OpenVault, query: &str, narrow: impl FnOnce(&mut ListClients)) -> Vec<String> {
    rows(vault, query, narrow).rows.into_iter().map(|row| row.name).collect()
}

/// What triggers derive for the list and the search, as text: equal for equal books, whatever the numbers of the rows.
pub(crate) fn derived(vault: &OpenVault) -> Vec<String> {
    let conn = vault.conn();
    conn.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, client_search, instance)",
    )
    .unwrap();
    let mut rows = Vec::new();
    for sql in [
        "SELECT 'list', client_id, sort_key, letters, tier, stage, assets_fen, risk_expires_day, last_touch_ms,
           last_visit_ms, updated_ms, trashed, facets, deceased, quiet_day FROM client_list ORDER BY client_id",
        "SELECT 'term', l.client_id, t.term, t.col, t.offset, s.key
         FROM temp.search_term t LEFT JOIN client_list l ON l.doc = t.doc >> 20 LEFT JOIN entry s ON s.id = t.doc
         ORDER BY 2, 6, 3, 4, 5",
        "SELECT 'entry', e.noun, e.key, e.at_ms, l.client_id, o.kind, o.key
         FROM entry e LEFT JOIN client_list l ON l.doc = e.doc LEFT JOIN search_owner o ON o.doc = e.doc ORDER BY e.noun, e.key",
        "SELECT 'need', e.key, n.cell, n.state, n.themes, n.day FROM need_list n LEFT JOIN entry e ON e.id = n.id ORDER BY e.key",
        "SELECT 'help', l.client_id, h.matters FROM help_list h LEFT JOIN client_list l ON l.doc = h.doc ORDER BY 2",
    ] {
        let mut statement = conn.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            rows.push(format!("{:?}", (0..columns).map(|at| row.get_ref(at).unwrap()).collect::<Vec<_>>()));
        }
    }
    rows
}
