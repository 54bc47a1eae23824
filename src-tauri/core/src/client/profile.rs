//! The whole profile of a client.

use super::{ClientProfile, store};
use crate::id::ClientId;
use crate::vault::OpenVault;
use crate::{Result, attachment, consent, contact_person, facts, holding, household, occasion, phone, tag};

/// The whole profile, also of a client in the trash.
pub fn profile(vault: &OpenVault, id: &ClientId) -> Result<ClientProfile> {
    let conn = vault.conn();
    let known = store::facts(conn, id)?;
    let activity = store::activity(conn, id)?;
    Ok(ClientProfile {
        id: id.clone(),
        tier: known.tier_view(conn)?,
        introducer: known.introducer.as_ref().map(|introducer| facts::reference(conn, introducer)).transpose()?,
        introduced: store::introduced_by(conn, id)?,
        age: occasion::age_of_client(vault, id)?,
        standing: facts::standing(conn, id)?,
        deceased_on: facts::deceased_on(conn, id)?,
        grade_fault: facts::grade_of(conn, id)?.fault(vault.clock().today()),
        phones: phone::of_client(conn, id)?,
        tags: tag::of_client(conn, id)?,
        holdings: holding::of_client(conn, id)?,
        household: known.household.as_ref().map(|household| household::view(conn, household)).transpose()?,
        contact_persons: contact_person::around(conn, id)?,
        occasions: occasion::of_client(vault, id)?,
        consents: consent::of_client(conn, id)?,
        last_touch_on: activity.last_touch.map(|at| vault.clock().local(at).date()),
        timeline_entries: activity.timeline_entries,
        open_entries: activity.open_entries,
        attachments: attachment::store::count(conn, id)?,
        name: known.name,
        gender: known.gender,
        wechat: known.wechat,
        email: known.email,
        address: known.address,
        employer: known.employer,
        occupation: known.occupation,
        id_tail: known.id_tail,
        opened_on: known.opened_on,
        assets: known.assets,
        stage: known.stage,
        risk_grade: known.risk_grade,
        risk_expires_on: known.risk_expires_on,
        investing_style: known.investing_style,
        advice_frequency: known.advice_frequency,
        preferred_channel: known.preferred_channel,
        preferred_time: known.preferred_time,
        topics: known.topics,
        taboo: known.taboo,
        food: known.food,
        drink: known.drink,
        gifts: known.gifts,
        hobbies: known.hobbies,
        skills: known.skills,
        resources: known.resources,
        source: known.source,
        is_prospect: known.is_prospect,
        is_minor: known.is_minor,
        notes: known.notes,
        created_at: known.created_at,
        updated_at: known.updated_at,
        trashed_at: known.trashed_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::client::{ClientEdit, edit, trash};
    use crate::contact_person::{ContactPersonKind, SaveContactPerson};
    use crate::error::{Error, Invalid};
    use crate::household::FormHousehold;
    use crate::ledger::{self, AddLedgerEntry, LedgerKind};
    use crate::money::Fen;
    use crate::occasion::{CalendarKind, LeapPolicy, OccasionDate};
    use crate::touch::{self, LogTouch, Method};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    const BORN: OccasionDate = OccasionDate {
        calendar: CalendarKind::Solar,
        year: Some(1980),
        month: 2,
        day: 29,
        leap: false,
        leap_policy: LeapPolicy::Regular,
    };

    #[test]
    fn everything_around_a_client_is_on_the_profile() {
        let mut vault = empty_book("2026-11-21");
        let introducer = a_client("李雷").create(&mut vault);
        let mut new = a_client("王小明").phone("138 0000 0001").assets(Fen::from_wan(60)).0;
        new.introducer = Some(introducer.clone());
        new.birthday = Some(BORN);
        let id = vault.write(Op::CreateClient, |w| crate::client::create(w, new)).unwrap().value;
        vault
            .write(Op::FillDemoBook, |w| {
                let members = vec![id.clone(), introducer.clone()];
                household::form(w, FormHousehold { name: "王家".into(), members })?;
                let person = SaveContactPerson {
                    id: None,
                    client: id.clone(),
                    kind: ContactPersonKind::Family,
                    name: "王童".into(),
                    relation: "儿子".into(),
                    gender: crate::client::Gender::Male,
                    phone: String::new(),
                    notes: String::new(),
                    linked_client: None,
                };
                contact_person::save(w, person)?;
                let text = || "季报".to_owned();
                let client = || id.clone();
                ledger::add(
                    w,
                    AddLedgerEntry { client: client(), kind: LedgerKind::Promise, text: text(), due_on: None },
                )?;
                let method = Method::Letter;
                touch::log(w, LogTouch { client: client(), method, channel: None, happened_at: None, text: text() })?;
                edit(w, &id, ClientEdit::Hobbies("茶".into()))
            })
            .unwrap();
        let seen = profile(&vault, &id).unwrap();
        assert_eq!((seen.name.as_str(), seen.hobbies.as_str(), seen.phones.len()), ("王小明", "茶", 1));
        assert_eq!((seen.timeline_entries, seen.open_entries), (2, 1));
        assert_eq!(seen.age.unwrap().full, 46);
        assert_eq!((seen.occasions.len(), seen.contact_persons.len()), (1, 1));
        assert_eq!(seen.household.unwrap().members.len(), 2);
        assert_eq!(seen.introducer.unwrap().id, introducer);
        assert_eq!(seen.last_touch_on, Some(vault.clock().today()));
        let other = profile(&vault, &introducer).unwrap();
        assert_eq!(other.introduced.len(), 1);
        assert!(other.age.is_none());

        vault.write(Op::TrashClients, |w| trash(w, std::slice::from_ref(&id))).unwrap();
        assert!(profile(&vault, &id).unwrap().trashed_at.is_some());
        assert!(matches!(profile(&vault, &ClientId::new()), Err(Error::NotFound { .. })));
    }

    #[test]
    fn an_impossible_birthday_leaves_no_client() {
        let mut vault = empty_book("2026-11-21");
        let mut new = a_client("王小明").0;
        new.birthday = Some(OccasionDate { year: Some(1981), ..BORN });
        let refused = vault.write(Op::CreateClient, |w| crate::client::create(w, new)).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "birthday", why: Invalid::NoSuchDay }));
        assert!(crate::client::figures(&vault).unwrap().clients == 0);
    }

    #[test]
    fn the_family_is_that_of_the_whole_household() {
        let mut vault = empty_book("2026-11-21");
        let husband = a_client("王建国").create(&mut vault);
        let wife = a_client("李梅").create(&mut vault);
        let person =
            |client: &ClientId, kind, name: &str, relation: &str, linked: Option<&ClientId>| SaveContactPerson {
                id: None,
                client: client.clone(),
                kind,
                name: name.into(),
                relation: relation.into(),
                gender: crate::client::Gender::Unstated,
                phone: String::new(),
                notes: String::new(),
                linked_client: linked.cloned(),
            };
        let family = ContactPersonKind::Family;
        let daughter = vault
            .write(Op::FillDemoBook, |w| {
                household::form(
                    w,
                    FormHousehold { name: "王家".into(), members: vec![husband.clone(), wife.clone()] },
                )?;
                contact_person::save(w, person(&husband, family, "李梅", "妻子", Some(&wife)))?;
                contact_person::save(w, person(&husband, ContactPersonKind::Secretary, "小周", "秘书", None))?;
                contact_person::save(w, person(&wife, family, "李母", "母亲", None))?;
                // Both parents entered the son.
                contact_person::save(w, person(&wife, family, "王童", "儿子", None))?;
                contact_person::save(w, person(&husband, family, "王童", "儿子", None))?;
                let daughter = contact_person::save(w, person(&husband, family, "王可", "女儿", None))?;
                let born = crate::occasion::SaveOccasion {
                    id: None,
                    client: husband.clone(),
                    contact_person: Some(daughter.clone()),
                    kind: crate::occasion::OccasionKind::Birthday,
                    title: String::new(),
                    date: BORN,
                    notes: String::new(),
                };
                occasion::save(w, born)?;
                Ok(daughter)
            })
            .unwrap()
            .value;
        let around = |vault: &OpenVault, client: &ClientId| {
            let seen = profile(vault, client).unwrap();
            let told = |one: &crate::contact_person::ContactPersonView| {
                (one.name.clone(), one.entered_at.as_ref().map(|at| at.name.clone()))
            };
            seen.contact_persons.iter().map(told).collect::<Vec<_>>()
        };
        let own = |name: &str| (name.to_owned(), None);
        let at = |name: &str, client: &str| (name.to_owned(), Some(client.to_owned()));
        assert_eq!(around(&vault, &wife), [own("李母"), own("王童"), at("王可", "王建国")]);
        assert_eq!(around(&vault, &husband), [own("李梅"), own("小周"), own("王童"), own("王可"), at("李母", "李梅")]);
        let days = profile(&vault, &wife).unwrap().occasions;
        assert_eq!(days.len(), 1);
        assert_eq!((days[0].contact_person.as_ref(), &days[0].client), (Some(&daughter), &husband));

        vault.write(Op::TrashClients, |w| trash(w, std::slice::from_ref(&husband))).unwrap();
        assert_eq!(around(&vault, &wife), [own("李母"), own("王童")]);
        vault.undo().unwrap();
        vault.write(Op::ChangeHousehold, |w| household::leave(w, &wife)).unwrap();
        assert_eq!(around(&vault, &wife), [own("李母"), own("王童")]);
        assert!(profile(&vault, &wife).unwrap().occasions.is_empty());
    }
}
