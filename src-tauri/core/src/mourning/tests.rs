//! That nothing is proposed of the dead and the mourning, wherever something is proposed; that the marks can be undone; and
//! what the marks refuse.

use super::*;
use crate::audience::{self, Clause, Condition, KeepAudience, PersonRole, Selection, ViewAudience};
use crate::client::testing::derived;
use crate::client::{self, AgeBand};
use crate::contact_person::{self, SaveContactPerson};
use crate::facts::ProductTerms;
use crate::holding::{self, HoldingKind, SaveHolding};
use crate::household::{self, FormHousehold};
use crate::id::NeedId;
use crate::need::tests::a_need;
use crate::need::{NeedDepth, NeedLevel};
use crate::occasion::{self, CalendarKind, Keeping, LeapPolicy, OccasionDate, OccasionKind, SaveOccasion};
use crate::question::{self, AskNext};
use crate::tier::Tier;
use crate::touch::{self, Method, PlanTouch};
use crate::vault::Op;
use crate::visit::testing::{Book, TODAY, book, day, refused};
use crate::{brief, need, offer, today, visit};
use proptest::prelude::*;

/// A family: a client with spouse and mother, a friend who is a client and could help, and a day near for everything.
struct Family {
    book: Book,
    client: ClientId,
    mother: ContactPersonId,
    spouse: ContactPersonId,
    friend: ClientId,
    home: HouseholdId,
    note: NeedId,
    about_mother: NeedId,
    visit: crate::id::VisitId,
    /// Steps made: what changes nothing is none.
    steps: u32,
}

fn on(kind: OccasionKind, client: &ClientId, person: Option<&ContactPersonId>, dom: u8) -> SaveOccasion {
    SaveOccasion {
        id: None,
        client: client.clone(),
        contact_person: person.cloned(),
        kind,
        title: String::new(),
        date: OccasionDate {
            calendar: CalendarKind::Solar,
            year: Some(1966),
            month: 12,
            day: dom,
            leap: false,
            leap_policy: LeapPolicy::Regular,
        },
        notes: String::new(),
    }
}

fn family() -> Family {
    let mut book = book();
    let (client, friend) = (book.client("王小明"), book.client("李医生"));
    book.set_client(&client, "stage", "friend");
    book.set_client(&friend, "occupation", "医院主任医师");
    book.set_client(&friend, "resources", "可以安排体检");
    let mother = book.relative(&client, "吴桂芳", "母亲");
    let spouse = book.relative(&client, "赵敏", "妻子");
    for (kind, person, dom) in [
        (OccasionKind::Birthday, None, 12),
        (OccasionKind::Wedding, None, 13),
        (OccasionKind::AccountOpening, None, 14),
        (OccasionKind::Memorial, None, 15),
        (OccasionKind::Birthday, Some(&mother), 16),
        (OccasionKind::Memorial, Some(&mother), 17),
        (OccasionKind::Birthday, Some(&spouse), 18),
    ] {
        let request = on(kind, &client, person, dom);
        book.write(|w| occasion::save(w, request)).unwrap();
    }
    let form = FormHousehold { name: "王家".into(), members: vec![client.clone()] };
    let home = book.write(|w| household::form(w, form)).unwrap();
    let note = a_need(&client, NeedLevel::Safety, NeedDepth::Hidden, "自己的体检没人安排");
    let note = book.write(|w| need::add(w, note)).unwrap();
    let about = crate::need::AddNeed {
        about: Some(mother.clone().into()),
        ..a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "母亲的体检和复诊没人陪")
    };
    let about_mother = book.write(|w| need::add(w, about)).unwrap();
    let touch = PlanTouch {
        client: client.clone(),
        method: Method::Letter,
        channel: None,
        planned_on: day(TODAY),
        text: String::new(),
    };
    book.write(|w| touch::plan(w, touch)).unwrap();
    let holding = SaveHolding {
        id: None,
        client: client.clone(),
        kind: HoldingKind::Deposit,
        name: "大额存单".into(),
        amount: None,
        terms: ProductTerms { matures_on: Some(day("2026-12-11")), ..ProductTerms::default() },
    };
    book.write(|w| holding::save(w, holding)).unwrap();
    let visit = book.planned(&client, "2026-12-10T10:00");
    Family { book, client, mother, spouse, friend, home, note, about_mother, visit, steps: 0 }
}

