//! Each clause with a right value, and its negation.

use super::*;
use crate::consent::ConsentPurpose;
use crate::facts::{AgeBand, Gender, MessageChannel, RelationshipStage, RiskGrade, Tier};
use crate::holding::HoldingKind;
use crate::ledger::LedgerKind;
use crate::money::Fen;
use crate::need::tests::a_need;
use crate::need::{NeedDepth, NeedFilter, NeedLevel, NeedMeasure};
use crate::text::theme::NeedTheme;
use rusqlite::params;

const DAY: &str = "2026-01-01T00:00:00.000Z";

#[test]
fn what_the_roll_knows() {
    let mut vault = book();
    somebody(
        &mut vault,
        "安",
        "tier = 'high', stage = 'friend', assets_fen = 500, gender = 'female', risk_grade = 'C1', preferred_channel = 'phone'",
    );
    somebody(
        &mut vault,
        "白",
        "tier = 'low', stage = 'partner', assets_fen = 900, gender = 'male', risk_grade = 'C5', preferred_channel = 'wechat', is_prospect = 1",
    );
    somebody(
        &mut vault,
        "陈",
        "tier = 'upperMiddle', is_minor = 1, opened_on = '2026-03-01', risk_grade = 'C3', preferred_channel = 'email'",
    );
    somebody(
        &mut vault,
        "丁",
        "tier = 'low', opened_on = '2020-03-01', risk_expires_on = '2026-12-08', preferred_channel = 'sms'",
    );
    somebody(&mut vault, "方", "tier = 'low', risk_expires_on = '2026-12-19', is_prospect = 1, is_minor = 1");
    let fen = |fen| Fen::new(fen).unwrap();
    let day = |text: &str| Some(text.parse().unwrap());
    holds(
        &vault,
        &[
            (Clause::Tier(vec![Tier::High, Tier::UpperMiddle]), "安陈"),
            (Clause::Stage(vec![RelationshipStage::Partner]), "白"),
            (Clause::Stage(vec![RelationshipStage::Stranger]), "陈丁方"),
            (Clause::Gender(vec![Gender::Female]), "安"),
            (Clause::Gender(vec![Gender::Male, Gender::Unstated]), "白陈丁方"),
            (Clause::Assets { from: Some(fen(500)), to: None }, "安白"),
            (Clause::Assets { from: Some(fen(501)), to: Some(fen(900)) }, "白"),
            (Clause::Assets { from: None, to: Some(fen(899)) }, "安"),
            (Clause::AssetsKnown, "安白"),
            (Clause::Risk(vec![RiskGrade::C1, RiskGrade::C5]), "安白"),
            (Clause::Risk(vec![RiskGrade::C3]), "陈"),
            (Clause::RiskExpires { within: None }, "丁"),
            (Clause::RiskExpires { within: Some(9) }, "丁"),
            (Clause::RiskExpires { within: Some(10) }, "丁方"),
            (Clause::Channel(vec![MessageChannel::Phone, MessageChannel::Email]), "安陈"),
            (Clause::Channel(vec![MessageChannel::Wechat, MessageChannel::Sms]), "白丁"),
            (Clause::Prospect, "白方"),
            (Clause::Minor, "陈方"),
            (Clause::Opened { from: day("2026-03-01"), to: None }, "陈"),
            (Clause::Opened { from: None, to: day("2026-03-01") }, "陈丁"),
            (Clause::Opened { from: day("2020-03-02"), to: day("2026-02-28") }, ""),
        ],
    );
}

#[test]
fn days_since_contact() {
    let mut vault = book();
    for (name, method, day) in [
        ("安", "message", "2026-12-09"),
        ("白", "visit", "2026-11-10"),
        ("陈", "visit", "2026-11-09"),
        ("丁", "message", "2026-09-30"),
        ("方", "visit", "2025-12-31"),
    ] {
        let id = somebody(&mut vault, name, "");
        touched(&mut vault, &id, method, day);
    }
    somebody(&mut vault, "高", "");
    let touch = |since| Clause::Contact { by: ContactBy::Touch, since };
    let visit = |since| Clause::Contact { by: ContactBy::Visit, since };
    holds(
        &vault,
        &[
            (touch(Since::Days(0)), ""),
            (touch(Since::Days(1)), "安"),
            // 29 days ago is less than 30; 30 days ago is not.
            (touch(Since::Days(30)), "安白"),
            (touch(Since::Days(31)), "安白陈"),
            (touch(Since::Days(u32::MAX)), "安白陈丁方"),
            (touch(Since::ThisMonth), "安"),
            (touch(Since::ThisQuarter), "安白陈"),
            (touch(Since::ThisYear), "安白陈丁"),
            (visit(Since::ThisYear), "白陈"),
            (visit(Since::Day("2025-12-31".parse().unwrap())), "白陈方"),
        ],
    );
}

