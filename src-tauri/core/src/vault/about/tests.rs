use super::super::testing::empty_book;
use super::super::{Op, OpenVault, Write};
use super::*;
use crate::client::testing::a_client;
use crate::client::{self, ClientEdit};
use crate::id::ClientId;
use crate::ledger::{self, AddLedgerEntry, CloseLedgerEntry, Closing, LedgerKind};
use crate::need::tests::a_need;
use crate::need::{self, NeedDepth, NeedLevel};
use crate::phone::{self, PhoneKind, SavePhone};
use crate::tag::{self, TagClients};

/// What a step is said to be about.
fn about<T>(vault: &mut OpenVault, op: Op, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> (T, StepAbout) {
    let value = vault.write(op, verb).unwrap().value;
    (value, vault.history(1).unwrap().remove(0).about)
}

fn texts(of: &[&str]) -> Vec<String> {
    of.iter().map(|text| (*text).to_owned()).collect()
}

fn promise(vault: &mut OpenVault, client: &ClientId, text: &str) -> (crate::id::LedgerEntryId, StepAbout) {
    let add = AddLedgerEntry { client: client.clone(), kind: LedgerKind::Promise, text: text.into(), due_on: None };
    about(vault, Op::AddLedgerEntry, |w| ledger::add(w, add))
}

#[test]
fn every_journaled_table_is_told_of() {
    let mut told: Vec<_> = Noun::TELLINGS.iter().map(|telling| telling.table).collect();
    let mut journaled = Noun::JOURNALED.to_vec();
    told.sort_unstable();
    journaled.sort_unstable();
    assert_eq!(told, journaled);
}

/// A name of a column that does not exist would only show when a step is taken.
#[test]
fn what_is_read_of_them_is_there() {
    let vault = empty_book("2026-12-09");
    let has = |table: &str, column: &str| {
        vault.conn().prepare(&format!("SELECT {column} FROM {table}")).unwrap_or_else(|_| panic!("{table}.{column}"));
    };
    for telling in Noun::TELLINGS {
        match telling.whose {
            Whose::Client => has(telling.table, "client_id"),
            Whose::Of(column, parent) => {
                has(telling.table, column);
                has(parent, "client_id");
            }
            Whose::Itself | Whose::Nobody => {}
        }
        match telling.called {
            Called::By(column) => has(telling.table, column),
            Called::As(column, other, name) => {
                has(telling.table, column);
                has(other, name);
            }
            Called::Nothing => {}
        }
    }
}

#[test]
fn a_step_says_who_and_what() {
    let mut vault = empty_book("2026-12-09");
    let client = a_client("王小明").phone("13800005678").create(&mut vault);
    let made = vault.history(1).unwrap().remove(0).about;
    assert_eq!((made.clients, made.names, made.what), (1, texts(&["王小明"]), vec![]));

    let (_, edited) =
        about(&mut vault, Op::EditClient, |w| client::edit(w, &client, ClientEdit::PreferredTime("上午".into())));
    assert_eq!((edited.names, edited.fields), (texts(&["王小明"]), texts(&["preferredTime"])));

    let number = "021-62881234".to_owned();
    let save = SavePhone { id: None, client: client.clone(), kind: PhoneKind::Office, number, is_primary: false };
    let (id, saved) = about(&mut vault, Op::SavePhone, |w| phone::save(w, save));
    assert_eq!((saved.names, saved.what.clone()), (texts(&["王小明"]), texts(&["021-62881234"])));
    let (_, removed) = about(&mut vault, Op::RemovePhone, |w| phone::remove(w, &id));
    assert_eq!((removed.clients, removed.what), (1, saved.what), "of what is gone too");
}

#[test]
fn a_promise_is_called_by_its_text_not_by_the_need_it_served() {
    let mut vault = empty_book("2026-12-09");
    let client = a_client("王小明").create(&mut vault);
    let note = a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "母亲的体检没人陪");
    let need = about(&mut vault, Op::AddNeed, |w| need::add(w, note)).0;
    let (entry, added) = promise(&mut vault, &client, "查复诊医生\n下周二以前");
    assert_eq!(added.what, texts(&["查复诊医生"]), "the first line");
    let (_, linked) = about(&mut vault, Op::LinkNeed, |w| need::link_promise(w, &need, &entry));
    assert_eq!((linked.names, linked.what), (texts(&["王小明"]), texts(&["母亲的体检没人陪"])));
    let close = CloseLedgerEntry { id: entry, closing: Closing::Broken, done_on: None, outcome: String::new() };
    let (_, closed) = about(&mut vault, Op::CloseLedgerEntry, |w| ledger::close(w, close));
    assert_eq!((closed.clients, closed.things, closed.what), (1, 1, texts(&["查复诊医生"])));
}

#[test]
fn a_step_for_many_says_how_many_and_names_a_few() {
    let mut vault = empty_book("2026-12-09");
    let clients: Vec<_> = ["甲", "乙", "丙", "丁"].map(|name| a_client(name).create(&mut vault)).into();
    let request = TagClients { clients, add: texts(&["网球", "品茶"]), remove: vec![] };
    let (_, tagged) = about(&mut vault, Op::TagClients, |w| tag::tag_clients(w, request));
    assert_eq!((tagged.clients, tagged.names), (4, texts(&["甲", "乙", "丙"])));
    let mut tags = tagged.what;
    tags.sort();
    assert_eq!((tagged.things, tags), (2, texts(&["品茶", "网球"])));
}

#[test]
fn names_are_those_of_then_and_undo_and_redo_tell_them() {
    let mut vault = empty_book("2026-12-09");
    let client = a_client("王小明").create(&mut vault);
    promise(&mut vault, &client, "发报告");
    vault.write(Op::EditClient, |w| client::edit(w, &client, ClientEdit::Name("王大明".into()))).unwrap();
    let names: Vec<_> = vault.history(3).unwrap().into_iter().map(|step| step.about.names).collect();
    assert_eq!(names, [texts(&["王大明"]), texts(&["王小明"]), texts(&["王小明"])]);
    vault.undo().unwrap();
    let undone = vault.undo().unwrap().about;
    assert_eq!((undone.names, undone.what), (texts(&["王小明"]), texts(&["发报告"])));
    assert_eq!(vault.redo().unwrap().about.what, texts(&["发报告"]));
}

#[test]
fn long_words_are_cut_and_none_is_shown_in_debug() {
    let mut vault = empty_book("2026-12-09");
    let client = a_client("王小明").create(&mut vault);
    let (_, added) = promise(&mut vault, &client, &"长".repeat(LONGEST + 1));
    assert_eq!(added.what, [format!("{}…", "长".repeat(LONGEST))]);
    let steps = format!("{:?}{:?}", vault.history(2).unwrap(), vault.undo().unwrap());
    assert!(!steps.contains("王小明") && !steps.contains("长"), "{steps}");
}