impl Family {
    fn mark(&mut self, who: Departed) -> EndedWith {
        let marked = self.book.vault.write(Op::MarkDeceased, |w| mark(w, MarkDeceased { who, on: None })).unwrap();
        self.steps += u32::from(marked.undo.is_some());
        marked.value
    }

    fn hush(&mut self, until: &str) {
        let request = QuietHousehold { household: self.home.clone(), until: Some(day(until)) };
        let hushed = self.book.vault.write(Op::QuietHousehold, |w| quiet(w, &request)).unwrap();
        self.steps += u32::from(hushed.undo.is_some());
    }

    /// The days proposed for the whole book, as kind and whose.
    fn ahead(&self) -> Vec<(OccasionKind, String)> {
        let found = occasion::ahead(&self.book.vault, 14).unwrap();
        let told = found.into_iter().map(|one| (one.occasion.kind, one.occasion.person_name)).collect::<Vec<_>>();
        let seen = today::view(&self.book.vault).unwrap().occasions;
        assert_eq!(told.len(), seen.len(), "Today proposes the same days");
        let brief: Vec<_> = brief::brief(&self.book.vault, &self.client)
            .unwrap()
            .days
            .into_iter()
            .filter(|day| day.next.days_ahead <= 14)
            .map(|day| (day.kind, day.person_name))
            .collect();
        assert_eq!(told, brief, "the brief tells the same days");
        let prepared = visit::preparation(&self.book.vault, &self.visit).unwrap().ahead;
        assert_eq!(told, prepared.into_iter().map(|day| (day.kind, day.person_name)).collect::<Vec<_>>());
        told
    }

    fn holds(&self, clause: Clause) -> bool {
        let request = ViewAudience { query: String::new(), condition: clause.into(), sample: 50 };
        let sample = audience::view(&self.book.vault, request).unwrap().sample;
        sample.iter().any(|found| found.id == self.client)
    }

    fn asked(&self) -> Vec<String> {
        let request =
            AskNext { client: self.client.clone(), visit: None, spin: None, level: None, depth: None, most: 12 };
        question::next(&self.book.vault, request).unwrap().into_iter().map(|asked| asked.text.zh).collect()
    }
}

#[test]
fn while_all_live_all_of_it_is_proposed() {
    let family = family();
    assert_eq!(family.ahead().len(), 7, "else the tests below could not fail");
    assert!(family.holds(Clause::Age { from: Some(50), to: None }) && family.holds(Clause::Matures { within: 3 }));
    assert!(!family.asked().is_empty());
    let offers = offer::for_need(&family.book.vault, &family.note).unwrap();
    assert!(!offers.offers.is_empty() && !offers.people.is_empty());
    assert!(!offer::for_need(&family.book.vault, &family.about_mother).unwrap().offers.is_empty());
    let today = today::view(&family.book.vault).unwrap();
    assert_eq!((today.touches.len(), today.visits_ahead.len(), today.maturities.len()), (1, 1, 1));
    assert!(today.hushed.is_empty());
}

#[test]
fn of_a_client_who_has_died_only_the_memorial_days_are_told() {
    let mut family = family();
    let ended = family.mark(Departed::Client(family.client.clone()));
    assert_eq!(ended, EndedWith { touches: 1, visits: 1 });
    assert!(family.ahead().iter().all(|(kind, _)| *kind == OccasionKind::Memorial));
    assert_eq!(family.ahead().len(), 2);
    let profile = client::profile(&family.book.vault, &family.client).unwrap();
    assert!(profile.age.is_none() && profile.standing.deceased);
    let birthday = profile.occasions.iter().find(|day| day.kind == OccasionKind::Birthday).unwrap();
    assert_eq!((birthday.keeping, birthday.next.years, birthday.next.round), (Keeping::Ended, None, false));
    assert!(brief::brief(&family.book.vault, &family.client).unwrap().age.is_none());
    let today = today::view(&family.book.vault).unwrap();
    assert!(today.touches.is_empty() && today.visits_ahead.is_empty() && today.maturities.is_empty());
}

