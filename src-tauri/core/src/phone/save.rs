//! Adding and changing a number.

use super::{SavePhone, store};
use crate::Result;
use crate::facts;
use crate::id::PhoneId;
use crate::text::phone_number::as_typed;
use crate::vault::Write;

/// Adds or changes a number. 3 to 20 digits; any shape people type is taken. The first number becomes the primary, and
/// a primary stays one until another is made it.
pub fn save(write: &mut Write<'_>, request: SavePhone) -> Result<PhoneId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    let number = as_typed("number", &request.number)?;
    let id = match request.id {
        Some(id) => {
            store::update(write, &id, &request.client, request.kind, &number)?;
            id
        }
        None => {
            let id = PhoneId::new();
            store::insert(write, &id, &request.client, request.kind, &number)?;
            id
        }
    };
    if request.is_primary {
        store::make_primary(write, &request.client, &id)?;
    } else {
        store::ensure_primary(write, &request.client)?;
    }
    facts::mark_updated(write, &request.client)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::phone::{PhoneKind, of_client, remove};
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};

    fn add(vault: &mut OpenVault, client: &crate::id::ClientId, number: &str, is_primary: bool) -> PhoneId {
        let request =
            SavePhone { id: None, client: client.clone(), kind: PhoneKind::Mobile, number: number.into(), is_primary };
        vault.write(Op::SavePhone, |w| save(w, request)).unwrap().value
    }

    fn primaries(vault: &OpenVault, client: &crate::id::ClientId) -> Vec<String> {
        of_client(vault.conn(), client).unwrap().into_iter().filter(|p| p.is_primary).map(|p| p.number).collect()
    }

    #[test]
    fn there_is_exactly_one_primary() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let first = add(&mut vault, &client, "138 0000 0001", false);
        assert_eq!(primaries(&vault, &client), ["138 0000 0001"]);
        add(&mut vault, &client, "138 0000 0002", true);
        assert_eq!(primaries(&vault, &client), ["138 0000 0002"]);
        let second = add(&mut vault, &client, "138 0000 0003", true);
        vault.write(Op::RemovePhone, |w| remove(w, &second)).unwrap();
        assert_eq!(primaries(&vault, &client), ["138 0000 0001"], "the oldest takes over");
        vault.write(Op::RemovePhone, |w| remove(w, &first)).unwrap();
        assert_eq!(primaries(&vault, &client), ["138 0000 0002"]);
        assert!(vault.write(Op::RemovePhone, |w| remove(w, &first)).is_err());
    }
}
