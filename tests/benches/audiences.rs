//! Audiences over a book with twenty notes a client, and changes of many at once. Last of all, for the tags stay until
//! they are undone.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use std::hint::black_box;
use zhike_core::audience::{self, Clause, Condition, ContactBy, Selection, Since, ViewAudience};
use zhike_core::client::{self, BulkChange, ChangeClients, ClientOrder, ListClients, RelationshipStage};
use zhike_core::id::ClientId;
use zhike_core::money::Fen;
use zhike_core::need::{NeedFilter, NeedLevel, NeedMeasure};
use zhike_core::tier::Tier;
use zhike_core::vault::OpenVault;

/// What is typed while it is counted, key by key.
const TYPED: &[&str] = &["高", "高尔", "高尔夫", "w", "wa", "wan", "wang", "王", "1", "13", "138", "体", "体检"];
/// Clients tagged in one step.
const MANY: u32 = 10_000;
const CLIENTS_LISTED: u32 = 500;

/// Every row of audiences.
pub fn measure(book: &Book, table: &mut Table) {
    let mut vault = book.open();
    let mut put = |what, value, limit| table.put(what, book.clients, Unit::Ms, value, limit);
    put("audience of five conditions, first time, core", time(|| count(&vault, five())), Limit::None);
    let warm = Samples::warm(50, || count(&vault, five()));
    put("audience of five conditions, warm, core", warm.median(), Limit::AtMost(30.0));

    let mut keys = Vec::new();
    for typed in TYPED {
        let condition = Condition::All(vec![five(), Clause::Text((*typed).into()).into()]);
        keys.push(time(|| count(&vault, condition)));
    }
    for wan in 1..40 {
        let assets = Clause::Assets { from: Some(Fen::from_wan(wan)), to: None };
        keys.push(time(|| count(&vault, Condition::All(vec![five(), Condition::from(assets).not()]))));
    }
    let keys: Samples = keys.into_iter().collect();
    put("its count while typing, p99, core", keys.p99(), Limit::AtMost(50.0));

    let (tag, untag) = (|| tags(&["答谢会"], &[]), || tags(&[], &["答谢会"]));
    let many = first(&vault, MANY);
    let took = time(|| change(&mut vault, Selection::Clients(many.clone()), tag()));
    put("tag of 10,000, core", took, Limit::AtMost(1_000.0));
    put("its undo, core", time(|| vault.undo().unwrap()), Limit::AtMost(1_000.0));
    put("tag of all, core", time(|| change(&mut vault, everybody(), tag())), Limit::None);
    put("untag of all, core", time(|| change(&mut vault, everybody(), untag())), Limit::None);
    put("undo of that, core", time(|| vault.undo().unwrap()), Limit::None);
    vault.undo().unwrap();
    let stage = BulkChange::Stage(RelationshipStage::Partner);
    put("stage of 10,000, core", time(|| change(&mut vault, Selection::Clients(many), stage)), Limit::None);
    put("undo of that stage, core", time(|| vault.undo().unwrap()), Limit::None);
}

/// High tiers with a safety need nobody is meeting, not met this year, of an age, whom one may call.
fn five() -> Condition {
    let need = NeedFilter { levels: vec![NeedLevel::Safety], depths: vec![], measure: NeedMeasure::Open, theme: None };
    Condition::All(vec![
        Clause::Tier(vec![Tier::High, Tier::UpperMiddle]).into(),
        Clause::Need(need).into(),
        Condition::from(Clause::Contact { by: ContactBy::Visit, since: Since::ThisYear }).not(),
        Clause::Age { from: Some(40), to: Some(65) }.into(),
        Condition::from(Clause::Minor).not(),
    ])
}

fn count(vault: &OpenVault, condition: Condition) -> u32 {
    let request = ViewAudience { query: String::new(), condition, sample: 5 };
    black_box(audience::view(vault, request).unwrap()).clients
}

fn everybody() -> Selection {
    Selection::Matching { query: String::new(), condition: Condition::EVERYBODY, except: vec![] }
}

fn tags(add: &[&str], remove: &[&str]) -> BulkChange {
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    BulkChange::Tags { add: names(add), remove: names(remove) }
}

fn change(vault: &mut OpenVault, selection: Selection, change: BulkChange) {
    black_box(client::change_many(vault, ChangeClients { selection, change }).unwrap());
}

/// The first clients of the list, as many as there are.
fn first(vault: &OpenVault, most: u32) -> Vec<ClientId> {
    let mut found = Vec::new();
    for offset in (0..most).step_by(CLIENTS_LISTED as usize) {
        let (query, condition) = (String::new(), Condition::EVERYBODY);
        let request =
            ListClients { query, condition, trashed: false, order: ClientOrder::Name, offset, limit: CLIENTS_LISTED };
        found.extend(client::list(vault, request).unwrap().rows.into_iter().map(|row| row.id));
    }
    found
}