#[test]
fn what_is_owed_to_the_dead_stays_and_says_so() {
    let mut family = family();
    let visit = family.book.under_way(&family.client);
    family.book.line(&visit, visit::LineKind::Promise, "寄合同", Some("2026-12-09"));
    family.mark(Departed::Client(family.client.clone()));
    let today = today::view(&family.book.vault).unwrap();
    assert_eq!(today.due.len(), 1);
    assert_eq!(today.hushed.len(), 1);
    assert!(today.hushed[0].client == family.client && today.hushed[0].standing.deceased);
}

#[test]
fn the_wedding_day_ends_with_the_spouse_and_the_mothers_birthday_with_the_mother() {
    let mut family = family();
    family.mark(Departed::Person(family.spouse.clone()));
    let kinds = |family: &Family| family.ahead().into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
    assert!(!kinds(&family).contains(&OccasionKind::Wedding), "nobody is congratulated on it");
    assert!(!family.holds(Clause::Person { who: vec![PersonRole::Spouse], from: None, to: None }));

    family.mark(Departed::Person(family.mother.clone()));
    let left = family.ahead();
    assert!(!left.contains(&(OccasionKind::Birthday, "吴桂芳".into())), "{left:?}");
    assert!(left.contains(&(OccasionKind::Memorial, "吴桂芳".into())), "to remember her is what the day is for");
    assert!(family.asked().iter().all(|text| !text.contains("您母亲") && !text.contains("您太太")));
    assert!(offer::for_need(&family.book.vault, &family.about_mother).unwrap().offers.is_empty());
    assert!(!offer::for_need(&family.book.vault, &family.note).unwrap().offers.is_empty());

    // Married again, there is a wedding day once more.
    let again = family.book.relative(&family.client, "钱芳", "妻子");
    assert!(kinds(&family).contains(&OccasionKind::Wedding));
    family.mark(Departed::Person(again));
    assert!(!kinds(&family).contains(&OccasionKind::Wedding));
}

#[test]
fn a_quiet_household_is_left_in_peace_until_the_day_after() {
    let mut family = family();
    family.hush("2026-12-13");
    let kinds: Vec<_> = family.ahead().into_iter().map(|(kind, name)| (kind, name.is_empty())).collect();
    assert!(!kinds.contains(&(OccasionKind::Birthday, true)) && !kinds.contains(&(OccasionKind::Wedding, true)));
    assert!(kinds.contains(&(OccasionKind::AccountOpening, true)), "the 14th is after it");
    assert!(family.holds(Clause::Mourning) && family.holds(Clause::Age { from: Some(50), to: None }));
    let offers = offer::for_need(&family.book.vault, &family.note).unwrap().offers;
    assert!(offers.iter().all(|offer| offer.kind != offer::OfferKind::Event));
    let profile = client::profile(&family.book.vault, &family.client).unwrap();
    assert!(profile.occasions.iter().any(|day| day.keeping == Keeping::Quiet && day.next.years == Some(60)));
    assert_eq!(today::view(&family.book.vault).unwrap().hushed.len(), 1, "planned touches say whose they are");

    family.book.hours_pass(24 * 5);
    assert!(!family.holds(Clause::Mourning));
}

#[test]
fn nobody_invites_the_dead_or_the_mourning() {
    let mut family = family();
    let keep = |family: &mut Family, name: &str| {
        let everybody = Selection::Matching { query: String::new(), condition: Condition::EVERYBODY, except: vec![] };
        let request = KeepAudience { name: name.into(), selection: everybody };
        audience::keep(&mut family.book.vault, request).unwrap().value
    };
    let clients = |family: &Family, name: &str| {
        let rows = audience::list(&family.book.vault).unwrap();
        rows.into_iter().find(|row| row.name == name).unwrap().clients
    };
    assert_eq!(keep(&mut family, "早先").left_out, 0);
    family.hush("2026-12-31");
    assert_eq!(keep(&mut family, "答谢").left_out, 1);
    assert_eq!((clients(&family, "早先"), clients(&family, "答谢")), (2, 1));
    family.mark(Departed::Client(family.client.clone()));
    assert_eq!(clients(&family, "早先"), 1, "who was invited and died is invited no more");

    // Nor does the list of whom to call on next begin with them.
    let by_touch = client::testing::names(&family.book.vault, "", |list| list.order = client::ClientOrder::LastTouch);
    assert_eq!(by_touch, ["李医生", "王小明"]);

    // Nor is help asked of them.
    let note = a_need(&family.friend, NeedLevel::Safety, NeedDepth::Hidden, "母亲的体检没人陪");
    let note = family.book.write(|w| need::add(w, note)).unwrap();
    family.book.set_client(&family.client, "resources", "可以安排体检");
    assert!(offer::for_need(&family.book.vault, &note).unwrap().people.is_empty());
}

