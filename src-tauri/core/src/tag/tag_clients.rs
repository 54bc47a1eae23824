//! Putting tags on clients and taking them off.

use super::{TagClients, store};
use crate::Result;
use crate::facts;
use crate::text::entry;
use crate::vault::Write;
use std::collections::HashSet;

/// Puts tags on clients and takes tags off. A name in both lists ends up off.
pub fn tag_clients(write: &mut Write<'_>, request: TagClients) -> Result<()> {
    for client in &request.clients {
        facts::must_be_in_book(write.conn(), client)?;
    }
    let chosen = store::numbers(write.conn(), &request.clients)?;
    tag_many(write, &chosen, &request.add, &request.remove)?;
    Ok(())
}

/// As [`tag_clients`], of clients chosen by their numbers as JSON. Returns how many of them are tagged otherwise now.
pub(crate) fn tag_many(write: &Write<'_>, chosen: &str, add: &[String], remove: &[String]) -> Result<usize> {
    let names = |field, names: &[String]| names.iter().map(|name| entry::name(field, name)).collect::<Result<Vec<_>>>();
    let (add, remove) = (names("add", add)?, names("remove", remove)?);
    let mut changed = HashSet::new();
    for name in add.iter().filter(|name| !remove.contains(name)) {
        let tag = store::named(write, name)?;
        store::put_on(write, chosen, &tag, |client| _ = changed.insert(client))?;
    }
    for name in &remove {
        store::take_off(write, chosen, name, |client| _ = changed.insert(client))?;
    }
    store::delete_unused(write)?;
    Ok(changed.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::tag::{list, of_client};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn a_tag_lives_as_long_as_somebody_carries_it() {
        let mut vault = empty_book("2026-11-21");
        let one = a_client("王小明").create(&mut vault);
        let two = a_client("李雷").create(&mut vault);
        let both = vec![one.clone(), two.clone()];
        let mut tag = |clients: &[_], add: &[&str], remove: &[&str]| {
            let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
            let request = TagClients { clients: clients.to_vec(), add: names(add), remove: names(remove) };
            vault
                .write(Op::TagClients, |w| tag_clients(w, request))
                .map(|_| list(&vault).unwrap().into_iter().map(|tag| (tag.name, tag.clients)).collect::<Vec<_>>())
        };
        assert_eq!(tag(&both, &["高尔夫", " 茶 "], &[]).unwrap().len(), 2);
        assert_eq!(tag(&both[..1], &["高尔夫"], &["茶"]).unwrap(), [("高尔夫".to_owned(), 2), ("茶".to_owned(), 1)]);
        assert_eq!(tag(&both, &[], &["茶"]).unwrap(), [("高尔夫".to_owned(), 2)]);
        assert!(tag(&both, &[" "], &[]).is_err());
        assert_eq!(of_client(vault.conn(), &one).unwrap().len(), 1);
    }
}
