//! The trash: where clients wait to be restored or erased. Nothing of them is lost there.

use super::store;
use crate::Result;
use crate::facts::must_be_one_table;
use crate::id::ClientId;
use crate::vault::Write;

/// Puts clients in the trash; who is there already stays as is.
pub fn trash(write: &mut Write<'_>, ids: &[ClientId]) -> Result<()> {
    let now = write.stamp();
    ids.iter().try_for_each(|id| store::set_trashed(write, id, Some(&now)))
}

/// Takes clients out of the trash. `WrongState` on `underWay` when that would leave two visits under way: whoever went
/// into the trash at the table comes back when the other visit has ended.
pub fn restore(write: &mut Write<'_>, ids: &[ClientId]) -> Result<()> {
    ids.iter().try_for_each(|id| store::set_trashed(write, id, None))?;
    must_be_one_table(write.conn())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::client::testing::names;
    use crate::client::{ClientEdit, edit, figures};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn what_is_in_the_trash_is_listed_there_only_and_comes_back() {
        let mut vault = empty_book("2026-11-21");
        let one = a_client("王小明").create(&mut vault);
        let two = a_client("李雷").create(&mut vault);
        vault.write(Op::TrashClients, |w| trash(w, std::slice::from_ref(&one))).unwrap();
        assert_eq!(names(&vault, "", |_| {}), ["李雷"]);
        assert_eq!(names(&vault, "王", |_| {}), Vec::<String>::new());
        assert_eq!(names(&vault, "", |r| r.trashed = true), ["王小明"]);
        assert_eq!(names(&vault, "wxm", |r| r.trashed = true), ["王小明"]);
        let totals = figures(&vault).unwrap();
        assert_eq!((totals.clients, totals.trashed), (1, 1));
        assert!(vault.write(Op::EditClient, |w| edit(w, &one, ClientEdit::IsMinor(true))).is_err());
        vault.write(Op::RestoreClients, |w| restore(w, &[one, two])).unwrap();
        assert_eq!(names(&vault, "", |_| {}), ["李雷", "王小明"]);
        assert!(vault.write(Op::TrashClients, |w| trash(w, &[ClientId::new()])).is_err());
    }
}