#[test]
fn one_human_being_is_marked_once() {
    let mut family = family();
    let request = SaveContactPerson {
        id: None,
        client: family.friend.clone(),
        kind: contact_person::ContactPersonKind::Friend,
        name: "王小明".into(),
        relation: "同学".into(),
        gender: client::Gender::Unstated,
        phone: String::new(),
        notes: String::new(),
        linked_client: Some(family.client.clone()),
    };
    let as_friend = family.book.write(|w| contact_person::save(w, request)).unwrap();
    let birthday = on(OccasionKind::Birthday, &family.friend, Some(&as_friend), 19);
    family.book.write(|w| occasion::save(w, birthday)).unwrap();
    family.mark(Departed::Client(family.client.clone()));
    let people = client::profile(&family.book.vault, &family.friend).unwrap().contact_persons;
    assert!(people[0].deceased, "who is a client too");
    assert!(occasion::ahead(&family.book.vault, 14).unwrap().iter().all(|one| one.client.id != family.friend));
    let who = Departed::Person(as_friend);
    family.book.vault.write(Op::UnmarkDeceased, |w| unmark(w, &who)).unwrap();
    assert!(!client::profile(&family.book.vault, &family.client).unwrap().standing.deceased);
    family.mark(who);
    assert!(client::profile(&family.book.vault, &family.client).unwrap().standing.deceased);
}

#[test]
fn days_that_cannot_be_are_refused() {
    let mut family = family();
    let mark_on = |family: &mut Family, who: Departed, on: &str| {
        let request = MarkDeceased { who, on: Some(day(on)) };
        refused(family.book.write(|w| mark(w, request)))
    };
    let client = Departed::Client(family.client.clone());
    assert_eq!(mark_on(&mut family, client.clone(), "2026-12-10"), "on: InFuture");
    assert_eq!(mark_on(&mut family, client.clone(), "1066-01-01"), "on: OutOfRange");
    assert_eq!(mark_on(&mut family, client, "1966-12-11"), "on: BeforeBirth");
    let mother = Departed::Person(family.mother.clone());
    assert_eq!(mark_on(&mut family, mother, "1966-12-15"), "on: BeforeBirth");
    let nobody = Departed::Client(ClientId::new());
    assert_eq!(refused(family.book.write(|w| unmark(w, &nobody))), "no client");
    let hush = |family: &mut Family, household: HouseholdId, until: &str| {
        let request = QuietHousehold { household, until: Some(day(until)) };
        refused(family.book.write(|w| quiet(w, &request)))
    };
    let home = family.home.clone();
    assert_eq!(hush(&mut family, home.clone(), "2026-12-08"), "until: InPast");
    assert_eq!(hush(&mut family, home, "2999-01-01"), "until: OutOfRange");
    assert_eq!(hush(&mut family, HouseholdId::new(), "2026-12-31"), "no household");
}

