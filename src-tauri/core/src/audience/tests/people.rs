//! People around clients and the days ahead.

use super::*;
use crate::need::tests::a_need;
use crate::need::{self, ChangeNeedState, NeedDepth, NeedLevel, NeedState};
use crate::occasion::OccasionKind;
use rusqlite::params;

/// Somebody around a client, with a birthday (year, month, day) if known.
fn around(vault: &mut OpenVault, client: &ClientId, kind: &str, relation: &str, born: Option<(i32, u8, u8)>) -> String {
    let id = crate::id::ContactPersonId::new().to_string();
    put(
        vault,
        "INSERT INTO contact_person (id, client_id, kind, name, relation, created_at, updated_at) VALUES (?1, ?2, ?3, '某', ?4, '', '')",
        params![id, client, kind, relation],
    );
    if let Some((year, month, day)) = born {
        birthday(vault, client, Some(&id), "birthday", (Some(year), month, day));
    }
    id
}

fn birthday(
    vault: &mut OpenVault,
    client: &ClientId,
    person: Option<&str>,
    kind: &str,
    (year, month, day): (Option<i32>, u8, u8),
) {
    put(
        vault,
        "INSERT INTO occasion (id, client_id, contact_person_id, kind, calendar, year, month, day, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, 'solar', ?5, ?6, ?7, '', '')",
        params![crate::id::OccasionId::new(), client, person, kind, year, month, day],
    );
}

#[test]
fn somebody_around_of_an_age() {
    let mut vault = book();
    let [an, bai, chen, ding] = ["安", "白", "陈", "丁"].map(|name| somebody(&mut vault, name, ""));
    around(&mut vault, &an, "family", "女儿", Some((2009, 3, 1)));
    around(&mut vault, &bai, "family", "大儿子", Some((2001, 3, 1)));
    around(&mut vault, &bai, "family", "母亲", None);
    let linked = around(&mut vault, &chen, "family", "儿子", None);
    put(&mut vault, "UPDATE contact_person SET linked_client_id = ?1 WHERE id = ?2", params![ding, linked]);
    birthday(&mut vault, &ding, None, "birthday", (Some(2009), 12, 10));
    around(&mut vault, &ding, "secretary", "", None);
    around(&mut vault, &ding, "family", "姑妈", None);
    let person = |who: &[PersonRole], from, to| Clause::Person { who: who.to_vec(), from, to };
    holds(
        &vault,
        &[
            (person(&[PersonRole::Child], None, None), "安白陈"),
            (person(&[PersonRole::Child], Some(17), Some(18)), "安"),
            (person(&[PersonRole::Child], Some(16), Some(18)), "安陈"),
            (person(&[PersonRole::Child], Some(19), None), "白"),
            (person(&[PersonRole::Parent], None, None), "白"),
            (person(&[PersonRole::Parent], Some(0), None), ""),
            (person(&[PersonRole::Secretary, PersonRole::Spouse], None, None), "丁"),
            (person(&[PersonRole::OtherFamily], None, None), "丁"),
            (person(&[], None, None), "安白陈丁"),
        ],
    );
}

#[test]
fn a_child_that_sits_an_exam() {
    let mut vault = book();
    let [an, bai, chen, ding, fang, gao] =
        ["安", "白", "陈", "丁", "方", "高"].map(|name| somebody(&mut vault, name, ""));
    // As of December 2026 the coming summer is that of 2027.
    around(&mut vault, &an, "family", "女儿", Some((2008, 9, 1)));
    around(&mut vault, &bai, "family", "儿子", Some((2009, 9, 1)));
    around(&mut vault, &chen, "family", "侄子", Some((2009, 1, 1)));
    let noted = |vault: &mut OpenVault, client: &ClientId| {
        vault
            .write(Op::AddNeed, |w| {
                need::add(w, a_need(client, NeedLevel::Safety, NeedDepth::Stated, "孩子明年高考，志愿没有底"))
            })
            .unwrap()
            .value
    };
    noted(&mut vault, &bai);
    noted(&mut vault, &ding);
    let over = noted(&mut vault, &fang);
    let change = ChangeNeedState { id: over, state: NeedState::Outdated, reason: String::new() };
    vault.write(Op::ChangeNeedState, |w| need::change_state(w, change)).unwrap();
    let relative = around(&mut vault, &gao, "family", "儿子", None);
    put(&mut vault, "UPDATE contact_person SET notes = '在读高三，六月高考' WHERE id = ?1", [&relative]);
    let exam = |exam, summer, mentions| Clause::ChildExam { exam, summer, mentions };
    holds(
        &vault,
        &[
            (exam(Exam::Gaokao, Summer::Coming, false), "安"),
            // 白's child is known to sit it a year later, whatever a note says; the note about 方 no longer holds.
            (exam(Exam::Gaokao, Summer::Coming, true), "安丁高"),
            (exam(Exam::Gaokao, Summer::AfterNext, false), "白"),
            (exam(Exam::Zhongkao, Summer::Coming, true), ""),
        ],
    );
    put(&mut vault, "UPDATE need SET noted_on = '2025-12-01'", []);
    assert_eq!(who(&vault, exam(Exam::Gaokao, Summer::Coming, true)), "安高", "a note of last year was another summer");
}

#[test]
fn days_ahead_and_whose() {
    let mut vault = book();
    let [an, bai, chen] = ["安", "白", "陈"].map(|name| somebody(&mut vault, name, ""));
    birthday(&mut vault, &an, None, "birthday", (Some(1976), 12, 9));
    birthday(&mut vault, &bai, None, "wedding", (None, 12, 19));
    let wife = around(&mut vault, &bai, "family", "妻子", None);
    birthday(&mut vault, &bai, Some(&wife), "birthday", (Some(1980), 1, 8));
    let child = around(&mut vault, &chen, "family", "女儿", None);
    birthday(&mut vault, &chen, Some(&child), "birthday", (Some(2010), 12, 8));
    let ahead = |within, kinds: &[OccasionKind], whose: &[Whose]| Clause::OccasionAhead {
        within,
        kinds: kinds.to_vec(),
        whose: whose.to_vec(),
    };
    holds(
        &vault,
        &[
            (ahead(0, &[], &[]), "安"),
            (ahead(9, &[], &[]), "安"),
            (ahead(10, &[], &[]), "安白"),
            (ahead(10, &[OccasionKind::Wedding], &[]), "白"),
            (ahead(30, &[OccasionKind::Birthday], &[Whose::Spouse]), "白"),
            (ahead(29, &[OccasionKind::Birthday], &[Whose::Spouse]), ""),
            (ahead(364, &[], &[Whose::Child]), "陈"),
            (ahead(363, &[], &[Whose::Child]), ""),
            (ahead(366, &[], &[Whose::Own]), "安白"),
        ],
    );
}
