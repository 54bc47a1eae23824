//! Several numbers that were typed or pasted into one field.

use super::{SavePhone, save};
use crate::Result;
use crate::id::PhoneId;
use crate::text::phone_number;
use crate::vault::Write;

/// The numbers a text holds, each as typed: what is offered before they are kept.
pub fn apart(text: &str) -> Vec<String> {
    phone_number::apart(text)
}

/// Keeps each of the numbers of one field: the first as the request says, the others behind it, of the same kind.
pub fn save_apart(write: &mut Write<'_>, request: SavePhone) -> Result<Vec<PhoneId>> {
    let numbers = apart(&request.number);
    let mut ids = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.into_iter().enumerate() {
        let one = if at == 0 {
            SavePhone { number, ..request.clone() }
        } else {
            SavePhone { id: None, number, is_primary: false, ..request.clone() }
        };
        ids.push(save(write, one)?);
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::error::{Error, Invalid};
    use crate::phone::{PhoneKind, of_client};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn two_numbers_in_one_field_are_refused_as_one_and_kept_as_two() {
        let mut vault = empty_book("2026-11-28");
        let client = a_client("王小明").phone("010-88886666").create(&mut vault);
        let first = of_client(vault.conn(), &client).unwrap().remove(0);
        let request = SavePhone {
            id: Some(first.id),
            client: client.clone(),
            kind: PhoneKind::Office,
            number: "13800138000、13900139000".into(),
            is_primary: true,
        };
        let refused = vault.write(Op::SavePhone, |w| save(w, request.clone())).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "number", why: Invalid::SeveralNumbers }));
        assert_eq!(apart(&request.number), ["13800138000", "13900139000"]);
        vault.write(Op::SavePhone, |w| save_apart(w, request)).unwrap();
        let kept = |vault: &crate::vault::OpenVault| -> Vec<(String, bool)> {
            of_client(vault.conn(), &client)
                .unwrap()
                .into_iter()
                .map(|phone| (phone.number, phone.is_primary))
                .collect()
        };
        assert_eq!(kept(&vault), [("13800138000".to_owned(), true), ("13900139000".to_owned(), false)]);
        vault.undo().unwrap();
        assert_eq!(kept(&vault), [("010-88886666".to_owned(), true)], "one press, one step");
    }
}