#[test]
fn tags_households_and_introducers() {
    let mut vault = book();
    let [an, bai, chen, ding] = ["安", "白", "陈", "丁"].map(|name| somebody(&mut vault, name, ""));
    let tea = tag(&mut vault, &an, "茶");
    tag(&mut vault, &bai, "茶");
    let golf = tag(&mut vault, &bai, "高尔夫");
    put(&mut vault, "INSERT INTO household (id, name, created_at, updated_at) VALUES ('h', '安家', ?1, ?1)", [DAY]);
    put(&mut vault, "UPDATE client SET household_id = 'h' WHERE id IN (?1, ?2)", [&an, &chen]);
    put(&mut vault, "UPDATE client SET introducer_id = ?1 WHERE id = ?2", [&an, &bai]);
    put(&mut vault, "UPDATE client SET introducer_id = ?1 WHERE id = ?2", [&chen, &ding]);
    put(&mut vault, "UPDATE client SET trashed_at = ?1 WHERE id = ?2", params![DAY, ding]);
    holds(
        &vault,
        &[
            (Clause::Tags { how: TagMatch::Any, tags: vec![tea.clone(), golf.clone()] }, "安白"),
            (Clause::Tags { how: TagMatch::All, tags: vec![tea, golf] }, "白"),
            (Clause::Tagged, "安白"),
            (Clause::Household(vec!["h".into(), "gone".into()]), "安陈"),
            (Clause::InHousehold, "安陈"),
            (Clause::IntroducedBy(vec![an.clone(), chen]), "白"),
            (Clause::Introduced, "白"),
            // 陈 introduced only somebody who is in the trash.
            (Clause::Introducer, "安"),
        ],
    );
    put(&mut vault, "UPDATE client SET introducer_id = NULL, household_id = NULL", []);
    holds(&vault, &[(Clause::Introduced, ""), (Clause::InHousehold, ""), (Clause::Introducer, "")]);
}

#[test]
fn what_lies_in_other_tables() {
    let mut vault = book();
    let [an, bai, chen] = ["安", "白", "陈"].map(|name| somebody(&mut vault, name, ""));
    let consent = "INSERT INTO consent (id, client_id, purpose, granted, decided_on, created_at)
                   VALUES (?1 || ?3, ?1, 'sms', ?2, ?3, '')";
    put(&mut vault, consent, params![an, false, "2025-05-05"]);
    put(&mut vault, consent, params![an, true, "2026-01-01"]);
    put(&mut vault, consent, params![bai, true, "2025-05-05"]);
    put(&mut vault, consent, params![bai, false, "2026-01-01"]);
    let hold = "INSERT INTO holding (id, client_id, kind, created_at, updated_at) VALUES (?1, ?1, ?2, '', '')";
    put(&mut vault, hold, params![an, "fund"]);
    put(&mut vault, hold, params![bai, "bond"]);
    let entry = "INSERT INTO ledger_entry (id, client_id, kind, text, due_on, state, made_on, created_at, updated_at)
                 VALUES (?1 || ?2 || ?4, ?1, ?2, '发报告', ?3, ?4, '', '', '')";
    put(&mut vault, entry, params![an, "promise", "2026-12-08", "open"]);
    put(&mut vault, entry, params![bai, "promise", "2026-12-09", "open"]);
    put(&mut vault, entry, params![chen, "request", None::<&str>, "open"]);
    put(&mut vault, entry, params![chen, "promise", "2026-01-01", "kept"]);
    let visit = "INSERT INTO visit (id, client_id, planned_at, state, created_at, updated_at) VALUES (?1 || ?2, ?1, ?2, ?3, '', '')";
    put(&mut vault, visit, params![an, "2026-12-09T08:00", "planned"]);
    put(&mut vault, visit, params![bai, "2026-12-08T08:00", "planned"]);
    put(&mut vault, visit, params![chen, "2026-12-20T08:00", "cancelled"]);
    put(&mut vault, "UPDATE client SET source = '体检活动' WHERE id = ?1", [&chen]);
    put(&mut vault, "UPDATE client SET notes = '女儿在伦敦', occupation = '心内科医生' WHERE id = ?1", [&bai]);
    let answers =
        |answers: &[ConsentAnswer]| Clause::Consent { purpose: ConsentPurpose::Sms, answers: answers.to_vec() };
    let open = |kinds: &[LedgerKind], overdue| Clause::OpenEntry { kinds: kinds.to_vec(), overdue };
    holds(
        &vault,
        &[
            (answers(&[ConsentAnswer::Granted]), "安"),
            (answers(&[ConsentAnswer::Refused]), "白"),
            (answers(&[ConsentAnswer::Unknown]), "陈"),
            (answers(&[ConsentAnswer::Unknown, ConsentAnswer::Granted]), "安陈"),
            (Clause::Consent { purpose: ConsentPurpose::Phone, answers: vec![ConsentAnswer::Unknown] }, "安白陈"),
            (Clause::Holds(vec![HoldingKind::Fund]), "安"),
            (Clause::Holds(vec![HoldingKind::Fund, HoldingKind::Bond]), "安白"),
            (open(&[], false), "安白陈"),
            (open(&[LedgerKind::Promise], false), "安白"),
            (open(&[], true), "安"),
            (open(&[LedgerKind::Request], true), ""),
            (Clause::VisitPlanned, "安"),
            (Clause::Source("体检".into()), "陈"),
            (Clause::Text("伦敦".into()), "白"),
            (Clause::Text("chen".into()), "陈"),
            (Clause::CanHelp(vec![NeedTheme::Health]), "白"),
        ],
    );
}

