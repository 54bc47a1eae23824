//! Forming a household.

use super::{FormHousehold, leave, store};
use crate::error::{Error, Invalid, Result};
use crate::facts;
use crate::id::HouseholdId;
use crate::text::entry;
use crate::vault::Write;

/// Forms a household; members leave the one they were in. `Empty` without a member.
pub fn form(write: &mut Write<'_>, request: FormHousehold) -> Result<HouseholdId> {
    let name = entry::name("name", &request.name)?;
    let Some(head) = request.members.first() else {
        return Err(Error::invalid("members", Invalid::Empty));
    };
    for member in &request.members {
        facts::must_be_in_book(write.conn(), member)?;
    }
    let id = HouseholdId::new();
    store::insert(write, &id, &name)?;
    for member in &request.members {
        leave::leave_any(write, member)?;
        store::put_in(write, member, Some(&id))?;
    }
    store::set_head(write, &id, head)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::household::{HouseholdView, join, leave, list, rename, set_head, store};
    use crate::id::ClientId;
    use crate::money::Fen;
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};

    fn of(vault: &OpenVault, client: &ClientId) -> Option<HouseholdView> {
        let id: Option<HouseholdId> = vault
            .conn()
            .query_row("SELECT household_id FROM client WHERE id = ?1", [client], |row| row.get(0))
            .unwrap();
        id.map(|id| store::view(vault.conn(), &id).unwrap())
    }

    fn change<T>(vault: &mut OpenVault, verb: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
        vault.write(Op::ChangeHousehold, verb).map(|written| written.value)
    }

    #[test]
    fn a_household_from_forming_to_dissolving() {
        let mut vault = empty_book("2026-11-21");
        let wang = a_client("王小明").assets(Fen::from_wan(100)).create(&mut vault);
        let li = a_client("李梅").assets(Fen::from_wan(20)).create(&mut vault);
        let child = a_client("王童").create(&mut vault);
        let request = FormHousehold { name: "王家".into(), members: vec![wang.clone(), li.clone(), wang.clone()] };
        let home = change(&mut vault, |w| form(w, request)).unwrap();
        let view = of(&vault, &li).unwrap();
        assert_eq!((view.members.len(), view.head, view.assets), (2, Some(wang.clone()), Fen::from_wan(120)));

        change(&mut vault, |w| join(w, &home, &child)).unwrap();
        change(&mut vault, |w| rename(w, &home, " 王府 ")).unwrap();
        change(&mut vault, |w| set_head(w, &home, &li)).unwrap();
        assert_eq!(of(&vault, &child).unwrap().name, "王府");

        change(&mut vault, |w| leave(w, &li)).unwrap();
        assert_eq!(of(&vault, &child).unwrap().head, Some(child.clone()), "the first by name leads");
        assert!(change(&mut vault, |w| set_head(w, &home, &li)).is_err(), "not a member");
        assert!(matches!(change(&mut vault, |w| leave(w, &li)), Err(Error::Invalid { why: Invalid::WrongState, .. })));

        let request = FormHousehold { name: "新家".into(), members: vec![child.clone(), wang.clone()] };
        change(&mut vault, |w| form(w, request)).unwrap();
        let names = |query: &str| list(&vault, query).unwrap().into_iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names(""), ["新家"], "the last one out dissolves");
        assert_eq!(names("童"), ["新家"]);
        assert_eq!(names("李"), Vec::<String>::new());
        assert!(matches!(change(&mut vault, |w| rename(w, &home, "旧")), Err(Error::NotFound { .. })));
        let nobody = FormHousehold { name: "空".into(), members: vec![] };
        assert!(change(&mut vault, |w| form(w, nobody)).is_err());
    }
}
