//! Audiences that are kept, and selections.

use super::*;
use crate::client::testing::derived;
use crate::error::{Error, Invalid};

fn keep_all(vault: &mut OpenVault, name: &str, selection: Selection) -> Kept {
    keep(vault, KeepAudience { name: name.into(), selection }).unwrap().value
}

fn matching(query: &str, condition: Condition, except: &[&ClientId]) -> Selection {
    Selection::Matching { query: query.into(), condition, except: except.iter().map(|&id| id.clone()).collect() }
}

#[test]
fn an_audience_stays_as_it_was_chosen() {
    let mut vault = book();
    let [an, bai, chen] = ["安", "白", "陈"].map(|name| somebody(&mut vault, name, "is_minor = 1"));
    let minors = || Condition::from(Clause::Minor);
    let kept = keep_all(&mut vault, " 亲子活动 ", matching("", minors(), &[&bai]));
    assert_eq!((kept.clients.changed, kept.clients.already), (2, 0));
    let in_it = |vault: &OpenVault| who(vault, Clause::Audience(kept.id.clone()));
    assert_eq!(in_it(&vault), "安陈");
    // Whoever comes to meet the condition later is not in it, and who no longer does still is.
    somebody(&mut vault, "丁", "is_minor = 1");
    put(&mut vault, "UPDATE client SET is_minor = 0 WHERE id = ?1", [&an]);
    assert_eq!(in_it(&vault), "安陈");
    assert_eq!(who(&vault, Condition::from(Clause::Audience(kept.id.clone())).not()), "白丁");
    // The same name takes more in.
    let more =
        keep_all(&mut vault, "亲子活动", Selection::Clients(vec![bai.clone(), chen.clone(), bai, "gone".into()]));
    assert_eq!((&more.id, more.clients.changed, more.clients.already), (&kept.id, 1, 1));
    let rows = list(&vault).unwrap();
    assert_eq!(rows.iter().map(|row| (row.name.as_str(), row.clients)).collect::<Vec<_>>(), [("亲子活动", 3)]);
    vault.write(Op::TrashClients, |w| crate::client::trash(w, std::slice::from_ref(&chen))).unwrap();
    assert_eq!(list(&vault).unwrap()[0].clients, 2, "who is in the trash is not counted");
    vault.undo().unwrap();
    vault.undo().unwrap();
    assert_eq!(in_it(&vault), "安陈", "one step of undo");
    let out = leave(&mut vault, LeaveAudience { id: kept.id.clone(), selection: matching("", minors(), &[]) }).unwrap();
    assert_eq!((out.value.changed, out.value.already), (1, 2));
    assert_eq!(in_it(&vault), "安");
    vault.write(Op::RemoveAudience, |w| remove(w, &kept.id)).unwrap();
    assert_eq!(seen(&vault, Clause::Audience(kept.id.clone()).into()).parts[0].trouble, Some(Trouble::Gone));
    vault.undo().unwrap();
    assert_eq!(in_it(&vault), "安", "undone, its clients are in it again");
}

#[test]
fn names_of_audiences_are_their_own() {
    let mut vault = book();
    let an = somebody(&mut vault, "安", "");
    let one = keep_all(&mut vault, "茶会", Selection::Clients(vec![an.clone()])).id;
    keep_all(&mut vault, "讲座", Selection::Clients(vec![an]));
    let mut renamed = |name: &str| vault.write(Op::ChangeAudience, |w| rename(w, &one, name)).map(|_| ());
    assert!(matches!(renamed("讲座"), Err(Error::Invalid { field: "name", why: Invalid::Taken })));
    assert!(matches!(renamed(" "), Err(Error::Invalid { field: "name", why: Invalid::Empty })));
    renamed("茶会").unwrap();
    renamed("腊八茶会").unwrap();
    let nobody = KeepAudience { name: "空".into(), selection: Selection::Clients(vec![]) };
    assert!(matches!(keep(&mut vault, nobody), Err(Error::Invalid { field: "selection", why: Invalid::Empty })));
    let gone = vault.write(Op::RemoveAudience, |w| remove(w, &"gone".into()));
    assert!(matches!(gone, Err(Error::NotFound { kind: crate::vault::Noun::Audience })));
}

#[test]
fn an_erased_client_leaves_the_audiences_too() {
    let mut vault = book();
    let an = somebody(&mut vault, "安", "");
    let kept = keep_all(&mut vault, "茶会", Selection::Clients(vec![an.clone()]));
    let before = derived(&vault);
    vault.write(Op::TrashClients, |w| Ok(w.conn().execute("DELETE FROM client WHERE id = ?1", [&an])?)).unwrap();
    assert_eq!(list(&vault).unwrap()[0].clients, 0);
    vault.undo().unwrap();
    assert_eq!(derived(&vault), before);
    assert_eq!(who(&vault, Clause::Audience(kept.id)), "安");
}

#[test]
fn a_selection_passes_over_who_is_gone_or_in_the_trash() {
    let mut vault = book();
    let an = somebody(&mut vault, "安", "");
    let bai = somebody(&mut vault, "白", "trashed_at = '2026-01-01T00:00:00.000Z'");
    let count = |selection| chosen(&vault, &selection).unwrap().count();
    assert_eq!(count(Selection::Clients(vec![an.clone(), bai, an.clone(), "gone".into()])), 1);
    assert_eq!(count(matching("", Condition::EVERYBODY, &[])), 1);
    assert_eq!(count(matching("bai", Condition::EVERYBODY, &[])), 0);
    assert_eq!(count(matching("an", Condition::EVERYBODY, &[&an])), 0);
    assert_eq!(count(matching("，", Condition::EVERYBODY, &[])), 0, "a query of nothing but punctuation is nobody");
}
