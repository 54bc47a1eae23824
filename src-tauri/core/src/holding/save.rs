//! Adding and changing a holding.

use super::{SaveHolding, store};
use crate::Result;
use crate::facts;
use crate::id::HoldingId;
use crate::money;
use crate::text::entry;
use crate::vault::Write;

/// Adds or changes a holding. The name may be '', the kind says enough; the amount is not negative.
pub fn save(write: &mut Write<'_>, request: SaveHolding) -> Result<HoldingId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    let name = entry::short("name", &request.name)?;
    let amount = money::not_negative("amount", request.amount)?;
    let id = match request.id {
        Some(id) => {
            store::update(write, &id, &request.client, request.kind, &name, amount)?;
            id
        }
        None => {
            let id = HoldingId::new();
            store::insert(write, &id, &request.client, request.kind, &name, amount)?;
            id
        }
    };
    facts::mark_updated(write, &request.client)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::error::{Error, Invalid};
    use crate::holding::{HoldingKind, of_client, remove};
    use crate::money::Fen;
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn a_holding_is_added_changed_and_removed() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let mut request = SaveHolding {
            id: None,
            client: client.clone(),
            kind: HoldingKind::Fund,
            name: "沪深300".into(),
            amount: None,
        };
        let id = vault.write(Op::SaveHolding, |w| save(w, request.clone())).unwrap().value;
        request.id = Some(id.clone());
        request.amount = Some(Fen::from_wan(12));
        vault.write(Op::SaveHolding, |w| save(w, request.clone())).unwrap();
        let held = of_client(vault.conn(), &client).unwrap();
        assert_eq!((held.len(), held[0].amount), (1, Some(Fen::from_wan(12))));

        request.amount = Fen::new(-1);
        let refused = vault.write(Op::SaveHolding, |w| save(w, request)).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "amount", why: Invalid::OutOfRange }));

        vault.write(Op::RemoveHolding, |w| remove(w, &id)).unwrap();
        assert!(of_client(vault.conn(), &client).unwrap().is_empty());
        assert!(vault.write(Op::RemoveHolding, |w| remove(w, &id)).is_err());
    }
}
