//! Reading the roll ahead: right after unlocking, on another thread, so that the list of a large book stands at once
//! when it is first gone to. Without it the first list reads the roll itself, and takes that much longer.

use super::{ClientOrder, Roll};
use crate::Result;
use crate::vault::{Aside, OpenVault};

/// The roll, to be read on any thread.
pub struct RollAhead(Aside);

impl std::fmt::Debug for RollAhead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RollAhead")
    }
}

/// Readies the reading; it needs the vault no longer.
pub fn roll_ahead(vault: &OpenVault) -> RollAhead {
    RollAhead(vault.aside())
}

impl RollAhead {
    /// Reads the roll, in the order the list opens with. An error of SQLite when the book was moved meanwhile.
    pub fn read(self) -> Result<ReadRoll> {
        let mut roll = Roll::default();
        self.0.read(|conn| roll.refresh(conn))?;
        roll.make_order(ClientOrder::Name);
        Ok(ReadRoll { aside: self.0, roll })
    }
}

/// A roll that was read, to be given to its vault.
pub struct ReadRoll {
    aside: Aside,
    roll: Roll,
}

impl std::fmt::Debug for ReadRoll {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReadRoll(…)")
    }
}

impl ReadRoll {
    /// Gives the roll to the vault it was asked of, unless that has read one itself by now. What changed since is read
    /// with the next list.
    pub fn keep(self, vault: &OpenVault) {
        let mut kept = vault.roll.borrow_mut();
        if vault.asked(&self.aside) && !kept.is_read() {
            *kept = self.roll;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::a_client;
    use crate::client::testing::names;
    use crate::vault::testing::on_disk;

    #[test]
    fn who_was_added_while_it_was_read_is_in_the_list() {
        let (_folder, mut vault, _) = on_disk();
        a_client("王小明").create(&mut vault);
        let read = roll_ahead(&vault).read().unwrap();
        a_client("李雷").create(&mut vault);
        read.keep(&vault);
        assert!(vault.roll.borrow().is_read());
        assert_eq!(names(&vault, "", |_| {}), ["李雷", "王小明"]);
    }

    #[test]
    fn it_never_takes_the_place_of_a_roll_that_knows_more() {
        let (_folder, mut vault, _) = on_disk();
        let read = roll_ahead(&vault).read().unwrap();
        a_client("王小明").create(&mut vault);
        assert_eq!(names(&vault, "", |_| {}), ["王小明"]);
        read.keep(&vault);
        assert_eq!(vault.roll.borrow().lines().count(), 1);
    }
}