#[test]
fn needs_by_cell_measure_and_theme() {
    let mut vault = book();
    let [an, bai, _] = ["安", "白", "陈"].map(|name| somebody(&mut vault, name, ""));
    vault
        .write(Op::AddNeed, |w| crate::need::add(w, a_need(&an, NeedLevel::Safety, NeedDepth::Deep, "母亲的体检")))
        .unwrap();
    vault
        .write(Op::AddNeed, |w| crate::need::add(w, a_need(&bai, NeedLevel::Esteem, NeedDepth::Stated, "想办画展")))
        .unwrap();
    let need = |levels: &[NeedLevel], measure, theme| {
        Clause::Need(NeedFilter { levels: levels.to_vec(), depths: vec![], measure, theme })
    };
    holds(
        &vault,
        &[
            (need(&[], NeedMeasure::Open, None), "安白"),
            (need(&[NeedLevel::Safety], NeedMeasure::Open, None), "安"),
            (need(&[NeedLevel::Safety], NeedMeasure::Unknown, None), "白陈"),
            (need(&[], NeedMeasure::Known, Some(NeedTheme::Health)), "安"),
        ],
    );
}

#[test]
fn age_by_the_own_birthday() {
    let mut vault = book();
    for (name, calendar, year, month, day) in [
        ("安", "solar", Some(1976), 12, 9),
        ("白", "solar", Some(1976), 12, 10),
        // 农历甲寅年腊月初八 was 19 January 1975: 51.
        ("陈", "lunar", Some(1974), 12, 8),
        ("丁", "solar", None, 12, 9),
    ] {
        let id = somebody(&mut vault, name, "");
        put(
            &mut vault,
            "INSERT INTO occasion (id, client_id, kind, calendar, year, month, day, created_at, updated_at)
             VALUES (?1, ?1, 'birthday', ?2, ?3, ?4, ?5, '', '')",
            params![id, calendar, year, month, day],
        );
    }
    let age = |from, to| Clause::Age { from, to };
    holds(
        &vault,
        &[
            (age(Some(50), Some(50)), "安"),
            (age(None, Some(49)), "白"),
            (age(Some(50), None), "安陈"),
            (age(Some(51), Some(51)), "陈"),
            (age(Some(0), Some(150)), "安白陈"),
            // Bands go by the year of birth.
            (Clause::AgeBand(vec![AgeBand::Fifties]), "安白陈"),
            (Clause::AgeBand(vec![AgeBand::Unknown]), "丁"),
        ],
    );
}