/// What may be done to a family.
#[derive(Debug, Clone)]
enum Fate {
    Client,
    Mother,
    Spouse,
    Friend,
    Quiet(u32),
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        Just(Fate::Client),
        Just(Fate::Mother),
        Just(Fate::Spouse),
        Just(Fate::Friend),
        (0..40_u32).prop_map(Fate::Quiet),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever happens in whatever order: no place proposes the dead or the mourning, and all undone it is as before.
    #[test]
    fn no_place_proposes_who_may_not_be_approached(fates in prop::collection::vec(fate(), 1..5)) {
        let mut family = family();
        let before = (derived(&family.book.vault), today::view(&family.book.vault).unwrap());
        for fate in &fates {
            match fate {
                Fate::Client => { family.mark(Departed::Client(family.client.clone())); }
                Fate::Mother => { family.mark(Departed::Person(family.mother.clone())); }
                Fate::Spouse => { family.mark(Departed::Person(family.spouse.clone())); }
                Fate::Friend => { family.mark(Departed::Client(family.friend.clone())); }
                Fate::Quiet(days) => {
                    let until = day(TODAY) + chrono::TimeDelta::days((*days).into());
                    family.hush(&until.to_string());
                }
            }
        }
        let now = day(TODAY);
        for id in [&family.client, &family.friend] {
            let vault = &family.book.vault;
            let profile = client::profile(vault, id).unwrap();
            let (lives, standing) = (profile.standing.is_living(), profile.standing);
            prop_assert!(lives || profile.age.is_none());
            for one in occasion::ahead(vault, 60).unwrap().iter().filter(|one| one.client.id == *id) {
                let person = one.occasion.contact_person.as_ref();
                let dead = person.is_some_and(|id| profile.contact_persons.iter().any(|p| p.id == *id && p.deceased));
                prop_assert!(one.occasion.kind == OccasionKind::Memorial
                    || (!dead && standing.may_be_approached(one.occasion.next.on)));
            }
            let asked = AskNext { client: id.clone(), visit: None, spin: None, level: None, depth: None, most: 12 };
            prop_assert!(lives || question::next(vault, asked).unwrap().is_empty());
            for clause in [
                Clause::Tier(Tier::ALL.to_vec()),
                Clause::AgeBand(AgeBand::ALL.to_vec()),
                Clause::AssetsKnown,
                Clause::OccasionAhead { within: 60, kinds: vec![], whose: vec![] },
                Clause::VisitPlanned,
                Clause::Matures { within: 60 },
            ] {
                for condition in [Condition::from(clause.clone()), Condition::from(clause).not()] {
                    let request = ViewAudience { query: String::new(), condition, sample: 50 };
                    let found = audience::view(vault, request).unwrap().sample;
                    prop_assert!(lives || found.iter().all(|client| client.id != *id));
                }
            }
            let today = today::view(vault).unwrap();
            prop_assert!(lives || today.touches.iter().all(|touch| touch.client.id != *id));
            prop_assert!(lives || today.visits_ahead.iter().all(|visit| visit.client.id != *id));
            prop_assert!(lives || today.maturities.iter().all(|maturity| maturity.client.id != *id));
            for help in offer::people_to_ask(vault, &family.client).unwrap() {
                prop_assert!(help.person.client.id != *id || standing.may_be_approached(now));
            }
        }
        let living = [&family.client, &family.friend]
            .into_iter()
            .filter(|id| client::profile(&family.book.vault, id).unwrap().standing.is_living())
            .count();
        prop_assert_eq!(need::book(&family.book.vault).unwrap().all.clients as usize, living);

        for _ in 0..family.steps {
            family.book.vault.undo().unwrap();
        }
        prop_assert!((derived(&family.book.vault), today::view(&family.book.vault).unwrap()) == before);
    }
}

/// The store of a noun that picks clients out of the whole book asks whether they live, or is named here with the reason
/// why it need not: a new one has to decide.
#[test]
fn whoever_picks_clients_out_of_the_book_asks_whether_they_live() {
    const NEED_NOT: &[(&str, &str)] = &[
        ("audience/store.rs", "sets of clauses, kept to the living in `resolve`"),
        ("client/store.rs", "rows of the list and who was introduced: they say how each stands"),
        ("gate/store.rs", "names that must not leave: those of the dead neither"),
        ("household/store.rs", "members, with their mark"),
        ("ledger/store.rs", "what is owed stays owed; Today says to whom"),
        ("touch/store.rs", "planned touches end with the mark"),
        ("visit/store.rs", "planned visits end with the mark; the others have been made"),
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut picking = 0;
    for noun in std::fs::read_dir(&root).unwrap() {
        let file = noun.unwrap().path().join("store.rs");
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if !code.contains("trashed_at IS NULL") {
            continue;
        }
        picking += 1;
        let name = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let asks = code.contains("STANDING") || code.contains("deceased");
        assert!(asks || NEED_NOT.iter().any(|(known, _)| *known == name), "{name}");
    }
    assert!(picking >= 5, "{picking}");
}
